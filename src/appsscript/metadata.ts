type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The metadata of a key, of the spreadsheet and of all its sheets or of one sheet. */
export const metadataOf = (
  place: Pick<Spreadsheet, 'createDeveloperMetadataFinder'> | Pick<Sheet, 'createDeveloperMetadataFinder'>,
  key: string,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
  place.createDeveloperMetadataFinder().withKey(key).find();
