/**
 * Rounds up to a whole number without jumping by floating-point dust: what is within half a billionth above a whole
 * number (or within the precision of a double, for figures in the millions) is that whole number.
 *
 * The sheets write the same as `ROUNDUP(ROUND(x,9),0)`; up to half a million the two agree.
 *
 * @param value any finite number
 * @param dust how far `value` may be off by rounding, if a cancellation before it made that more than usual
 * @returns the smallest whole number that is not really below `value`
 * @example roundUp((100 * (4.5 - 4.2)) / 0.5) // 60, whatever the last bit of the double
 */
export function roundUp(value: number, dust = 0): number {
  const nearest = Math.round(value);
  const tolerance = Math.max(5e-10, Math.abs(value) * 1e-15, dust);
  return Math.abs(value - nearest) < tolerance ? nearest : Math.ceil(value);
}
