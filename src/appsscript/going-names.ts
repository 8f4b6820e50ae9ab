import { type GoingNames, refersTo } from '../app/undo/refers-to';
import { namedPlaces } from './named-places';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheets that are about to go, and what formulas may call them and their parts. */
export interface Going extends GoingNames {
  readonly sheetIds: ReadonlySet<number>;
}

export function goingNames(going: readonly Sheet[]): Going {
  // Of each sheet: where a name of the spreadsheet points is a question to Google for every one.
  const names = going.flatMap((sheet) => namedPlaces(sheet).map(({ name }) => name.toLowerCase()));
  return {
    sheetIds: new Set(going.map((sheet) => sheet.getSheetId())),
    sheets: new Set(going.map((sheet) => sheet.getName().toLowerCase())),
    ranges: new Set(names),
  };
}

/** The sheets that stay with a formula that needs what goes. */
export function dependentSheets(spreadsheet: Spreadsheet, going: readonly Sheet[]): Sheet[] {
  if (going.length === 0) return [];
  const names = goingNames(going);
  const isNeedy = (sheet: Sheet) =>
    sheet
      .getDataRange()
      .getFormulas()
      .some((row) => row.some((formula) => refersTo(formula, names)));
  return spreadsheet.getSheets().filter((sheet) => !names.sheetIds.has(sheet.getSheetId()) && isNeedy(sheet));
}
