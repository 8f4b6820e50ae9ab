import { mergeCalls, runsOfEqual, typed } from '../../src/template/cell-matrices';

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

describe('runsOfEqual', () => {
  it('groups equal neighbours', () => {
    expect(runsOfEqual([80, 80, 120, 80])).toEqual([
      { start: 1, count: 2, size: 80 },
      { start: 3, count: 1, size: 120 },
      { start: 4, count: 1, size: 80 },
    ]);
  });
});

describe('mergeCalls', () => {
  const row = (at: number, columns = 3) => ({ row: at, column: 2, rows: 1, columns });

  it('makes one call of single rows under each other', () => {
    expect(mergeCalls([row(1), row(2), row(3)])).toEqual([
      { area: { row: 1, column: 2, rows: 3, columns: 3 }, across: true },
    ]);
  });

  it('keeps apart what has a gap, another width, or spans rows', () => {
    const block = { row: 6, column: 2, rows: 2, columns: 3 };
    expect(mergeCalls([row(1), row(3), row(4, 2), block])).toEqual([
      { area: row(1), across: true },
      { area: row(3), across: true },
      { area: row(4, 2), across: true },
      { area: block, across: false },
    ]);
  });
});
