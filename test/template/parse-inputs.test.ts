import { quantities } from '../../src/core/quantities/quantities';
import { languages, sentence } from '../../src/messages';
import { parseInputs } from '../../src/template/file/parse-inputs';
import { quantityValues } from '../../src/template/quantity-values';
import { failureOf, inputs, unwrapped } from './built-in';

const words = (text: string) => ({ 'zh-CN': text, en: text });
const catalogueOf = (input: object): unknown => ({
  format: 'kefu-inputs',
  version: 1,
  groups: [{ id: 'business', label: words('业绩') }],
  inputs: [{ id: 'price', group: 'business', ...input }],
});
const read = (input: object) => unwrapped(parseInputs(catalogueOf(input))).inputs[0];
const told = (input: object) =>
  languages.map((language) => sentence(failureOf(parseInputs(catalogueOf(input))), language));

describe('an input that is a quantity', () => {
  it('has all that the quantity has', () => {
    const { name, unit, help, source } = quantities.order_value.words();
    expect(read({ quantity: 'order_value' })).toEqual({
      id: 'price',
      quantity: 'order_value',
      kind: 'number',
      label: name,
      unit,
      help,
      source,
      default: 200,
      min: 0.01,
      max: 1e7,
      group: 'business',
    });
  });

  it('may take less and fall back on something else, if it says why', () => {
    const own = {
      label: words('活动价'),
      default: 99,
      source: words('去年'),
      max: 5000,
      because: 'a shop of small things',
    };
    expect(read({ quantity: 'order_value', ...own })).toMatchObject({
      label: words('活动价'),
      default: 99,
      source: words('去年'),
      min: 0.01,
      max: 5000,
    });
  });

  it('names a quantity that does not exist, and those that do', () => {
    const [chinese, english] = told({ quantity: 'order_valeu' });
    expect(chinese).toMatch(
      /^文件的 \$\.inputs\[0\]\.quantity 处：参数 price 引用的量 order_valeu 不存在；可用的量：sales、order_value、/,
    );
    expect(english).toMatch(/the input price refers to a quantity order_valeu, which does not exist/);
  });

  it('tells a bound that is wider than the quantity’s, and what that is', () => {
    expect(told({ quantity: 'order_value', max: 1e8, because: 'dear' })).toEqual([
      '文件的 $.inputs[0].max 处：参数 price 的 max 写成 100,000,000 元/单，比它引用的量 order_value（客单价）的范围宽；须在 0.01 到 10,000,000 元/单 之间',
      'In the file, at $.inputs[0].max: the max of the input price is 100,000,000 ¥ an order, wider than its quantity order_value (Order value); it must be between 0.01 and 10,000,000 ¥ an order',
    ]);
    expect(told({ quantity: 'shrinkage', min: -0.1, because: 'overtime' })[0]).toBe(
      '文件的 $.inputs[0].min 处：参数 price 的 min 写成 -10%，比它引用的量 shrinkage（非接待时间占比）的范围宽；须在 0% 到 90% 之间',
    );
  });

  it('asks why a bound is narrower, and where a default comes from', () => {
    expect(told({ quantity: 'order_value', max: 5000 })[0]).toBe(
      '文件的 $.inputs[0].because 处应为：范围为什么比这个量的范围窄，实际是：没有这一项',
    );
    expect(told({ quantity: 'order_value', default: 99 })[1]).toMatch(/a default and its source/);
    expect(told({ quantity: 'orders' })[1]).toMatch(/a default and its source/);
  });

  it('asks for the default that a source is for', () => {
    expect(told({ quantity: 'order_value', source: words('去年') })[1]).toMatch(/a default and its source/);
  });

  it.each([
    [{ quantity: 'order_value', min: 500, max: 400 }, '$.inputs[0].min', '小于 max（400），实际是：500'],
    [{ quantity: 'order_value', min: 500 }, '$.inputs[0].default', '500 到 10000000 之间的数字，实际是：200'],
    [{ quantity: 'order_value', default: 2e7 }, '$.inputs[0].default', '0.01 到 10000000 之间的数字'],
    [{ quantity: 'order_value', min: 200, exclusiveMin: true }, '$.inputs[0].default', '200 到 10000000'],
    [{ quantity: 'dsr_days', default: 1.5 }, '$.inputs[0].default', '之间的整数，实际是：1.5'],
  ])('is refused with %j', (change, path, expected) => {
    const explained = 'default' in change ? { source: words('去年') } : {};
    const [chinese] = told({ because: 'a dear shop', ...explained, ...change });
    expect(chinese).toContain(path);
    expect(chinese).toContain(expected);
  });

  it('is the only kind of number without bounds of its own', () => {
    const [, english] = told({
      kind: 'number',
      label: words('价'),
      unit: words(''),
      default: 1,
      help: words('。'),
      source: words(''),
    });
    expect(english).toContain('$.inputs[0].min: expected a number, got nothing');
  });
});

