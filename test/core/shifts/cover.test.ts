import { carriedLoadsOfAll, headsForLoad } from '../../../src/core/queueing/carried-load';
import { largestDay, optimalCover } from '../../../src/core/shifts/cover';
import type { ShiftCode } from '../../../src/core/shifts/shift-code';
import * as fc from '../../support/fast-check';

/** A shift by its hours; from 24 on they are of the next day. */
const shift = (code: string, start: number, end: number, breaks: Partial<ShiftCode> = {}): ShiftCode => ({
  code,
  startMinute: start * 60,
  endMinute: end * 60,
  ...breaks,
});
const mealAt = (hour: number): Partial<ShiftCode> => ({
  breakStartMinute: hour * 60,
  breakMinutes: 60,
  breakBatches: 2,
});

/** The sketch of a day that opens at 20:00, with 12,500 inquiries. */
const evening = [5, 3, 2, 1, 1, 1, 1, 2, 4, 6, 6, 5, 4, 4, 4, 4, 4, 4, 4, 5, 14, 10, 7, 5];
function needOf(handleSeconds: number): readonly number[] {
  const loads = carriedLoadsOfAll([{ handleSeconds, withinSeconds: 20, share: 0.8 }], 0.85, 400);
  return evening.map((weight) => headsForLoad(loads, (((12_500 * weight) / 106) * handleSeconds) / 3600));
}
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

/** People of a day among equal days: what a day costs that goes round. */
function ofOneDay(codes: readonly ShiftCode[], need: readonly number[]): number {
  const { people } = optimalCover({ codes, need: Array.from({ length: 6 }, () => need) });
  return sum(people[3] ?? []);
}

describe('the cover of a day that goes round, breaks not counted', () => {
  const early = shift('早', 8, 16);
  const middle = shift('中', 12, 20);
  const late = shift('晚', 16, 24);
  const night = shift('夜', 0, 8);
  const surge = shift('爆', 18, 26);

  it('of 50 seconds has its peak at 27 and 230 head-hours, and takes 44 people', () => {
    const need = needOf(50);
    expect(Math.max(...need)).toBe(27);
    expect(sum(need)).toBe(230);
    expect(ofOneDay([early, late, night, surge], need)).toBe(44);
  });

  it('of 120 seconds has its peak at 65 and 510 head-hours, and takes 104 people', () => {
    const need = needOf(120);
    expect(Math.max(...need)).toBe(65);
    expect(sum(need)).toBe(510);
    expect(ofOneDay([early, late, night, surge], need)).toBe(104);
    expect(ofOneDay([early, middle, late, night, surge], need)).toBe(104);
  });

  it.each([
    [50, 42],
    [120, 99],
  ])(
    'of %d seconds takes %d people with five codes none of which has the hours from six to eight',
    (seconds, people) => {
      const need = needOf(seconds).map((heads, hour) => (hour === 6 || hour === 7 ? 0 : heads));
      const codes = [early, middle, late, shift('夜', 22, 30), shift('通', 20, 28)];
      expect(ofOneDay(codes, need)).toBe(people);
    },
  );
});

/** Who is there at a minute, counted person by person: an independent reading of the shifts. */
function thereAt(
  codes: readonly ShiftCode[],
  people: readonly (readonly number[])[],
  minute: number,
): number {
  let there = 0;
  for (const [day, ofDay] of people.entries()) {
    for (const [index, count] of ofDay.entries()) {
      const code = codes[index];
      const at = minute - day * 1440;
      if (!code || at < code.startMinute || at >= code.endMinute) continue;
      const { breakStartMinute = 0, breakMinutes = 0, breakBatches = 1 } = code;
      for (let person = 0; person < count; person += 1) {
        // The batches are dealt out in turn.
        const from = breakStartMinute + (person % breakBatches) * breakMinutes;
        if (breakMinutes === 0 || at < from || at >= from + breakMinutes) there += 1;
      }
    }
  }
  return there;
}

const standard = [
  shift('早', 8, 16, mealAt(11)),
  shift('中', 12, 20, mealAt(16)),
  shift('晚', 16, 24, mealAt(18)),
  shift('夜', 0, 8, mealAt(3)),
  shift('爆', 18, 26, mealAt(23)),
];
const needs = fc.array(fc.array(fc.nat({ max: 30 }), { minLength: 24, maxLength: 24 }), {
  minLength: 1,
  maxLength: 4,
});

describe('a cover of several days', () => {
  it('has the heads of every hour at every minute of it', () => {
    fc.assert(
      fc.property(needs, (need) => {
        const { people, uncovered } = optimalCover({ codes: standard, need });
        expect(uncovered).toEqual([]);
        for (const [day, ofDay] of need.entries()) {
          for (const [hour, heads] of ofDay.entries()) {
            for (const minute of [0, 29, 30, 59]) {
              const at = day * 1440 + hour * 60 + minute;
              expect(thereAt(standard, people, at)).toBeGreaterThanOrEqual(heads);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes no fewer people for more, and no more with another shift', () => {
    fc.assert(
      fc.property(needs, (need) => {
        const most = largestDay(optimalCover({ codes: standard, need }).people);
        const more = need.map((ofDay) => ofDay.map((heads) => heads + 1));
        expect(largestDay(optimalCover({ codes: standard, need: more }).people)).toBeGreaterThanOrEqual(most);
        const codes = [...standard, shift('峰', 20, 24)];
        expect(largestDay(optimalCover({ codes, need }).people)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 15 },
    );
  });

  it('tells the hours that no shift reaches and covers the others', () => {
    const need = [Array.from({ length: 24 }, () => 3)];
    const { people, uncovered } = optimalCover({ codes: [shift('早', 8, 16)], need });
    expect(people).toEqual([[3]]);
    expect(uncovered).toHaveLength(16);
    expect(uncovered[0]).toEqual({ day: 0, hour: 0, short: 3 });
  });

  it('needs nobody for nothing', () => {
    const need = [Array.from({ length: 24 }, () => 0)];
    expect(optimalCover({ codes: standard, need }).people).toEqual([[0, 0, 0, 0, 0]]);
  });
});
