import { areaAddress, cellAddress } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import { formulaOf } from '../../sheet/formula-of';
import { rectangles } from '../../sheet/rectangles';
import type { CellContent, ConditionalFormat, SheetPlan, ValidationRule } from '../../sheet/sheet-plan';
import type { ColumnWidth, Template } from '../template';
import type {
  CellCriterion,
  CellHighlight,
  CellLook,
  CellRule,
  CellRun,
  CellsBlock,
  FilledFormula,
  RowRun,
} from './cells-block';
import { relativeForm } from './formula-words';

/**
 * A sheet as a template of one `cells` block, as short as it goes: runs of constants, filled formulas, areas by style.
 *
 * @param plan dates as serial day numbers; borders, charts, protections and named areas are not kept
 * @param id of the template
 */
export function capturedTemplate(plan: SheetPlan, id: string): Template {
  const name = { 'zh-CN': plan.name, en: plan.name };
  return {
    format: 'kefu-template',
    version: 1,
    id,
    name,
    description: { 'zh-CN': '', en: '' },
    columns: columnRuns(plan),
    blocks: [cellsBlockOf(plan)],
  };
}

function cellsBlockOf(plan: SheetPlan): CellsBlock {
  const { rows, frozenRows, frozenColumns, tabColor, hiddenGridlines } = plan;
  return {
    kind: 'cells',
    rows,
    ...(frozenRows > 0 ? { frozenRows } : {}),
    ...(frozenColumns > 0 ? { frozenColumns } : {}),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...(hiddenGridlines ? { hiddenGridlines } : {}),
    contents: constantRuns(plan.cells),
    ...filled('formulas', filledFormulas(plan.cells)),
    ...filled('styles', looks(plan)),
    ...filled('heights', heightRuns(plan.rowHeights)),
    ...filled(
      'merges',
      plan.merges.map((area) => areaAddress(area)),
    ),
    ...filled(
      'notes',
      plan.notes.map(({ row, column, text }) => ({ at: cellAddress(row, column), text })),
    ),
    ...filled('validations', rules(plan)),
    ...filled('conditionalFormats', plan.conditionalFormats.flatMap(addressedHighlight)),
  };
}

const filled = <K extends string, T>(key: K, list: readonly T[]): Partial<Record<K, readonly T[]>> => {
  const entry: Partial<Record<K, readonly T[]>> = {};
  if (list.length > 0) entry[key] = list;
  return entry;
};

/** Neighbouring columns of one width as one entry. */
function columnRuns({ columnWidths, hiddenColumns }: SheetPlan): readonly ColumnWidth[] {
  const runs: { repeat: number; width: number; hidden: boolean }[] = [];
  columnWidths.forEach((width, index) => {
    const hidden = hiddenColumns.includes(index + 1);
    const last = runs.at(-1);
    if (last?.width === width && last.hidden === hidden) last.repeat += 1;
    else runs.push({ repeat: 1, width, hidden });
  });
  return runs.map(({ repeat, width, hidden }) => {
    if (hidden) return { repeat, width, hidden };
    return repeat === 1 ? width : { repeat, width };
  });
}

const isConstant = (content: CellContent): content is string | number | boolean =>
  content !== null && typeof content !== 'object';

function constantRuns(cells: SheetPlan['cells']): readonly CellRun[] {
  const runs: { at: string; values: (string | number | boolean)[] }[] = [];
  cells.forEach((row, i) => {
    row.forEach((content, j) => {
      if (!isConstant(content)) return;
      const before = row[j - 1];
      const last = runs.at(-1);
      if (last && before !== undefined && isConstant(before)) last.values.push(content);
      else runs.push({ at: cellAddress(i + 1, j + 1), values: [content] });
    });
  });
  return runs;
}

function filledFormulas(cells: SheetPlan['cells']): readonly FilledFormula[] {
  const forms = cells.map((row, i) =>
    row.map((content, j) => {
      const formula = formulaOf(content);
      return formula === null ? null : relativeForm(formula, i + 1, j + 1);
    }),
  );
  return rectangles(forms).flatMap(({ area }) => {
    const formula = formulaOf(cells[area.row - 1]?.[area.column - 1] ?? null);
    return formula === null ? [] : { area: areaAddress(area), formula };
  });
}

/** Equal values gathered: each once, with all of its areas. */
function gathered<T>(items: readonly { readonly area: Area; readonly value: T }[]) {
  const groups = new Map<string, { areas: string[]; value: T }>();
  for (const { area, value } of items) {
    const key = JSON.stringify(value);
    const group = groups.get(key);
    if (group) group.areas.push(areaAddress(area));
    else groups.set(key, { areas: [areaAddress(area)], value });
  }
  return [...groups.values()];
}

const looks = ({ styles }: SheetPlan): readonly CellLook[] =>
  gathered(styles.map(({ area, style }) => ({ area, value: style }))).map(({ areas, value }) => ({
    areas,
    style: value,
  }));

const rules = ({ validations }: SheetPlan): readonly CellRule[] =>
  validations
    .map(({ area, rule, strict, help }) => ({ area, value: { rule: addressedRule(rule), strict, help } }))
    .reduce<CellRule[]>(withRule, []);

/** A formula is relative to its area, so only rules without one share an entry. */
function withRule(
  entries: CellRule[],
  { area, value }: { area: Area; value: Omit<CellRule, 'areas'> },
): CellRule[] {
  const entry = {
    rule: value.rule,
    ...(value.strict ? { strict: true } : {}),
    ...(value.help ? { help: value.help } : {}),
  };
  const key = JSON.stringify(entry);
  const index = entries.findIndex(({ areas: _, ...each }) => JSON.stringify(each) === key);
  const shared = value.rule.kind === 'formula' ? undefined : entries[index];
  if (!shared) return [...entries, { areas: [areaAddress(area)], ...entry }];
  return entries.map((each) =>
    each === shared ? { ...each, areas: [...each.areas, areaAddress(area)] } : each,
  );
}

const addressedRule = (rule: ValidationRule): CellCriterion =>
  rule.kind === 'listFromArea' ? { kind: 'listFromArea', area: areaAddress(rule.area) } : rule;

function addressedHighlight(format: ConditionalFormat): readonly CellHighlight[] {
  const [first, ...others] = format.areas.map((area) => areaAddress(area));
  return first === undefined ? [] : [{ ...format, areas: [first, ...others] }];
}

function heightRuns(heights: SheetPlan['rowHeights']): readonly RowRun[] {
  const runs: { row: number; count: number; height: number }[] = [];
  for (const { row, height } of heights) {
    const last = runs.at(-1);
    if (last && last.height === height && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1, height });
  }
  return runs;
}
