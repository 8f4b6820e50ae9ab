import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { parseTemplate } from '../../src/template/file/parse-template';
import { type InputValues, typedInputName } from '../../src/template/input-definition';
import { requestFor, templates, unwrapped } from '../template/built-in';
import type { Calculated, Cell } from './compare';

/** The column of the probe's formulas as texts, and the one of their results. */
const [nameColumn, resultColumn] = [1, 2];

/**
 * A plan with one more sheet that reads figures of the others by their names in the template language: a test asks for
 * `[presales.agents]` and not for a cell, in any language of the workbook.
 *
 * @param formulas one a row
 */
export function compileProbed(
  planId: string,
  formulas: readonly string[],
  changes: Parameters<typeof requestFor>[1] = {},
): WorkbookPlan {
  const words = (text: string) => ({ 'zh-CN': text, en: text });
  const probe = unwrapped(
    parseTemplate({
      format: 'kefu-template',
      version: 1,
      id: 'probe',
      name: words('probe'),
      description: words('figures by their names'),
      columns: [200, 100],
      blocks: [
        {
          kind: 'table',
          id: 'probe',
          columns: ['name', 'result'].map((id) => ({ id, header: words(id) })),
          rows: formulas.map((formula) => ({ cells: { name: formula, result: { formula } } })),
        },
      ],
    }),
  );
  const { plan, ...request } = requestFor(planId, changes);
  const sheets = [...plan.sheets, { template: 'probe', required: true }];
  return unwrapped(compilePlan({ ...request, plan: { ...plan, sheets }, templates: [...templates, probe] }));
}

/** What an engine shows for each of the probe's formulas. */
export function readProbe(plan: WorkbookPlan, calculated: Calculated): (formula: string) => Cell {
  const rows = calculated(probeOf(plan).name) ?? [];
  const results = new Map(rows.map((cells) => [cells[nameColumn], cells[resultColumn] ?? null]));
  return (formula) => {
    const result = results.get(formula);
    if (result === undefined) throw new Error(`the probe does not read ${formula}`);
    return result;
  };
}

/** The probe's formula that finds the cells of a reference, so that a test can type into them. */
export const placeOf = (reference: string): string => `COUNTA(${reference})`;

/**
 * The workbook after somebody has typed into cells.
 *
 * @param contents by reference (the probe has its {@link placeOf}), row by row
 */
export function typedInto(
  plan: WorkbookPlan,
  contents: Readonly<Record<string, readonly CellContent[]>>,
): WorkbookPlan {
  const places = Object.entries(contents).map(([reference, values]) => ({
    ...cellOf(plan, reference),
    values,
  }));
  return withCells(plan, (sheet, row, column, content) => {
    const place = places.find(
      (each) =>
        each.sheet === sheet.name &&
        each.column === column &&
        row >= each.row &&
        row < each.row + each.values.length,
    );
    const typed = place?.values[row - place.row];
    return typed === undefined ? content : typed;
  });
}

/** The workbook after somebody has typed into the input cells of its 参数 sheet. */
export function withInputs(plan: WorkbookPlan, values: InputValues): WorkbookPlan {
  const names = new Map(
    Object.entries(values).map(([id, value]) => [`${plan.prefix}_${typedInputName(id)}`, value]),
  );
  return withCells(plan, (sheet, row, column, content) => {
    const input = sheet.namedAreas.find(
      ({ name, area }) => names.has(name) && area.row === row && area.column === column,
    );
    const value = input && names.get(input.name);
    if (value === undefined) return content;
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? { date: value } : value;
  });
}

function withCells(
  plan: WorkbookPlan,
  change: (sheet: SheetPlan, row: number, column: number, content: CellContent) => CellContent,
): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cells, row) =>
      cells.map((content, column) => change(sheet, row + 1, column + 1, content)),
    ),
  }));
  return { ...plan, sheets };
}

function probeOf(plan: WorkbookPlan): SheetPlan {
  const probe = plan.sheets.find(({ templateId }) => templateId === 'probe');
  if (probe === undefined) throw new Error('the workbook has no probe');
  return probe;
}

/** The first cell of a reference, as the probe's formula names it: `=COUNTA('人员测算'!$G$50:$G$73)`. */
function cellOf(plan: WorkbookPlan, reference: string) {
  const row = probeOf(plan).cells.find((cells) => cells[nameColumn] === placeOf(reference));
  const content = row?.[resultColumn];
  const formula = typeof content === 'object' && content && 'formula' in content ? content.formula : '';
  const [, sheet = '', letters = '', number = ''] = /'(.+)'!\$?([A-Z]+)\$?(\d+)/.exec(formula) ?? [];
  if (sheet === '') throw new Error(`the probe has no place of ${reference}`);
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return { sheet: sheet.replaceAll("''", "'"), row: Number(number), column };
}
