import { differenceInErrors, enoughForTest, wilsonInterval } from '../../../src/core/reviews/proportions';
import * as fc from '../../support/fast-check';

const samples = fc
  .record({ size: fc.integer({ min: 1, max: 5000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ size, part }) => ({ size, count: Math.floor(size * part) }));

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])(
    'gives %i of %i the 95%% interval that Newcombe (1998, table I, method 3) prints',
    (count, size, low, high) => {
      const interval = wilsonInterval({ count, size }, 1.959964);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    },
  );

  it('contains the share it is about and stays between 0 and 1', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0.5, max: 4, noNaN: true }), (sample, errors) => {
        const { low, high } = wilsonInterval(sample, errors);
        const share = sample.count / sample.size;
        expect(low).toBeGreaterThanOrEqual(-1e-12);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('differenceInErrors', () => {
  it('is −5.00 for the heart attacks of the Physicians’ Health Study (104 of 11,037 against 189 of 11,034)', () => {
    expect(differenceInErrors({ count: 104, size: 11037 }, { count: 189, size: 11034 })).toBeCloseTo(-5, 2);
  });

  it('changes its sign when the samples change places', () => {
    fc.assert(
      fc.property(samples, samples, (one, other) => {
        expect(differenceInErrors(one, other)).toBeCloseTo(-differenceInErrors(other, one), 9);
      }),
    );
  });

  it('says nothing of a difference where there is none', () => {
    expect(differenceInErrors({ count: 0, size: 30 }, { count: 0, size: 70 })).toBe(0);
    expect(differenceInErrors({ count: 30, size: 30 }, { count: 70, size: 70 })).toBe(0);
  });
});

describe('enoughForTest', () => {
  it('wants five expected in the smaller sample, with and without', () => {
    expect(enoughForTest({ count: 5, size: 50 }, { count: 10, size: 100 }, 5)).toBe(true);
    expect(enoughForTest({ count: 4, size: 50 }, { count: 8, size: 100 }, 5)).toBe(false);
    expect(enoughForTest({ count: 46, size: 50 }, { count: 92, size: 100 }, 5)).toBe(false);
  });
});
