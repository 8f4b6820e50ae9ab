import type { Token } from './tokenize';

/** A token of an expanded formula; `definition` is the one whose body it was written in, if not in the formula itself. */
export type Word = (
  | Exclude<Token, { kind: 'definition' | 'text' | 'space' | 'unreadable' }>
  /** Words of a text in the sheet's language, as a string. */
  | { readonly kind: 'crumb'; readonly source: string }
) & { readonly definition?: string };
