import type { IsoDate } from '../core/calendar/iso-date';
import type { PlanLibrary } from '../library';
import { fail, type Language, type Result, sentence, success } from '../messages';
import type { SheetPlan, WorkbookPlan } from '../sheet/sheet-plan';
import { checkInputs } from '../template/check-inputs';
import {
  type ChosenNames,
  type CompileRequest,
  compilePlan,
  compileSheetAt,
} from '../template/compile/compile-plan';
import type { Plan } from '../template/plan';
import { planInputs } from '../template/plan-inputs';
import type { BegunGeneration, FieldProblem, GenerateRequest, GenerateResponse, PlannedSheet } from './api';
import { planOutcome } from './headline';
import type { Ports, TakenNames, WorkbookPort } from './ports';
import { reasonOf } from './reason';
import { checkRoom } from './room';
import { settle } from './settle';

/**
 * Making a workbook, all of it or nothing. The sidebar makes it step by step (`begin`, `write` for each sheet, `finish`),
 * so that it can show progress and stop on the way; the command line in one go (`generate`). Between the steps the sheets
 * are hidden and carry the run's id. The server remembers nothing else: each step compiles its part of the same plan again.
 */

/** The plan that a request names. */
export function findPlan(library: PlanLibrary, id: string): Result<Plan> {
  const plan = library.plans.find((candidate) => candidate.id === id);
  if (plan) return success(plan);
  return fail({ code: 'unknownPlan', plan: id, known: library.plans.map((candidate) => candidate.id) });
}

/** What is wrong with the inputs of a request, one sentence an input; empty if nothing is. */
export function inputProblems(
  library: PlanLibrary,
  inputs: GenerateRequest['inputs'],
  language: Language,
): readonly FieldProblem[] {
  return checkInputs(library.inputs.inputs, inputs).map(({ id, failure }) => ({
    field: id,
    message: sentence(failure, language),
  }));
}

/** What a generation would make, by the names that are free now; writes nothing. */
export function preview(request: GenerateRequest, ports: Ports): Result<readonly PlannedSheet[]> {
  const compiled = compile(request, ports, ports.dayAt(ports.now()));
  if (!compiled.ok) return compiled;
  return success(plannedSheets(compiled.value));
}

/**
 * Makes the sheets of a plan in one go. What earlier, killed generations left behind is removed first.
 *
 * @param request with inputs that have no problems
 */
export function generate(request: GenerateRequest, ports: Ports): Result<GenerateResponse> {
  return exclusively(ports, () => {
    const begun = begin(request, ports);
    if (!begun.ok) return begun;
    const { runId, compiled } = begun.value;
    for (const sheet of compiled.sheets) {
      const written = write(sheet, runId, ports);
      if (!written.ok) return written;
    }
    return finish(request, runId, ports);
  });
}

/** First step: the hidden, empty sheets with their names. */
export const beginGeneration = (request: GenerateRequest, ports: Ports): Result<BegunGeneration> =>
  exclusively(ports, () => {
    const begun = begin(request, ports);
    if (!begun.ok) return begun;
    const { runId, sheets } = begun.value;
    return success({ runId, sheets });
  });

/** One step for each sheet, in any order, with the names that the run began with: others may have become free or taken since. */
export const writeGeneration = (
  request: GenerateRequest,
  runId: string,
  index: number,
  ports: Ports,
): Result<PlannedSheet> =>
  whileUnfinished(runId, ports, () => {
    const names = ports.workbook.namesOf(runId);
    if (!names) return fail({ code: 'runVanished' });
    const wanted = compileRequest(request, ports, startDay(runId, ports), names);
    if (!wanted.ok) return wanted;
    const sheet = compileSheetAt(wanted.value, index);
    ports.workbook.renew(runId, ports.now());
    return sheet.ok ? write(sheet.value, runId, ports) : sheet;
  });

/** Last step: the sheets appear. */
export const finishGeneration = (
  request: GenerateRequest,
  runId: string,
  ports: Ports,
): Result<GenerateResponse> => whileUnfinished(runId, ports, () => finish(request, runId, ports));

/** Instead of going on: the hidden sheets go. A finished generation stays; that is what undo is for. */
export function cancelGeneration(runId: string, ports: Ports): Result<Record<never, never>> {
  return whileUnfinished(runId, ports, () => {
    const isUnfinished = ports.workbook.unfinishedRuns().some((run) => run.runId === runId);
    if (isUnfinished) ports.workbook.discard(runId);
    return success({});
  });
}

