type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A name of the spreadsheet and the range that it is for. */
export interface NamedPlace {
  readonly name: string;
  /**
   * Asked for where it is needed: each range is a call of Google's.
   *
   * @returns `null` once people have deleted its sheet: Google keeps such a name, and fails when it is asked for its range
   */
  range(): Range | null;
  remove(): void;
}

/** All names of a spreadsheet, broken ones too, or those of a sheet. */
export const namedPlaces = (place: Spreadsheet | Sheet): readonly NamedPlace[] =>
  place.getNamedRanges().map((named) => ({
    name: named.getName(),
    range: () => unlessBroken(() => named.getRange()),
    remove: () => named.remove(),
  }));

/** @returns `null` for a name that does not exist or is broken */
export const rangeNamed = (spreadsheet: Spreadsheet, name: string): Range | null =>
  unlessBroken(() => spreadsheet.getRangeByName(name));

/** Nothing tells a broken name from another but that it fails; what fails twice in a row is no passing fault of the service. */
function unlessBroken(rangeOf: () => Range | null): Range | null {
  for (const _attempt of [1, 2]) {
    try {
      return rangeOf();
    } catch {}
  }
  return null;
}
