import { inProportion } from '../../../src/core/rota/proportional';
import * as fc from '../../support/fast-check';

it('shares people out by the largest remainder', () => {
  // 18, 6, 4, 6, 1 of 35 for 20 people: 10.29, 3.43, 2.29, 3.43, 0.57.
  expect(inProportion([18, 6, 4, 6, 1], 20)).toEqual([10, 4, 2, 3, 1]);
  expect(inProportion([0, 0], 5)).toEqual([0, 0]);
});

it('shares out everyone, each part within one of its exact share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 100 }),
      (parts, people) => {
        const whole = parts.reduce((all, part) => all + part, 0);
        fc.pre(whole > 0);
        const given = inProportion(parts, people);
        expect(given.reduce((all, each) => all + each, 0)).toBe(people);
        given.forEach((count, index) => {
          expect(Math.abs(count - ((parts[index] ?? 0) * people) / whole)).toBeLessThan(1);
        });
      },
    ),
  );
});
