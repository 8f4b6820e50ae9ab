import type { SheetPlan, WorkbookPlan } from '../../../src/sheet/sheet-plan';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import { recalculate } from '../../support/ironcalc';
import { requestFor, unwrapped } from '../../template/built-in';

const workbook = unwrapped(compilePlan(requestFor('double-11', { sheets: ['rota'] })));

/** The workbook after someone typed into cells: the row by its first cell, the column by its header. */
function typedInto(sheetName: string, row: string, changes: Readonly<Record<string, string>>): WorkbookPlan {
  const change = (sheet: SheetPlan): SheetPlan => {
    if (sheet.name !== sheetName) return sheet;
    const headers =
      sheet.cells.find((cells) => Object.keys(changes).every((header) => cells.includes(header))) ?? [];
    const typed = new Map(Object.entries(changes).map(([header, text]) => [headers.indexOf(header), text]));
    const cells = sheet.cells.map((each) =>
      each[1] === row ? each.map((content, column) => typed.get(column) ?? content) : each,
    );
    return { ...sheet, cells };
  };
  return { ...workbook, sheets: workbook.sheets.map(change) };
}

/** What the rota says of a person once the pattern is typed. */
function remarkFor(pattern: string): unknown {
  const rows = recalculate(typedInto('排班表', '售前01', { 规律: pattern }))['排班表'] ?? [];
  return rows.find((row) => row[1] === '售前01')?.[7];
}

describe('the rota in IronCalc', () => {
  const rows = recalculate(workbook)['排班表'] ?? [];
  const person = rows.find((row) => row[1] === '售前01') ?? [];

  it('is made together with the shifts and the staffing that it needs, even if only the rota is chosen', () => {
    expect(workbook.sheets.map(({ templateId }) => templateId)).toEqual([
      'inputs',
      'staffing',
      'shifts',
      'rota',
    ]);
  });

  it('fills the row with the pattern, over and over', () => {
    expect(person.slice(8, 39).join('')).toBe('早早中中晚休休'.repeat(5).slice(0, 31));
  });

  it('counts 7 hours for each shift of 8 with an hour of break', () => {
    expect(person[5]).toBe(161);
  });

  it('has nothing to say about a rota that keeps the rules', () => {
    expect(person[7]).toBe('');
  });

  it('counts a night shift beside the six late ones at 22:00, and alone after midnight', () => {
    const nights = recalculate(typedInto('排班表', '售前01', { 规律: '夜休' }))['排班表'] ?? [];
    const ofDay = (hour: number, day: number) => nights.filter((row) => row[1] === hour).at(-1)?.[8 + day];
    expect([ofDay(22, 0), ofDay(5, 1), ofDay(5, 2)]).toEqual([7, 1, 0]);
  });

  it.each([
    ['晚早休休', '两班间隔不足 8 处；'],
    ['早', '连续上班超过 6 天；单周超过 44 小时；'],
    ['早早早早早早休', '单周超过 40 小时；'],
    ['早早x休休', '有没登记的代码 6 处；'],
    ['', ''],
  ])('says of the pattern %j: %j', (pattern, remark) => {
    expect(remarkFor(pattern)).toBe(remark);
  });

  it('marks the days at triple pay and counts the hours on them', () => {
    const dragonBoat = unwrapped(
      compilePlan(requestFor('double-11', { values: { promo_date: '2026-06-18' }, sheets: ['rota'] })),
    );
    const days = recalculate(dragonBoat)['排班表'] ?? [];
    const pay = days.find((row) => row[1] === '法定节假日') ?? [];
    // Ten days before 18 June is 8 June; the Dragon Boat Festival is 19 June.
    expect(pay.slice(8, 39).flatMap((mark, day) => (mark === '3倍' ? [day] : []))).toEqual([11]);
    const worked = days.filter((row) => /^售[前后]/.test(String(row[1])) && Number(row[6]) > 0);
    expect(worked.every((row) => row[6] === 7 && !['休', '假', ''].includes(String(row[8 + 11])))).toBe(true);
    expect(pay[6]).toBe(7 * worked.length);
    expect(worked.length).toBeGreaterThan(10);
  });

  it('has no such day around 11 November', () => {
    const pay = rows.find((row) => row[1] === '法定节假日') ?? [];
    expect(pay.slice(8, 39).join('')).toBe('');
  });

  it('compares the people on duty with the heads that the hour needs', () => {
    const evening = rows.find((row) => row[1] === 20) ?? [];
    expect([evening[2], evening[3], evening[4], evening[5]]).toEqual([27, 5, -22, '缺 22 人']);
  });
});
