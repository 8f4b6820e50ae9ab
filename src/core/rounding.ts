/**
 * Rounds up to a whole number without jumping by floating-point dust: what is within half a billionth above a whole
 * number (or within the precision of a double, for figures in the millions) is that whole number.
 *
 * The sheets write the same as `ROUNDUP(ROUND(x,9),0)`; up to half a million the two agree exactly.
 *
 * @param value any finite number
 * @returns the smallest whole number that is not really below `value`
 * @example roundUp((100 * (4.5 - 4.2)) / 0.5) // 60, although the double is not exactly 60
 */
export function roundUp(value: number): number {
  const nearest = Math.round(value);
  const dust = Math.max(5e-10, Math.abs(value) * 1e-15);
  return Math.abs(value - nearest) < dust ? nearest : Math.ceil(value);
}

/**
 * The difference of two figures that people typed as decimals, free of the dust of binary subtraction.
 *
 * @param minuend a decimal with at most 12 digits after the point
 * @param subtrahend likewise
 * @returns `minuend − subtrahend`, to 12 decimals
 * @example decimalDifference(4.2, 4.1) // 0.1 (plain subtraction gives 0.10000000000000053)
 */
export function decimalDifference(minuend: number, subtrahend: number): number {
  return Math.round((minuend - subtrahend) * 1e12) / 1e12;
}
