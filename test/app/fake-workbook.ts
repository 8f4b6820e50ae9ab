import type { MadeSheet } from '../../src/app/api';
import type {
  BegunRun,
  CellReading,
  FinishedRun,
  Ports,
  UnfinishedRun,
  WorkbookPort,
} from '../../src/app/ports';
import type { UpgradePort } from '../../src/app/upgrade/upgrade-port';
import { planLibrary } from '../../src/library';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { FakeCells } from './fake-cells';
import { FakeJournal } from './fake-journal';
import { FakeTables } from './fake-tables';
import { fakeTemplatePorts } from './templates/fake-template-ports';

interface FakeSheet extends MadeSheet {
  runId: string | null;
  /** Somebody has typed into it. */
  changed: boolean;
  hidden: boolean;
  done: boolean;
  written: boolean;
}

/** A working spreadsheet in memory that can be told to break at a given step. */
export class FakeWorkbook implements WorkbookPort {
  sheets: FakeSheet[] = [];
  rangeNames: { name: string; sheet: string; runId: string | null }[] = [];
  /** Counts the steps that write; the one with this number throws, as Google does when a service fails. */
  breakAt = Number.POSITIVE_INFINITY;
  /** What stands in named ranges. */
  readonly cells = new Map<string, CellReading[][]>();
  /** Cells of the user's own sheets. */
  cellsThere = 26_000;
  opened: number | null = null;
  /** The user's sheets with formulas that need what the add-on has made. */
  dependents: readonly string[] = [];
  /** From this step on, every one throws. */
  breakFrom = Number.POSITIVE_INFINITY;
  readonly journal = new FakeJournal(() => this.step());
  private readonly plans = new Map<string, WorkbookPlan>();
  private readonly startedAt = new Map<string, number>();
  private readonly claimedAt = new Map<string, number>();
  private steps = 0;
  private nextId = 1;

  constructor(userSheets: readonly string[]) {
    for (const name of userSheets) this.add(name, null);
  }

