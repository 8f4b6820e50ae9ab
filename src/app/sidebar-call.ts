import { fail, type Language, languageOf, type Result } from '../messages';
import { answer, type Fields, isCount, isFields, isLanguage, malformed, refuse, shortened } from './answer';
import type { ApiResult, GenerateRequest, SidebarApi, SidebarMethod, UndoRequest } from './api';
import type { CellPlace } from './cell-port';
import { currentPlan, planFigures, updatePlan } from './current-plan';
import {
  beginGeneration,
  cancelGeneration,
  finishGeneration,
  generate,
  inputProblems,
  preview,
  writeGeneration,
} from './generate';
import { insertFormula } from './insert-formula';
import type { Ports } from './ports';
import { reasonOf } from './reason';
import { coverSheet, solveCover } from './solve-cover';
import { reviewSheets, tagReviews } from './tag-reviews';
import { templateDoors } from './templates/template-doors';
import { longestFile } from './templates/template-file';
import { undo, undoable } from './undo/undo';
import { upgradeDoors } from './upgrade/upgrade-doors';

type Answer<M extends SidebarMethod> = ApiResult<ReturnType<SidebarApi[M]>>;

/** The only doors: whatever else the page asks for does not exist. */
const doors: {
  readonly [M in SidebarMethod]: (request: Fields, ports: Ports, language: Language) => Answer<M>;
} = {
  generate: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => answer(generate(plan, ports), language)),
  preview: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => answer(preview(plan, ports), language)),
  begin: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => answer(beginGeneration(plan, ports), language)),
  write: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => {
      const { runId, index } = request;
      if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
      if (!isCount(index)) return refuse(malformed('index: 0, 1, 2 …', index), language);
      return answer(writeGeneration(plan, runId, index, ports), language);
    }),
  finish: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => {
      const { runId } = request;
      if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
      return answer(finishGeneration(plan, runId, ports), language);
    }),
  cancel: ({ runId }, ports, language) =>
    typeof runId === 'string'
      ? answer(cancelGeneration(runId, ports), language)
      : refuse(malformed('runId: "…"', runId), language),
  undoable: ({ runId }, ports, language) =>
    runId === undefined || typeof runId === 'string'
      ? answer(undoable(ports, runId), language)
      : refuse(malformed('runId: "…"', runId), language),
  undo: (request, ports, language) => {
    const parsed = parseUndoRequest(request);
    return answer(parsed.ok ? undo(ports, parsed.value) : parsed, language);
  },
  current: (_request, ports, language) => answer(currentPlan(ports), language),
  figures: ({ runId }, ports, language) =>
    typeof runId === 'string'
      ? answer(planFigures(runId, ports), language)
      : refuse(malformed('runId: "…"', runId), language),
  update: (request, ports, language) =>
    withPlan(request, ports, language, (plan) => {
      const { runId } = request;
      if (typeof runId !== 'string') return refuse(malformed('runId: "…"', runId), language);
      return answer(updatePlan({ ...plan, runId }, ports), language);
    }),
  reviewSheets: (_request, ports) => ({ ok: true, value: reviewSheets(ports) }),
  tagReviews: (_request, ports, language) => answer(tagReviews(ports), language),
  coverSheet: (_request, ports) => ({ ok: true, value: coverSheet(ports) }),
  solveCover: (_request, ports, language) => answer(solveCover(ports), language),
  insertFormula: ({ functionName, place }, ports, language) => {
    if (typeof functionName !== 'string')
      return refuse(malformed('functionName: "KEFU_PRESALES"', functionName), language);
    if (place === undefined) return answer(insertFormula({ functionName }, ports), language);
    if (!isPlace(place)) return refuse(malformed('place: { sheetId, row, column }', place), language);
    return answer(insertFormula({ functionName, place }, ports), language);
  },
  open: ({ sheetId }, ports, language) => {
    if (!isCount(sheetId)) return refuse(malformed('sheetId: 0, 1, 2 …', sheetId), language);
    return ports.workbook.open(sheetId)
      ? { ok: true, value: {} }
      : refuse({ code: 'sheetVanished' }, language);
  },
  ...templateDoors,
  ...upgradeDoors,
};

