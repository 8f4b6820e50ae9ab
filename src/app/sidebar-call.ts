import { fail, type Language, languageOf, type Result } from '../messages';
import { answer, type Fields, isCount, isFields, isLanguage, malformed, refuse, shortened } from './answer';
import type { ApiResult, GenerateRequest, SidebarApi, SidebarMethod } from './api';
import { currentPlan, updatePlan } from './current-plan';
import {
  beginGeneration,
  cancelGeneration,
  finishGeneration,
  generate,
  inputProblems,
  preview,
  writeGeneration,
} from './generate';
import type { Ports } from './ports';
import { tagReviews } from './tag-reviews';
import { templateDoors } from './templates/template-doors';
import { undo } from './undo';

type Answer<M extends SidebarMethod> = ApiResult<ReturnType<SidebarApi[M]>>;

/** The only doors: whatever else the page asks for does not exist. */
const doors: {
  readonly [M in SidebarMethod]: (request: Fields, ports: Ports, language: Language) => Answer<M>;
} = {
  generate: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => answer(generate(plan, ports), plan.language)),
  preview: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => answer(preview(plan, ports), plan.language)),
  begin: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => answer(beginGeneration(plan, ports), plan.language)),
  write: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => {
      const { runId, index } = request;
      if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
      if (!isCount(index)) return refuse(malformed('index: 0, 1, 2 …', index), language);
      return answer(writeGeneration(plan, runId, index, ports), plan.language);
    }),
  finish: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => {
      const { runId } = request;
      if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
      return answer(finishGeneration(plan, runId, ports), plan.language);
    }),
  cancel: ({ runId }, ports, language) =>
    typeof runId === 'string'
      ? answer(cancelGeneration(runId, ports), language)
      : refuse(malformed('runId: "…"', runId), language),
  undo: (_request, ports, language) => answer(undo(ports), language),
  current: (_request, ports, language) => answer(currentPlan(ports), language),
  update: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => {
      const { runId } = request;
      if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
      return answer(updatePlan({ ...plan, runId }, ports), plan.language);
    }),
  tagReviews: (_request, ports, language) => answer(tagReviews(ports), language),
  open: ({ sheetId }, ports, language) => {
    if (!isCount(sheetId)) return refuse(malformed('sheetId: 0, 1, 2 …', sheetId), language);
    return ports.workbook.open(sheetId)
      ? { ok: true, value: {} }
      : refuse({ code: 'sheetVanished' }, language);
  },
  ...templateDoors,
};

/**
 * Answers one call of the sidebar or the command line. Whatever arrives, the answer is an `ApiResult`: it never throws.
 *
 * @param locale of the user, as Google reports it; the language of answers to requests that do not say theirs
 */
export function sidebarCall(
  method: unknown,
  request: unknown,
  ports: Ports,
  locale: string,
): ApiResult<unknown> {
  const language = languageOf(locale);
  if (!isMethod(method)) return refuse({ code: 'unknownMethod', method: shortened(method) }, language);
  if (!isFields(request)) return refuse(malformed('{ … }', request), language);
  return doors[method](request, ports, language);
}

const isMethod = (method: unknown): method is SidebarMethod =>
  typeof method === 'string' && Object.hasOwn(doors, method);

/** Goes on with a request whose shape and inputs are right, and refuses any other. */
function withPlan<T>(
  request: Fields,
  ports: Ports,
  userLanguage: Language,
  proceed: (request: GenerateRequest) => ApiResult<T>,
): ApiResult<T> {
  const parsed = parseGenerateRequest(request, userLanguage);
  if (!parsed.ok) return refuse(parsed.failure, userLanguage);
  const { inputs, language } = parsed.value;
  const problems = inputProblems(ports.library(), inputs, language);
  if (problems.length === 0) return proceed(parsed.value);
  return refuse({ code: 'wrongInputs', count: problems.length }, language, problems);
}

function parseGenerateRequest(request: Fields, userLanguage: Language): Result<GenerateRequest> {
  const { plan, inputs = {}, language = userLanguage, sheets } = request;
  if (typeof plan !== 'string') return fail(malformed('plan: "double-11"', plan));
  if (!isInputs(inputs)) return fail(malformed('inputs: { "sales": 5000000, … }', inputs));
  if (!isLanguage(language)) return fail(malformed('language: "zh-CN" | "en"', language));
  if (sheets !== undefined && !isTextList(sheets)) return fail(malformed('sheets: [ "…" ]', sheets));
  const value = { plan, inputs, language };
  return { ok: true, value: sheets === undefined ? value : { ...value, sheets } };
}

const isInputs = (value: unknown): value is GenerateRequest['inputs'] =>
  isFields(value) &&
  Object.values(value).every((each) => ['number', 'string', 'boolean'].includes(typeof each));

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
