import { mergeCalls, sizeStrokes, typed } from '../../src/template/cell-matrices';
import * as fc from '../support/fast-check';

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

describe('sizeStrokes', () => {
  const untouched = 21;
  const sizesOf = (strokes: ReturnType<typeof sizeStrokes>, length: number) => {
    const sizes = Array<number>(length).fill(untouched);
    for (const { start, count, size } of strokes) sizes.fill(size, start - 1, start - 1 + count);
    return sizes;
  };

  it('gives every row its size', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(21, 24, 40, 58), { maxLength: 25 }), (sizes) => {
        expect(sizesOf(sizeStrokes(sizes, untouched), sizes.length)).toEqual(sizes);
      }),
    );
  });

  it('never takes more calls than there are runs that differ from a fresh sheet', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(21, 24, 40), { maxLength: 25 }), (sizes) => {
        const runs = sizes.filter((size, index) => size !== untouched && size !== sizes[index - 1]).length;
        expect(sizeStrokes(sizes, untouched).length).toBeLessThanOrEqual(runs);
      }),
    );
  });

  it('paints over where that saves calls', () => {
    expect(sizeStrokes([24, 40, 24, 40, 24], untouched)).toHaveLength(3);
    expect(sizeStrokes([21, 21], untouched)).toEqual([]);
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
