import { fail, type Result, success } from '../../messages';

/** The best rating. A DSR score is the mean of all ratings of the last six months, from 1 to 5. */
export const FULL_SCORE = 5;

/**
 * The score of ratings counted by stars.
 *
 * @param counts of 5, 4, 3, 2 and 1 stars, in this order, whole numbers from 0
 * @returns the mean, 1–5; fails if there is no rating at all
 * @example dsrScore([19, 0, 0, 0, 1]) // 4.8
 */
export function dsrScore(counts: readonly number[]): Result<number> {
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  const stars = counts.reduce((sum, count, index) => sum + count * (FULL_SCORE - index), 0);
  return ratings === 0 ? fail({ code: 'noRatings' }) : success(stars / ratings);
}
