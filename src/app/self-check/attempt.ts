import type { UnprovedId, UntriedReason } from '../../messages';

/** What came of trying a behaviour. */
export type Outcome =
  | { readonly status: 'passed' | 'failed'; readonly seen: string }
  | { readonly status: 'untried'; readonly reason: UntriedReason };

/** Tries one behaviour; what it throws is how the behaviour differs. */
export type Attempt = () => Outcome;

/** Each unproved behaviour has its attempt, and there is none for anything else. */
export type Attempts = { readonly [Id in UnprovedId]: Attempt };

/** An attempt that is over: as expected or not, with what was seen. */
export const judged = (isExpected: boolean, seen: unknown): Outcome => ({
  status: isExpected ? 'passed' : 'failed',
  seen: typeof seen === 'string' ? seen : (JSON.stringify(seen) ?? 'undefined'),
});

export const untriedFor = (reason: UntriedReason): Outcome => ({ status: 'untried', reason });
