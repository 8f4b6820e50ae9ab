import { coverage } from './cover';
import type { ShiftCode } from './shift-code';
import { cyclicModel } from './shift-model';
import { solveBlock } from './stage-block';

/** Shifts of one day that repeats itself: one over midnight covers the first hours of the same day. */
export interface CyclicProblem {
  readonly codes: readonly ShiftCode[];
  /** Whole heads from 0 in each of 24 hours. */
  readonly need: readonly number[];
}

export interface CyclicCover {
  /** How many work each code. */
  readonly people: readonly number[];
  /** Hours that no code reaches, and how many are missing. */
  readonly uncovered: readonly { readonly hour: number; readonly short: number }[];
}

/**
 * The fewest people who cover every hour of a day that repeats itself and, of as few, the least paid time.
 *
 * @returns `null` if it takes too long to know
 * @example three shifts of 8 hours and a need of 10 in every hour: 10 people each
 */
export function optimalCyclicCover({ codes, need }: CyclicProblem): CyclicCover | null {
  const model = cyclicModel(codes, need);
  const result = solveBlock(model, { first: 0, last: 0 }, { mostADay: Number.POSITIVE_INFINITY });
  if (result.status !== 'optimal') return null;
  const { block } = result;
  const people = codes.map((_, code) => block.people.get(code) ?? 0);
  // The second of two equal days has the evening shifts of the first.
  const heads = coverage(codes, [people, people])[1] ?? [];
  const uncovered = need.flatMap((needed, hour) => {
    const short = needed - (heads[hour] ?? 0);
    return short > 0 ? [{ hour, short }] : [];
  });
  return { people, uncovered };
}
