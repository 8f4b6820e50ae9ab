import { fail, type Result, success } from '../../messages';
import { roundUp } from '../rounding';
import { FULL_SCORE } from './dsr-score';

/** A difference of two scores is off by no more than this, since scores lie below 8 and a double has 52 bits. */
const SCORE_DUST = 2e-15;

/**
 * New ratings that lift a score to a target: N(T − S) ÷ (m − T), rounded up, from (S·N + m·n) ÷ (N + n) ≥ T.
 *
 * @param score now, 1–5, not rounded
 * @param ratings behind it, N
 * @param target 1–5
 * @param newMean mean of the new ratings, 1–5
 * @returns 0 if the target is reached already; fails if new ratings are not better than the target
 * @example ratingsNeeded(4.2, 100, 4.5, 5) // 60
 */
export function ratingsNeeded(
  score: number,
  ratings: number,
  target: number,
  newMean: number,
): Result<number> {
  if (target <= score) return success(0);
  if (target === FULL_SCORE) return fail({ code: 'fullScoreUnreachable' });
  if (newMean <= target) return fail({ code: 'targetUnreachable', target, newMean });
  const lift = newMean - target;
  const needed = (ratings * (target - score)) / lift;
  // Both differences are off by the dust at most, and what they are multiplied by makes it more.
  return success(roundUp(needed, (SCORE_DUST * (ratings + needed)) / lift));
}

/**
 * Five-star ratings that undo one bad rating: (T − b) ÷ (5 − T).
 *
 * @param target 1–5, with at most nine decimals
 * @param badStars stars of the bad rating, 1–4
 * @returns with decimals, so that it can be multiplied by a number of bad ratings; 0 if that rating does not pull below the target
 * @example fiveStarsToOffset(4.8, 1) // 19
 */
export function fiveStarsToOffset(target: number, badStars: number): Result<number> {
  if (target <= badStars) return success(0);
  if (target === FULL_SCORE) return fail({ code: 'fullScoreUnreachable' });
  return success(billionths(target - badStars) / billionths(FULL_SCORE - target));
}

/** A whole number, so that the quotient of two has no dust: 3.8 ÷ 0.2 is 19. */
const billionths = (difference: number): number => Math.round(difference * 1e9);
