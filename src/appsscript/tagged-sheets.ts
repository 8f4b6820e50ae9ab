import type { MadeSheet } from '../app/api';
import { doneKey, fingerprintKey, parseTag, type RunTag, runKey } from './run-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of a generation. */
export interface TaggedSheet {
  readonly sheet: Sheet;
  readonly tag: RunTag;
  readonly isDone: boolean;
}

/** The add-on's sheets in the order of their tabs. */
export function taggedSheets(spreadsheet: Spreadsheet): TaggedSheet[] {
  const done = new Set(metadataOf(spreadsheet, doneKey).map((metadata) => metadata.getValue()));
  const tagged = metadataOf(spreadsheet, runKey)
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      const tag = parseTag(metadata.getValue());
      return sheet && tag ? [{ sheet, tag, isDone: done.has(tag.runId) }] : [];
    })
    .sort((one, other) => one.sheet.getIndex() - other.sheet.getIndex());
  return withoutCopies(spreadsheet, tagged);
}

/**
 * Without sheets that people have duplicated: they are their own, though Google may copy the tag, too. Told from the original by the
 * fingerprint, and only where there is doubt: two sheets with one tag, or one of a run that is not finished, perhaps because
 * the original has been undone.
 */
function withoutCopies(spreadsheet: Spreadsheet, tagged: readonly TaggedSheet[]): TaggedSheet[] {
  const places = tagged.map(({ tag }) => `${tag.runId} ${tag.index}`);
  const isDoubtful = tagged.map(
    ({ isDone }, each) => !isDone || places.some((place, other) => other !== each && place === places[each]),
  );
  if (!isDoubtful.includes(true)) return [...tagged];
  const copies = copiedSheets(spreadsheet);
  return tagged.filter(({ sheet }, each) => !(isDoubtful[each] && copies.has(sheet.getSheetId())));
}

/** Ids of sheets with the fingerprint of another. */
const copiedSheets = (spreadsheet: Spreadsheet): ReadonlySet<number> =>
  new Set(
    metadataOf(spreadsheet, fingerprintKey).flatMap((metadata) => {
      const sheetId = metadata.getLocation().getSheet()?.getSheetId();
      const [, original] = /^(\d+):/.exec(metadata.getValue() ?? '') ?? [];
      return sheetId === undefined || original === undefined || Number(original) === sheetId ? [] : [sheetId];
    }),
  );

/** The sheets of one generation in the order of their tabs. */
export const sheetsOfRun = (spreadsheet: Spreadsheet, runId: string): TaggedSheet[] =>
  taggedSheets(spreadsheet).filter(({ tag }) => tag.runId === runId);

/** The metadata of a key, of the spreadsheet and of all its sheets or of one sheet. */
export const metadataOf = (
  place: Pick<Spreadsheet, 'createDeveloperMetadataFinder'> | Pick<Sheet, 'createDeveloperMetadataFinder'>,
  key: string,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] =>
  place.createDeveloperMetadataFinder().withKey(key).find();

/** Prefix of the named ranges of the plan that a sheet belongs to; `null` for a sheet of the user's own. */
export function planPrefixOf(sheet: Sheet): string | null {
  const tag = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === runKey);
  return (tag && parseTag(tag.getValue())?.prefix) ?? null;
}

export const madeSheet = (sheet: Sheet): MadeSheet => ({
  name: sheet.getName(),
  sheetId: sheet.getSheetId(),
});
