import { smallestWhole } from '../../src/core/smallest-whole';
import * as fc from '../support/fast-check';

describe('smallestWhole', () => {
  it('finds the threshold from wherever it begins and however far it steps first', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, fc.double({ min: 1, max: 1000, noNaN: true }), (from, ahead, firstStep) => {
        const threshold = from + ahead;
        return smallestWhole(from, firstStep, (candidate) => candidate >= threshold) === threshold;
      }),
    );
  });

  it('asks about twice the logarithm of the distance, not every number on the way', () => {
    let questions = 0;
    smallestWhole(0, 1, (candidate) => {
      questions += 1;
      return candidate >= 1_000_000;
    });
    expect(questions).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(1_000_000)) + 2);
  });
});
