import type { CellReading, FinishedRun, MadeSheet, WorkbookPort } from '../app';
import type { SheetPlan } from '../template';
import { typed } from '../template/cell-matrices';
import { resizeSheet, type Siblings, writeSheet } from './sheet-writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet metadata that says which generation a sheet belongs to; it survives renaming and moving the sheet. */
const runKey = 'kefu-sheets.run';
/** The spreadsheet's metadata that names a finished generation: sheets of any other are half made. */
const doneKey = 'kefu-sheets.done';

interface RunTag {
  readonly runId: string;
  readonly planId: string;
  /** Counts the generations in this spreadsheet, so that the latest is known without a clock. */
  readonly sequence: number;
  /** The sheet's place in its plan. */
  readonly index: number;
  readonly prefix: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

interface TaggedSheet {
  readonly sheet: Sheet;
  readonly tag: RunTag;
  readonly isDone: boolean;
}

/**
 * The port over the spreadsheet that is open in front of the user; no other file is within the add-on's permission.
 * While a generation writes it reads nothing: it goes on with the sheets that it has in hand.
 */
export function spreadsheetWorkbook(spreadsheet: Spreadsheet): WorkbookPort {
  /** The sheets of runs that began in this execution, in the order of their plans. */
  const inHand = new Map<string, Siblings>();
  const tagged = (): TaggedSheet[] => taggedSheets(spreadsheet);
  const ofRun = (runId: string) => tagged().filter(({ tag }) => tag.runId === runId);
  const sheetsOf = (runId: string): Siblings =>
    inHand.get(runId) ??
    new Map(inPlanOrder(ofRun(runId)).map(({ sheet }) => [sheet.getName(), withId(sheet)]));

  return {
    takenNames(exceptOf) {
      const own = new Set(
        exceptOf === undefined ? [] : ofRun(exceptOf).map(({ sheet }) => sheet.getSheetId()),
      );
      const isOthers = (sheet: Sheet) => !own.has(sheet.getSheetId());
      return {
        sheetNames: spreadsheet
          .getSheets()
          .filter(isOthers)
          .map((sheet) => sheet.getName()),
        rangeNames: spreadsheet
          .getNamedRanges()
          .filter((named) => isOthers(named.getRange().getSheet()))
          .map((named) => named.getName()),
      };
    },

    begin({ runId, startedAt }, plan) {
      const { planId, prefix } = plan;
      const sequence = 1 + Math.max(0, ...tagged().map(({ tag }) => tag.sequence));
      const inFront = spreadsheet.getActiveSheet();
      const place = spreadsheet.getNumSheets();
      const sheets = new Map<string, ReturnType<typeof withId>>();
      inHand.set(runId, sheets);
      plan.sheets.forEach((sheet, index) => {
        const tag = { runId, planId, sequence, index, prefix, startedAt };
        sheets.set(sheet.name, withId(stageSheet(spreadsheet, place + index, sheet, tag)));
      });
      // Google opens every sheet it inserts; nobody should see an empty one flash by.
      spreadsheet.setActiveSheet(inFront);
      for (const { sheet } of sheets.values()) sheet.hideSheet();
      for (const sheet of plan.sheets) nameAreas(spreadsheet, sheets.get(sheet.name)?.sheet, sheet);
    },

    write(runId, index, plan) {
      const sheets = sheetsOf(runId);
      const staged = [...sheets.values()][index];
      if (staged) writeSheet(staged.sheet, plan, sheets);
      return staged !== undefined;
    },

    commit(runId) {
      const sheets = [...sheetsOf(runId).values()].map(({ sheet }) => sheet);
      for (const sheet of sheets) sheet.showSheet();
      if (sheets.length > 0) spreadsheet.addDeveloperMetadata(doneKey, runId);
      const [first] = sheets;
      if (first) spreadsheet.setActiveSheet(first);
      return sheets.map(madeSheet);
    },

    discard(runId) {
      inHand.delete(runId);
      const gone = ofRun(runId);
      removeNamedRanges(spreadsheet, gone);
      keepOneVisibleSheet(spreadsheet, gone);
      for (const { sheet } of gone) spreadsheet.deleteSheet(sheet);
      const done = metadataOf(spreadsheet, doneKey).filter((metadata) => metadata.getValue() === runId);
      for (const metadata of done) metadata.remove();
    },

    unfinishedRuns() {
      const staging = tagged().filter(({ isDone }) => !isDone);
      const startedAt = new Map(staging.map(({ tag }) => [tag.runId, tag.startedAt]));
      return [...startedAt].map(([runId, started]) => ({ runId, startedAt: started }));
    },

    lastRun(exceptPlan): FinishedRun | null {
      const done = tagged().filter(({ isDone, tag }) => isDone && tag.planId !== exceptPlan);
      const latest = Math.max(...done.map(({ tag }) => tag.sequence));
      const sheets = done.filter(({ tag }) => tag.sequence === latest);
      const [first] = sheets;
      if (!first) return null;
      const { runId, planId, prefix } = first.tag;
      return { runId, planId, prefix, sheets: sheets.map(({ sheet }) => madeSheet(sheet)) };
    },

    readNames(names) {
      const wanted = new Set(names);
      const found = spreadsheet.getNamedRanges().filter((named) => wanted.has(named.getName()));
      const timeZone = spreadsheet.getSpreadsheetTimeZone();
      return new Map(found.map((named) => [named.getName(), readCells(named.getRange(), timeZone)]));
    },

    writeNames(contents) {
      for (const [name, matrix] of contents) {
        spreadsheet.getRangeByName(name)?.setValues(matrix.map((row) => row.map(typed)));
      }
    },

    open(sheetId) {
      const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
      if (sheet) spreadsheet.setActiveSheet(sheet);
      return sheet !== undefined;
    },
  };
}

/** Google hands dates over as moments in the spreadsheet's time zone, which need not be the script's. */
const readCells = (range: GoogleAppsScript.Spreadsheet.Range, timeZone: string): CellReading[][] =>
  range
    .getValues()
    .map((row) => row.map((value) => (value instanceof Date ? isoOf(value, timeZone) : value)));

function isoOf(date: Date, timeZone: string): string {
  const time = Utilities.formatDate(date, timeZone, "yyyy-MM-dd'T'HH:mm");
  return time.endsWith('T00:00') ? time.slice(0, 10) : time;
}

const withId = (sheet: Sheet) => ({ sheet, sheetId: sheet.getSheetId() });

export const madeSheet = (sheet: Sheet): MadeSheet => ({
  name: sheet.getName(),
  sheetId: sheet.getSheetId(),
});

/** The add-on's sheets in the order of their tabs. */
function taggedSheets(spreadsheet: Spreadsheet): TaggedSheet[] {
  const done = new Set(metadataOf(spreadsheet, doneKey).map((metadata) => metadata.getValue()));
  return metadataOf(spreadsheet, runKey)
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      const tag = parseTag(metadata.getValue());
      return sheet && tag ? [{ sheet, tag, isDone: done.has(tag.runId) }] : [];
    })
    .sort((one, other) => one.sheet.getIndex() - other.sheet.getIndex());
}

