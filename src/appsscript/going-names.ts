import { type GoingNames, refersTo } from '../app/undo/refers-to';
import { namedPlaces, sheetIdOf } from './named-places';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheets that are about to go, and what formulas may call them and their parts. */
export interface Going extends GoingNames {
  readonly sheetIds: ReadonlySet<number>;
}

export function goingNames(spreadsheet: Spreadsheet, going: readonly Sheet[]): Going {
  const sheetIds = new Set(going.map((sheet) => sheet.getSheetId()));
  const names = namedPlaces(spreadsheet).filter((place) => {
    const sheetId = sheetIdOf(place);
    return sheetId !== null && sheetIds.has(sheetId);
  });
  return {
    sheetIds,
    sheets: new Set(going.map((sheet) => sheet.getName().toLowerCase())),
    ranges: new Set(names.map(({ name }) => name.toLowerCase())),
  };
}

/** The sheets that stay with a formula that needs what goes. */
export function dependentSheets(spreadsheet: Spreadsheet, going: readonly Sheet[]): Sheet[] {
  if (going.length === 0) return [];
  const names = goingNames(spreadsheet, going);
  const isNeedy = (sheet: Sheet) =>
    sheet
      .getDataRange()
      .getFormulas()
      .some((row) => row.some((formula) => refersTo(formula, names)));
  return spreadsheet.getSheets().filter((sheet) => !names.sheetIds.has(sheet.getSheetId()) && isNeedy(sheet));
}
