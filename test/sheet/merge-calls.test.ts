import { mergeCalls } from '../../src/sheet/merge-calls';

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