const metadataOf = (spreadsheet: Spreadsheet, key: string) =>
  spreadsheet.createDeveloperMetadataFinder().withKey(key).find();

const inPlanOrder = (sheets: readonly TaggedSheet[]): TaggedSheet[] =>
  [...sheets].sort((one, other) => one.tag.index - other.tag.index);

/** Prefix of the named ranges of the plan that a sheet belongs to; `null` for a sheet of the user's own. */
export function planPrefixOf(sheet: Sheet): string | null {
  const tag = sheet.getDeveloperMetadata().find((metadata) => metadata.getKey() === runKey);
  return (tag && parseTag(tag.getValue())?.prefix) ?? null;
}

/** Metadata is visible to other programs; what they may have written there must not break the add-on. */
function parseTag(text: string | null): RunTag | null {
  try {
    const tag = JSON.parse(text ?? '');
    return isRunTag(tag) ? tag : null;
  } catch {
    return null;
  }
}

function isRunTag(tag: Partial<RunTag> | null): tag is RunTag {
  const { runId, planId, prefix, sequence, index, startedAt } = tag ?? {};
  const isText = [runId, planId, prefix].every((text) => typeof text === 'string');
  return isText && [sequence, index, startedAt].every((count) => typeof count === 'number');
}

function stageSheet(spreadsheet: Spreadsheet, place: number, plan: SheetPlan, tag: RunTag): Sheet {
  const sheet = spreadsheet.insertSheet(plan.name, place);
  // Tagged before anything else: a run killed right here leaves nothing that a later run would not find.
  sheet.addDeveloperMetadata(runKey, JSON.stringify(tag));
  resizeSheet(sheet, plan);
  return sheet;
}

function nameAreas(spreadsheet: Spreadsheet, sheet: Sheet | undefined, plan: SheetPlan): void {
  if (!sheet) return;
  for (const { name, area } of plan.namedAreas) {
    spreadsheet.setNamedRange(name, sheet.getRange(area.row, area.column, area.rows, area.columns));
  }
}

/** Only names that point into the sheets that go: a name that the user has pointed elsewhere is the user's. */
function removeNamedRanges(spreadsheet: Spreadsheet, gone: readonly TaggedSheet[]): void {
  const ids = new Set(gone.map(({ sheet }) => sheet.getSheetId()));
  const prefixes = new Set(gone.map(({ tag }) => `${tag.prefix}_`));
  for (const named of spreadsheet.getNamedRanges()) {
    const ours = [...prefixes].some((prefix) => named.getName().startsWith(prefix));
    if (ours && ids.has(named.getRange().getSheet().getSheetId())) named.remove();
  }
}

/** Google refuses to delete the last visible sheet: then a fresh, empty one takes its place. */
function keepOneVisibleSheet(spreadsheet: Spreadsheet, gone: readonly TaggedSheet[]): void {
  if (gone.length === 0) return;
  const ids = new Set(gone.map(({ sheet }) => sheet.getSheetId()));
  const stays = spreadsheet
    .getSheets()
    .some((sheet) => !ids.has(sheet.getSheetId()) && !sheet.isSheetHidden());
  if (!stays) spreadsheet.insertSheet();
}