describe('quantityValues', () => {
  it('finds a value by what it measures, and else the default', () => {
    const value = quantityValues(inputs.inputs, { aov: 180 });
    expect(value('order_value')).toBe(180);
    expect(value('sales')).toBe(5_000_000);
    expect(quantityValues([], {})('max_occupancy')).toBe(0.85);
  });

  it('takes the input that is called like the quantity, or else the first of several that measure it', () => {
    const measured = (id: string) =>
      unwrapped(parseInputs(catalogueOf({ id, quantity: 'order_value' }))).inputs;
    const values = { price: 180, gift_value: 20, order_value: 200 };
    const two = [...measured('price'), ...measured('gift_value')];
    expect(quantityValues(two, values)('order_value')).toBe(180);
    expect(quantityValues([...two, ...measured('order_value')], values)('order_value')).toBe(200);
  });
});

describe('what is there twice', () => {
  const group = { id: 'business', label: words('业绩') };
  const sales = { id: 'sales', quantity: 'sales', group: 'business', default: 1, source: words('去年') };
  const choice = { value: 'big', label: words('大') };
  const size = {
    ...{ id: 'size', label: words('规模'), unit: words(''), kind: 'choice', default: 'big', help: words('') },
    ...{ source: words(''), group: 'business' },
  };
  const file = { format: 'kefu-inputs', version: 1, groups: [group], inputs: [sales] };

  it.each([
    [{ inputs: [sales, { ...sales, id: 'goal' }, sales] }, '$.inputs[2].id', 'sales', '$.inputs[0].id'],
    [{ groups: [group, group] }, '$.groups[1].id', 'business', '$.groups[0].id'],
    [
      { inputs: [{ ...size, choices: [choice, choice] }] },
      '$.inputs[0].choices[1].value',
      'big',
      '$.inputs[0].choices[0].value',
    ],
  ])('is refused in %j', (parts, path, id, first) => {
    const failure = failureOf(parseInputs({ ...file, ...parts }));
    expect(failure).toEqual({ code: 'fileIdDoubled', path, id, first });
    expect(sentence(failure, 'zh-CN')).toBe(`文件的 ${path} 处：${id} 在 ${first} 已经用过，请换一个`);
    expect(sentence(failure, 'en')).toBe(`In the file, at ${path}: ${id} is taken already, at ${first}`);
  });
});

describe('an input that is a number of its own', () => {
  const coupons = {
    kind: 'integer',
    label: words('每天发券'),
    unit: words('张'),
    default: 200,
    min: 0,
    max: 100_000,
    help: words('一天最多发多少张'),
    source: words('店铺规定'),
  };

  it('says all about itself', () => {
    expect(read(coupons)).toEqual({ id: 'price', group: 'business', ...coupons });
  });

  it('is refused where the quantity is declared already, by what to write instead', () => {
    expect(told({ ...coupons, id: 'order_value' })).toEqual([
      expect.stringContaining(
        '另一个 id，或者写 quantity: order_value：这个量已经有定义，实际是：order_value',
      ),
      expect.stringContaining(
        'another id, or quantity: order_value, which is declared already, got order_value',
      ),
    ]);
  });

  it.each([
    [{ default: 100_001 }, '$.inputs[0].default', '0 到 100000 之间的整数'],
    [{ default: 1.5 }, '$.inputs[0].default', '0 到 100000 之间的整数'],
    [{ default: 0, exclusiveMin: true }, '$.inputs[0].default', '0 到 100000 之间的整数'],
    [{ min: 100_000 }, '$.inputs[0].min', '小于 max（100000）'],
    [{ max: undefined }, '$.inputs[0].max', '数字'],
  ])('is refused with %j', (change, path, expected) => {
    const [chinese] = told({ ...coupons, ...change });
    expect(chinese).toContain(path);
    expect(chinese).toContain(expected);
  });
});
