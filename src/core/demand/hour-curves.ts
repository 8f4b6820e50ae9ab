/** 24 weights, one for each hour of the day from 0:00; only their ratios count. */
export type HourWeights = readonly number[];

/**
 * How inquiries spread over an ordinary day, and what an opening adds to its first hours. A sketch of the published rhythm (lowest at
 * dawn, small peaks before noon and in the evening; two hours after an opening the highest), no statistics: whoever has last
 * year's counts puts them in. Sources: facts of Double 11 sales by the hour 2018 and 2019, and a published roster of the day in nine
 * parts; the weights are our choice.
 */
export const ordinaryHours: HourWeights = [
  5, 3, 2, 1, 1, 1, 1, 2, 4, 6, 6, 5, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 4,
];

/** Added to the weights of the hours after an opening: the first, the second … */
export const openingRush: readonly number[] = [9, 5, 2, 1, 0, 0];

/** When buyers ask about orders they have: by day, with an evening; our choice. */
export const aftersalesHours: HourWeights = [
  2, 1, 1, 0, 0, 0, 1, 2, 4, 8, 10, 9, 6, 6, 8, 8, 7, 5, 4, 5, 6, 5, 4, 3,
];

/**
 * The share of each hour of the 24 hours that follow an opening, by the hour of the day.
 *
 * @param hour of the opening, 0–23
 * @param own last year's counts by hour of the day: used as they are, if there are any
 * @returns 24 shares from 0:00, summing to 1
 * @example openingShares(20, { ordinary: ordinaryHours, rush: openingRush })[20] // 14/106
 */
export function openingShares(
  hour: number,
  { ordinary, rush, own }: { ordinary: HourWeights; rush: readonly number[]; own?: HourWeights },
): HourWeights {
  if (own && sum(own) > 0) return hourShares(own);
  return hourShares(ordinary.map((weight, each) => weight + (rush[(each - hour + 24) % 24] ?? 0)));
}

/**
 * Weights as shares of the day.
 *
 * @returns shares that sum to 1; 1/24 each if all weights are 0
 */
export function hourShares(weights: HourWeights): HourWeights {
  const whole = sum(weights);
  return weights.map((weight) => (whole > 0 ? weight / whole : 1 / 24));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** 回落: weights of an opening's first 24 hours, of the calendar day after, of the next … Our choice. */
export const openingFalloff: readonly number[] = [60, 20, 10, 5, 3, 1, 1];
