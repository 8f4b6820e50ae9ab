import type { PlanLibrary } from '../../library';
import { type Failure, fail, type Language, type Result, success } from '../../messages';
import type { SheetPlan, WorkbookPlan } from '../../sheet/sheet-plan';
import { checkInputs } from '../../template/check-inputs';
import { type CompileRequest, compileOutlined } from '../../template/compile/compile-plan';
import type { InputDefinition, InputValues } from '../../template/input-definition';
import { typedInputName } from '../../template/input-definition';
import { withMoreRows } from '../../template/more-rows';
import { inputsIn } from '../current-plan';
import { findPlan } from '../generate';
import type { CellReading, FinishedRun, Ports } from '../ports';
import { checkRoom } from '../room';
import { insertedTemplate } from '../templates/template-ports';
import { type CarriedOver, carryOver, type SheetPair } from './carry-over';
import { templatesOf } from './pair-sheets';
import type { StandingRun } from './upgrade-port';
import { workbookLanguage } from './workbook-language';

export interface UpgradeRequest {
  /** The generation that is meant. */
  readonly runId: string;
  /** Ids of templates whose sheets are to be made although the workbook has none of them. */
  readonly add?: readonly string[];
}

/** An input of the old plan that the new one cannot take. */
export interface LostInput {
  /** Its name in the workbook, for want of a better one where the input is gone. */
  readonly id: string;
  readonly value: CellReading;
  /** `null` if there is no such input any more. */
  readonly failure: Failure | null;
}

/** All of an upgrade before anything is written. */
export interface PreparedUpgrade {
  readonly run: FinishedRun;
  readonly standing: StandingRun;
  readonly language: Language;
  readonly inputs: InputValues;
  readonly lostInputs: readonly LostInput[];
  /** Ids of the templates of the standing sheets. */
  readonly templates: readonly (string | null)[];
  /** The sheets as their templates have them. */
  readonly compiled: WorkbookPlan;
  /** The same with what people have typed. */
  readonly sheets: readonly SheetPlan[];
  readonly carried: CarriedOver;
}

/** Compiles the plan of a generation again, and carries over what people have typed into it. Writes nothing. */
export function prepareUpgrade(request: UpgradeRequest, ports: Ports): Result<PreparedUpgrade> {
  const run = ports.workbook.lastRun(insertedTemplate);
  if (run?.runId !== request.runId) return fail({ code: 'planVanished' });
  const library = ports.library();
  const standing = ports.upgrade.read(run.runId);
  const language = workbookLanguage(standing.sheets, library);
  const templates = templatesOf(standing, library, language);
  const { inputs, lostInputs } = takenInputs(run, standing, library.inputs.inputs, ports);
  const wanted = wantedOf(request, { run, standing, language, templates, inputs }, ports);
  if (!wanted.ok) return wanted;
  const made = carriedInto(wanted.value, { run, standing, templates });
  if (!made.ok) return made;
  const room = checkRoom(made.value.sheets, ports.workbook);
  if (!room.ok) return room;
  return success({ run, standing, language, inputs, lostInputs, templates, ...made.value });
}

/** The inputs that the new plan can take, and the others. */
function takenInputs(
  run: FinishedRun,
  { sheets }: StandingRun,
  definitions: readonly InputDefinition[],
  { workbook }: Ports,
): Pick<PreparedUpgrade, 'inputs' | 'lostInputs'> {
  const held = inputsIn(run, definitions, workbook);
  const problems = checkInputs(definitions, held);
  const wrong = new Map(problems.map(({ id, failure }) => [id, failure]));
  const known = new Map(definitions.map(({ id }) => [typedInputName(id), id]));
  const names = sheets
    .flatMap((sheet) => sheet.names.map(({ name }) => name))
    .filter((name) => name.endsWith('_typed'));
  const cells = workbook.readNames(names.map((name) => `${run.prefix}_${name}`));
  const lostInputs = names.flatMap((name): LostInput[] => {
    const value = cells.get(`${run.prefix}_${name}`)?.[0]?.[0] ?? '';
    const id = known.get(name);
    const isTaken = id !== undefined && held[id] !== undefined && !wrong.has(id);
    if (value === '' || isTaken) return [];
    const unusable: Failure = { code: 'inputUnusable', value: String(value) };
    return [{ id: id ?? name, value, failure: id === undefined ? null : (wrong.get(id) ?? unusable) }];
  });
  const inputs = Object.fromEntries(Object.entries(held).filter(([id]) => !wrong.has(id)));
  return { inputs, lostInputs };
}

