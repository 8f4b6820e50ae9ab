import { compilePlan } from '../../../src/template/compile/compile-plan';
import type { InputValues } from '../../../src/template/input-definition';
import { recalculate } from '../../support/ironcalc';
import { requestFor, unwrapped } from '../../template/built-in';

const overview = (values: InputValues = {}, sheets?: readonly string[]) => {
  const chosen = sheets === undefined ? {} : { sheets };
  return recalculate(unwrapped(compilePlan(requestFor('double-11', { values, ...chosen }))))['总览'] ?? [];
};
const rowOf = (rows: ReturnType<typeof overview>, label: string) =>
  rows.find((row) => row[1] === label) ?? [];

describe('the overview in IronCalc', () => {
  const rows = overview({ presales_team: 100, aftersales_team: 200, calendar: 'tmall-2017' }, [
    'overview',
    'timeline',
    'staffing',
  ]);

  it('is content with the gaps and overlaps that the calendar itself says are meant', () => {
    expect(rowOf(rows, '时间轴的空档或重叠（处）').slice(2, 5)).toEqual([0, '正常', '时间轴']);
  });

  it('has nothing overdue in a plan for the future, and nothing red where no product is listed yet', () => {
    const ahead = overview({ promo_date: '2031-11-11' }, ['overview', 'tasks', 'attribute-table']);
    expect(rowOf(ahead, '逾期未完成的任务（项）').slice(2, 4)).toEqual([0, '正常']);
    expect(rowOf(ahead, '本周没有到期的任务')[1]).toBe('本周没有到期的任务');
    expect(rowOf(ahead, '必填属性没填完的商品（款）').slice(2, 4)).toEqual(['未登记', '未登记']);
  });

  it('is content where there are people enough', () => {
    expect(rowOf(rows, '人手最紧的阶段缺编（人）').slice(2, 4)).toEqual([0, '正常']);
  });

  it('has neither checks nor contents of sheets that are not made', () => {
    const labels = rows.map((row) => row[1]);
    expect(labels).not.toContain('排班要处理的人数');
    expect(labels).toEqual(expect.arrayContaining(['参数', '时间轴', '人员测算']));
    expect(labels).not.toContain('店铺评分规划');
  });

  it('lists the other sheets in the order of their tabs, each with what it is for', () => {
    const { sheets } = unwrapped(compilePlan(requestFor('cross-border')));
    const [own, ...others] = sheets;
    const heading = own?.cells.findIndex((row) => row[1] === '目录') ?? 0;
    const listed = own?.cells.slice(heading + 2, heading + 2 + others.length);
    expect(listed?.map((row) => row[1])).toEqual(others.map(({ name }) => name));
    expect(listed?.every((row) => String(row[2]).length > 5)).toBe(true);
  });

  it.each([
    [0.04, '需处理'],
    [0.05, '正常'],
    [0.6, '正常'],
    [0.61, '需处理'],
  ])('asks to check a service share of %d: %s', (inquiry_share, state) => {
    expect(rowOf(overview({ inquiry_share }, ['overview']), '客服销售占比在 5%–60% 之间')[3]).toBe(state);
  });

  it('leads to the sheets by the names that they have in this spreadsheet', () => {
    const taken = { takenSheetNames: ['时间轴'], sheets: ['overview', 'timeline'] };
    const [sheet] = unwrapped(compilePlan(requestFor('double-11', taken))).sheets;
    const names = sheet?.links.map(({ row, column }) => sheet.cells[row - 1]?.[column - 1]);
    expect(new Set(names)).toEqual(new Set(['参数', '时间轴 2']));
    expect(sheet?.links.map((link) => link.sheet)).toEqual(names);
  });

  it('is where the arrow of every other sheet leads, and nowhere if it is left out', () => {
    const others = unwrapped(compilePlan(requestFor('double-11'))).sheets.slice(1);
    const arrows = others.map(({ cells, links }) => [
      cells[0]?.[0],
      links.map(({ row, column, sheet }) => `${row},${column} ${sheet}`),
    ]);
    expect(new Set(arrows.map((arrow) => JSON.stringify(arrow)))).toEqual(
      new Set([JSON.stringify(['←', ['1,1 总览']])]),
    );
    const alone = unwrapped(compilePlan(requestFor('double-11', { sheets: ['timeline'] }))).sheets;
    expect(alone.flatMap(({ links }) => links)).toEqual([]);
    expect(alone.map(({ cells }) => cells[0]?.[0])).toEqual([null, null]);
  });

  it('is the only sheet that reads the clock', () => {
    const { sheets } = unwrapped(compilePlan(requestFor('double-11')));
    const formulas = sheets.flatMap((each) =>
      each.cells
        .flat()
        .flatMap((cell) => (typeof cell === 'object' && cell && 'formula' in cell ? [cell.formula] : [])),
    );
    expect(formulas.filter((formula) => formula.includes('TODAY'))).toEqual(['=TODAY()']);
    expect(formulas.filter((formula) => /NOW\(|RAND|OFFSET|INDIRECT/.test(formula))).toEqual([]);
  });
});
