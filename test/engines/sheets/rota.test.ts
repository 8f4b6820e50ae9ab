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

const calculated = recalculate(workbook);
const rows = calculated['排班表'] ?? [];
/** The columns of the days: the calendar of 2025 has 54 of them, three days before its first opening on. */
const [firstColumn, dayCount] = [9, 54];
const daysOf = (row: readonly unknown[] = []) => row.slice(firstColumn, firstColumn + dayCount);
const promoCode = '大促日\n代码';

/** The rota once a person has this pattern and no code of its own for promotion days. */
const rotaWith = (pattern: string, name = '售前01') =>
  recalculate(typedInto('排班表', name, { 规律: pattern, [promoCode]: '' }))['排班表'] ?? [];

describe('the rota in IronCalc', () => {
  const person = rows.find((row) => row[1] === '售前01') ?? [];

  it('is made together with the shifts and the needs of the hours and days, even if only the rota is chosen', () => {
    const ids = workbook.sheets.map(({ templateId }) => templateId);
    expect([...ids].sort()).toEqual(['capacity', 'demand', 'hourly', 'inputs', 'rota', 'shifts']);
  });

  it('fills the row with the pattern, over and over, where a person has no code for promotion days', () => {
    const row = rotaWith('早早中中晚休休').find((each) => each[1] === '售前01');
    expect(daysOf(row).join('')).toBe('早早中中晚休休'.repeat(8).slice(0, dayCount));
  });

  it('has everyone on the promotion code on the eve, the day and the day after, and a day off after it', () => {
    const pattern = '早早中中晚休休'.repeat(8).slice(0, dayCount);
    const marked = daysOf(rows.filter((row) => row[1] === '大促日').at(-1)).map((mark) => mark === '大促');
    // Openings that sell are 22, 11 and 1 days before the promotion, which is the 31st day; person 01 rests two days later.
    const openings = [8, 19, 29];
    expect(marked.flatMap((isMarked, day) => (isMarked ? [day] : []))).toEqual(
      openings.flatMap((day) => [day - 1, day, day + 1]),
    );
    const expected = [...pattern].map((code, day) => {
      if (marked[day]) return '早';
      return openings.includes(day - 2) ? '休' : code;
    });
    expect(daysOf(person)).toEqual(expected);
  });

  it('tells on 每日需求 how many people each day is short of, against those who have a shift on it', () => {
    const days = calculated.每日需求 ?? [];
    const headers = days.find((row) => row[1] === '日期') ?? [];
    const column = (header: string) => {
      const place = headers.indexOf(header);
      return days
        .slice(days.indexOf(headers) + 1, days.indexOf(headers) + 1 + dayCount)
        .map((row) => row[place]);
    };
    for (const role of ['售前', '售后']) {
      const people = rows.filter((row) => new RegExp(`^${role}\\d+$`).test(String(row[1])));
      expect(people.length).toBeGreaterThan(5);
      const atWork = Array.from(
        { length: dayCount },
        (_, day) => people.filter((row) => daysOf(row)[day] !== '休').length,
      );
      const needed = column(`${role}人数`).map(Number);
      expect(column(`${role}还缺\n（人）`)).toEqual(
        atWork.map((count, day) => Math.max(0, (needed[day] ?? 0) - count)),
      );
      expect(Math.max(...column(`${role}还缺\n（人）`).map(Number))).toBeGreaterThan(0);
      // Of the hours, the rota has the sum at its head.
      const label = rows.findIndex((row) => row.includes(`缺${role}的小时（全部日子）`));
      const hours = rows[label + 1]?.[rows[label]?.indexOf(`缺${role}的小时（全部日子）`) ?? -1];
      expect(column(`${role}缺人\n（小时）`).reduce<number>((sum, each) => sum + Number(each), 0)).toBe(
        hours,
      );
    }
  });

  it('counts 7 hours for each shift of 8 with an hour of break', () => {
    expect(person[6]).toBe(7 * daysOf(person).filter((code) => code !== '休').length);
  });

  it.each([
    ['售前01', '逐小时在岗的售前人数', '逐小时在岗的售后人数'],
    ['售后01', '逐小时在岗的售后人数', '逐小时在岗的售前人数'],
  ])(
    'counts a shift past midnight of %s for the next day, its breaks in turns, in 「%s」 only',
    (name, own, other) => {
      const [surge, rest] = [rotaWith('爆休', name), rotaWith('休', name)];
      const moreIn = (caption: string) => (hour: number, day: number) => {
        const [on, off] = [surge, rest].map((each) => {
          const table = each.slice(each.findIndex((row) => String(row[1]).startsWith(caption)));
          return table.find((row) => row[1] === hour);
        });
        return Number(on?.[firstColumn + day]) - Number(off?.[firstColumn + day]);
      };
      const more = moreIn(own);
      expect([more(22, 0), more(1, 0), more(1, 1), more(1, 2), more(22, 1)]).toEqual([1, 0, 1, 0, 0]);
      // At 23:00 one of two batches is away: of one person, that one.
      expect(more(23, 0)).toBe(0);
      expect([22, 1].map((hour) => moreIn(other)(hour, 0))).toEqual([0, 0]);
    },
  );

  it.each([
    ['早早早早早休休', ''],
    ['晚早休休', '间隔不足 14 处。'],
    ['早', '连班超过 6 天。单周超 44 小时。'],
    ['早早早早早早休', '单周超 40 小时。'],
    ['早早x休休', '有没登记的代码 11 处。'],
    ['', ''],
  ])('says of the pattern %j over 54 days: %j', (pattern, remark) => {
    expect(rotaWith(pattern).find((row) => row[1] === '售前01')?.[8]).toBe(remark);
  });

  it('marks the days at triple pay and counts the hours on them', () => {
    const dragonBoat = unwrapped(
      compilePlan(requestFor('double-11', { values: { promo_date: '2026-06-18' }, sheets: ['rota'] })),
    );
    const days = recalculate(dragonBoat)['排班表'] ?? [];
    const pay = days.find((row) => row[1] === '法定节假日') ?? [];
    // 18 June is the 31st day; the Dragon Boat Festival is 19 June.
    expect(daysOf(pay).flatMap((mark, day) => (mark === '3倍' ? [day] : []))).toEqual([31]);
    const worked = days.filter((row) => /^售[前后]/.test(String(row[1])) && Number(row[7]) > 0);
    expect(
      worked.every((row) => row[7] === 7 && !['休', '假', ''].includes(String(row[firstColumn + 31]))),
    ).toBe(true);
    expect(pay[7]).toBe(7 * worked.length);
    expect(worked.length).toBeGreaterThan(10);
  });

  it('has no such day around 11 November', () => {
    expect(daysOf(rows.find((row) => row[1] === '法定节假日')).join('')).toBe('');
  });

  it('compares the people on duty with the heads that the hour needs, on the day that needs most people', () => {
    const hourly = calculated['逐时需求'] ?? [];
    const tableAt = (caption: string) => hourly.findIndex((row) => String(row[1]).startsWith(caption));
    const people = hourly.slice(tableAt('售前：每天每班')).find((row) => row[1] === '合计') ?? [];
    const busiest = people.indexOf(Math.max(...people.slice(2, 2 + dayCount).map(Number)));
    const need = hourly.slice(tableAt('每小时要几个售前')).find((row) => row[1] === 20)?.[busiest];
    // At 20:00 the late and the surge shift are there in full, and the two that are not used by themselves.
    const there = rows.filter(
      (row) => row[2] === '售前' && ['晚', '爆', '峰', '段'].includes(String(row[busiest + firstColumn - 2])),
    ).length;
    const evening = rows.find((row) => row[1] === 20) ?? [];
    const gap = there - Number(need);
    expect(evening.slice(2, 6)).toEqual([need, there, gap, gap < 0 ? `缺 ${-gap} 人` : '够']);
  });
});
