import type { LibraryMark, LibraryRow, LibrarySheetPort } from '../app/templates/template-ports';
import { typed } from '../sheet/typed';
import { resizeSheet, writeSheet } from './sheet-writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The first column is the sheet's margin. */
const firstColumn = 2;

/** Sheets that carry templates as text, known by the mark in one of their cells. */
export function librarySheets(spreadsheet: Spreadsheet): LibrarySheetPort {
  const sheetOf = ({ sheetId }: LibraryRow): Sheet => {
    const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
    if (!sheet) throw new Error('the library sheet is gone');
    return sheet;
  };
  return {
    rows: (mark) => marked(spreadsheet, mark).flatMap((sheet) => rowsOf(sheet, mark)),

    add(mark, texts, plan) {
      const [known] = marked(spreadsheet, mark);
      const sheet = known ?? spreadsheet.insertSheet(plan.name, spreadsheet.getNumSheets());
      if (!known) {
        resizeSheet(sheet, plan);
        writeSheet(sheet, plan, new Map());
      }
      const row = Math.max(sheet.getLastRow() + 1, mark.firstRow);
      if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
      writeRow(sheet, row, texts);
      sheet.setRowHeightsForced(row, 1, 21);
    },

    replace(row, texts) {
      const sheet = sheetOf(row);
      writeRow(sheet, row.row, texts);
    },

    remove(row) {
      const sheet = sheetOf(row);
      const everything = sheet.getRange(row.row, 1, 1, sheet.getMaxColumns());
      // The last row below the frozen ones cannot be deleted.
      if (sheet.getMaxRows() > sheet.getFrozenRows() + 1) sheet.deleteRow(row.row);
      else everything.clearContent();
    },
  };
}

const marked = (spreadsheet: Spreadsheet, { row, column, text }: LibraryMark): Sheet[] =>
  spreadsheet
    .getSheets()
    .filter((sheet) => sheet.getMaxRows() >= row && sheet.getMaxColumns() >= column)
    .filter((sheet) => sheet.getRange(row, column).getDisplayValue() === text);

function rowsOf(sheet: Sheet, { firstRow }: LibraryMark): LibraryRow[] {
  const rows = sheet.getLastRow() - firstRow + 1;
  const columns = sheet.getLastColumn() - firstColumn + 1;
  if (rows < 1 || columns < 1) return [];
  const sheetId = sheet.getSheetId();
  return sheet
    .getRange(firstRow, firstColumn, rows, columns)
    .getDisplayValues()
    .map((texts, index) => ({ sheetId, row: firstRow + index, texts }));
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
