/**
 * Shares a number of people out in given proportions, in whole people, by the largest remainder; of equal remainders the earlier.
 *
 * @param parts at least 0; all 0 shares out nothing
 * @param people whole, at least 0
 * @returns whole numbers that sum to `people`
 * @example inProportion([18, 6, 4, 6, 1], 20) // [10, 4, 2, 3, 1]
 */
export function inProportion(parts: readonly number[], people: number): readonly number[] {
  const whole = parts.reduce((all, part) => all + part, 0);
  if (whole <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * people) / whole);
  const given = exact.map(Math.floor);
  const left = people - given.reduce((all, each) => all + each, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) given[index] = (given[index] ?? 0) + 1;
  return given;
}
