import { serialFromIso } from '../core/calendar/iso-date';
import { fail, type Result, success } from '../messages';
import type { CellContent } from '../sheet/sheet-plan';
import { type InputDefinition, type InputValues, typedInputName } from '../template/input-definition';
import { planInputs } from '../template/plan-inputs';
import type { CurrentPlan, PlanFigures, UpdateRequest, UpdateResponse } from './api';
import { findPlan } from './generate';
import { planOutcome } from './headline';
import type { CellReading, FinishedRun, Ports } from './ports';
import { rewriteNames } from './rewrite-names';
import { settle } from './settle';
import { insertedTemplate } from './templates/template-ports';

/** The plan that this workbook has, with its inputs as they stand on 参数 now; `null` if it has none. */
export function currentPlan(ports: Ports): Result<CurrentPlan | null> {
  const { workbook, library, upgrade } = ports;
  settleIfPossible(ports);
  const run = workbook.lastRun(insertedTemplate);
  if (!run) return success(null);
  const { runId, planId, sheets, version } = run;
  const inputs = inputsIn(run, library().inputs.inputs, workbook);
  const isOlder = version !== library().version;
  const old = upgrade.oldRuns().flatMap((each) => each.sheets);
  return success({ runId, plan: planId, sheets, inputs, isOlder, old });
}

/**
 * The sidebar asks for the plan first: what a killed execution has left is put right before anyone looks. Not while someone is at
 * work; and what fails here is told to whoever writes next.
 */
function settleIfPossible(ports: Ports): void {
  try {
    ports.lock.ifFree(() => settle(ports));
  } catch {}
}

/** The inputs of a plan as they stand in its cells; one whose cell holds something unusable is left out. */
export function inputsIn(
  { prefix }: FinishedRun,
  definitions: readonly InputDefinition[],
  workbook: Ports['workbook'],
): InputValues {
  const cells = workbook.readNames(definitions.map(({ id }) => nameOf(prefix, id)));
  const inputs = definitions.flatMap((definition) => {
    const value = inputValue(definition, cells.get(nameOf(prefix, definition.id))?.[0]?.[0]);
    return value === null ? [] : [[definition.id, value] as const];
  });
  return Object.fromEntries(inputs);
}

/** The named ranges that hold the figures, by the figure. */
const figureNames = {
  orders: 'figure_orders',
  inquiries: 'figure_inquiries',
  presalesRostered: 'figure_presales',
  aftersalesRostered: 'figure_aftersales',
} as const satisfies Record<keyof PlanFigures, string>;

/** What the cards of a plan say now. */
export function planFigures(runId: string, { workbook }: Ports): Result<PlanFigures> {
  const run = workbook.lastRun(insertedTemplate);
  if (run?.runId !== runId) return fail({ code: 'planVanished' });
  const named = Object.entries(figureNames).map(([id, name]) => [id, `${run.prefix}_${name}`] as const);
  const cells = workbook.readNames(named.map(([, name]) => name));
  const figures = named.flatMap(([id, name]) => {
    const cell = cells.get(name)?.[0]?.[0];
    return cell === undefined ? [] : [[id, typeof cell === 'number' ? cell : null] as const];
  });
  return success(Object.fromEntries(figures));
}

/**
 * Writes inputs into the cells of a plan that exists; its sheets recalculate by themselves. Inputs that decide what is
 * generated (the calendar, the category) cannot change afterwards and are left as they are.
 *
 * @param request with inputs that have no problems
 */
export function updatePlan(
  { plan: planId, runId, inputs, language }: UpdateRequest,
  ports: Ports,
): Result<UpdateResponse> {
  const library = ports.library();
  const plan = findPlan(library, planId);
  if (!plan.ok) return plan;
  const definitions = library.inputs.inputs;
  const written = ports.lock.alone((): Result<UpdateResponse> => {
    settle(ports);
    const run = ports.workbook.lastRun(insertedTemplate);
    if (run?.runId !== runId) return fail({ code: 'planVanished' });
    const changed = definitions.filter(({ id, structural }) => !structural && inputs[id] !== undefined);
    const changes = changed.map(
      (definition) => [nameOf(run.prefix, definition.id), [[cellContent(definition, inputs)]]] as const,
    );
    // What the request leaves out, and the category with what it brings, are as the workbook has them.
    const held = inputsIn(run, definitions, ports.workbook);
    const given = { ...held, ...Object.fromEntries(changed.map(({ id }) => [id, inputs[id] ?? ''])) };
    const values = planInputs(plan.value, library, given, ports.dayAt(ports.now()));
    const outcome = planOutcome(library, planId, values, language);
    if (!outcome.ok) return outcome;
    const end = rewriteNames(new Map(changes), ports);
    if (end.ending === 'done') return success({ headline: outcome.value.headline });
    return fail({
      code: end.ending === 'untouched' ? 'planNotUpdated' : 'stoppedHalfway',
      reason: end.reason,
    });
  });
  return written ?? fail({ code: 'busy' });
}

const nameOf = (prefix: string, id: string): string => `${prefix}_${typedInputName(id)}`;

/** The value of an input from its cell; `null` where the cell holds nothing that the input could be. */
function inputValue(definition: InputDefinition, cell: CellReading | undefined): InputValues[string] | null {
  if (cell === undefined || cell === '') return null;
  if (definition.choices) {
    const choice = definition.choices.find(({ label }) => Object.values(label).includes(String(cell)));
    return choice?.value ?? null;
  }
  if (definition.kind === 'date')
    return serialFromIso(String(cell)) === null ? null : String(cell).slice(0, 10);
  if (definition.kind === 'text') return String(cell);
  return typeof cell === 'number' ? cell : null;
}

function cellContent(definition: InputDefinition, inputs: InputValues): CellContent {
  const value = inputs[definition.id] ?? null;
  return definition.kind === 'date' && typeof value === 'string' ? { date: value } : value;
}
