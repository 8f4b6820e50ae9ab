import { readFileSync } from 'node:fs';
import type * as IronCalc from '@ironcalc/wasm';
import { serialFromIso } from '../../src/core/calendar/iso-date';
import { areaAddress, fixedBoth, quotedSheet } from '../../src/sheet/a1';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { loadEsModule } from './es-module';

/** What a cell shows once the workbook is calculated: an error as its text (`#DIV/0!`), a date as its serial. */
export type CalculatedValue = string | number | boolean | null;
/** Rows of values by the name of the sheet; `values['参数'][0][1]` is B1. */
export type CalculatedSheets = Readonly<Record<string, readonly (readonly CalculatedValue[])[]>>;

/**
 * Calculates a compiled workbook in IronCalc, an engine that nobody of this project wrote.
 *
 * @param changes new contents of named ranges, e.g. `{ kefu_aov_typed: 250 }`
 */
export function recalculate(
  plan: WorkbookPlan,
  changes: Readonly<Record<string, number | string>> = {},
): CalculatedSheets {
  const ordered = { ...plan, sheets: readFirst(plan.sheets) };
  const contents = ordered.sheets.map((sheet) => contentsOf(sheet, changes));
  const model = modelWith(ordered, contents);
  model.evaluate();
  return Object.fromEntries(
    ordered.sheets.map((sheet, index) => [sheet.name, valuesOf(model, index, sheet)]),
  );
}

/**
 * The sheets in an order in which what is read comes before what reads it, as far as there is one. IronCalc calculates from the
 * first cell of the first sheet on; where most of that reads sheets behind it, it takes several times as long.
 */
function readFirst(sheets: readonly SheetPlan[]): readonly SheetPlan[] {
  const homes = new Map(
    sheets.flatMap((sheet) => [
      [quotedSheet(sheet.name), sheet],
      ...sheet.namedAreas.map(({ name }) => [name, sheet] as const),
    ]),
  );
  const reads = new Map(sheets.map((sheet) => [sheet, homesRead(sheet, homes)]));
  const ordered: SheetPlan[] = [];
  const left = new Set(sheets);
  const readsOfLeft = (sheet: SheetPlan) =>
    reads.get(sheet)?.filter((home) => home !== sheet && left.has(home)).length ?? 0;
  while (left.size > 0) {
    const next = [...left].reduce((one, other) => (readsOfLeft(other) < readsOfLeft(one) ? other : one));
    ordered.push(next);
    left.delete(next);
  }
  return ordered;
}

