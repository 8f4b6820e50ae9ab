import { assured } from '../app/assured';
import type { BegunRun, Replacement, WorkbookPort } from '../app/ports';
import { madeContents, madeText } from '../app/upgrade/made-contents';
import type { SheetPlan, WorkbookPlan } from '../sheet/sheet-plan';
import { insertBlankSheets } from './blank-sheets';
import { readFingerprints } from './fingerprints';
import { finishedRuns } from './finished-runs';
import { standAlone } from './hand-over';
import { metadataOf } from './metadata';
import { type NamedPlace, namedPlaces } from './named-places';
import { planLocaliser } from './plan-localiser';
import { type RunClaim, runClaims } from './run-claims';
import { type RunTag, runKey, tagText } from './run-tags';
import { bringBack, showAside } from './set-aside';
import { type Siblings, writeSheet } from './sheet-writer';
import { madeSheet, sheetsOfRun, type TaggedSheet, taggedSheets } from './tagged-sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Making = Pick<WorkbookPort, 'begin' | 'renew' | 'write' | 'commit'>;
type Unmaking = Pick<WorkbookPort, 'discard' | 'handOver'>;

/**
 * The making of a run's sheets. While it writes it reads nothing: it goes on with the sheets that it has in hand.
 */
export function runMaking(spreadsheet: Spreadsheet): Making {
  /** The sheets of runs that began in this execution, in the order of their plans. */
  const inHand = new Map<string, Siblings>();
  const localised = planLocaliser(spreadsheet);
  const sheetsOf = (runId: string): Siblings =>
    inHand.get(runId) ??
    new Map(
      inPlanOrder(sheetsOfRun(spreadsheet, runId)).map(({ sheet }) => [sheet.getName(), withId(sheet)]),
    );
  const claims = runClaims(spreadsheet);

  return {
    begin(run, plan, replacement) {
      const inFront = spreadsheet.getActiveSheet();
      const sheetNames = plan.sheets.map(({ name }) => name);
      const begun = { ...run, frontId: inFront.getSheetId() };
      claims.make({ ...begun, claimedAt: run.startedAt, prefix: plan.prefix, sheetNames });
      const sheets = stageSheets(spreadsheet, begun, plan, replacement);
      inHand.set(run.runId, sheets);
      // Google opens every sheet it inserts.
      spreadsheet.setActiveSheet(inFront);
      for (const sheet of plan.sheets) nameAreas(spreadsheet, sheets.get(sheet.name)?.sheet, sheet);
    },

    renew: claims.renew,

    write(runId, plan) {
      const sheets = sheetsOf(runId);
      const staged = sheets.get(plan.name);
      if (!staged) return false;
      writeSheet(staged.sheet, localised(plan), sheets);
      return true;
    },

    commit(runId) {
      const sheets = [...sheetsOf(runId).values()].map(({ sheet }) => sheet);
      const [first] = sheets;
      const { sheetNames = [] } = claims.of(runId) ?? {};
      if (!first || sheets.length < sheetNames.length) return [];
      const made = sheets.map(madeSheet);
      // Before anyone sees them: a sheet that people can work in is never one that a later run sweeps away.
      finishedRuns(spreadsheet).add(runId, readFingerprints(spreadsheet, sheets));
      for (const sheet of sheets) sheet.showSheet();
      spreadsheet.setActiveSheet(first);
      claims.forget(runId);
      return made;
    },
  };
}

/** The end of a run whose sheets are nothing to undo. */
export const runReleasing = (spreadsheet: Spreadsheet): Pick<WorkbookPort, 'release'> => ({
  release(runId) {
    for (const { sheet } of sheetsOfRun(spreadsheet, runId)) {
      sheet.showSheet();
      const tags = () => metadataOf(sheet, runKey);
      assured(
        () => {
          for (const tag of tags()) tag.remove();
        },
        () => tags().length === 0,
      );
    }
    try {
      runClaims(spreadsheet).forget(runId);
    } catch {
      // What is left of it goes at the next opening.
    }
  },
});

/** What is left of runs that are finished: sheets that have not been shown yet, marks of sheets that are gone. */
export const runSettling = (spreadsheet: Spreadsheet): Pick<WorkbookPort, 'showFinished'> => ({
  showFinished() {
    const tagged = taggedSheets(spreadsheet);
    const claims = runClaims(spreadsheet);
    for (const { runId } of claims.all()) {
      const shown = tagged.filter(({ isDone, tag }) => isDone && tag.runId === runId);
      for (const { sheet } of shown) sheet.showSheet();
      if (shown.length > 0) claims.forget(runId);
    }
    const runs = new Set(tagged.map(({ tag }) => tag.runId));
    finishedRuns(spreadsheet).forget((runId) => !runs.has(runId));
  },
});

/** The end of a run: its sheets go, or become the user's own. */
export const runUnmaking = (spreadsheet: Spreadsheet): Unmaking => ({
  discard(runId) {
    const claims = runClaims(spreadsheet);
    const claim = claims.of(runId);
    const gone = sheetsOfRun(spreadsheet, runId);
    // First: a run that is not done is swept away by whoever comes next, should this be killed.
    finishedRuns(spreadsheet).forget((each) => each === runId);
    removeNamedRanges(spreadsheet, gone);
    const going = [...gone.map(({ sheet }) => sheet), ...(claim ? untaggedSheets(spreadsheet, claim) : [])];
    showAside(spreadsheet, runId);
    keepOneVisibleSheet(spreadsheet, going);
    // A run that failed before its sheets had tags: Google brings another sheet to the front when a fresh one is hidden.
    const isUntagged = claim !== null && gone.length === 0;
    if (isUntagged || isOneInFront(spreadsheet, going)) openAgain(spreadsheet, claim ?? gone[0]?.tag);
    for (const sheet of going) spreadsheet.deleteSheet(sheet);
    bringBack(spreadsheet, runId);
    claims.forget(runId);
  },

  handOver(runId, sheetIds) {
    const all = sheetsOfRun(spreadsheet, runId).map(({ sheet }) => sheet);
    const isStaying = (sheet: Sheet) => sheetIds.has(sheet.getSheetId());
    const staying = all.filter(isStaying);
    const tags = staying.flatMap((sheet) => metadataOf(sheet, runKey));
    standAlone(
      staying,
      all.filter((sheet) => !isStaying(sheet)),
    );
    for (const tag of tags) tag.remove();
  },
});

