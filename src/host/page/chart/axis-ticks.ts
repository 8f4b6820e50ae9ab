/** Figures closer together than this are one figure to a reader. */
const dust = 1e-9;

/**
 * Round numbers along an axis, from at or below `min` to at or above `max`, about `count` of them: steps are 1, 2 or 5
 * times a power of ten.
 *
 * @example axisTicks(0, 87, 5) // [0, 20, 40, 60, 80, 100]
 */
export function axisTicks(min: number, max: number, count: number): readonly number[] {
  const reach = max - min;
  const step = roundStep((reach > dust ? reach : 1) / count);
  const first = Math.floor(min / step);
  const last = Math.max(Math.ceil(max / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}
