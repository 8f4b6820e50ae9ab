import { fail, type Result, success } from '../../messages';
import { FULL_SCORE } from './dsr-score';

/** The least and the most, over all true scores that show the same. */
export interface RatingRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * Five-star ratings until a shop shows a target, knowing only the score it shows now. A shown score stands for every true score
 * that rounds to it, half up: 4.7 is from 4.65 up to below 4.75. Ratings are whole stars, so the true score is one of finitely
 * many, and all is whole-number arithmetic.
 *
 * @param shown the score shown, 1–5
 * @param ratings how many are behind it, at least 1
 * @param shownTarget the score to show, 1–5
 * @param decimals how many decimals are shown, 0–4
 * @returns ratings needed from the best and from the worst true score; fails if no ratings show so
 * @example shownRange(4.7, 1000, 4.8, 1) // { best: 4, worst: 400 }
 */
export function shownRange(
  shown: number,
  ratings: number,
  shownTarget: number,
  decimals: number,
): Result<RatingRange> {
  const unit = 10 ** decimals;
  const tooFine = [shown, shownTarget].find((score) => !isWhole(score * unit));
  if (tooFine !== undefined) return fail({ code: 'scoreTooFine', score: tooFine, decimals });
  // Twice the unit, so that half a step is whole: a score s shows as k steps if 2k − 1 ≤ 2·unit·s < 2k + 1.
  const scale = 2 * unit;
  const fewestStars = Math.ceil((ratings * (2 * Math.round(shown * unit) - 1)) / scale);
  const tooManyStars = Math.ceil((ratings * (2 * Math.round(shown * unit) + 1)) / scale);
  const leastStars = Math.max(fewestStars, ratings);
  const mostStars = Math.min(tooManyStars - 1, FULL_SCORE * ratings);
  if (leastStars > mostStars) return fail({ code: 'scoreImpossible', score: shown, ratings });
  const target = 2 * Math.round(shownTarget * unit) - 1;
  const needed = (stars: number): number =>
    Math.max(0, Math.ceil((ratings * target - stars * scale) / (FULL_SCORE * scale - target)));
  return success({ best: needed(mostStars), worst: needed(leastStars) });
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;
