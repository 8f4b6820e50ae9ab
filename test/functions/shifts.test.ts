import { intervalsOf } from '../../src/core/shifts/day-cover';
import { catalogue } from '../../src/functions/catalogue';
import { evaluate } from '../../src/functions/evaluate';
import * as fc from '../support/fast-check';

const spec = catalogue.find(({ name }) => name === 'KEFU_SHIFTS');
const shifts = (...args: readonly unknown[]) => {
  if (!spec) throw new Error('no KEFU_SHIFTS');
  return evaluate(spec, args, 'zh-CN');
};
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const everyHour = (heads: number) => column(Array(24).fill(heads));

describe('KEFU_SHIFTS', () => {
  it('covers a day that goes round with three shifts of eight hours', () => {
    expect(
      shifts(everyHour(2), column(['0:00', '8:00', '16:00']), column(['8:00', '16:00', '0:00'])),
    ).toEqual(column([2, 2, 2]));
  });

  it('counts who comes over midnight: one night shift from 22:00 to 6:00', () => {
    const need = column([3, 3, 3, 3, 3, 3, ...Array(16).fill(0), 3, 3]);
    expect(shifts(need, '22:00', '6:00')).toBe(3);
  });

  it('takes half-hours, times as the sheet has them, and fractions of heads', () => {
    const need = column(Array.from({ length: 48 }, (_, half) => (half === 17 ? 1.2 : 0)));
    expect(shifts(need, [[8.5 / 24]], [[12 / 24]])).toBe(2);
  });

  it('prefers the cheaper shifts where both would do', () => {
    const need = column(Array.from({ length: 24 }, (_, hour) => (hour === 10 ? 4 : 0)));
    const result = shifts(need, column(['8:00', '9:00']), column(['16:00', '17:00']), column([300, 200]));
    expect(result).toEqual(column([0, 4]));
  });

  it('says in words what no shift reaches, hours with as many missing heads together', () => {
    const result = shifts(everyHour(2), column(['8:00', '16:00']), column(['16:00', '0:00']));
    expect(result).toEqual(column([2, 2, '⚠ 还缺人：0:00–8:00 缺 2 人']));
  });

  it('leaves heads missing where that is cheaper than a whole shift', () => {
    const need = column(
      Array.from({ length: 24 }, (_, hour) => (hour === 20 ? 5 : hour >= 8 && hour < 16 ? 1 : 0)),
    );
    const [starts, ends] = [column(['8:00', '16:00']), column(['16:00', '0:00'])];
    expect(shifts(need, starts, ends, column([200, 200]), 150)).toEqual(
      column([1, 0, '⚠ 还缺人：20:00–21:00 缺 5 人']),
    );
    expect(shifts(need, starts, ends, column([200, 200]), 250)).toEqual(column([1, 5]));
  });

  it('keeps its results beside their shifts where rows between are blank, and ends with the last shift', () => {
    const [starts, ends] = [column(['8:00', '', '16:00', '', '']), column(['16:00', '', '0:00', '', ''])];
    const need = column(Array.from({ length: 24 }, (_, hour) => (hour >= 8 ? 1 : 0)));
    expect(shifts(need, starts, ends)).toEqual(column([1, '', 1]));
  });

  it.each([
    [
      'a need of another length',
      [column([1, 2, 3]), '8:00', '16:00'],
      /「需求」要 24 格.*48 格.*现在是 3 格/,
    ],
    [
      'lists of different lengths',
      [everyHour(1), column(['8:00', '9:00']), column(['16:00', '17:00', '18:00'])],
      /「班次开始」有 2 格，「班次结束」有 3 格/,
    ],
    [
      'costs of another length',
      [everyHour(1), column(['8:00', '9:00', '10:00']), column(['16:00', '17:00', '18:00']), column([1, 2])],
      /「班次开始」有 3 格，「成本」有 2 格/,
    ],
    [
      'an end that is missing',
      [everyHour(1), column(['8:00', '9:00']), column(['16:00', ''])],
      /「班次结束」第 2 格还没有填/,
    ],
    [
      'a shift that covers nothing',
      [everyHour(1), column(['8:00', '9:10']), column(['16:00', '9:50'])],
      /第 2 个班次（9:10–9:50）连一个完整的小时都不到/,
    ],
    [
      'a cell that is no time',
      [everyHour(1), column(['8:00', '早上']), column(['16:00', '17:00'])],
      /「班次开始（第 2 格）」应为.*早上/,
    ],
  ])('refuses %s and says which', (_, args, told) => {
    expect(() => shifts(...args)).toThrow(told);
  });

  it('covers every hour that a shift reaches, with no head that could go', () => {
    const minutes = fc.integer({ min: 0, max: 23 }).map((hour) => hour * 60);
    const shift = fc.tuple(minutes, fc.integer({ min: 3, max: 10 })).map(([startMinute, hours]) => ({
      startMinute,
      endMinute: (startMinute + hours * 60) % 1440,
    }));
    const cases = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 }),
      fc.array(shift, { minLength: 2, maxLength: 6 }),
    );
    fc.assert(
      fc.property(cases, ([need, codes]) => {
        const asTime = (minute: number) => minute / 1440;
        const result = shifts(
          column(need),
          column(codes.map(({ startMinute }) => asTime(startMinute))),
          column(codes.map(({ endMinute }) => asTime(endMinute))),
        );
        const people = (Array.isArray(result) ? result.flat() : [result]).slice(0, codes.length).map(Number);
        const presence = codes.map((code) => intervalsOf(code, 24));
        const heads = (hour: number) =>
          people.reduce((sum, count, index) => sum + (presence[index]?.[hour] ? count : 0), 0);
        const isReached = (hour: number) => presence.some((hours) => hours[hour]);
        for (const [hour, wanted] of need.entries())
          if (isReached(hour)) expect(heads(hour)).toBeGreaterThanOrEqual(wanted);
        for (const [index, count] of people.entries()) {
          const spare = need.every((wanted, hour) => !presence[index]?.[hour] || heads(hour) > wanted);
          expect(count > 0 && spare).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