const withId = (sheet: Sheet) => ({ sheet, sheetId: sheet.getSheetId() });

const inPlanOrder = (sheets: readonly TaggedSheet[]): TaggedSheet[] =>
  [...sheets].sort((one, other) => one.tag.index - other.tag.index);

/** The sheets of a plan, behind those that are there, by name. */
function stageSheets(
  spreadsheet: Spreadsheet,
  run: BegunRun & { readonly frontId: number },
  { planId, prefix, version, sheets }: WorkbookPlan,
  replacement: Replacement | undefined,
): Siblings {
  const tagged = taggedSheets(spreadsheet);
  const sequence = 1 + Math.max(0, ...tagged.map(({ tag }) => tag.sequence));
  const replaced = tagged.filter(({ tag }) => tag.runId === replacement?.runId);
  const follower = replaced[0]?.sheet;
  const place = follower ? follower.getIndex() - 1 : spreadsheet.getNumSheets();
  const templates = sheets.map(({ templateId }) => templateId);
  const replaces = replaced.length > 0 ? { replaces: replaced.length } : {};
  const staged = insertBlankSheets(spreadsheet, place, sheets).map(withId);
  // At once: what a run leaves that is killed right here is found by its claim only as long as it is blank.
  for (const [index, { sheet, sheetId }] of staged.entries()) {
    const made = replacement?.made[index] ?? sheets[index];
    const kept = version === undefined || !made ? {} : { version, templates, ...madeOf(made) };
    const tag = { ...run, planId, sequence, index, sheetId, prefix, ...kept, ...replaces };
    sheet.addDeveloperMetadata(runKey, tagText(tag));
  }
  return new Map(staged.map((each, index) => [sheets[index]?.name ?? '', each]));
}

function madeOf(sheet: SheetPlan): Pick<RunTag, 'made'> {
  const made = madeText(madeContents(sheet));
  return made === null ? {} : { made };
}

function nameAreas(spreadsheet: Spreadsheet, sheet: Sheet | undefined, plan: SheetPlan): void {
  if (!sheet) return;
  for (const { name, area } of plan.namedAreas) {
    spreadsheet.setNamedRange(name, sheet.getRange(area.row, area.column, area.rows, area.columns));
  }
}

/**
 * Only names that point into the sheets that go, or nowhere, because people have deleted their sheet: a name that the user has
 * pointed elsewhere is the user's.
 */
function removeNamedRanges(spreadsheet: Spreadsheet, gone: readonly TaggedSheet[]): void {
  const prefixes = [...new Set(gone.map(({ tag }) => `${tag.prefix}_`))];
  const isOwn = ({ name }: NamedPlace) => prefixes.some((prefix) => name.startsWith(prefix));
  for (const { sheet } of gone) for (const place of namedPlaces(sheet).filter(isOwn)) place.remove();
  for (const place of namedPlaces(spreadsheet).filter(isOwn)) if (place.range() === null) place.remove();
}

/**
 * A sheet that was inserted by an execution which was killed before it could tag it: by its name, and blank. One on which somebody
 * has put a note or a chart is theirs.
 */
const untaggedSheets = (spreadsheet: Spreadsheet, { sheetNames }: RunClaim): Sheet[] =>
  spreadsheet
    .getSheets()
    .filter(
      (sheet) =>
        sheetNames.includes(sheet.getName()) &&
        sheet.getLastRow() === 0 &&
        metadataOf(sheet, runKey).length === 0 &&
        sheet.getCharts().length === 0 &&
        !hasNotes(sheet),
    );

/** The last row is that of the values: notes may stand anywhere. */
const hasNotes = (sheet: Sheet): boolean =>
  sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .getNotes()
    .some((row) => row.some((note) => note !== ''));

function isOneInFront(spreadsheet: Spreadsheet, sheets: readonly Sheet[]): boolean {
  const inFront = spreadsheet.getActiveSheet().getSheetId();
  return sheets.some((sheet) => sheet.getSheetId() === inFront);
}

/** Opens the sheet that was open before a run began, if it is still there. */
function openAgain(spreadsheet: Spreadsheet, { frontId }: { readonly frontId?: number } = {}): void {
  const before = spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === frontId);
  if (before) spreadsheet.setActiveSheet(before);
}

/** Google refuses to delete the last visible sheet: then a fresh, empty one takes its place. */
function keepOneVisibleSheet(spreadsheet: Spreadsheet, gone: readonly Sheet[]): void {
  if (gone.length === 0) return;
  const ids = new Set(gone.map((sheet) => sheet.getSheetId()));
  const stays = spreadsheet
    .getSheets()
    .some((sheet) => !ids.has(sheet.getSheetId()) && !sheet.isSheetHidden());
  if (!stays) spreadsheet.insertSheet();
}
