import { deviates, logDeviation, multipleAt, spreadOfRate } from '../../../src/core/demand/confidence';
import * as fc from '../../support/fast-check';

const spread = fc.double({ min: 0, max: 2, noNaN: true });

/** Even numbers between 0 and 1 from a congruential generator of Numerical Recipes, always the same. */
function evenNumbers(): () => number {
  let state = 20_261_111;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** Box and Muller. */
const normal = (even: () => number): number =>
  Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());

/** Inquiries = orders ÷ value × share ÷ conversion with each figure drawn, as a multiple of what is expected. */
function drawnMultiples(spreads: readonly number[], count: number): number[] {
  const even = evenNumbers();
  const drawn = Array.from({ length: count }, () =>
    spreads.reduce((product, plusMinus, index) => {
      // A figure below its range one time in ten, above it as often: the tenth of a normal lies beyond 1.28155 deviations.
      const factor = (1 + plusMinus) ** (normal(even) / 1.281552);
      return index === 1 ? product * factor : product / factor;
    }, 1),
  );
  return drawn.sort((one, other) => one - other);
}

describe('how far a plan may be off', () => {
  it.each([
    [0.1, 0.2, 0.2],
    [0.5, 0.05, 0.3],
    [0, 0, 0.4],
  ])('is what a simulation of the figures finds (± %d, %d, %d)', (...spreads) => {
    const drawn = drawnMultiples(spreads, 100_000);
    const deviations = spreads.map(logDeviation);
    for (const [chance, deviate] of [
      [0.5, deviates.half],
      [0.8, deviates.eightOfTen],
      [0.95, deviates.nineteenOfTwenty],
    ] as const) {
      const found = drawn[Math.floor(chance * drawn.length)] ?? 0;
      expect(Math.abs(multipleAt(deviations, deviate) / found - 1)).toBeLessThan(0.006);
    }
  });

  it('leaves a tenth above the range of a figure, and a tenth below', () => {
    const drawn = drawnMultiples([0.25], 100_000);
    const above = drawn.filter((multiple) => multiple > 1.25).length / drawn.length;
    const below = drawn.filter((multiple) => multiple < 1 / 1.25).length / drawn.length;
    expect(Math.abs(above - 0.1)).toBeLessThan(0.004);
    expect(Math.abs(below - 0.1)).toBeLessThan(0.004);
  });

  it('is nothing for figures that are certain, and grows with each ±', () => {
    expect(multipleAt([0, 0].map(logDeviation), deviates.nineteenOfTwenty)).toBe(1);
    fc.assert(
      fc.property(fc.array(spread, { minLength: 1, maxLength: 4 }), spread, (spreads, more) => {
        const multiple = (all: readonly number[]) => multipleAt(all.map(logDeviation), deviates.eightOfTen);
        expect(multiple([...spreads, more])).toBeGreaterThanOrEqual(multiple(spreads) * (1 - 1e-12));
        expect(multiple(spreads)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('ends at 100 % for a rate', () => {
    expect(spreadOfRate(0.8, 0.5)).toBeCloseTo(0.25, 12);
    expect(spreadOfRate(0.15, 0.2)).toBe(0.2);
    expect(spreadOfRate(1, 0.2)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), spread, (rate, plusMinus) => {
        expect(rate * (1 + spreadOfRate(rate, plusMinus))).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
