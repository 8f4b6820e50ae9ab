import { type IsoDate, serialFromIso } from '../../core/calendar/iso-date';
import type { PromoCalendar } from '../../core/calendar/promo-calendar';
import type { PromoTask } from '../../core/calendar/promo-task';
import { type Failure, fail, type Language, type Result, success } from '../../messages';
import type { Area } from '../../sheet/area';
import type { SheetPlan, WorkbookPlan } from '../../sheet/sheet-plan';
import type { AttributeList } from '../attribute-list';
import { cellsOf, compileCells } from '../captured/compile-cells';
import type { CustomFunctions } from '../captured/travelling-functions';
import { checkInputs } from '../check-inputs';
import { formulaReader } from '../formula/formula-reader';
import type { InputCatalogue, InputValues } from '../input-definition';
import { madeSheets } from '../made-sheets';
import type { Plan } from '../plan';
import { planInputs } from '../plan-inputs';
import { planWindow } from '../promotion-values';
import { shiftRows } from '../shift-rows';
import type { Template } from '../template';
import { checkNames } from './check-names';
import { type CompileContext, reportLayout, type SheetContext } from './compile-context';
import { freeRangePrefix, freeSheetName } from './free-names';
import { inputsShown } from './inputs-read';
import { builtInLists, planItem, sheetItems } from './lists';
import { paintBlock } from './paint-block';
import { frozenColumns, type PlacedSheet, placeBlocks } from './place-blocks';
import type { Scope } from './references';
import { finished, newDraft } from './sheet-draft';
import { solvedLists } from './solved-lists';
import { type TableOutline, tableOutlines } from './table-outline';

export interface CompileRequest {
  readonly plan: Plan;
  readonly templates: readonly Template[];
  readonly inputs: InputCatalogue;
  /** Values that differ from the plan's. */
  readonly values: InputValues;
  /** The day that the plan is made on: the promotion is the next one, unless the values say another. */
  readonly today: IsoDate;
  readonly calendars: readonly PromoCalendar[];
  readonly attributes: readonly AttributeList[];
  readonly tasks: readonly PromoTask[];
  readonly language: Language;
  /** What somebody has chosen already: free names are not looked for. */
  readonly names?: ChosenNames;
  /** Names that the spreadsheet has already; compared without regard to case. */
  readonly takenSheetNames: readonly string[];
  readonly takenRangeNames: readonly string[];
  /** The add-on's own functions, for captured sheets; none if left out. */
  readonly customFunctions?: CustomFunctions;
  /** Ids of the templates to make, besides the required ones; all of the plan's if left out. */
  readonly sheets?: readonly string[];
}

/** How a plan and its sheets are called in a spreadsheet. */
export interface ChosenNames {
  /** Of its named ranges. */
  readonly prefix: string;
  /** In the order of the plan's sheets. */
  readonly sheetNames: readonly string[];
}

/**
 * Compiles a plan to the sheets of a workbook: pure, and equal requests give equal plans.
 *
 * 1. choose the templates, the calendar and the category; 2. find free names; 3. place every block of every sheet;
 * 4. paint the blocks, with formulas that now know the addresses.
 *
 * @returns the workbook; or the first mistake in the values, the plan or a template
 */
export function compilePlan(request: CompileRequest): Result<WorkbookPlan> {
  const outlined = compileOutlined(request);
  return outlined.ok ? success(outlined.value.plan) : outlined;
}

/** A workbook with the places of the tables on its sheets, in the order of the sheets. */
export interface OutlinedPlan {
  readonly plan: WorkbookPlan;
  readonly outlines: readonly (readonly TableOutline[])[];
}

/** The same as {@link compilePlan}, for whoever looks for the tables of a sheet in another version of it. */
export function compileOutlined(request: CompileRequest): Result<OutlinedPlan> {
  const layout = laidOut(request);
  if (!layout.ok) return layout;
  const sheets = painted(layout.value, () => true);
  if (!sheets.ok) return sheets;
  const prefix = prefixOf(request);
  const outlines = layout.value.placed.map(tableOutlines);
  return success({ plan: { planId: request.plan.id, prefix, sheets: sheets.value }, outlines });
}

/**
 * One sheet of the plan, exactly as {@link compilePlan} has it, without the work of painting the others.
 *
 * @param index its place in the plan, from 0
 * @returns `null` if the plan has no such place
 */
export function compileSheetAt(request: CompileRequest, index: number): Result<SheetPlan | null> {
  const layout = laidOut(request);
  if (!layout.ok) return layout;
  const sheets = painted(layout.value, (each) => each === index);
  return sheets.ok ? success(sheets.value[0] ?? null) : sheets;
}

function painted(
  { placed, failures }: Layout,
  isWanted: (index: number) => boolean,
): Result<readonly SheetPlan[]> {
  const scope = scopeOf(placed);
  const sheets = placed.filter((_, index) => isWanted(index)).map((sheet) => compileSheet(sheet, scope));
  const [failure] = failures;
  return failure ? fail(failure) : success(sheets);
}

interface Layout {
  readonly placed: readonly PlacedSheet[];
  /** Mistakes found so far; painting finds more. */
  readonly failures: readonly Failure[];
}

function laidOut(request: CompileRequest): Result<Layout> {
  const [problem] = checkInputs(request.inputs.inputs, request.values);
  if (problem) return fail(problem.failure);
  const sources = { ...request, categories: request.attributes };
  const values = planInputs(request.plan, sources, request.values, request.today);
  const parts = chosenParts(request, values);
  if (!parts.ok) return parts;
  const failures: Failure[] = [];
  const contexts = sheetContexts(request, values, parts.value, (failure) => failures.push(failure));
  return success({ placed: contexts.map(placeBlocks), failures });
}

