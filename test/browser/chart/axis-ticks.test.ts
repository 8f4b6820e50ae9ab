import fc from 'fast-check';
import { axisTicks } from '../../../src/host/page/chart/axis-ticks';

/** Figures as a sheet shows them: to a thousandth. */
const figure = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000);

describe('axisTicks', () => {
  it('steps in round numbers', () => {
    expect(axisTicks(0, 87, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(axisTicks(0, 0.3, 5)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(axisTicks(-3, 8, 5)).toEqual([-5, 0, 5, 10]);
    expect(axisTicks(4.75, 4.87, 5)).toEqual([4.75, 4.8, 4.85, 4.9]);
  });

  it('gives an axis even to figures that are all zero', () => {
    expect(axisTicks(0, 0, 5)[0]).toBe(0);
    expect(axisTicks(0, 0, 5).length).toBeGreaterThan(1);
  });

  it('covers all figures, in rising order, with no crowd of ticks', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        const [min, max] = one < other ? [one, other] : [other, one];
        const ticks = axisTicks(min, max, 5);
        const slack = (Math.abs(min) + Math.abs(max)) * 1e-9;
        expect(ticks[0]).toBeLessThanOrEqual(min + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max - slack);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
      }),
      { seed: 1111 },
    );
  });
});
