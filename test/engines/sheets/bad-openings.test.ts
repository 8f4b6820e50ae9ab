import type { CellContent, SheetPlan } from '../../../src/sheet/sheet-plan';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import { type CalculatedSheets, errorsIn, recalculate } from '../../support/ironcalc';
import { requestFor, unwrapped } from '../../template/built-in';

/** What a manager may type wrongly about openings, curves, shifts and teams: told where it stands, and the rest goes on. */
const planWith = (sheets: readonly string[], values = {}) =>
  unwrapped(compilePlan(requestFor('double-11', { values, sheets })));
const workbook = planWith(['rota', 'timeline']);
const cellsOf = (sheet: string) => workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];

interface Typing {
  readonly sheet: string;
  /** The table, by a text in the line above its headers or in its headers. */
  readonly headers: readonly string[];
  /** The row by its first cell. */
  readonly row: string;
  readonly typed: Readonly<Record<string, CellContent>>;
}

/** The workbook after someone typed over cells: the row by its first cell below headers that have these texts. */
function withTyped(...typings: readonly Typing[]): CalculatedSheets {
  const change = (sheet: SheetPlan, { headers, row, typed }: Typing): SheetPlan => {
    const top = sheet.cells.findIndex((cells) =>
      headers.every((header) => cells.map(String).includes(header)),
    );
    const columns = sheet.cells[top] ?? [];
    const at = sheet.cells.findIndex((cells, index) => index > top && cells[1] === row);
    if (top < 0 || at < 0) throw new Error(`no row ${row} under ${headers.join()} on ${sheet.name}`);
    const cells = sheet.cells.map((line, index) =>
      index === at ? line.map((cell, column) => typed[String(columns[column])] ?? cell) : line,
    );
    return { ...sheet, cells };
  };
  const sheets = workbook.sheets.map((sheet) =>
    typings.filter((typing) => typing.sheet === sheet.name).reduce(change, sheet),
  );
  return recalculate({ ...workbook, sheets });
}

const opening = (row: string, typed: Typing['typed']): Typing => ({
  sheet: '参数',
  headers: ['场次', '销售占比', '询单占比'],
  row,
  typed,
});
const rowOf = (calculated: CalculatedSheets, sheet: string, first: string) =>
  calculated[sheet]?.find((row) => row[1] === first) ?? [];
const inquiriesByDay = (calculated: CalculatedSheets) =>
  rowOf(calculated, '逐时需求', '询单（人）')
    .slice(2)
    .filter((cell): cell is number => typeof cell === 'number');
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

const asMade = recalculate(workbook);
const openingNames = cellsOf('参数').flatMap((row) =>
  ['定金', '尾款', '现货'].some((kind) => row.includes(kind)) ? [String(row[1])] : [],
);
const [first = '', second = '', third = ''] = openingNames;

describe('openings that cannot be', () => {
  it('are none as the plan is made', () => {
    expect([first, second, third].every(Boolean)).toBe(true);
    for (const name of [first, second, third])
      expect(rowOf(asMade, '参数', name).join()).not.toMatch(/同一时刻|不在任何阶段|没算进去|不对/);
  });

  it('with shares that are not 100 % together are told, and count as they were generated', () => {
    const changed = withTyped(opening(second, { 销售占比: 0.9, 询单占比: 0.9 }));
    expect(errorsIn(changed)).toEqual([]);
    const remark = changed.参数?.find((row) => row[1] === '合计')?.join(' ');
    expect(remark).toMatch(/合计不是 100%，按生成时的占比算/);
    expect(inquiriesByDay(changed)).toEqual(inquiriesByDay(asMade));
  });

  it('without sales, or with words for a day, leave all inquiries to the other days', () => {
    const shares = (name: string) =>
      (cellsOf('参数').find((row) => row[1] === name) ?? []).slice(6, 8).map(Number);
    const [sales, inquiries] = shares(first).map((share, index) => share + (shares(second)[index] ?? 0));
    const changed = withTyped(
      opening(first, { 销售占比: sales ?? 0, 询单占比: inquiries ?? 0 }),
      opening(second, { 销售占比: 0, 询单占比: 0 }),
      opening(third, { '距大促\n（天）': '下周' }),
    );
    expect(errorsIn(changed)).toEqual([]);
    expect(rowOf(changed, '参数', third).join()).toMatch(/天数或钟点不对/);
    expect(inquiriesByDay(changed)).not.toEqual(inquiriesByDay(asMade));
    expect(total(inquiriesByDay(changed))).toBe(total(inquiriesByDay(asMade)));
  });

  it('outside every phase, or two in one hour, are told where they stand, as are curves and shifts', () => {
    const shift = (row: string, typed: Typing['typed']): Typing => ({
      sheet: '班次',
      headers: ['代码', '上班', '下班'],
      row,
      typed,
    });
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
    const [, , , offset = 0] = cellsOf('参数').find((row) => row[1] === first) ?? [];
    const changed = withTyped(
      opening(first, { '几点\n开卖': 20 }),
      opening(second, { '距大促\n（天）': offset, '几点\n开卖': 20 }),
      opening(third, { '距大促\n（天）': 300 }),
      {
        sheet: '逐时需求',
        headers: ['时段', ...hours, '提示'],
        row: '平日',
        typed: Object.fromEntries(hours.map((hour) => [hour, 0])),
      },
      shift('早', { 下班: 0.25 }),
      shift('中', { 代码: '晚' }),
    );
    expect(errorsIn(changed)).toEqual([]);
    for (const name of [first, second])
      expect(rowOf(changed, '参数', name).join()).toMatch(/与另一场同一时刻/);
    expect(rowOf(changed, '参数', third)).toContain('不在任何阶段');
    expect(rowOf(changed, '参数', third).join()).toMatch(/不在规划的日子里/);
    expect(rowOf(changed, '逐时需求', '平日').join()).toMatch(/全是 0，按平均分/);
    // The law's 8 hours and 3 of overtime are the most; from 8:00 to 6:00 is a shift into the next day.
    expect(rowOf(changed, '班次', '早').join()).toMatch(/21 小时太长，上下班可能填反了/);
    const twice = changed.班次?.filter((row) => row[1] === '晚' && row.join().includes('代码重复'));
    expect(twice).toHaveLength(2);
  });
});

it('a team of nobody has people to find and no error', () => {
  const values = { presales_team: 0, aftersales_team: 0 };
  const nobody = recalculate(planWith(['rota', 'timeline', 'overview'], values));
  expect(errorsIn(nobody)).toEqual([]);
  expect(nobody.总览?.some((row) => row.join().includes('需处理'))).toBe(true);
});
