type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

/** A name of the spreadsheet and the range that it is for. */
export interface NamedPlace {
  readonly name: string;
  /** `null` once people have deleted its sheet: Google keeps such a name, and fails when it is asked for its range. */
  readonly range: Range | null;
  remove(): void;
}

/** All names of a spreadsheet, broken ones too. */
export const namedPlaces = (spreadsheet: Spreadsheet): readonly NamedPlace[] =>
  spreadsheet.getNamedRanges().map((named) => ({
    name: named.getName(),
    range: rangeOf(named),
    remove: () => named.remove(),
  }));

/** @returns `null` for a name that does not exist or is broken */
export function rangeNamed(spreadsheet: Spreadsheet, name: string): Range | null {
  try {
    return spreadsheet.getRangeByName(name);
  } catch {
    return null;
  }
}

/** Nothing tells a broken name from another but that it fails. */
function rangeOf(named: NamedRange): Range | null {
  try {
    return named.getRange();
  } catch {
    return null;
  }
}
