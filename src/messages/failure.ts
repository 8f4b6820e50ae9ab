import type { Catalogue } from './catalogue';
import type { Language } from './language';

/** Evaluated when the first sentence is told: every cell would pay for them, and nearly all tell none. */
declare const require: (file: './catalogue') => typeof import('./catalogue');

type DataOf<Code extends keyof Catalogue> = Parameters<Catalogue[Code]['zh-CN']>[0];

/** What went wrong, as data: the code of a sentence in the catalogue and what that sentence needs to know. */
export type Failure = { [Code in keyof Catalogue]: { readonly code: Code } & DataOf<Code> }[keyof Catalogue];

/** A value, or the reason why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
});

/**
 * The sentence for a failure.
 *
 * @example sentence({ code: 'overload', load: 12, heads: 10 }, 'en')
 */
export function sentence(failure: Failure, language: Language): string {
  const { catalogue } = require('./catalogue');
  const speak = catalogue[failure.code][language] as (data: Failure) => string;
  return speak(failure);
}
