import { type SheetContents, sheetFingerprint } from '../app/undo/sheet-fingerprint';
import { finishedRuns } from './finished-runs';
import { serialDates } from './serial-dates';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The fingerprints of sheets as they are now, by the sheets' ids. */
export const readFingerprints = (
  spreadsheet: Spreadsheet,
  sheets: readonly Sheet[],
): ReadonlyMap<string, string> =>
  new Map(readSheets(spreadsheet, sheets).map(({ sheetId, fingerprint }) => [sheetId, fingerprint]));

/** Contents of sheets with their fingerprints. Written out first, because Google may store a formula in words of its own. */
export function readSheets(
  spreadsheet: Spreadsheet,
  sheets: readonly Sheet[],
): { readonly sheetId: string; readonly contents: SheetContents; readonly fingerprint: string }[] {
  SpreadsheetApp.flush();
  const ids = new Map(
    spreadsheet.getSheets().map((sheet) => [sheet.getName().toLowerCase(), sheet.getSheetId()]),
  );
  const serialOf = serialDates(spreadsheet.getSpreadsheetTimeZone());
  return sheets.map((sheet) => {
    const [sheetId, contents] = [sheet.getSheetId(), contentsOf(sheet, serialOf)];
    const idOf = (name: string) => ids.get(name.toLowerCase());
    return { sheetId: String(sheetId), contents, fingerprint: sheetFingerprint(sheetId, contents, idOf) };
  });
}

/** Whether each sheet is other than when its fingerprint was stored; true where an older version stored none. */
export function areChanged(spreadsheet: Spreadsheet, sheets: readonly Sheet[]): boolean[] {
  const stored = finishedRuns(spreadsheet).fingerprints();
  return [...readFingerprints(spreadsheet, sheets)].map(
    ([sheetId, fingerprint]) => stored.get(sheetId) !== fingerprint,
  );
}

/** Notes may stand beside all content, so that they are read from the whole grid. */
function contentsOf(sheet: Sheet, serialOf: ReturnType<typeof serialDates>): SheetContents {
  const filled = sheet.getDataRange();
  return {
    values: filled.getValues().map((row) => row.map((value) => plain(value, serialOf))),
    formulas: filled.getFormulas(),
    notes: sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes(),
  };
}

/** A date that is the result of a broken formula need not exist as a moment. */
const plain = (value: unknown, serialOf: ReturnType<typeof serialDates>): string | number | boolean => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const date = value as GoogleAppsScript.Base.Date;
  return Number.isNaN(Number(date)) ? '' : serialOf(date);
};
