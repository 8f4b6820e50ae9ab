import { type Failure, fail, type Language, languageOf, languages, type Result, sentence } from '../messages';
import type { ApiResult, FieldProblem, GenerateRequest, SidebarMethod } from './api';
import { generate, inputProblems } from './generate';
import { planLibrary } from './plan-library';
import type { Ports } from './ports';
import { undo } from './undo';

type Handler = (request: unknown, ports: Ports, language: Language) => ApiResult<unknown>;

/** The only doors: whatever else the page asks for does not exist. */
const handlers: Readonly<Record<SidebarMethod, Handler>> = {
  generate: (request, ports, language) => {
    const parsed = parseGenerateRequest(request, language);
    if (!parsed.ok) return refusal(parsed.failure, language);
    const problems = inputProblems(planLibrary(), parsed.value.inputs, parsed.value.language);
    if (problems.length > 0) {
      return refusal({ code: 'wrongInputs', count: problems.length }, parsed.value.language, problems);
    }
    return answer(generate(parsed.value, ports), parsed.value.language);
  },
  undo: (_request, ports, language) => answer(undo(ports), language),
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
  if (!isMethod(method)) return refusal({ code: 'unknownMethod', method: shortened(method) }, language);
  return handlers[method](request, ports, language);
}

const isMethod = (method: unknown): method is SidebarMethod =>
  typeof method === 'string' && Object.hasOwn(handlers, method);

function answer<T>(result: Result<T>, language: Language): ApiResult<T> {
  return result.ok ? result : refusal(result.failure, language);
}

function refusal(failure: Failure, language: Language, problems?: readonly FieldProblem[]): ApiResult<never> {
  const { code } = failure;
  return { ok: false, code, message: sentence(failure, language), ...(problems ? { problems } : {}) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseGenerateRequest(request: unknown, userLanguage: Language): Result<GenerateRequest> {
  if (!isRecord(request)) return malformed('{ plan, inputs }', request);
  const { plan, inputs = {}, language = userLanguage, sheets } = request;
  if (typeof plan !== 'string') return malformed('plan: "double-11"', plan);
  if (!isRecord(inputs)) return malformed('inputs: { … }', inputs);
  if (!isLanguage(language)) return malformed('language: "zh-CN" | "en"', language);
  if (sheets !== undefined && !isTextList(sheets)) return malformed('sheets: [ "…" ]', sheets);
  const value = { plan, inputs: inputs as GenerateRequest['inputs'], language };
  return { ok: true, value: sheets === undefined ? value : { ...value, sheets } };
}

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const malformed = (expected: string, got: unknown) =>
  fail({ code: 'malformedRequest', expected, got: shortened(got) });

/** A value as it can stand in a sentence. */
function shortened(value: unknown): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
