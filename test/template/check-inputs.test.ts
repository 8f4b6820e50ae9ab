import { sentence } from '../../src/messages';
import { checkInputs } from '../../src/template/check-inputs';
import { inputs, inputsOf } from './built-in';

const problems = (values: Readonly<Record<string, unknown>>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  checkInputs(inputs.inputs, values).map(({ id, failure }) => `${id}: ${sentence(failure, language)}`);

describe('checkInputs', () => {
  it('accepts every default', () => {
    expect(problems(inputsOf('double-11'))).toEqual([]);
  });

  it.each([
    [{ aov: 0 }, 'aov: 客单价须在 0.01 到 10,000,000 元/单 之间，实际是 0'],
    [{ inquiry_share: 30 }, 'inquiry_share: 客服销售占比须在 0% 到 100% 之间，实际是 3000%'],
    [{ sales: '500万' }, 'sales: 整场大促销售额应为数字（在 0 到 100,000,000,000 元 之间），实际是 "500万"'],
    [{ aftersales_days: 1.5 }, 'aftersales_days: 售后分摊天数应为整数（在 1 到 60 天 之间），实际是 1.5'],
    [
      { promo_date: '2026-11-31' },
      'promo_date: 大促日应为真实存在的日期，写成 2026-11-11 这样，实际是 "2026-11-31"',
    ],
    [{ promo_date: 46337 }, 'promo_date: 大促日应为真实存在的日期，写成 2026-11-11 这样，实际是 46337'],
    [{ category: 'toys' }, /^category: 主营类目只能是 womens-wear.* 之一，实际是 "toys"$/],
    [{ budget: 1 }, /^budget: 没有叫 budget 的参数；可用的参数：promo_date、calendar、/],
  ])('says what is wrong with %j in Chinese', (values, expected) => {
    expect(problems(values)).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  it('says what is wrong in English', () => {
    expect(problems({ aov: -1 }, 'en')).toEqual([
      'aov: Order value must be between 0.01 and 10,000,000 ¥ an order; got -1',
    ]);
  });

  it('finds one problem for each wrong value, in the order given', () => {
    expect(
      checkInputs(inputs.inputs, { return_rate: 2, sales: Number.NaN, aov: 300, nothing: null }).map(
        ({ id }) => id,
      ),
    ).toEqual(['return_rate', 'sales', 'nothing']);
  });

  it('does not take what every object has for an input', () => {
    expect(problems({ toString: 1, __proto__: {} })).toHaveLength(1);
  });
});
