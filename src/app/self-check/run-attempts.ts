import type { UnprovedId } from '../../messages';
import { reasonOf } from '../reason';
import { type Attempts, type Outcome, untriedFor } from './attempt';

/** An outcome of an attempt that threw instead of answering. */
export type Tried = Outcome | { readonly status: 'threw'; readonly reason: string };

export type TriedById = ReadonlyMap<UnprovedId, Tried>;

/** Google ends an execution after six minutes: the cleaning up needs the last of them. */
const longestMilliseconds = 4.5 * 60 * 1000;

/**
 * Tries one behaviour after the other. One that throws does not keep the others from being tried, nor does one that takes long: what
 * comes too late is left untried.
 *
 * @param now milliseconds since 1970
 */
export function runAttempts(attempts: Attempts, now: () => number): TriedById {
  const startedAt = now();
  const tried = new Map<UnprovedId, Tried>();
  for (const [id, attempt] of Object.entries(attempts) as [UnprovedId, Attempts[UnprovedId]][]) {
    if (now() - startedAt > longestMilliseconds) tried.set(id, untriedFor('noTime'));
    else tried.set(id, outcomeOf(attempt));
  }
  return tried;
}

function outcomeOf(attempt: Attempts[UnprovedId]): Tried {
  try {
    return attempt();
  } catch (error) {
    return { status: 'threw', reason: reasonOf(error) };
  }
}