/** The plan again: the same sheets under the same names, whose names count as free. */
function wantedOf(
  { add = [] }: UpgradeRequest,
  {
    run,
    standing,
    language,
    templates,
    inputs,
  }: Pick<PreparedUpgrade, 'run' | 'standing' | 'language' | 'templates' | 'inputs'>,
  ports: Ports,
): Result<CompileRequest> {
  const library = ports.library();
  const plan = findPlan(library, run.planId);
  if (!plan.ok) return plan;
  const own = new Set(standing.sheets.map(({ name }) => name));
  const taken = ports.workbook.takenNames();
  return success({
    plan: plan.value,
    templates: underOldNames(library, standing, templates),
    inputs: library.inputs,
    values: inputs,
    today: ports.dayAt(ports.now()),
    calendars: library.calendars,
    tasks: library.tasks,
    attributes: library.attributes,
    language,
    takenSheetNames: taken.sheetNames.filter((name) => !own.has(name)),
    takenRangeNames: [...taken.rangeNames, ...earlierPrefixes(run.prefix)],
    sheets: [...templates.flatMap((id) => id ?? []), ...add],
  });
}

/** A sheet keeps its name, also one that people have given it. */
const underOldNames = (
  { templates }: PlanLibrary,
  { sheets }: StandingRun,
  ids: readonly (string | null)[],
): PlanLibrary['templates'] =>
  templates.map((template) => {
    const name = sheets[ids.indexOf(template.id)]?.name;
    return name === undefined ? template : { ...template, name: { 'zh-CN': name, en: name } };
  });

/** The latest plan has the highest number: it must not get one that an older plan has left. */
function earlierPrefixes(prefix: string): readonly string[] {
  const number = Number(prefix.replace('kefu', '')) || 1;
  return Array.from({ length: number }, (_, index) => (index === 0 ? 'kefu_' : `kefu${index + 1}_`));
}

/** Tables get as many rows as people have added to them; then everything is compiled once more. */
function carriedInto(
  wanted: CompileRequest,
  old: Pick<PreparedUpgrade, 'run' | 'standing' | 'templates'>,
): Result<Pick<PreparedUpgrade, 'compiled' | 'sheets' | 'carried'>> {
  const first = compiledWith(wanted, old);
  if (!first.ok || first.value.carried.beyond.size === 0) return first;
  const { beyond } = first.value.carried;
  const longer = { ...wanted, templates: wanted.templates.map((each) => withMoreRows(each, beyond)) };
  return compiledWith(longer, old);
}

function compiledWith(
  wanted: CompileRequest,
  { run, standing: { sheets }, templates }: Pick<PreparedUpgrade, 'run' | 'standing' | 'templates'>,
): Result<Pick<PreparedUpgrade, 'compiled' | 'sheets' | 'carried'>> {
  const outlined = compileOutlined(wanted);
  if (!outlined.ok) return outlined;
  const { plan: compiled, outlines } = outlined.value;
  const plans = compiled.sheets;
  const pairs = sheets.map((old, index): SheetPair => {
    const place = plans.findIndex(({ templateId }) => templateId === templates[index]);
    const plan = plans[place];
    return { old, sheet: plan ? { plan, tables: outlines[place] ?? [] } : null };
  });
  const carried = carryOver(pairs, {
    prefix: compiled.prefix,
    oldPrefix: run.prefix,
    language: wanted.language,
    inputs: wanted.inputs.inputs.map(({ id }) => id),
  });
  const withTyped = plans.map(
    (plan) => carried.sheets.find((sheet) => sheet?.plan.templateId === plan.templateId)?.plan ?? plan,
  );
  return success({ compiled, sheets: withTyped, carried });
}
