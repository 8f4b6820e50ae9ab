import { teamOf } from '../../../src/app/import/team';
import { type RotaFrame, teamProblem } from '../../../src/app/rota/team-problem';
import { serialFromIso } from '../../../src/core/calendar/iso-date';
import { usualPrices } from '../../../src/core/shifts/roster/roster-problem';
import { RosterSearch } from '../../../src/core/shifts/roster/roster-search';
import { sentence } from '../../../src/messages';
import { fiveCodes } from '../../core/shifts/roster/some-rosters';

const days = 7;
const through = (heads: number) =>
  Array.from({ length: days }, () => Array.from({ length: 24 }, (_, hour) => (hour >= 8 ? heads : 0)));

/** Wednesday, 11 November 2026, and six days more. */
const frame: RotaFrame = {
  codes: fiveCodes,
  roles: ['售前', '售后'],
  need: [through(4), through(2)],
  firstDay: serialFromIso('2026-11-11') ?? Number.NaN,
  prices: usualPrices([60, 50]),
};

function problemOf(text: string) {
  const team = teamOf(text, frame.firstDay);
  if (!team.ok) throw new Error(sentence(team.failure, 'zh-CN'));
  const { problem, remarks } = teamProblem(team.value.members, frame);
  return { problem, remarks: remarks.map((remark) => sentence(remark, 'zh-CN')) };
}

describe('the roster of a team', () => {
  it('begins on the weekday of its first day, 0 for Monday', () => {
    expect(problemOf('张三,售前').problem.weekdayOfFirstDay).toBe(2);
  });

  it('has what the list says, as places in codes, roles and days', () => {
    const { problem, remarks } = problemOf(
      '姓名\t岗位\t不能上的班\t偏好班次\t请假\t前六天\t周工时\n张三\t售后/售前\t夜\t早\t11/9~11/12\t晚晚休\t24\n李四\t售前\t\t\t\t\t',
    );
    expect(problem.people[0]).toMatchObject({
      roles: [1, 0],
      bannedCodes: [3],
      dislikedCodes: [1, 2, 4],
      leaveDays: [0, 1],
      before: [2, 2, null],
      weeklyHours: { normal: 24, most: 24 },
    });
    expect(problem.people[1]).toMatchObject({
      roles: [0],
      bannedCodes: [],
      dislikedCodes: [],
      leaveDays: [],
    });
    expect(remarks).toEqual([]);
  });

  it('deals out people without a role by the heads that each role needs, and says so', () => {
    const { problem, remarks } = problemOf('甲、乙、丙、丁、戊、己');
    expect(problem.people.map(({ roles }) => roles[0])).toEqual([0, 0, 0, 0, 1, 1]);
    expect(remarks).toEqual(['没写岗位的人按需求分：售前 4 人、售后 2 人']);
  });

  it('fills up the role that has too few of those who have one', () => {
    const { problem } = problemOf('姓名,岗位\n甲,售前\n乙,售前\n丙,售前\n丁,售前\n戊,\n己,');
    expect(problem.people.slice(4).map(({ roles }) => roles)).toEqual([[1], [1]]);
  });

  it('tells unknown roles and codes, a role without people and a person without shifts', () => {
    const { remarks } = problemOf(
      '姓名,岗位,禁排班次\n张三,客服主管,通宵\n李四,售前,早/中/晚/夜/爆\n王五,售前,\n赵六,售前,\n钱七,售前,\n孙八,售前,',
    );
    expect(remarks).toContain('张三 的岗位「客服主管」不在这份排班里，可用：售前、售后');
    expect(remarks).toContain('张三 写的班次「通宵」不在「班次」表里，可用：早、中、晚、夜、爆');
    expect(remarks).toContain('李四 每个班次都不能上，排不进去');
    expect(problemOf('姓名,岗位\n王五,售前').remarks).toEqual(['「售后」有需求，名单里却没有人做这个岗位']);
  });

  it('can be searched: nobody works on leave or what they must not', () => {
    const { problem } = problemOf(
      '姓名,岗位,禁排班次,请假\n甲,售前,晚,11/12\n乙,售前,,\n丙,售前,,\n丁,售前,,\n戊,售前,,\n己,售后,,\n庚,售后,,\n辛,售后,,',
    );
    const search = new RosterSearch(problem, { seed: 1, moves: 20_000 });
    search.step(20_000);
    const { roster } = search.best();
    expect(roster[0]?.[1]).toBeNull();
    expect(roster[0]?.some((duty) => duty?.code === 2)).toBe(false);
  });
});
