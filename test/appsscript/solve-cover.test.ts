import type { ApiResult, PlanFigures } from '../../src/app/api';
import { planOutcome } from '../../src/app/headline';
import { peopleAtMultiple } from '../../src/core/staffing/people-ahead';
import { presalesContacts } from '../../src/core/staffing/promotion-need';
import type { LocalDocument } from '../../src/host/headless/headless';
import { planLibrary } from '../../src/library';
import type { InputValues } from '../../src/template/input-definition';
import { multiplesAhead, promotionNeedInputs } from '../../src/template/promotion-values';
import { shiftCodesIn } from '../../src/template/shift-rows';
import { calendars, inputs, inputsOf, unwrapped } from '../template/built-in';
import { makeInSteps } from './make-in-steps';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

const changes = { sales: 8_000_000, inquiry_share_spread: 0.4 };

/** 售前人数 as planned, and of 把握与情形, by `core` from the inputs alone. */
function peopleByCore(values: InputValues): number[] {
  const calendar = calendars.find(({ id }) => id === values.calendar);
  if (calendar === undefined) throw new Error(`no calendar ${values.calendar}`);
  const contacts = presalesContacts(promotionNeedInputs(calendar, inputs.inputs, values));
  const codes = shiftCodesIn(planLibrary.shifts, 'zh-CN');
  const { eight, nineteen, low, high } = multiplesAhead(inputs.inputs, values);
  const { headline } = unwrapped(planOutcome(planLibrary, 'double-11', values, 'zh-CN'));
  return [
    headline.presalesRostered,
    ...[eight, nineteen, low, high].map((multiple) => peopleAtMultiple(contacts, codes, multiple)),
  ];
}

describe('算每班人数, after inputs have changed in their cells', () => {
  let document: LocalDocument;
  let runId: string;
  /** What the panel shows on top. */
  const figures = async () =>
    (await document.call('kefuSidebarCall', 'figures', { runId })) as ApiResult<PlanFigures>;
  /** So many columns after the label of a row, which stands in B. */
  const cellBeside = (sheet: string, label: string, columns: number) => {
    const row = document.values(sheet).findIndex(([, first]) => first === label);
    return { row, column: columns + 1, cell: `${String.fromCharCode(66 + columns)}${row + 1}` };
  };
  const shown = (label: string, columns: number) => {
    const { row, column } = cellBeside('把握与情形', label, columns);
    return document.values('把握与情形')[row]?.[column];
  };
  /** As planned, in eight of ten, in nineteen of twenty; conservative, stretch. */
  const people = () => [
    shown('照计划（一半可能不超过）', 4),
    shown('十次里八次不超过', 4),
    shown('二十次里十九次不超过', 4),
    shown('售前人数', 1),
    shown('售前人数', 3),
  ];

  beforeAll(async () => {
    document = await openDocument({ distDir });
    const made = await makeInSteps(document, {
      plan: 'double-11',
      inputs: { promo_date: '2026-11-11' },
      language: 'zh-CN',
      sheets: ['scenarios', 'staffing'],
    });
    if (!made.ok) throw new Error(made.message);
    runId = made.value.runId;
  }, 120_000);
  afterAll(() => document?.dispose());

  it('is not needed as long as nothing has changed', () => {
    expect(shown('十次里八次不超过', 6)).toBeNull();
    expect(shown('十次里八次不超过', 4)).toBeGreaterThan(Number(shown('照计划（一半可能不超过）', 4)));
  });

  it('is asked for where people were solved for other inputs, and no number is shown there', async () => {
    await document.type('参数', cellBeside('参数', '整场大促销售额', 1).cell, [[changes.sales]]);
    await document.type('参数', cellBeside('参数', '客服销售占比 ±', 1).cell, [
      [changes.inquiry_share_spread],
    ]);
    for (const chance of ['十次里八次不超过', '二十次里十九次不超过']) {
      expect(shown(chance, 4)).toBeNull();
      expect(shown(chance, 6)).toContain('算每班人数');
    }
  });

  it('gives the people that the inputs of now need', async () => {
    const result = await document.call('kefuSidebarCall', 'solveCover', {});
    const expected = peopleByCore({ ...inputsOf('double-11'), promo_date: '2026-11-11', ...changes });
    expect(result).toMatchObject({ ok: true, value: { presales: expected[0] } });
    await document.book.calculate();
    expect(people()).toEqual(expected);
    expect(shown('十次里八次不超过', 6)).toBeNull();
  });

  it('leaves the panel with the figures that the sheets show now', async () => {
    const values = { ...inputsOf('double-11'), promo_date: '2026-11-11', ...changes };
    const { headline } = unwrapped(planOutcome(planLibrary, 'double-11', values, 'zh-CN'));
    const told = await figures();
    if (!told.ok) throw new Error(told.message);
    expect(Object.keys(told.value)).toHaveLength(4);
    for (const id of ['orders', 'inquiries', 'presalesRostered', 'aftersalesRostered'] as const)
      expect(told.value[id]).toBeCloseTo(headline[id], 6);
  });

  it('tells the panel of a figure that is typed over, and of one that is none any more', async () => {
    const row = document.values('每日需求').findIndex(([, label]) => label === '售前人数') + 2;
    await document.type('每日需求', `B${row}`, [[99]]);
    expect(await figures()).toMatchObject({ ok: true, value: { presalesRostered: 99 } });
    await document.type('每日需求', `B${row}`, [['还没定']]);
    expect(await figures()).toMatchObject({ ok: true, value: { presalesRostered: null } });
  });

  it('tells the panel nothing of a generation that is not there', async () => {
    expect(await document.call('kefuSidebarCall', 'figures', { runId: 'gone' })).toMatchObject({
      ok: false,
      code: 'planVanished',
    });
  });
});
