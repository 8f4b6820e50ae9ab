import { fail, type Language, type Result, sentence, success } from '../messages';
import { checkInputs, compilePlan, type Plan, planInputs, type WorkbookPlan } from '../template';
import type { FieldProblem, GenerateRequest, GenerateResponse } from './api';
import { headlineOf } from './headline';
import { type PlanLibrary, planLibrary } from './plan-library';
import type { Ports } from './ports';
import { reasonOf } from './reason';

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

/**
 * Makes the sheets of a plan, all of them or none. What an earlier, killed generation left behind is removed first.
 *
 * @param request with inputs that have no problems
 */
export function generate(request: GenerateRequest, ports: Ports): Result<GenerateResponse> {
  const library = planLibrary();
  const plan = findPlan(library, request.plan);
  if (!plan.ok) return plan;
  return ports.lock.alone(() => generateAlone(request, plan.value, library, ports)) ?? fail({ code: 'busy' });
}

function generateAlone(
  request: GenerateRequest,
  plan: Plan,
  library: PlanLibrary,
  { workbook, newRunId }: Ports,
): Result<GenerateResponse> {
  const runId = newRunId();
  try {
    for (const unfinished of workbook.unfinishedRuns()) workbook.discard(unfinished);
    const compiled = compile(request, plan, library, workbook.takenNames());
    if (!compiled.ok) return compiled;
    const sheets = workbook.begin(runId, compiled.value);
    compiled.value.sheets.forEach((sheet, index) => {
      workbook.write(sheets[index]?.sheetId ?? -1, sheet);
    });
    workbook.commit(runId);
    const values = planInputs(plan, library.inputs.inputs, request.inputs);
    return success({ runId, sheets, headline: headlineOf(values) });
  } catch (error) {
    return fail({ code: 'generationFailed', reason: abandon(runId, error, workbook) });
  }
}

function compile(
  request: GenerateRequest,
  plan: Plan,
  library: PlanLibrary,
  taken: { readonly sheetNames: readonly string[]; readonly rangeNames: readonly string[] },
): Result<WorkbookPlan> {
  return compilePlan({
    plan,
    templates: library.templates,
    inputs: library.inputs,
    values: request.inputs,
    calendars: library.calendars,
    attributes: library.attributes,
    language: request.language,
    takenSheetNames: taken.sheetNames,
    takenRangeNames: taken.rangeNames,
    ...(request.sheets ? { sheets: request.sheets } : {}),
  });
}

/** Takes the half-made sheets away; if even that fails, the next generation finds them by their tag. */
function abandon(runId: string, error: unknown, workbook: Ports['workbook']): string {
  try {
    workbook.discard(runId);
    return reasonOf(error);
  } catch (second) {
    return `${reasonOf(error)} / ${reasonOf(second)}`;
  }
}