  get visibleNames(): string[] {
    return this.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name);
  }

  takenNames() {
    return {
      sheetNames: this.sheets.map((sheet) => sheet.name),
      rangeNames: this.rangeNames.map(({ name }) => name),
    };
  }

  namesOf(runId: string) {
    const plan = this.plans.get(runId);
    return plan ? { prefix: plan.prefix, sheetNames: plan.sheets.map(({ name }) => name) } : null;
  }

  cellCount(): number {
    return this.cellsThere;
  }

  begin({ runId, startedAt }: BegunRun, plan: WorkbookPlan): void {
    this.startedAt.set(runId, startedAt);
    this.plans.set(runId, plan);
    for (const sheet of plan.sheets) {
      this.step();
      this.add(sheet.name, runId);
      for (const { name } of sheet.namedAreas) this.rangeNames.push({ name, sheet: sheet.name, runId });
    }
  }

  write(runId: string, plan: SheetPlan): boolean {
    this.step();
    const sheet = this.of(runId).find(({ name }) => name === plan.name);
    if (!sheet) return false;
    sheet.written = true;
    for (const { name, area } of plan.namedAreas) {
      this.cells.set(name, [[shown(plan.cells[area.row - 1]?.[area.column - 1] ?? null)]]);
    }
    return true;
  }

  commit(runId: string): readonly MadeSheet[] {
    this.step();
    for (const sheet of this.of(runId)) Object.assign(sheet, { hidden: false, done: true });
    return this.sheetsOf(runId);
  }

  renew(runId: string, claimedAt: number): void {
    this.step();
    this.claimedAt.set(runId, claimedAt);
  }

  release(runId: string): void {
    this.step();
    for (const sheet of this.of(runId)) Object.assign(sheet, { hidden: false, runId: null });
  }

  showFinished(): void {}

  discard(runId: string): void {
    this.sheets = this.sheets.filter((sheet) => sheet.runId !== runId);
    this.rangeNames = this.rangeNames.filter((named) => named.runId !== runId);
  }

  isFinished(runId: string): boolean {
    return this.of(runId).some(({ done }) => done);
  }

  /** A person types into a sheet. */
  type(name: string): void {
    for (const sheet of this.sheets) if (sheet.name === name) sheet.changed = true;
  }

  dependentSheets(): readonly string[] {
    return this.dependents;
  }

  changedSheets(runId: string): readonly number[] {
    return this.of(runId)
      .filter(({ changed }) => changed)
      .map(({ sheetId }) => sheetId);
  }

  handOver(runId: string, sheetIds: ReadonlySet<number>): void {
    this.step();
    const handed = this.of(runId).filter(({ sheetId }) => sheetIds.has(sheetId));
    for (const sheet of handed) sheet.runId = null;
    const names = new Set(handed.map(({ name }) => name));
    for (const named of this.rangeNames) if (names.has(named.sheet)) named.runId = null;
  }

  sheetsOf(runId: string): readonly MadeSheet[] {
    return this.of(runId).map(({ name, sheetId }) => ({ name, sheetId }));
  }

  unfinishedRuns(): readonly UnfinishedRun[] {
    const ids = new Set(this.sheets.flatMap(({ runId, done }) => (runId && !done ? [runId] : [])));
    return [...ids].map((runId) => {
      const startedAt = this.startedAt.get(runId) ?? 0;
      return { runId, startedAt, claimedAt: this.claimedAt.get(runId) ?? startedAt };
    });
  }

  lastRun(exceptPlan?: string): FinishedRun | null {
    const counts = (runId: string | null) => runId !== null && this.planOf(runId).planId !== exceptPlan;
    const last = this.sheets.filter(({ runId, done }) => done && counts(runId)).at(-1);
    if (!last?.runId) return null;
    const { version = null } = this.plans.get(last.runId) ?? {};
    return { runId: last.runId, ...this.planOf(last.runId), version, sheets: this.sheetsOf(last.runId) };
  }

  readNames(names: readonly string[]) {
    return new Map([...this.cells].filter(([name]) => names.includes(name)));
  }

  readTyped(name: string) {
    return this.cells.get(name)?.map((row) => row.map(() => true)) ?? null;
  }

  writeNames(contents: ReadonlyMap<string, readonly (readonly CellContent[])[]>): void {
    for (const [name, matrix] of contents)
      this.cells.set(
        name,
        matrix.map((row) => row.map(shown)),
      );
  }

  open(sheetId: number): boolean {
    const exists = this.sheets.some((sheet) => sheet.sheetId === sheetId);
    if (exists) this.opened = sheetId;
    return exists;
  }

  private planOf(runId: string) {
    const plan = this.plans.get(runId);
    return { planId: plan?.planId ?? '', prefix: plan?.prefix ?? '' };
  }

  private of(runId: string): FakeSheet[] {
    return this.sheets.filter((sheet) => sheet.runId === runId);
  }

  private add(name: string, runId: string | null): FakeSheet {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const sheet = {
      name,
      sheetId: this.nextId++,
      runId,
      changed: false,
      hidden: runId !== null,
      done: false,
      written: false,
    };
    this.sheets.push(sheet);
    return sheet;
  }

  private step(): void {
    this.steps += 1;
    if (this.steps === this.breakAt || this.steps >= this.breakFrom)
      throw new Error('Service Spreadsheets failed');
  }
}

/** A cell as it reads back: formulas are not calculated here. */
function shown(content: CellContent): CellReading {
  if (content === null) return '';
  if (typeof content !== 'object') return content;
  return 'date' in content ? content.date : content.formula;
}

/** Upgrades are tried in a spreadsheet: this one has nothing aside. */
const noUpgrade: UpgradePort = {
  read: () => ({ templates: null, sheets: [] }),
  setAside: () => undefined,
  hideAside: () => undefined,
  oldRuns: () => [],
};

/** Ports over a fake workbook; `busy` plays someone else holding the lock. */
export function fakePorts(workbook: FakeWorkbook, { busy = false, now = 1_000_000 } = {}): Ports {
  let runs = 0;
  return {
    library: () => planLibrary,
    workbook,
    journal: workbook.journal,
    tables: new FakeTables(),
    cells: new FakeCells([['']]),
    templates: fakeTemplatePorts(),
    upgrade: noUpgrade,
    lock: { alone: (work) => (busy ? null : work()), ifFree: (work) => (busy ? null : work()) },
    newRunId: () => `run-${++runs}`,
    now: () => now,
    // Its spreadsheet is in Greenwich.
    dayAt: (moment) => new Date(moment).toISOString().slice(0, 10),
  };
}
