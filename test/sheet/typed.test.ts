import { typed } from '../../src/sheet/typed';

describe('typed', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+A1', "'+A1"],
    ['-5', "'-5"],
    ['@x', "'@x"],
    ["'quoted", "''quoted"],
    ['11.11', "'11.11"],
    ['1-2', "'1-2"],
    ['30%', "'30%"],
    ['¥5', "'¥5"],
    ['TRUE', "'TRUE"],
    ['Nov 11', "'Nov 11"],
    ['客单价', '客单价'],
    ['Orders', 'Orders'],
  ])('types the text %s so that it stays that text', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  it('types formulas as they are and dates as serial numbers, which no time zone can shift', () => {
    expect(typed({ formula: '=1+1' })).toBe('=1+1');
    expect(typed({ date: '2026-11-11' })).toBe(46337);
    expect(typed({ date: '2026-11-10T12:00' })).toBe(46336.5);
    expect(typed(null)).toBe('');
  });
});
