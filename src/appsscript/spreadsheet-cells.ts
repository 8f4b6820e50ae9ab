import type { CellPort } from '../app/cell-port';
import { formulaNotation } from '../sheet/formula-notation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The port over the spreadsheet that is open. */
export function spreadsheetCells(spreadsheet: Spreadsheet): CellPort {
  const sheetOf = (sheetId: number): Sheet | undefined =>
    spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId);
  const notation = () => formulaNotation(spreadsheet.getSpreadsheetLocale());
  return {
    current() {
      const cell = spreadsheet.getCurrentCell();
      return cell && { sheetId: cell.getSheet().getSheetId(), row: cell.getRow(), column: cell.getColumn() };
    },

    look({ sheetId, row, column }, columns) {
      const sheet = sheetOf(sheetId);
      const [maxRows, maxColumns] = sheet ? [sheet.getMaxRows(), sheet.getMaxColumns()] : [0, 0];
      if (!sheet || row > maxRows || column > maxColumns) return null;
      const width = Math.min(columns, maxColumns - column + 1);
      const merges = sheet.getRange(row, column, maxRows - row + 1, width).getMergedRanges();
      const used = Math.max(sheet.getLastRow(), row - 1, ...merges.map((merge) => merge.getLastRow()));
      const range = sheet.getRange(row, column, Math.min(used + 1, maxRows) - row + 1, width);
      const canEdit = sheet.getRange(row, column, 1, width).canEdit();
      return { sheetName: sheet.getName(), canEdit, rows: shownRows(range, merges) };
    },

    write({ sheetId, row, column }, formula) {
      const cell = sheetOf(sheetId)?.getRange(row, column);
      if (!cell) throw new Error('the sheet is gone');
      cell.setFormula(notation().write(formula));
    },

    holds({ sheetId, row, column }, formula) {
      const { write, read } = notation();
      const held = sheetOf(sheetId)?.getRange(row, column).getFormula() ?? '';
      return read(held) === read(write(formula));
    },

    show({ sheetId, row, column }) {
      try {
        sheetOf(sheetId)?.getRange(row, column).activateAsCurrentCell();
      } catch {
        // The formula is there all the same.
      }
    },
  };
}

/** What the cells show, `null` where nothing stands; a formula that shows nothing tells itself. */
function shownRows(range: Range, merges: readonly Range[]): (string | null)[][] {
  const values = range.getValues();
  const formulas = range.getFormulas();
  const texts = range
    .getDisplayValues()
    .map((row, i) => row.map((text, j) => text || formulas[i]?.[j] || String(values[i]?.[j] ?? '') || null));
  for (const merge of merges) coverUnder(merge, range, texts);
  return texts;
}

/** Cells under a merge are not blank: what is written there is never seen. */
function coverUnder(merge: Range, range: Range, texts: (string | null)[][]): void {
  const [top, left] = [merge.getRow(), merge.getColumn()];
  for (const [i, row] of texts.entries()) {
    for (const j of row.keys()) {
      const [down, across] = [range.getRow() + i - top, range.getColumn() + j - left];
      const isWithin =
        down >= 0 && across >= 0 && down < merge.getNumRows() && across < merge.getNumColumns();
      if (isWithin && down + across > 0) row[j] ??= '';
    }
  }
}
