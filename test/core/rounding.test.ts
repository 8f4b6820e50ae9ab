import { roundUp } from '../../src/core/rounding';
import * as fc from '../support/fast-check';

/** ROUND as spreadsheets define it: half away from zero, on the decimal digits. */
const sheetRound9 = (value: number): number => Number(`${Math.round(Number(`${value}e9`))}e-9`);

describe('roundUp', () => {
  it.each([
    [(100 * (4.5 - 4.2)) / 0.5, 60],
    [(3 * 0.1) / 0.3, 1],
    [0.1 + 0.2, 1],
    [8.5 / 0.85, 10],
    [4.34, 5],
    [5, 5],
    [0, 0],
    [5.000000001, 6],
    [1e15, 1e15],
    [4e8 * (1 + 2 ** -52), 4e8],
  ])('takes %d up to %d', (value, expected) => {
    expect(roundUp(value)).toBe(expected);
  });

  it('agrees with ROUNDUP(ROUND(x,9),0), the formula of the sheets', () => {
    const figures = fc.double({ min: 0.001, max: 500_000, noNaN: true });
    fc.assert(fc.property(figures, (value) => roundUp(value) === Math.ceil(sheetRound9(value))));
  });

  it('gives back every whole number that a division has left dust on', () => {
    const counts = fc.integer({ min: 1, max: 100_000 });
    const shares = fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(fc.property(counts, shares, (count, share) => roundUp((count * share) / share) === count));
  });

  it('is never below its argument by more than the dust, nor a whole one above it', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const rounded = roundUp(value);
        return Number.isInteger(rounded) && rounded > value - 2e-9 && rounded < value + 1;
      }),
    );
  });
});
