import fc from 'fast-check';
import { serialFromIso } from '../../../src/core/calendar/iso-date';
import { headsOnDuty } from '../../../src/core/queueing/inquiry-queue';
import { tierInquiries } from '../../../src/core/staffing/store-tier';
import type { WorkbookPlan } from '../../../src/sheet/sheet-plan';
import { compilePlan } from '../../../src/template/compile/compile-plan';
import type { InputValues } from '../../../src/template/input-definition';
import { type CalculatedSheets, type CalculatedValue, errorsIn, recalculate } from '../../support/ironcalc';
import { attributes, calendars, requestFor, unwrapped } from '../../template/built-in';

const seed = 20261111;

/** The cell right of the row that begins with this label, in the column with this header. */
function figure(
  sheets: CalculatedSheets,
  sheet: string,
  table: string,
  label: string,
  header: string,
): CalculatedValue {
  const rows = sheets[sheet] ?? [];
  const start = rows.findIndex((row) => row[1] === table);
  const headers = rows[start + 1] ?? [];
  const found = rows.slice(start).find((row) => row[1] === label);
  return found?.[headers.indexOf(header)] ?? null;
}
const rowOf = (sheets: CalculatedSheets, sheet: string, label: string): readonly CalculatedValue[] =>
  sheets[sheet]?.find((row) => row[1] === label) ?? [];

const presalesTable = '售前：订单 → 客服订单 → 询单 → 那一天 → 人数';
const aftersalesTable = '售后：订单 → 退货与咨询 → 人数';

/** The sheets that most figures are on; the others have tests of their own. */
const compiled = (values: InputValues = {}, changes: Parameters<typeof requestFor>[1] = {}): WorkbookPlan =>
  unwrapped(compilePlan(requestFor('double-11', { values, sheets: ['timeline', 'staffing'], ...changes })));

/** IronCalc takes a third of the time for it. */
const fewDays = { calendar: 'tmall-2017' };

let asMade: CalculatedSheets | undefined;
/** With the values that it is made with: once for all tests. */
function recalculated(): CalculatedSheets {
  asMade ??= recalculate(compiled());
  return asMade;
}

describe('the staffing sheet in IronCalc', () => {
  const shown = (sheets: CalculatedSheets, label: string, column = '通用公式') =>
    figure(sheets, '人员测算', presalesTable, label, column);

  it('gives the published 30 of 5,000,000 ÷ 200 × 30% ÷ 50% ÷ 500 for all days together, and a share for one day', () => {
    const workbook = compiled({
      sales: 5_000_000,
      aov: 200,
      inquiry_share: 0.3,
      inquiry_conversion: 0.5,
      presales_capacity: 500,
    });
    const sheets = recalculate(workbook);
    expect(shown(sheets, '询单人数')).toBe(15_000);
    const share = Number(shown(sheets, '人最多那天的占比'));
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    expect(shown(sheets, '按总量算的人数')).toBe(Math.ceil(30 * share - 1e-9));
  });

  it('gives the published 2,500 inquiries for 500,000 ÷ 100 × 20% ÷ 40% (m.39zn.cn/article/89975)', () => {
    const published = {
      sales: 500_000,
      aov: 100,
      inquiry_share: 0.2,
      inquiry_conversion: 0.4,
      presales_capacity: 576,
    };
    const sheets = recalculate(compiled(published));
    expect(shown(sheets, '询单人数')).toBe(2500);
    // 2500 ÷ 576 = 4.34, the published 5 if all came on one day.
    expect(shown(sheets, '按总量算的人数')).toBe(
      Math.ceil((Number(shown(sheets, '询单人数')) * Number(shown(sheets, '人最多那天的占比'))) / 576),
    );
  });

  it('needs more people than the lower bound says, because every hour has to be covered', () => {
    const sheets = recalculated();
    expect(Number(shown(sheets, '售前人数', '细化公式'))).toBeGreaterThan(
      Number(shown(sheets, '理论下限', '细化公式')),
    );
  });

  it('follows the inputs after they change in their cells', () => {
    const sheets = recalculate(compiled(fewDays), {
      kefu_aov_typed: 250,
      kefu_promo_date_typed: serialFromIso('2027-11-11') ?? 0,
    });
    expect(shown(sheets, '预计订单')).toBe(20_000);
    expect(rowOf(sheets, '时间轴', '引爆期')[3]).toBe(serialFromIso('2027-11-11'));
  });

  it('has for the busiest after-sales day no more than all contacts, by formulas of their own', () => {
    const sheets = recalculated();
    const contacts = figure(sheets, '人员测算', aftersalesTable, '售后咨询量', '细化公式');
    const busiest = figure(sheets, '人员测算', aftersalesTable, '咨询最多那天', '细化公式');
    expect(Number(busiest)).toBeGreaterThan(0);
    expect(Number(busiest)).toBeLessThan(Number(contacts));
  });
});

