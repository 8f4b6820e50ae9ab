import type { IsoDate } from '../core/calendar/iso-date';
import type { PlanLibrary } from '../library';
import type { CellContent, SheetPlan, WorkbookPlan } from '../sheet/sheet-plan';
import type { ChosenNames } from '../template/compile/compile-plan';
import type { MadeSheet } from './api';
import type { CellPort } from './cell-port';
import type { JournalPort } from './journal';
import type { TablePort } from './table-port';
import type { TemplatePorts } from './templates/template-ports';
import type { UpgradePort } from './upgrade/upgrade-port';

/** What is in the spreadsheet already and must not be taken again. */
export interface TakenNames {
  readonly sheetNames: readonly string[];
  readonly rangeNames: readonly string[];
}

/** A generation that was finished: the sheets that still exist of it, in the order of their tabs. */
export interface FinishedRun {
  readonly runId: string;
  readonly planId: string;
  /** Prefix of its named ranges. */
  readonly prefix: string;
  /** Of the templates that it was made from; `null` where an older version has not kept it. */
  readonly version: string | null;
  readonly sheets: readonly MadeSheet[];
}

/** What a cell holds: dates as ISO texts, blanks as the empty text. */
export type CellReading = string | number | boolean;

/** A generation that has begun: its id and when, in milliseconds since 1970. */
export interface BegunRun {
  readonly runId: string;
  readonly startedAt: number;
}

/** A generation that takes the place of another, with all that people have typed there. */
export interface Replacement {
  /** The other one: the new sheets come in front of its first. */
  readonly runId: string;
  /** The new sheets as their templates have them, without what people have typed. */
  readonly made: readonly SheetPlan[];
}

/** A generation between its steps, or one that was killed. */
export interface UnfinishedRun extends BegunRun {
  /** When its latest step began, in milliseconds since 1970. */
  readonly claimedAt: number;
}

/**
 * The open spreadsheet. A generation is all or nothing: `begin` builds hidden sheets that carry the run's id, `commit`
 * shows them, `discard` removes them. Sheets that carry no run id belong to the user and are never touched.
 */
export interface WorkbookPort {
  takenNames(): TakenNames;
  /** Those that an unfinished run began with; `null` if it is gone. */
  namesOf(runId: string): ChosenNames | null;
  /** Cells of all sheets, blank ones too. */
  cellCount(): number;
  /**
   * Makes the hidden, empty sheets and the named ranges of a plan, so that formulas find what they refer to.
   *
   * @param replacement what they take the place of; they come behind all sheets if left out
   */
  begin(run: BegunRun, plan: WorkbookPlan, replacement?: Replacement): void;
  /** Tells others that a run is under way still: one that is not heard of for long is swept away. */
  renew(runId: string, claimedAt: number): void;
  /** Fills the sheet of this name; false if somebody has deleted it meanwhile. */
  write(runId: string, sheet: SheetPlan): boolean;
  /** Shows the run's sheets and opens the first; returns them in the order of their tabs, none if the run or a sheet of it is gone. */
  commit(runId: string): readonly MadeSheet[];
  /** Shows the run's sheets as the user's own, which no undo takes back. */
  release(runId: string): void;
  /** Shows runs that are finished but were not shown to the end, and forgets those of which no sheet is left. */
  showFinished(): void;
  /** Removes every sheet and named range of a run. Safe to call for a run that never began. */
  discard(runId: string): void;
  /** Whether this run was committed and not discarded since. */
  isFinished(runId: string): boolean;
  /** Ids of a committed run's sheets in which somebody has typed since, or of which that cannot be known. */
  changedSheets(runId: string): readonly number[];
  /** Names of the sheets outside a run with formulas that need its sheets or named ranges. */
  dependentSheets(runId: string): readonly string[];
  /**
   * Makes sheets of a run the user's own, which `discard` then leaves alone. What in them needs the run's other sheets
   * becomes what it shows now.
   */
  handOver(runId: string, sheetIds: ReadonlySet<number>): void;
  /** Runs that began and were neither committed nor discarded: under way, or killed. */
  unfinishedRuns(): readonly UnfinishedRun[];
  /**
   * The latest committed run of which a sheet still exists.
   *
   * @param exceptPlan runs of this plan do not count
   */
  lastRun(exceptPlan?: string): FinishedRun | null;
  /** What stands in named ranges, by name; a name that does not exist is left out. */
  readNames(names: readonly string[]): ReadonlyMap<string, readonly (readonly CellReading[])[]>;
  /** Which cells of a named range hold no formula, so that somebody has typed there or they are blank; `null` if it does not exist. */
  readTyped(name: string): readonly (readonly boolean[])[] | null;
  /** Writes whole named ranges; every matrix has the size of its range. */
  writeNames(contents: ReadonlyMap<string, readonly (readonly CellContent[])[]>): void;
  /** Brings a sheet to the front; false if it does not exist any more. */
  open(sheetId: number): boolean;
}

/** One generation at a time in one spreadsheet. */
export interface LockPort {
  /** Runs `work` alone; returns `null` without running it if someone else holds the lock for too long. */
  alone<T>(work: () => T): T | null;
  /** The same without waiting at all. */
  ifFree<T>(work: () => T): T | null;
}

export interface Ports {
  /** The built-in plans; asked for only when one is needed. */
  readonly library: () => PlanLibrary;
  readonly workbook: WorkbookPort;
  readonly tables: TablePort;
  readonly cells: CellPort;
  readonly journal: JournalPort;
  readonly lock: LockPort;
  readonly templates: TemplatePorts;
  readonly upgrade: UpgradePort;
  /** A fresh id, unique in every spreadsheet. */
  readonly newRunId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The date in the spreadsheet's time zone at a moment, which is told in milliseconds since 1970. */
  readonly dayAt: (moment: number) => IsoDate;
}
