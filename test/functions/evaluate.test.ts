import { catalogue } from '../../src/functions/catalogue';
import { type CellValue, evaluate, WARNING_SIGN } from '../../src/functions/evaluate';
import type { FunctionSpec } from '../../src/functions/function-spec';

function specOf(name: string): FunctionSpec {
  const spec = catalogue.find((each) => each.name === name);
  if (!spec) throw new Error(`no function ${name}`);
  return spec;
}

const presales = (...args: unknown[]): CellValue | CellValue[][] =>
  evaluate(specOf('KEFU_PRESALES'), args, 'zh-CN');

describe('a call with scalars', () => {
  it('takes numbers as people type them', () => {
    expect(presales(5_000_000, 200, 0.3, 0.5, 500)).toBe(30);
    expect(presales('500万', '¥200', '30%', '５０％', '500')).toBe(30);
    expect(presales('￥5,000,000', 200, '30%', '50%', 500)).toBe(30);
  });

  it('takes a blank, an omitted and a missing optional argument for its default', () => {
    const agents = specOf('KEFU_AGENTS');
    const plain = evaluate(agents, [200, 180], 'zh-CN');
    for (const blank of ['', undefined, null, ' ']) {
      expect(evaluate(agents, [200, 180, blank, 0.8, blank], 'zh-CN')).toBe(plain);
    }
  });

  it('keeps decimals when asked to, in either language or as a number', () => {
    for (const yes of [true, 'TRUE', 'true', '是', 1]) {
      expect(presales(500_000, 100, 0.2, 0.4, 576, yes)).toBeCloseTo(4.3403, 4);
    }
    for (const no of [false, 'FALSE', '否', 0, '']) {
      expect(presales(500_000, 100, 0.2, 0.4, 576, no)).toBe(5);
    }
  });

  it('names what is missing, with its bounds', () => {
    expect(() => presales(5_000_000, '', 0.3, 0.5, 500)).toThrow(
      '「客单价」还没有填，应为 0.01 到 1,000 万之间的数',
    );
    expect(() => evaluate(specOf('KEFU_PRESALES'), [5_000_000], 'en')).toThrow(
      '“Order value” is missing: it must be a number from 0.01 to 10,000,000',
    );
  });

  it('tells somebody who typed 30 for 30% what that means', () => {
    expect(() => presales(5_000_000, 200, 30, 0.5, 500)).toThrow(
      '「客服销售占比」应为 0% 到 100% 之间的百分比，现在是 30（即 3,000%）',
    );
    expect(() => presales(5_000_000, 200, '30', 0.5, 500)).toThrow('现在是「30」（即 3,000%）');
  });

  it('refuses what can be read in two ways, and says how to write it', () => {
    expect(() => presales('1.000,5', 200, 0.3, 0.5, 500)).toThrow(/「店铺销售额」的内容「1\.000,5」有歧义/);
  });

  it('says which cell to mend when an argument is the error of another cell', () => {
    expect(() => presales(5_000_000, '#DIV/0!', 0.3, 0.5, 500)).toThrow(
      '「客单价」引用的单元格本身出错了（#DIV/0!），请先改好那个单元格',
    );
  });

  it('counts the arguments, but not trailing blanks', () => {
    expect(() => presales(5_000_000, 200, 0.3, 0.5, 500, false, 7)).toThrow('KEFU_PRESALES 最多 6 个参数');
    expect(presales(5_000_000, 200, 0.3, 0.5, 500, false, '')).toBe(30);
  });

  it('never shows Infinity: a result too large says so', () => {
    expect(() => evaluate(specOf('PING_COST'), [100_000, 1e-320, 1], 'zh-CN')).toThrow('结果大到无法表示');
  });
});

