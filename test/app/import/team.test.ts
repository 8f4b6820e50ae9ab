import { teamOf } from '../../../src/app/import/team';
import { serialFromIso } from '../../../src/core/calendar/iso-date';
import { sentence } from '../../../src/messages';

const serial = (iso: string) => serialFromIso(iso) ?? Number.NaN;
const firstDay = serial('2026-11-08');

function team(text: string) {
  const result = teamOf(text, firstDay);
  if (!result.ok) throw new Error(sentence(result.failure, 'zh-CN'));
  const { members, remarks, mapping } = result.value;
  return { members, mapping, remarks: remarks.map((remark) => sentence(remark, 'zh-CN')) };
}

describe('a team that is pasted', () => {
  it.each([
    ['names one below the other', '张三\n李四\n王五\n'],
    ['names in one line', '张三、李四，王五'],
    ['a table with names alone', '姓名\n张三\n李四\n王五'],
    ['a table without headings, names first', '张三\t售前\n李四\t售后\n王五\t售前'],
  ])('may be %s', (_, text) => {
    expect(team(text).members.map(({ name }) => name)).toEqual(['张三', '李四', '王五']);
    expect(team(text).remarks).toEqual([]);
  });

  it('tells all of a person that its columns tell', () => {
    const text = [
      '姓名,岗位,用工方式,每周工时（小时）,不能上的班,偏好班次,请假,希望休息,前六天,时薪(元)',
      '张三,售前/催付,兼职,24小时,大夜,"早、中",11/9~11/10,11月15日,早早休晚晚休,"1,000"',
    ].join('\n');
    expect(team(text)).toMatchObject({
      members: [
        {
          name: '张三',
          roles: ['售前', '催付'],
          employment: 'partTime',
          weeklyHours: 24,
          bannedCodes: ['大夜'],
          preferredCodes: ['早', '中'],
          leaveDays: [serial('2026-11-09'), serial('2026-11-10')],
          wishedDaysOff: [serial('2026-11-15')],
          codesBefore: ['早', '早', null, '晚', '晚', null],
          yuanPerHour: 1000,
        },
      ],
      remarks: [],
    });
  });

  it('has no names where no heading means one, whatever else stands there', () => {
    const result = teamOf('岗位\t请假\n售前\t11/9\n售后\t11/10', firstDay);
    expect(result).toMatchObject({ ok: false, failure: { code: 'noNames' } });
  });

  it('tells each row that it leaves out, and each cell that it does not understand, once', () => {
    const text =
      '姓名\t岗位\t请假\t周工时\n张三\t售前\t下周一\t40\n\t售后\t\t\n张三\t售后\t\t\n李四\t售前\t\t400';
    const { members, remarks } = team(text);
    expect(members.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(members[0]?.leaveDays).toEqual([]);
    expect(members[1]?.weeklyHours).toBeNull();
    expect(remarks).toEqual([
      '第 2 行 张三 的「请假」读不懂「下周一」，按没填算',
      '第 3 行没有姓名，跳过',
      '第 4 行的「张三」和第 2 行同名，跳过；确是两个人就改成不同的名字',
      '第 5 行 李四 的「每周工时」读不懂「400」，按没填算',
    ]);
  });

  it('says which columns it did not take', () => {
    expect(team('工号\t姓名\n7\t张三').mapping.unknown).toEqual([{ place: 0, heading: '工号' }]);
  });

  it.each([
    ['nothing', '  \n '],
    ['headings without anybody', '姓名\t岗位\n'],
  ])('is refused where it is %s', (_, text) => {
    expect(() => team(text)).toThrow(/没有读到姓名/);
  });

  it('is refused where it is more than a rota takes, with both numbers', () => {
    const text = Array.from({ length: 201 }, (_, index) => `客服${index}`).join('\n');
    expect(() => team(text)).toThrow(/201 人.*最多 200 人/);
  });
});
