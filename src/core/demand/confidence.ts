/**
 * 把握: how far the figures of a plan may be off, and what that does to their product. A figure of which people say "± 20 %" lies,
 * eight times out of ten, between ÷ 1.2 and × 1.2 of what they expect, as often above as below: a lognormal factor with median 1.
 * A product of such factors is one again, and so is what is divided by them: its quantiles need no simulation.
 */

/** Φ⁻¹(0.9): a tenth lies above the central 80 %, a tenth below. */
const deviateOfTenth = 1.2815515655446004;

/** Φ⁻¹ of the chances that a plan shows: in half of all cases, in eight of ten, in nineteen of twenty it is no more. */
export const deviates = {
  half: 0,
  eightOfTen: 0.8416212335729143,
  nineteenOfTwenty: 1.6448536269514722,
} as const;

/**
 * The standard deviation of the logarithm of a figure that is known to ±.
 *
 * @param plusMinus the central 80 % range, 0.2 for ± 20 %; at least 0
 * @example logDeviation(0.2) // 0.142266…
 */
export const logDeviation = (plusMinus: number): number => Math.log(1 + plusMinus) / deviateOfTenth;

/**
 * The ± of a rate, with the upper end of its range at 100 % at most: 80 % ± 50 % would be 120 %.
 *
 * @param rate above 0, up to 1
 * @example spreadOfRate(0.8, 0.5) // 0.25
 */
export const spreadOfRate = (rate: number, plusMinus: number): number =>
  Math.min(plusMinus, Math.max(0, 1 / rate - 1));

/**
 * How many times the expected a product of figures is at most, with the chance that belongs to a deviate.
 *
 * @param logDeviations of the figures, by {@link logDeviation}; they err independently of each other
 * @param deviate one of {@link deviates}
 * @example multipleAt([logDeviation(0.1), logDeviation(0.2), logDeviation(0.2)], deviates.eightOfTen) // 1.1978…
 */
export const multipleAt = (logDeviations: readonly number[], deviate: number): number =>
  Math.exp(deviate * Math.hypot(...logDeviations));
