import { typedInputs } from '../../src/app/typed-inputs';
import { inputs } from '../template/built-in';

const definitions = inputs.inputs;

describe('typedInputs', () => {
  it.each([
    ['整场大促销售额=800万', { sales: 8_000_000 }],
    ['整场大促销售额＝8,000,000； 大促日=2026年11月11日', { sales: 8_000_000, promo_date: '2026-11-11' }],
    [
      'Sales of the promotion = 5e6; Promotion day=2027-03-28',
      { sales: 5_000_000, promo_date: '2027-03-28' },
    ],
    ['客服销售占比=30%;', { inquiry_share: 0.3 }],
    ['sales=12000', { sales: 12_000 }],
  ])('reads %s', (text, value) => {
    expect(typedInputs(text, definitions)).toEqual({ ok: true, value });
  });

  it('leaves what is no number or date to the check of the inputs, which names it', () => {
    expect(typedInputs('整场大促销售额=很多；大促日=下周', definitions)).toEqual({
      ok: true,
      value: { sales: '很多', promo_date: '下周' },
    });
  });

  it.each([
    ['', { code: 'noInputTyped' }],
    [' ；', { code: 'noInputTyped' }],
    ['整场大促销售额', { code: 'inputPartUnreadable', part: '整场大促销售额' }],
    ['=5', { code: 'inputPartUnreadable', part: '=5' }],
    ['销售额=5', { code: 'inputNameUnknown', name: '销售额' }],
  ])('refuses %p as a whole', (text, failure) => {
    expect(typedInputs(text, definitions)).toEqual({ ok: false, failure });
  });

  it('knows only the inputs that it is given', () => {
    const fixed = definitions.filter(({ structural }) => !structural);
    expect(typedInputs('大促日历=天猫双11 2024', fixed)).toMatchObject({ ok: false });
    expect(typedInputs('大促日历=天猫双11 2024', definitions)).toEqual({
      ok: true,
      value: { calendar: 'tmall-2024' },
    });
  });
});
