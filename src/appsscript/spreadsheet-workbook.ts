import type { CellReading, FinishedRun, MadeSheet, WorkbookPort } from '../app';
import type { SheetPlan } from '../template';
import { typed } from '../template/cell-matrices';
import { resizeSheet, writeSheet } from './sheet-writer';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet metadata that says which generation a sheet belongs to; it survives renaming and moving the sheet. */
const runKey = 'kefu-sheets.run';

interface RunTag {
  readonly runId: string;
  readonly planId: string;
  readonly state: 'staging' | 'done';
  /** Counts the generations in this spreadsheet, so that the latest is known without a clock. */
  readonly sequence: number;
  readonly prefix: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

interface TaggedSheet {
  readonly sheet: Sheet;
  readonly tag: RunTag;
  readonly metadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
}

/** The port over the spreadsheet that is open in front of the user; no other file is within the add-on's permission. */
export function spreadsheetWorkbook(spreadsheet: Spreadsheet): WorkbookPort {
  const tagged = (): TaggedSheet[] => taggedSheets(spreadsheet);
  const ofRun = (runId: string) => tagged().filter(({ tag }) => tag.runId === runId);

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
      const sequence = 1 + Math.max(0, ...tagged().map(({ tag }) => tag.sequence));
      const inFront = spreadsheet.getActiveSheet();
      const { planId, prefix } = plan;
      const tag: RunTag = { runId, planId, state: 'staging', sequence, prefix, startedAt };
      const made = plan.sheets.map((sheet) => stageSheet(spreadsheet, sheet, tag));
      // Google opens every sheet it inserts; nobody should see an empty one flash by.
      spreadsheet.setActiveSheet(inFront);
      for (const { sheet } of made) sheet.hideSheet();
      for (const { sheet, plan: sheetPlan } of made) nameAreas(spreadsheet, sheet, sheetPlan);
      return made.map(({ sheet, plan: { name } }) => ({ name, sheetId: sheet.getSheetId() }));
    },

    sheetsOf: (runId) => ofRun(runId).map(({ sheet }) => madeSheet(sheet)),

    write(sheetId, plan) {
      const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetId);
      if (!sheet) throw new Error(`sheet "${plan.name}" was deleted while it was being made`);
      writeSheet(sheet, plan);
    },

    commit(runId) {
      const made = ofRun(runId);
      for (const { sheet } of made) sheet.showSheet();
      for (const { metadata, tag } of made) metadata.setValue(JSON.stringify({ ...tag, state: 'done' }));
      const [first] = made;
      if (first) spreadsheet.setActiveSheet(first.sheet);
    },

    discard(runId) {
      const gone = ofRun(runId);
      removeNamedRanges(spreadsheet, gone);
      keepOneVisibleSheet(spreadsheet, gone);
      for (const { sheet } of gone) spreadsheet.deleteSheet(sheet);
    },

    unfinishedRuns() {
      const staging = tagged().filter(({ tag }) => tag.state === 'staging');
      const startedAt = new Map(staging.map(({ tag }) => [tag.runId, tag.startedAt]));
      return [...startedAt].map(([runId, started]) => ({ runId, startedAt: started }));
    },

    lastRun(): FinishedRun | null {
      const done = tagged().filter(({ tag }) => tag.state === 'done');
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
      return new Map(found.map((named) => [named.getName(), readCells(named.getRange())]));
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

/** Google hands dates over in the script's time zone, in which they were also meant. */
const readCells = (range: GoogleAppsScript.Spreadsheet.Range): CellReading[][] =>
  range.getValues().map((row) => row.map((value) => (value instanceof Date ? isoOf(value) : value)));

function isoOf(date: Date): string {
  const time = Utilities.formatDate(date, Session.getScriptTimeZone(), "yyyy-MM-dd'T'HH:mm");
  return time.endsWith('T00:00') ? time.slice(0, 10) : time;
}

const madeSheet = (sheet: Sheet): MadeSheet => ({ name: sheet.getName(), sheetId: sheet.getSheetId() });

/** The add-on's sheets in the order of their tabs. */
function taggedSheets(spreadsheet: Spreadsheet): TaggedSheet[] {
  return spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(runKey)
    .find()
    .flatMap((metadata) => {
      const sheet = metadata.getLocation().getSheet();
      const tag = parseTag(metadata.getValue());
      return sheet && tag ? [{ sheet, tag, metadata }] : [];
    })
    .sort((one, other) => one.sheet.getIndex() - other.sheet.getIndex());
}

function isRunTag(tag: Partial<RunTag> | null): tag is RunTag {
  const { runId, planId, state, sequence, prefix, startedAt } = tag ?? {};
  const isText = [runId, planId, prefix].every((text) => typeof text === 'string');
  const isNumbered = typeof sequence === 'number' && typeof startedAt === 'number';
  return isText && isNumbered && (state === 'staging' || state === 'done');
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

function stageSheet(
  spreadsheet: Spreadsheet,
  plan: SheetPlan,
  tag: RunTag,
): { sheet: Sheet; plan: SheetPlan } {
  const sheet = spreadsheet.insertSheet(plan.name, spreadsheet.getNumSheets());
  // Tagged before anything else: a run killed right here leaves nothing that the next run would not find.
  sheet.addDeveloperMetadata(runKey, JSON.stringify(tag));
  resizeSheet(sheet, plan);
  return { sheet, plan };
}

function nameAreas(spreadsheet: Spreadsheet, sheet: Sheet, plan: SheetPlan): void {
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
