/** So many of a sample have something. */
export interface Sample {
  readonly count: number;
  /** At least `count`. */
  readonly size: number;
}

/**
 * How far two shares lie apart, in standard errors of the difference if there were none (pooled two-proportion z test).
 * Beyond ±1.96 the difference is more than chance in 95 of 100 samples; it takes at least 5 expected with and without in
 * each sample, which `enoughForTest` says.
 *
 * @returns 0 if both shares are 0, or both are 1; `NaN` for an empty sample
 * @example differenceInErrors({ count: 104, size: 11037 }, { count: 189, size: 11034 }) // −5.00
 */
export function differenceInErrors(one: Sample, other: Sample): number {
  const pooled = (one.count + other.count) / (one.size + other.size);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.size + 1 / other.size));
  const gap = one.count / one.size - other.count / other.size;
  return gap === 0 ? 0 : gap / error;
}

/** The usual rule for the z test: at least so many expected with and without, in each sample. */
export function enoughForTest(one: Sample, other: Sample, leastExpected: number): boolean {
  const pooled = (one.count + other.count) / (one.size + other.size);
  return Math.min(one.size, other.size) * Math.min(pooled, 1 - pooled) >= leastExpected;
}

/**
 * The Wilson score interval of a share: where the true share lies, also for few reviews and shares near 0 or 1.
 *
 * @param errors half the width in standard errors, 1.96 for 95%
 * @example wilsonInterval({ count: 15, size: 148 }, 1.96) // { low: 0.0624, high: 0.1605 }
 */
export function wilsonInterval({ count, size }: Sample, errors: number): { low: number; high: number } {
  const square = errors ** 2;
  const middle = count + square / 2;
  const half = errors * Math.sqrt((count * (size - count)) / size + square / 4);
  return { low: (middle - half) / (size + square), high: (middle + half) / (size + square) };
}
