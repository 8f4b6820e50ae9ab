import type { Area, CellContent, CellSnapshot } from '../../src/host/book/book';
import type { LocalDocument } from '../../src/host/headless/headless';

export interface WrittenCell {
  readonly area: Area;
  readonly content: CellContent;
}

/** What is written in each cell of a document, by its place. */
export function writtenCells({ book }: LocalDocument): ReadonlyMap<string, WrittenCell> {
  const cells = book.snapshot().sheets.flatMap(({ info: { sheetId }, cells }) =>
    cells.map((cell): [string, WrittenCell] => {
      const area = { sheetId, row: cell.row, column: cell.column, rows: 1, columns: 1 };
      return [`${sheetId} ${cell.row} ${cell.column}`, { area, content: contentOf(cell) }];
    }),
  );
  return new Map(cells);
}

const contentOf = ({ value, formula }: CellSnapshot): CellContent =>
  formula === undefined ? value : { formula };

/** Writes what cells had into those that have something else now, if there are the same sheets; looks and notes stay. */
export async function writeBack(
  document: LocalDocument,
  before: ReadonlyMap<string, WrittenCell>,
): Promise<void> {
  const now = writtenCells(document);
  if (sheetsOf(now) !== sheetsOf(before)) return;
  for (const [place, { area }] of new Map([...before, ...now])) {
    const content = before.get(place)?.content ?? null;
    const isAsBefore = JSON.stringify(now.get(place)?.content ?? null) === JSON.stringify(content);
    if (!isAsBefore) document.book.write(area, [[content]]);
  }
  await document.book.calculate();
}

const sheetsOf = (cells: ReadonlyMap<string, WrittenCell>): string =>
  [...new Set([...cells.values()].map(({ area }) => area.sheetId))].sort().join(' ');
