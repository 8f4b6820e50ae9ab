import type { UnfinishedRun, WorkbookPort } from '../app/ports';
import { areChanged } from './fingerprints';
import { finishedRuns } from './finished-runs';
import { dependentSheets } from './going-names';
import { inputCells } from './input-cells';
import { namedPlaces } from './named-places';
import { runClaims } from './run-claims';
import { runMaking, runReleasing, runSettling, runUnmaking } from './run-sheets';
import { countAside } from './set-aside';
import { madeSheet, sheetsOfRun, taggedSheets } from './tagged-sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The port over the spreadsheet that is open in front of the user; no other file is within the add-on's permission. */
export const spreadsheetWorkbook = (spreadsheet: Spreadsheet): WorkbookPort => ({
  ...runReading(spreadsheet),
  ...runMaking(spreadsheet),
  ...runReleasing(spreadsheet),
  ...runSettling(spreadsheet),
  ...runUnmaking(spreadsheet),
  ...inputCells(spreadsheet),

  // By the name alone: where each name points would be a question to Google for every one, at every step of a run.
  takenNames: () => ({
    sheetNames: spreadsheet.getSheets().map((sheet) => sheet.getName()),
    rangeNames: namedPlaces(spreadsheet).map(({ name }) => name),
  }),

  namesOf: (runId) => runClaims(spreadsheet).of(runId),

  cellCount: () =>
    spreadsheet.getSheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0),

  open(sheetId) {
    const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
    if (sheet) spreadsheet.setActiveSheet(sheet);
    return sheet !== undefined;
  },
});

type Reading = Pick<
  WorkbookPort,
  'isFinished' | 'changedSheets' | 'dependentSheets' | 'unfinishedRuns' | 'lastRun'
>;

/** What the tags tell of the runs in this spreadsheet. */
const runReading = (spreadsheet: Spreadsheet): Reading => ({
  isFinished: (runId) => finishedRuns(spreadsheet).ids().has(runId),

  changedSheets(runId) {
    const tagged = sheetsOfRun(spreadsheet, runId);
    const sheets = tagged.map(({ sheet }) => sheet);
    // What an upgrade has carried over is nowhere else once people have deleted a sheet that it came from.
    const { replaces = 0 } = tagged[0]?.tag ?? {};
    if (replaces > 0 && countAside(spreadsheet, runId) < replaces)
      return sheets.map((sheet) => sheet.getSheetId());
    const changed = areChanged(spreadsheet, sheets);
    return sheets.filter((_, index) => changed[index]).map((sheet) => sheet.getSheetId());
  },

  dependentSheets(runId) {
    const going = sheetsOfRun(spreadsheet, runId).map(({ sheet }) => sheet);
    return dependentSheets(spreadsheet, going).map((sheet) => sheet.getName());
  },

  unfinishedRuns() {
    const staging = taggedSheets(spreadsheet).filter(({ isDone }) => !isDone);
    const claimed = new Map(
      runClaims(spreadsheet)
        .all()
        .map((claim) => [claim.runId, claim]),
    );
    // Another program has removed their claim; or their mark, of those that can be seen: these were finished.
    const unclaimed = staging.filter(({ tag }) => !claimed.has(tag.runId));
    const seen = new Set(unclaimed.flatMap(({ sheet, tag }) => (sheet.isSheetHidden() ? [] : [tag.runId])));
    const tagged = unclaimed
      .filter(({ tag }) => !seen.has(tag.runId))
      .map(({ tag: { runId, startedAt } }) => [runId, { runId, startedAt, claimedAt: startedAt }] as const);
    return [...new Map<string, UnfinishedRun>([...tagged, ...claimed]).values()];
  },

  lastRun(exceptPlan) {
    const tagged = taggedSheets(spreadsheet);
    const done = tagged.filter(({ isDone, tag }) => isDone && tag.planId !== exceptPlan);
    const latest = Math.max(...done.map(({ tag }) => tag.sequence));
    const sheets = done.filter(({ tag }) => tag.sequence === latest);
    const [first] = sheets;
    if (!first) return null;
    const { runId, planId, prefix, version = null } = first.tag;
    return { runId, planId, prefix, version, sheets: sheets.map(({ sheet }) => madeSheet(sheet)) };
  },
});