interface Parts {
  readonly templates: readonly Template[];
  readonly calendar: PromoCalendar;
  readonly category: AttributeList;
}

function chosenParts(request: CompileRequest, values: InputValues): Result<Parts> {
  const { plan, calendars, attributes } = request;
  const calendar = calendars.find(({ id }) => id === values.calendar);
  if (!calendar) return missing(plan, 'calendar', String(values.calendar));
  const category = attributes.find(({ id }) => id === values.category);
  if (!category) return missing(plan, 'category', String(values.category));
  const ids = madeSheets(plan, request.templates, request.sheets);
  const templates = ids.map((id) => request.templates.find((template) => template.id === id));
  const absent = ids.find((_, index) => templates[index] === undefined);
  if (absent !== undefined) return missing(plan, 'template', absent);
  return success({ calendar, category, templates: templates.flatMap((template) => template ?? []) });
}

const missing = (plan: Plan, part: 'calendar' | 'category' | 'template', id: string) =>
  fail({ code: 'planPartMissing', plan: plan.id, part, id });

function sheetContexts(
  request: CompileRequest,
  values: InputValues,
  { templates, calendar, category }: Parts,
  report: CompileContext['report'],
): readonly SheetContext[] {
  const { plan, inputs, language, customFunctions } = request;
  const shifts = request.templates.flatMap((each) => (each.id === 'shifts' ? shiftRows(each) : []));
  const lists = {
    ...builtInLists(
      {
        plan,
        calendar,
        category,
        tasks: request.tasks,
        today: daysFrom(String(values.promo_date), request.today),
      },
      planWindow(calendar, values).days,
    ),
    ...solvedLists({ calendar, definitions: inputs.inputs, values, shifts, language }),
  };
  const wanted = templates.map((template) => template.name[language]);
  const names = request.names?.sheetNames ?? freeSheetNames(wanted, request.takenSheetNames);
  const shared = {
    language,
    inputs,
    shownInputs: inputsShown(inputs, templates, plan.inputs),
    values,
    report,
    customFunctions: customFunctions ?? new Map(),
    prefix: prefixOf(request),
    made: new Set(templates.map(({ id }) => id)),
    planItem: planItem(plan, calendar, category, String(values.promo_date)),
    sheetNames: new Map(names.map((name, index) => [templates[index]?.id ?? '', name])),
  };
  return templates.map((template, index) => {
    const sheetName = names[index] ?? template.id;
    const sheets = sheetItems(templates.filter((each) => each !== template));
    const formulas = formulaReader(template, language);
    return { ...shared, lists: { ...lists, sheets, ...template.lists }, template, sheetName, formulas };
  });
}

const prefixOf = ({ names, takenRangeNames }: CompileRequest): string =>
  names?.prefix ?? freeRangePrefix(takenRangeNames);

/** Days from a day to another; none, if one of them does not exist. */
function daysFrom(day: IsoDate, other: IsoDate): number {
  const [from, to] = [serialFromIso(day), serialFromIso(other)];
  return from === null || to === null ? 0 : to - from;
}

/** A free name for each sheet, which is then taken for the next. */
function freeSheetNames(wanted: readonly string[], taken: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const each of wanted) names.push(freeSheetName(each, [...taken, ...names]));
  return names;
}

/** Tables and cards by id; an id that two blocks share is a mistake, because formulas could not tell them apart. */
function scopeOf(sheets: readonly PlacedSheet[]): Scope {
  const scope = new Map<string, Scope extends ReadonlyMap<string, infer Target> ? Target : never>();
  for (const { context, blocks } of sheets) {
    for (const block of blocks) {
      if (block.kind !== 'table' && block.kind !== 'cards') continue;
      if (scope.has(block.block.id)) {
        reportLayout(context, block.block.id, { problem: 'blockDoubled' });
      }
      scope.set(block.block.id, block);
    }
  }
  return scope;
}

function compileSheet(sheet: PlacedSheet, scope: Scope): SheetPlan {
  const { context, columnWidths, hiddenColumns, blocks } = sheet;
  checkNames(context);
  const captured = cellsOf(context.template);
  if (captured) return compileCells(captured, sheet, context);
  reportWideTables(sheet);
  const draft = newDraft(sheet.rows, columnWidths.length);
  for (const block of blocks) paintBlock(draft, block, sheet, scope);
  reportSplitMerges(draft.merges, context);
  return finished(draft, {
    templateId: context.template.id,
    name: context.sheetName,
    columnWidths,
    hiddenColumns,
    frozenRows: frozenRows(sheet, scope),
    frozenColumns: frozenColumns(context),
  });
}

function reportWideTables({ context, columnWidths, blocks }: PlacedSheet): void {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const last = block.columns.at(-1);
    const width = last ? last.column + last.span - 1 : 0;
    if (width <= columnWidths.length) continue;
    reportLayout(context, block.block.id, {
      problem: 'tooWide',
      columns: width - 1,
      room: columnWidths.length - 1,
    });
  }
}

/** Google Sheets refuses to freeze a part of a merged cell. */
function reportSplitMerges(merges: readonly Area[], context: SheetContext): void {
  const frozen = frozenColumns(context);
  const split = merges.find(({ column, columns }) => column <= frozen && column + columns - 1 > frozen);
  if (split === undefined) return;
  reportLayout(context, `row ${split.row}`, {
    problem: 'splitByFreezing',
    columns: split.columns,
  });
}

function frozenRows({ context }: PlacedSheet, scope: Scope): number {
  const id = context.template.freeze?.throughHeaderOf;
  const table = id === undefined ? undefined : scope.get(id);
  return table?.kind === 'table' && table.sheetName === context.sheetName ? table.headerRow : 0;
}
