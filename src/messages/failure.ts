import { appMessages } from './app';
import { coreMessages } from './core';
import { functionMessages } from './functions';
import type { Language } from './language';
import { sharingMessages } from './sharing';
import { templateMessages } from './template';

/**
 * Every sentence that tells someone what is wrong, once, in both languages. A failure inside the program is a value
 * (`{ code, ...data }`); it becomes a sentence only at the edge: a cell, the sidebar, the command line.
 */
type Catalogue = typeof coreMessages &
  typeof functionMessages &
  typeof templateMessages &
  typeof appMessages &
  typeof sharingMessages;

const catalogue: Catalogue = {
  ...coreMessages,
  ...functionMessages,
  ...templateMessages,
  ...appMessages,
  ...sharingMessages,
};

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
  const speak = catalogue[failure.code][language] as (data: Failure) => string;
  return speak(failure);
}
