import type { Highs } from 'highs';
import {
  type CyclicShift,
  coverDay,
  type DayCoverProblem,
  intervalsOf,
} from '../../../src/core/shifts/day-cover';
import * as fc from '../../support/fast-check';

const load: () => Promise<Highs> = require('highs');

const shift = (start: number, end: number, cost = 1): CyclicShift => ({
  startMinute: start * 60,
  endMinute: end * 60,
  cost,
});
const costOf = (
  { shifts, missingCost = 0 }: DayCoverProblem,
  { people, short }: ReturnType<typeof coverDay>,
) =>
  people.reduce((sum, many, index) => sum + many * (shifts[index]?.cost ?? 0), 0) +
  short.reduce((sum, { heads }) => sum + heads * missingCost, 0);

/** The same as a programme for HiGHS, hour by hour. */
function programme({ need, shifts, missingCost }: DayCoverProblem): string {
  const terms = shifts.map(({ cost }, index) => `${cost} n${index}`);
  const missing = missingCost === undefined ? [] : need.map((_, hour) => `${missingCost} m${hour}`);
  const rows = need.map((heads, hour) => {
    const there = shifts.flatMap(({ startMinute, endMinute }, index) => {
      const [start, end] = [startMinute / 60, endMinute / 60];
      const isThere = end > start ? start <= hour && hour < end : start <= hour || hour < end;
      return isThere ? [`n${index}`] : [];
    });
    const all = missingCost === undefined ? there : [...there, `m${hour}`];
    return all.length > 0 ? `h${hour}: ${all.join(' + ')} >= ${heads}` : '';
  });
  const whole = shifts.map((_, index) => `n${index}`).join(' ');
  return `Minimize\nobj: ${[...terms, ...missing].join(' + ')}\nSubject To\n${rows.filter(Boolean).join('\n')}\nGeneral\n${whole}\nEnd`;
}

const problems = fc.record({
  need: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 24, maxLength: 24 }),
  shifts: fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 4, max: 10 }),
        fc.integer({ min: 1, max: 12 }),
      )
      .map(([start, hours, cost]) => shift(start, (start + hours) % 24, cost)),
    { minLength: 1, maxLength: 30 },
  ),
});

describe('the cheapest people for a day that goes round', () => {
  it.each([false, true])(
    'are those that HiGHS proves (heads may be missing at a price: %s)',
    async (isPriced) => {
      const highs = await load();
      fc.assert(
        fc.property(problems, fc.integer({ min: 1, max: 9 }), (drawn, price) => {
          const problem = isPriced ? { ...drawn, missingCost: price } : drawn;
          const found = coverDay(problem);
          const exact = highs.solve(programme(problem), { output_flag: false, mip_rel_gap: 0 });
          expect(found.isProven).toBe(true);
          const reached = (interval: number) =>
            problem.shifts.some((each) => intervalsOf(each, 24)[interval]);
          const unreached = isPriced ? 0 : found.short.filter(({ interval }) => reached(interval)).length;
          expect(unreached).toBe(0);
          expect(costOf(problem, found)).toBeCloseTo(exact.ObjectiveValue, 6);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('are counted by half-hours where the need is: 8:30 to 16:30 works sixteen of them', () => {
    const half = { startMinute: 510, endMinute: 990, cost: 1 };
    expect(intervalsOf(half, 48).filter(Boolean)).toHaveLength(16);
    // By hours, those that it works only half of do not count.
    expect(intervalsOf(half, 24).filter(Boolean)).toHaveLength(7);
  });

  it('leave short what no shift reaches, and say so by interval', () => {
    const need = Array.from({ length: 24 }, (_, hour) => (hour === 3 || hour === 10 ? 2 : 0));
    expect(coverDay({ need, shifts: [shift(8, 16)] })).toEqual({
      people: [2],
      short: [{ interval: 3, heads: 2 }],
      isProven: true,
    });
  });

  it('are nobody where nobody is needed, or no shift is', () => {
    const need = Array<number>(24).fill(0);
    expect(coverDay({ need, shifts: [shift(8, 16)] }).people).toEqual([0]);
    expect(coverDay({ need: need.map(() => 1), shifts: [] }).short).toHaveLength(24);
  });

  it('rather miss a head than pay more for it than it is worth', () => {
    const need = Array.from({ length: 24 }, (_, hour) => Number(hour === 12));
    const shifts = [shift(8, 16, 100)];
    expect(coverDay({ need, shifts, missingCost: 60 }).people).toEqual([0]);
    expect(coverDay({ need, shifts, missingCost: 120 }).people).toEqual([1]);
  });
});