function begin(
  request: GenerateRequest,
  ports: Ports,
): Result<BegunGeneration & { readonly compiled: WorkbookPlan }> {
  const { workbook, newRunId, now } = ports;
  settle(ports);
  const startedAt = now();
  const compiled = compile(request, ports, ports.dayAt(startedAt));
  if (!compiled.ok) return compiled;
  const room = checkRoom(compiled.value.sheets, workbook);
  if (!room.ok) return room;
  const runId = newRunId();
  return allOrNothing(runId, workbook, () => {
    const { version } = ports.library();
    workbook.begin({ runId, startedAt }, { ...compiled.value, version });
    return success({ runId, sheets: plannedSheets(compiled.value), compiled: compiled.value });
  });
}

function write(sheet: SheetPlan | null, runId: string, { workbook }: Ports): Result<PlannedSheet> {
  return allOrNothing(runId, workbook, () => {
    if (!sheet || !workbook.write(runId, sheet)) return fail({ code: 'runVanished' });
    return success(plannedSheet(sheet));
  });
}

function finish(request: GenerateRequest, runId: string, ports: Ports): Result<GenerateResponse> {
  const { workbook } = ports;
  const library = ports.library();
  const plan = findPlan(library, request.plan);
  if (!plan.ok) return plan;
  return allOrNothing(runId, workbook, () => {
    const values = planInputs(plan.value, library, request.inputs, startDay(runId, ports));
    const outcome = planOutcome(library, plan.value.id, values, request.language);
    if (!outcome.ok) return outcome;
    const sheets = workbook.commit(runId);
    return sheets.length === 0 ? fail({ code: 'runVanished' }) : success({ runId, sheets, ...outcome.value });
  });
}

const plannedSheet = ({ name, rows, columns }: SheetPlan): PlannedSheet => ({ name, rows, columns });
const plannedSheets = (plan: WorkbookPlan): readonly PlannedSheet[] => plan.sheets.map(plannedSheet);

function compile(request: GenerateRequest, ports: Ports, today: IsoDate): Result<WorkbookPlan> {
  const wanted = compileRequest(request, ports, today);
  return wanted.ok ? compilePlan(wanted.value) : wanted;
}

/**
 * What a request wants of this workbook.
 *
 * @param names those that a run began with. Names that are taken are asked for only without them: there is a question to Google in each.
 */
function compileRequest(
  request: GenerateRequest,
  ports: Ports,
  today: IsoDate,
  names?: ChosenNames,
): Result<CompileRequest> {
  const library = ports.library();
  const plan = findPlan(library, request.plan);
  if (!plan.ok) return plan;
  const taken = names ? noNames : ports.workbook.takenNames();
  return success({
    plan: plan.value,
    templates: library.templates,
    inputs: library.inputs,
    values: request.inputs,
    today,
    calendars: library.calendars,
    tasks: library.tasks,
    attributes: library.attributes,
    language: request.language,
    takenSheetNames: taken.sheetNames,
    takenRangeNames: taken.rangeNames,
    ...(names ? { names } : {}),
    ...(request.sheets ? { sheets: request.sheets } : {}),
  });
}

const noNames: TakenNames = { sheetNames: [], rangeNames: [] };

/** The day on which a run began, so that one over midnight is of one day; what is not under way begins now. */
function startDay(runId: string, { workbook, now, dayAt }: Ports): IsoDate {
  return dayAt(workbook.unfinishedRuns().find((run) => run.runId === runId)?.startedAt ?? now());
}

/** One step at a time in one workbook. */
export const exclusively = <T>(ports: Ports, step: () => Result<T>): Result<T> =>
  ports.lock.alone(step) ?? fail({ code: 'busy' });

/**
 * A step of a run that others began. One that comes late, or again because its answer was lost, must not touch what is
 * finished: people work there by now.
 */
const whileUnfinished = <T>(runId: string, ports: Ports, step: () => Result<T>): Result<T> =>
  exclusively(ports, () =>
    ports.workbook.isFinished(runId) ? fail({ code: 'generationFinished' }) : step(),
  );

/** A step that fails takes the whole run with it; if even that fails, a later generation finds the sheets by their tag. */
export function allOrNothing<T>(runId: string, workbook: WorkbookPort, step: () => Result<T>): Result<T> {
  try {
    const result = step();
    if (!result.ok) workbook.discard(runId);
    return result;
  } catch (error) {
    return fail({ code: abandon(runId, workbook), reason: reasonOf(error) });
  }
}

function abandon(runId: string, workbook: WorkbookPort): 'generationFailed' | 'generationLeftOver' {
  try {
    workbook.discard(runId);
    return 'generationFailed';
  } catch {
    return 'generationLeftOver';
  }
}