describe('the hours of the days in IronCalc', () => {
  /** Rows of 24 hours with the days in columns, from below a caption. */
  function hourly(sheets: CalculatedSheets, caption: string): readonly (readonly number[])[] {
    const rows = sheets['逐时需求'] ?? [];
    const start = rows.findIndex((row) => String(row[1]).startsWith(caption));
    const first = start + rows.slice(start).findIndex((row) => row[1] === 0);
    const days = (rows.find((row) => row[1] === '询单（人）') ?? []).filter(
      (cell) => typeof cell === 'number',
    );
    return rows.slice(first, first + 24).map((row) => row.slice(2, 2 + days.length).map(Number));
  }
  const hourlyOf = (values: InputValues) =>
    recalculate(compiled({ ...fewDays, ...values }, { sheets: ['hourly'] }));

  it('needs as many heads as core says (Erlang C, highest occupancy), whatever the load', () => {
    const inputs = fc.record({
      sales: fc.integer({ min: 0, max: 60_000_000 }),
      opening_hour: fc.constantFrom(0, 20),
      handle_seconds: fc.integer({ min: 20, max: 300 }),
      target_seconds: fc.integer({ min: 10, max: 60 }),
      service_level: fc.integer({ min: 50, max: 95 }).map((each) => each / 100),
      max_occupancy: fc.integer({ min: 60, max: 90 }).map((each) => each / 100),
    });
    fc.assert(
      fc.property(inputs, (values) => {
        // Nobody is assessed from 23:00 to 1:00 or before: one target, as `headsOnDuty` has it; no shrinkage, heads are on duty.
        const sheets = hourlyOf({ ...values, assessed_from: 23, assessed_to: 1, shrinkage: 0 });
        const [inquiries, heads] = [
          hourly(sheets, '每小时要人工接的询单'),
          hourly(sheets, '每小时要几个售前'),
        ];
        const target = { targetSeconds: values.target_seconds, serviceLevel: values.service_level };
        for (const [hour, ofHour] of inquiries.entries()) {
          for (const [day, inquiriesPerHour] of ofHour.entries()) {
            const flow = { inquiriesPerHour, handleSeconds: values.handle_seconds, concurrency: 1 };
            const exact = inquiriesPerHour > 0 ? headsOnDuty(flow, target, values.max_occupancy) : 0;
            // Small teams may be given one head more than the least, never one less.
            const most = exact <= 2 ? exact + 1 : exact;
            if (exact <= 400) {
              expect(heads[hour]?.[day]).toBeGreaterThanOrEqual(exact);
              expect(heads[hour]?.[day]).toBeLessThanOrEqual(most);
            }
          }
        }
      }),
      { seed, numRuns: 6 },
    );
  });

  it('spreads exactly the inquiries of the promotion over the days', () => {
    const rows =
      hourlyOf({ sales: 5_000_000, aov: 200, inquiry_share: 0.3, inquiry_conversion: 0.5 })['逐时需求'] ?? [];
    const days =
      rows
        .find((row) => row[1] === '询单（人）')
        ?.slice(2)
        .map(Number) ?? [];
    // 5,000,000 ÷ 200 × 30% ÷ 50%.
    expect(days.reduce((sum, each) => sum + each, 0)).toBe(15_000);
  });

  it('peaks at eight in the evening or at midnight, as the opening hour says', () => {
    const peak = (opening_hour: number) => {
      const most = hourly(hourlyOf({ opening_hour }), '每小时要几个售前').map((days) => Math.max(...days));
      return most.indexOf(Math.max(...most));
    };
    expect([peak(20), peak(0)]).toEqual([20, 0]);
  });
});

describe('the store tiers in IronCalc', () => {
  it.each([
    ['KA 店', 'keyAccount'],
    ['老店', 'established'],
    ['普通店', 'ordinary'],
  ] as const)('multiply the daily inquiries of a %s as core does, low, typical and high', (label, tier) => {
    const row = rowOf(recalculated(), '人员测算', label);
    const expected = (['low', 'typical', 'high'] as const).map((scenario) =>
      tierInquiries(tier, 40, scenario),
    );
    expect(row.slice(7, 10)).toEqual(expected);
  });
});

describe('the timeline in IronCalc', () => {
  const phase = (name: string, values: InputValues = {}) =>
    rowOf(recalculate(compiled({ ...fewDays, ...values }, { sheets: ['timeline'] })), '时间轴', name);

  it('points out the gap of the 2017 calendar from 10-02 to 10-06', () => {
    expect(phase('蓄水期')[11]).toBe('前面空档 10-02 00:00～10-06 24:00，共 5天');
  });

  it('points out the overlap of the 2017 calendar from 10-15 to 10-30', () => {
    expect(phase('预热期')[11]).toBe('与「蓄水期」重叠 10-15 00:00～10-30 24:00，共 16天');
  });

  it('ends after-sales on 30 November, a day that exists', () => {
    expect(phase('售后期')[6]).toBe(serialFromIso('2026-11-30'));
  });

  it('moves with the promotion day, across years and leap days', () => {
    expect(phase('筹备期', { promo_date: '2028-03-01' })[3]).toBe(serialFromIso('2028-01-04'));
  });
});

describe('the plan in IronCalc', () => {
  it.each(calendars.map(({ id }) => id))(
    'makes the plan with calendar %s without an error value',
    (calendar) => {
      expect(errorsIn(recalculate(compiled({ calendar }, { sheets: ['timeline'] })))).toEqual([]);
    },
  );

  it.each(attributes.map(({ id }) => id))(
    'makes the attribute sheet of %s, its example complete',
    (category) => {
      const workbook = compiled({ category }, { sheets: ['attribute-table'] });
      const sheets = recalculate(workbook);
      expect(errorsIn(sheets)).toEqual([]);
      expect(rowOf(sheets, '产品属性表', '示例')[3]).toBe(1);
    },
  );

  it('calculates beside a second plan of the same spreadsheet, each from its own inputs', () => {
    const first = compiled(fewDays);
    const second = compiled(fewDays, {
      takenSheetNames: first.sheets.map(({ name }) => name),
      takenRangeNames: first.sheets.flatMap((sheet) => sheet.namedAreas.map(({ name }) => name)),
    });
    const both = recalculate(
      { ...first, sheets: [...first.sheets, ...second.sheets] },
      { kefu2_aov_typed: 400 },
    );
    expect(figure(both, '人员测算', presalesTable, '预计订单', '通用公式')).toBe(25_000);
    expect(figure(both, '人员测算 2', presalesTable, '预计订单', '通用公式')).toBe(12_500);
  });
});
