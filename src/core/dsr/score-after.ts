import { fail, type Result, success } from '../../messages';
import { FULL_SCORE } from './dsr-score';

/** Ratings that come and go: those older than six months no longer count. */
export interface RatingChange {
  readonly added: number;
  /** Mean of what is added, 1–5. */
  readonly addedMean: number;
  readonly rolledOut: number;
  /** Mean of what rolls off, 1–5. */
  readonly rolledOutMean: number;
}

/** How far outside 1–5 the mean of what remains may seem to lie, because shops know their score to some decimals only. */
const TOLERANCE = 1e-9;

/**
 * The score after ratings have come and gone: (S·N − o·r + m·n) ÷ (N − r + n).
 *
 * @param score now, 1–5
 * @param ratings behind it
 * @returns 1–5; fails if more rolls off than there is, if nothing is left, or if what rolls off does not fit the score
 * @example scoreAfter(4.2, 100, { added: 60, addedMean: 5, rolledOut: 0, rolledOutMean: 4.2 }) // 4.5
 */
export function scoreAfter(score: number, ratings: number, change: RatingChange): Result<number> {
  const { added, addedMean, rolledOut, rolledOutMean } = change;
  const remaining = ratings - rolledOut;
  if (remaining < 0) return fail({ code: 'rolledOutTooMany', rolledOut, ratings });
  if (remaining + added === 0) return fail({ code: 'noRatings' });
  const remainingMean = remaining === 0 ? score : (score * ratings - rolledOutMean * rolledOut) / remaining;
  if (remainingMean < 1 - TOLERANCE || remainingMean > FULL_SCORE + TOLERANCE) {
    return fail({ code: 'rolledOutInconsistent', rolledOutMean, remainingMean });
  }
  return success((remainingMean * remaining + addedMean * added) / (remaining + added));
}