/** Everything that the page may ask for. */
export const sidebarMethods = Object.keys(doors);

/** The longest request, in characters of its JSON: twice the longest template file, which may be full of quotes. */
const longestRequest = 2 * longestFile + 10_000;

/**
 * Answers one call of the sidebar or the command line, in the language that the request names. Whatever arrives, the
 * answer is an `ApiResult`: it never throws.
 *
 * @param openPorts reaches for the spreadsheet, which may fail like everything of Google's
 * @param locale of the user, as Google reports it; the language of answers to requests that do not say theirs
 */
export function sidebarCall(
  method: unknown,
  request: unknown,
  openPorts: () => Ports,
  locale: string,
): ApiResult<unknown> {
  const userLanguage = languageOf(locale);
  if (!isMethod(method)) return refuse({ code: 'unknownMethod', method: shortened(method) }, userLanguage);
  if (!isFields(request)) return refuse(malformed('{ … }', request), userLanguage);
  const { language = userLanguage } = request;
  if (!isLanguage(language)) return refuse(malformed('language: "zh-CN" | "en"', language), userLanguage);
  try {
    const { length } = JSON.stringify(request);
    if (length > longestRequest)
      return refuse({ code: 'requestTooLong', length, most: longestRequest }, language);
    return doors[method](request, openPorts(), language);
  } catch (error) {
    return refuse({ code: 'serverFailed', reason: reasonOf(error) }, language);
  }
}

const isMethod = (method: unknown): method is SidebarMethod =>
  typeof method === 'string' && Object.hasOwn(doors, method);

/** Goes on with a request whose shape and inputs are right, and refuses any other. */
function withPlan<T>(
  request: Fields,
  ports: Ports,
  language: Language,
  proceed: (request: GenerateRequest) => ApiResult<T>,
): ApiResult<T> {
  const parsed = parseGenerateRequest(request, language);
  if (!parsed.ok) return refuse(parsed.failure, language);
  const problems = inputProblems(ports.library(), parsed.value.inputs, language);
  if (problems.length === 0) return proceed(parsed.value);
  const count = problems.length;
  const refusal = refuse({ code: 'wrongInputs', count }, language, problems.slice(0, mostProblems));
  return count > mostProblems ? { ...refusal, untold: count - mostProblems } : refusal;
}

/** As many as a catalogue may have inputs: more are strangers, and to tell them all would take longer than to ask. */
const mostProblems = 200;

function parseGenerateRequest(request: Fields, language: Language): Result<GenerateRequest> {
  const { plan, inputs = {}, sheets } = request;
  if (typeof plan !== 'string') return fail(malformed('plan: "double-11"', plan));
  if (!isInputs(inputs)) return fail(malformed('inputs: { "sales": 5000000, … }', inputs));
  if (sheets !== undefined && !isTextList(sheets)) return fail(malformed('sheets: [ "…" ]', sheets));
  const value = { plan, inputs, language };
  return { ok: true, value: sheets === undefined ? value : { ...value, sheets } };
}

function parseUndoRequest({ runId, changed = [], keepChanged = false }: Fields): Result<UndoRequest> {
  if (runId !== undefined && typeof runId !== 'string') return fail(malformed('runId: "…"', runId));
  if (!isCountList(changed)) return fail(malformed('changed: [ 1, 2 … ]', changed));
  if (typeof keepChanged !== 'boolean') return fail(malformed('keepChanged: true | false', keepChanged));
  const value = { changed, keepChanged };
  return { ok: true, value: runId === undefined ? value : { ...value, runId } };
}

const isCountList = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(isCount);

const isInputs = (value: unknown): value is GenerateRequest['inputs'] =>
  isFields(value) &&
  Object.values(value).every((each) => ['number', 'string', 'boolean'].includes(typeof each));

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isPlace = (value: unknown): value is CellPlace =>
  isFields(value) &&
  isCount(value.sheetId) &&
  [value.row, value.column].every((index) => isCount(index) && index > 0);
