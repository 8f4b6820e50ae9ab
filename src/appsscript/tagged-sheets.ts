import type { MadeSheet } from '../app/api';
import { finishedRuns } from './finished-runs';
import { metadataOf } from './metadata';
import { runClaims } from './run-claims';
import { parseTag, type RunTag, runKey } from './run-tags';

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
  const done = finishedRuns(spreadsheet).ids();
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
 * id in the tag, and only where there is doubt, because every id is a question to Google: two sheets with one tag, or one of a run that
 * is neither finished nor under way, perhaps because the original has been undone.
 */
function withoutCopies(spreadsheet: Spreadsheet, tagged: readonly TaggedSheet[]): TaggedSheet[] {
  const claimed = new Set(
    runClaims(spreadsheet)
      .all()
      .map(({ runId }) => runId),
  );
  const places = tagged.map(({ tag }) => `${tag.runId} ${tag.index}`);
  const isDoubtful = tagged.map(
    ({ isDone, tag }, each) =>
      (!isDone && !claimed.has(tag.runId)) ||
      places.some((place, other) => other !== each && place === places[each]),
  );
  return tagged.filter(({ sheet, tag }, each) => !isDoubtful[each] || sheet.getSheetId() === tag.sheetId);
}

/** The sheets of one generation in the order of their tabs. */
export const sheetsOfRun = (spreadsheet: Spreadsheet, runId: string): TaggedSheet[] =>
  taggedSheets(spreadsheet).filter(({ tag }) => tag.runId === runId);

/** Prefix of the named ranges of the plan that a sheet belongs to; `null` for a sheet of the user's own. */
export function planPrefixOf(sheet: Sheet): string | null {
  const tag = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === runKey);
  return (tag && parseTag(tag.getValue())?.prefix) ?? null;
}

export const madeSheet = (sheet: Sheet): MadeSheet => ({
  name: sheet.getName(),
  sheetId: sheet.getSheetId(),
});
