import { readFileSync } from 'node:fs';
import type * as IronCalc from '@ironcalc/wasm';
import { serialFromIso } from '../../src/core/calendar/iso-date';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/template';
import { areaAddress, quotedSheet } from '../../src/template/compile/a1';
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
  const model = new (engine().Model)('workbook', 'en', 'Asia/Shanghai', 'en');
  model.pauseEvaluation();
  plan.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  plan.sheets.forEach((sheet) => {
    for (const { name, area } of sheet.namedAreas) {
      model.newDefinedName(name, undefined, `${quotedSheet(sheet.name)}${areaAddress(area)}`);
    }
  });
  plan.sheets.forEach((sheet, index) => {
    fill(model, index, sheet, changes);
  });
  model.resumeEvaluation();
  model.evaluate();
  return Object.fromEntries(plan.sheets.map((sheet, index) => [sheet.name, valuesOf(model, index, sheet)]));
}

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

function fill(
  model: IronCalc.Model,
  index: number,
  sheet: SheetPlan,
  changes: Readonly<Record<string, number | string>>,
) {
  sheet.cells.forEach((cells, row) => {
    cells.forEach((content, column) => {
      if (content !== null) model.setUserInput(index, row + 1, column + 1, typed(content));
    });
  });
  for (const { name, area } of sheet.namedAreas) {
    if (name in changes) model.setUserInput(index, area.row, area.column, String(changes[name]));
  }
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
