import { rotaCodes, rotaProblem } from '../../../src/app/rota/rota-problem';
import type { RotaTable } from '../../../src/app/rota/rota-table';
import { rosterFigures } from '../../../src/core/shifts/roster/roster-figures';
import { RosterSearch } from '../../../src/core/shifts/roster/roster-search';

const days = 7;
const week = <T>(cell: T): T[] => Array.from({ length: days }, () => cell);
const hours = (heads: number, from: number, to: number) =>
  week(Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? heads : 0)));
const shift = (code: string, from: number, to: number, isUsable = true) => ({
  code,
  startMinute: from * 60,
  endMinute: to * 60,
  isUsable,
});

/** A week from Monday, 2026-11-09; two are needed from 8 to 16 o'clock. */
const rota: RotaTable = {
  plan: 'kefu',
  sheet: { name: '排班表', sheetId: 5 },
  firstDay: 46335,
  names: ['张三', '李四', '王五', '赵六', ''],
  roles: ['售前', '售前', '售前', '质检', ''],
  codes: [['早', ...week('').slice(1)], week('早'), week(''), week('早'), week('')],
  typed: [
    [true, ...week(false).slice(1)],
    week(false),
    [false, true, ...week(false).slice(2)],
    week(false),
    week(false),
  ],
  auto: Array.from({ length: 5 }, () => week('')),
  need: { presales: hours(2, 8, 16), aftersales: hours(0, 0, 0) },
  shifts: [shift('早', 8, 16), shift('夜', 23, 31), shift('段', 8, 12, false)],
  dayOff: '休',
  restHours: 11,
  weeklyHours: { normal: 40, most: 44 },
};

describe('rotaProblem', () => {
  const found = rotaProblem(rota, 'zh-CN');

  it('takes everyone with a team, and leaves the others to their patterns', () => {
    expect(found.problem.people.map(({ name }) => name)).toEqual(['张三', '李四', '王五']);
    expect(found.otherRows).toBe(1);
    expect(found.problem.weekdayOfFirstDay).toBe(0);
    expect(found.problem.codes.map(({ code, isNight }) => [code, isNight])).toEqual([
      ['早', false],
      ['夜', true],
      ['段', false],
    ]);
  });

  it('locks what somebody has typed: a shift, or a day off', () => {
    expect(found.problem.people.map(({ locked }) => locked)).toEqual([
      [{ day: 0, duty: { code: 0, role: 0 } }],
      [],
      [{ day: 1, duty: null }],
    ]);
  });

  it('puts nobody on a code that is not 参与算班', () => {
    expect(found.problem.people.every(({ bannedCodes }) => bannedCodes.includes(2))).toBe(true);
  });

  it('tells what the rota lacks as it stands, and covers it where the law allows', () => {
    // 张三 on Monday, 李四 all week: seven days running break a rule, and a head is missing on six days of eight hours.
    const before = rosterFigures(found.problem, found.shown);
    expect(before).toMatchObject({
      missingHeadHours: [48, 0],
      shortHours: [48, 0],
      peopleWithBrokenRules: 1,
    });
    const search = new RosterSearch(found.problem, { seed: 1, moves: 50_000 });
    search.step(50_000);
    // 14 days of work are asked for, and three people may work five each: 40 hours, the sixth would be beyond 44.
    expect(rosterFigures(found.problem, search.best().roster)).toEqual({
      missingHeadHours: [0, 0],
      shortHours: [0, 0],
      peopleWithBrokenRules: 0,
    });
  });

  it('goes back into the rows of the sheet', () => {
    const search = new RosterSearch(found.problem, { seed: 1, moves: 50_000 });
    search.step(50_000);
    const codes = rotaCodes(rota, found, search.best().roster);
    expect(codes.map((row) => row.length)).toEqual([7, 7, 7, 7, 7]);
    expect(codes[0]?.[0]).toBe('早');
    expect(codes[2]?.[1]).toBe('休');
    expect(codes[3]).toEqual(week(''));
    for (let day = 0; day < days; day += 1) expect(codes.filter((row) => row[day] === '早').length).toBe(2);
  });
});
