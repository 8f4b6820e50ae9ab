import type { Area, Book, BookSnapshot, CellSnapshot, SheetInfo, SheetSnapshot } from './book';

/** Everything in a book, by its own interface. */
export function snapshotOf(book: Book): BookSnapshot {
  return {
    info: book.info(),
    sheets: book.sheets().map((info) => sheetSnapshot(book, info)),
    names: book.names(),
  };
}

function sheetSnapshot(book: Book, info: SheetInfo): SheetSnapshot {
  const { sheetId } = info;
  return {
    info,
    cells: cellSnapshots(book, { sheetId, row: 1, column: 1, rows: info.rows, columns: info.columns }),
    merges: book.merges(sheetId),
    columnWidths: book.columnWidths(sheetId),
    hiddenColumns: book.hiddenColumns(sheetId),
    rowHeights: book.rowHeights(sheetId),
    validations: book.validations(sheetId),
    conditionalFormats: book.conditionalFormats(sheetId),
    protections: book.records('protection').filter(({ area }) => area.sheetId === sheetId),
    charts: book.records('chart').filter((chart) => chart.sheetId === sheetId),
  };
}

function cellSnapshots(book: Book, area: Area): CellSnapshot[] {
  const styles = book.styles(area);
  const notes = book.notes(area);
  return book.read(area).flatMap((row, i) =>
    row.flatMap(({ value, formula, link }, j) => {
      const style = styles[i]?.[j] ?? {};
      const note = notes[i]?.[j] ?? '';
      const isBlank =
        value === null && formula === undefined && note === '' && Object.keys(style).length === 0;
      return isBlank
        ? []
        : [
            {
              row: i + 1,
              column: j + 1,
              value,
              style,
              ...(formula === undefined ? {} : { formula }),
              ...(note === '' ? {} : { note }),
              ...(link === undefined ? {} : { link }),
            },
          ];
    }),
  );
}