describe('a call with ranges', () => {
  it('gives one result for each row, and repeats scalars', () => {
    expect(presales([[5_000_000], [10_000_000]], 200, 0.3, 0.5, 500)).toEqual([[30], [60]]);
  });

  it('sets a column against a row as a grid', () => {
    expect(presales([[5_000_000], [10_000_000]], [[200, 100, 50]], 0.3, 0.5, 500)).toEqual([
      [30, 60, 120],
      [60, 120, 240],
    ]);
  });

  it('is a scalar for a range of one cell', () => {
    expect(presales([[5_000_000]], 200, 0.3, 0.5, 500)).toBe(30);
  });

  it('shows a blank where the row is blank, at the end and in between', () => {
    expect(presales([[5_000_000], [''], [5_000_000], [''], ['']], 200, 0.3, 0.5, 500)).toEqual([
      [30],
      [''],
      [30],
      [''],
      [''],
    ]);
  });

  it('shows blanks along the blank row and the blank column of a grid', () => {
    expect(presales([[5_000_000], ['']], [[200, '']], 0.3, 0.5, 500)).toEqual([
      [30, ''],
      ['', ''],
    ]);
  });

  it('puts the message into the row that is wrong, and leaves the others their results', () => {
    const rows = presales([[5_000_000], ['abc'], [-1]], 200, 0.3, 0.5, 500);
    expect(rows).toEqual([
      [30],
      [`${WARNING_SIGN}「店铺销售额」应为 0 到 1,000 亿之间的数，现在是「abc」`],
      [`${WARNING_SIGN}「店铺销售额」应为 0 到 1,000 亿之间的数，现在是 -1`],
    ]);
  });

  it('says what is missing in a row that is filled in part', () => {
    const rows = presales([[5_000_000], [5_000_000]], [[200], ['']], 0.3, 0.5, 500);
    expect(rows).toEqual([[30], [expect.stringMatching(/^⚠ 「客单价」还没有填/)]]);
  });

  it('says both shapes when ranges do not fit', () => {
    const three = [[1], [2], [3]];
    const two = [[1], [2]];
    expect(() => presales(three, two, 0.3, 0.5, 500)).toThrow(
      '「店铺销售额」是 3 行 × 1 列，「客单价」是 2 行 × 1 列，对不上',
    );
    expect(() => evaluate(specOf('KEFU_PRESALES'), [three, two, 0.3, 0.5, 500], 'en')).toThrow(
      '“Shop sales” has 3 × 1 cells and “Order value” has 2 × 1',
    );
  });

  it('keeps two cells a result side by side, with the message in the first', () => {
    const rows = evaluate(specOf('DSR_RANGE'), [[[4.7], [9], ['']], 1000, 4.8], 'zh-CN');
    expect(rows).toEqual([
      [4, 400],
      [expect.stringMatching(/^⚠ 「显示评分」应为 1 到 5 之间的数/), ''],
      ['', ''],
    ]);
    expect(evaluate(specOf('DSR_RANGE'), [4.7, 1000, 4.8], 'zh-CN')).toEqual([[4, 400]]);
  });

  it('takes five counts as one value, from a row, from a column, and one a row', () => {
    const score = specOf('DSR_SCORE');
    expect(evaluate(score, [[[19, 0, 0, 0, 1]]], 'zh-CN')).toBe(4.8);
    expect(evaluate(score, [[[19], [''], [''], [''], [1]]], 'zh-CN')).toBe(4.8);
    expect(
      evaluate(
        score,
        [
          [
            [19, 0, 0, 0, 1],
            [48, '', '', 2, ''],
            ['', '', '', '', ''],
          ],
        ],
        'zh-CN',
      ),
    ).toEqual([[4.8], [4.88], ['']]);
    expect(() => evaluate(score, [[[1, 2, 3]]], 'zh-CN')).toThrow('现在是 1 行 × 3 列');
  });

  it('answers a whole column of mostly blanks, row for row', () => {
    const column = Array.from({ length: 100_000 }, (_, row) => [row === 0 ? 5_000_000 : '']);
    const rows = presales(column, 200, 0.3, 0.5, 500);
    expect(rows).toHaveLength(100_000);
    expect(Array.isArray(rows) && [rows[0], rows[1], rows[99_999]]).toEqual([[30], [''], ['']]);
  });

  it('refuses a grid of two whole columns set crosswise', () => {
    const column = Array.from({ length: 5000 }, () => [1]);
    const row = [Array.from({ length: 5000 }, () => 1)];
    expect(() => presales(column, row, 0.3, 0.5, 500)).toThrow('超过 2000000 个单元格');
  });

  it('leaves its arguments as they were', () => {
    const column = [[5_000_000], ['abc'], ['']];
    const before = JSON.stringify(column);
    presales(column, 200, 0.3, 0.5, 500);
    expect(JSON.stringify(column)).toBe(before);
  });
});

describe('answers that are sentences', () => {
  it('tell in overload how fast the queue grows, in the language of the reader', () => {
    const wait = specOf('KEFU_WAIT');
    expect(evaluate(wait, [5, 200, 180], 'zh-CN')).toMatch(/^超负荷.*每小时会多积压 100 个$/);
    expect(evaluate(wait, [5, 200, 180], 'en')).toMatch(/grows by 100 an hour$/);
    expect(evaluate(wait, [10, 200, 180], 'zh-CN')).toMatch(/^满负荷/);
    expect(evaluate(specOf('KEFU_SERVICE_LEVEL'), [5, 200, 180], 'zh-CN')).toBe(0);
    expect(evaluate(specOf('KEFU_OCCUPANCY'), [5, 200, 180], 'zh-CN')).toBe(1);
  });

  it('name the rules that a message breaks, or are blank', () => {
    const check = specOf('SMS_CHECK');
    expect(evaluate(check, ['【小店】小美，大衣还没付款', '小美', '大衣', '20:00'], 'zh-CN')).toBe('');
    expect(evaluate(check, ['【小店】小美，大衣还没付款', '小美', '', '21:30', '21:00'], 'zh-CN')).toBe(
      '21:30 太打扰，请在 8:00～21:00 之间发',
    );
  });
});
