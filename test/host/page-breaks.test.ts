import type { CellSnapshot, SheetSnapshot } from '../../src/host/book/book';
import { pageBreaks, pagesWide } from '../../src/host/xlsx/page-breaks';

/** A sheet of 784 points' width: its pages are 523 high, 20 rows of 26. */
function sheetOf(
  rows: readonly ('cells' | 'words' | '')[],
  charts: readonly { row: number; height: number }[] = [],
) {
  const cells = rows.flatMap((kind, index): CellSnapshot[] =>
    kind === ''
      ? []
      : [
          {
            row: index + 1,
            column: 1,
            value: 'x',
            style: kind === 'cells' ? { background: '#ffffff' } : {},
          },
        ],
  );
  return {
    info: { frozenRows: 0 },
    cells,
    rowHeights: rows.map(() => 26),
    columnWidths: [784],
    hiddenColumns: [],
    charts: charts.map(({ row, height }) => ({ row, offsetY: 0, options: { height } })),
  } as unknown as SheetSnapshot;
}
const table = (rows: number) => Array<'cells'>(rows).fill('cells');

describe('where a printed sheet begins a new page', () => {
  it('is nowhere, if everything fits', () => {
    expect(pageBreaks(sheetOf([...table(12), '', ...table(7)]))).toEqual([]);
  });

  it('is before a table that would be cut, with its caption', () => {
    expect(pageBreaks(sheetOf([...table(12), '', 'words', ...table(9)]))).toEqual([12]);
  });

  it('is before a chart that would be cut', () => {
    expect(
      pageBreaks(sheetOf([...table(12), ...Array<''>(14).fill('')], [{ row: 14, height: 260 }])),
    ).toEqual([12]);
  });

  it('is not between a table and the paragraph below it', () => {
    expect(pageBreaks(sheetOf([...table(3), '', ...table(15), '', 'words', 'words']))).toEqual([3]);
  });

  it('lets a long table run on, unless only its head would stay', () => {
    expect(pageBreaks(sheetOf([...table(5), '', ...table(40)]))).toEqual([]);
    expect(pageBreaks(sheetOf([...table(17), '', ...table(40)]))).toEqual([17]);
  });

  it('is before what follows a long table', () => {
    expect(pageBreaks(sheetOf([...table(45), '', ...table(5)]))).toEqual([45]);
  });
});

describe('how many printed pages stand beside each other', () => {
  const wide = (columns: number, frozenColumns = 0) =>
    pagesWide({
      info: { frozenColumns },
      cells: [{ column: columns }],
      columnWidths: Array<number>(columns).fill(100),
      hiddenColumns: [],
    } as unknown as SheetSnapshot);

  it('is one for what a page can hold', () => {
    expect([wide(1), wide(12), wide(17)]).toEqual([1, 1, 1]);
  });

  it('is more for a calendar, whose names are on each page', () => {
    expect(wide(60)).toBe(5);
    expect(wide(60, 3)).toBe(6);
  });

  it('counts no column behind the last one that holds something', () => {
    const sheet = {
      info: { frozenColumns: 0 },
      cells: [{ column: 1 }],
      columnWidths: [1600, 900],
      hiddenColumns: [],
    };
    expect(pagesWide(sheet as unknown as SheetSnapshot)).toBe(1);
  });

  it('counts no column that is out of sight', () => {
    const cells = [{ column: 2 }];
    const sheet = { info: { frozenColumns: 0 }, cells, columnWidths: [1600, 900], hiddenColumns: [2] };
    expect(pagesWide(sheet as unknown as SheetSnapshot)).toBe(1);
  });
});
