import type { LibraryMark, LibraryPlace, LibrarySheetPort } from '../app/templates/template-ports';
import { typed } from '../sheet/typed';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The first column is the sheet's margin. */
const firstColumn = 2;

/** Sheets that carry templates as text, known by the mark in one of their cells. */
export function librarySheets(spreadsheet: Spreadsheet): LibrarySheetPort {
  const rowOf = (mark: LibraryMark, id: string): { sheet: Sheet; row: number } | undefined =>
    marked(spreadsheet, mark)
      .flatMap((sheet) =>
        textsOf(sheet, mark).map((texts, index) => ({ sheet, texts, row: mark.firstRow + index })),
      )
      .find(({ texts }) => texts[mark.idIndex] === id);
  const sheetOf = (place: LibraryPlace): Sheet => {
    const sheet = sheetAt(spreadsheet, place);
    if (!sheet) throw new Error('the library sheet is gone');
    return sheet;
  };
  return {
    rows: (mark) => marked(spreadsheet, mark).flatMap((sheet) => textsOf(sheet, mark)),

    nextPlace(mark) {
      const [sheet] = marked(spreadsheet, mark);
      if (!sheet) return null;
      const row = Math.max(sheet.getLastRow() + 1, mark.firstRow);
      const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      return { sheetId: sheet.getSheetId(), row, maxRows, maxColumns };
    },

    put(place, texts) {
      const sheet = sheetOf(place);
      const maxRows = sheet.getMaxRows();
      // Somebody may have typed there since the place was found; the same texts are those of a first try.
      if (place.row <= maxRows && !isFor(sheet, place.row, texts)) throw new Error('the row is taken');
      if (place.row > maxRows) sheet.insertRowsAfter(maxRows, place.row - maxRows);
      sheet.setRowHeightsForced(place.row, 1, 21);
      writeRow(sheet, place.row, texts);
    },

    takeBack(mark, place, id) {
      const sheet = sheetAt(spreadsheet, place);
      if (sheet && !rowOf(mark, id)) removeRoom(sheet, place);
    },

    replace(mark, id, texts) {
      const place = rowOf(mark, id);
      if (place) writeRow(place.sheet, place.row, texts);
      return place !== undefined;
    },

    remove(mark, id) {
      const place = rowOf(mark, id);
      if (!place) return false;
      const { sheet, row } = place;
      // The last row below the frozen ones cannot be deleted.
      if (sheet.getMaxRows() > sheet.getFrozenRows() + 1) sheet.deleteRow(row);
      else sheet.getRange(row, 1, 1, sheet.getMaxColumns()).clearContent();
      return true;
    },
  };
}

/** People may have deleted it meanwhile. */
const sheetAt = (spreadsheet: Spreadsheet, { sheetId }: LibraryPlace): Sheet | undefined =>
  spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId);

const marked = (spreadsheet: Spreadsheet, { row, column, text }: LibraryMark): Sheet[] =>
  spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getMaxRows() >= row && sheet.getMaxColumns() >= column)
    .filter((sheet) => sheet.getRange(row, column).getDisplayValue() === text);

/** Whether a row is blank, or holds these texts already. */
function isFor(sheet: Sheet, row: number, texts: readonly string[]): boolean {
  const [shown = []] = sheet
    .getRange(row, firstColumn, 1, sheet.getMaxColumns() - firstColumn + 1)
    .getDisplayValues();
  return shown.every((text, index) => text === '' || text === texts[index]);
}

/** Takes away the room that was made for a row which is blank still. */
function removeRoom(sheet: Sheet, { row, maxRows, maxColumns }: LibraryPlace): void {
  // Google ended the execution before there was any.
  if (row > sheet.getMaxRows()) return;
  const room = sheet.getRange(row, 1, 1, sheet.getMaxColumns());
  if (room.getDisplayValues()[0]?.some(Boolean)) return;
  if (sheet.getMaxRows() > maxRows) sheet.deleteRow(row);
  else room.clearFormat();
  const more = sheet.getMaxColumns() - maxColumns;
  // What people have typed into the new columns meanwhile stays theirs.
  if (more > 0 && sheet.getLastColumn() <= maxColumns) sheet.deleteColumns(maxColumns + 1, more);
}

/** The texts of the rows below the heading. */
function textsOf(sheet: Sheet, { firstRow }: LibraryMark): string[][] {
  const rows = sheet.getLastRow() - firstRow + 1;
  const columns = sheet.getLastColumn() - firstColumn + 1;
  if (rows < 1 || columns < 1) return [];
  return sheet.getRange(firstRow, firstColumn, rows, columns).getDisplayValues();
}

/** One text a cell, as text, clipped so that a long one does not cover its neighbours; what stood beyond them goes. */
function writeRow(sheet: Sheet, row: number, texts: readonly string[]): void {
  const missing = firstColumn + texts.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const width = sheet.getMaxColumns() - firstColumn + 1;
  const cells = Array.from({ length: width }, (_, index) => typed(texts[index] ?? null));
  const range = sheet.getRange(row, firstColumn, 1, width);
  range.setNumberFormat('@');
  range.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  range.setValues([cells]);
}
