import { type Failure, type Language, languages, type Result, sentence } from '../messages';
import type { ApiResult, FieldProblem } from './api';

/** A request as it arrives: an object, and nothing more is known of it. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

export const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

/** A result as the page gets it: a failure becomes its sentence here. */
export const answer = <T>(result: Result<T>, language: Language): ApiResult<T> =>
  result.ok ? result : refuse(result.failure, language);

export function refuse(
  failure: Failure,
  language: Language,
  problems?: readonly FieldProblem[],
): Extract<ApiResult<never>, { ok: false }> {
  const { code } = failure;
  return { ok: false, code, message: sentence(failure, language), ...(problems ? { problems } : {}) };
}

export const malformed = (expected: string, got: unknown) =>
  ({ code: 'malformedRequest', expected, got: got === undefined ? null : shortened(got) }) as const;

/** A value as it can stand in a sentence. */
export function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : written(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** As JSON; what is none, or nests too deeply to be written, by its kind. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