/** The sheet of each reference in its formulas, as often as it is read. */
const homesRead = (sheet: SheetPlan, homes: ReadonlyMap<string, SheetPlan>): readonly SheetPlan[] =>
  sheet.cells
    .flat()
    .flatMap((content) =>
      typeof content === 'object' && content !== null && 'formula' in content
        ? (content.formula.match(/'[^']+'!|[a-z]\w*_\w+/g) ?? []).flatMap((word) => homes.get(word) ?? [])
        : [],
    );

/** All error values of a workbook, as `sheet!A1 #N/A`. */
export const errorsIn = (sheets: CalculatedSheets): readonly string[] =>
  Object.entries(sheets).flatMap(([name, rows]) =>
    rows.flatMap((values, row) =>
      values.flatMap((value, column) =>
        typeof value === 'string' && /^#[A-Z0-9/!?]+[!?]?$/.test(value)
          ? [`${name}!${areaAddress({ row: row + 1, column: column + 1, rows: 1, columns: 1 })} ${value}`]
          : [],
      ),
    ),
  );

/** What is typed into the cells of a sheet, row by row. */
type TypedCells = readonly (readonly string[])[];

interface Workbook {
  readonly model: IronCalc.Model;
  /** Its sheets and names, as text: cells can be typed over, these cannot. */
  readonly frame: string;
  readonly contents: readonly TypedCells[];
}

/**
 * The workbook that was calculated last. IronCalc takes longer to parse thousands of formulas than to calculate them, so the
 * next workbook is typed over it if it has the same sheets and names: only the cells that differ.
 */
let last: Workbook | undefined;

function modelWith(plan: WorkbookPlan, contents: readonly TypedCells[]): IronCalc.Model {
  const frame = JSON.stringify(plan.sheets.map(({ name, namedAreas }) => [name, namedAreas]));
  const before = last?.frame === frame ? last : undefined;
  if (!before) last?.model.free();
  last = undefined;
  const model = before?.model ?? framed(plan);
  contents.forEach((cells, index) => {
    typeOver(model, index, before?.contents[index] ?? [], cells);
  });
  last = { model, frame, contents };
  return model;
}

/** A model with the sheets and names of a workbook, all cells blank; it calculates when it is told to. */
function framed(plan: WorkbookPlan): IronCalc.Model {
  const model = new (engine().Model)('workbook', 'en', 'Asia/Shanghai', 'en');
  model.pauseEvaluation();
  plan.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  plan.sheets.forEach((sheet) => {
    for (const { name, area } of sheet.namedAreas) {
      model.newDefinedName(name, undefined, `${quotedSheet(sheet.name)}${areaAddress(area, fixedBoth)}`);
    }
  });
  return model;
}

function typeOver(model: IronCalc.Model, index: number, before: TypedCells, after: TypedCells): void {
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const [old = [], now = []] = [before[row], after[row]];
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      const text = now[column] ?? '';
      if (text !== (old[column] ?? '')) model.setUserInput(index, row + 1, column + 1, text);
    }
  }
}

function contentsOf(sheet: SheetPlan, changes: Readonly<Record<string, number | string>>): TypedCells {
  const cells = sheet.cells.map((row) => row.map((content) => (content === null ? '' : typed(content))));
  for (const { name, area } of sheet.namedAreas) {
    const row = cells[area.row - 1];
    if (row && name in changes) row[area.column - 1] = String(changes[name]);
  }
  return cells;
}

function typed(content: Exclude<CellContent, null>): string {
  if (typeof content === 'string') return `'${content}`;
  if (typeof content !== 'object') return String(content).toUpperCase();
  return 'formula' in content ? content.formula : String(serialFromIso(content.date));
}

/** All the digits that spreadsheets keep; the general format has nine, or six for large numbers. */
const everyDigit = '0.00000000000000E+00';
const lastRow = 1_048_576;

/** IronCalc tells values only as it formats them. */
function valuesOf(
  model: IronCalc.Model,
  index: number,
  sheet: SheetPlan,
): readonly (readonly CalculatedValue[])[] {
  const all = { sheet: index, row: 1, column: 1, width: sheet.columns, height: lastRow };
  model.updateRangeStyle(all, 'num_fmt', everyDigit);
  return sheet.cells.map((cells, row) =>
    cells.map((content, column) =>
      content === null ? null : calculatedValue(model, index, row + 1, column + 1),
    ),
  );
}

/** Kinds of values as IronCalc numbers them, after Excel's TYPE. */
const kinds = { number: 1, text: 2, logical: 4 } as const;

function calculatedValue(model: IronCalc.Model, index: number, row: number, column: number): CalculatedValue {
  const shown = model.getFormattedCellValue(index, row, column);
  const kind = model.getCellType(index, row, column);
  if (kind === kinds.number) return dateSerial(shown) ?? Number(shown);
  return kind === kinds.logical ? shown === 'TRUE' : shown;
}

/** What DATE gives is shown as a date of its own accord, month first. */
function dateSerial(shown: string): number | null {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(shown) ?? [];
  return serialFromIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

let loaded: typeof IronCalc | undefined;

/** Started once in a test file. */
function engine(): typeof IronCalc {
  if (loaded === undefined) {
    loaded = loadEsModule<typeof IronCalc>(require.resolve('@ironcalc/wasm/wasm.js'));
    loaded.initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  }
  return loaded;
}
