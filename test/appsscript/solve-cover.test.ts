import path from 'node:path';
import type { ApiResult, GenerateResponse } from '../../src/app/api';
import { planOutcome } from '../../src/app/headline';
import { peopleAtMultiple } from '../../src/core/staffing/people-ahead';
import { presalesContacts } from '../../src/core/staffing/promotion-need';
import type { LocalDocument } from '../../src/host/headless/headless';
import { planLibrary } from '../../src/library';
import type { InputValues } from '../../src/template/input-definition';
import { multiplesAhead, promotionNeedInputs } from '../../src/template/promotion-values';
import { shiftCodesIn } from '../../src/template/shift-rows';
import { calendars, inputs, inputsOf, unwrapped } from '../template/built-in';
import { distDir } from './run-traced';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));

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
    const made = (await document.call('kefuSidebarCall', 'generate', {
      plan: 'double-11',
      inputs: { promo_date: '2026-11-11' },
      language: 'zh-CN',
      sheets: ['scenarios'],
    })) as ApiResult<GenerateResponse>;
    if (!made.ok) throw new Error(made.message);
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
});
