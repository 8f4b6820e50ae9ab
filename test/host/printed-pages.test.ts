import type { CellSnapshot, SheetSnapshot } from '../../src/host/book/book';
import { printedPages } from '../../src/host/xlsx/printed-pages';

const looks = {
  words: {},
  header: { background: '#eeeeee', horizontalAlignment: 'center' },
  cells: { background: '#ffffff' },
  small: { background: '#ffffff', fontSize: 9 },
} as const;

/** A sheet so wide that it cannot be printed smaller: a page holds 1,134 of its pixels, 20 rows of 56. */
function sheetOf(
  rows: readonly (keyof typeof looks | '')[],
  charts: readonly { row: number; height: number }[] = [],
  { width = 1700, height = 56, frozenRows = 0 } = {},
) {
  const cells = rows.flatMap((kind, index): CellSnapshot[] =>
    kind === ''
      ? []
      : [1, 2].map((column) => ({
          row: index + 1,
          column,
          value: 'x',
          style: looks[kind],
        })),
  );
  return {
    info: { frozenRows, frozenColumns: 0 },
    cells,
    rowHeights: rows.map(() => height),
    columnWidths: [width / 2, width / 2],
    hiddenColumns: [],
    charts: charts.map(({ row, height }) => ({ row, offsetY: 0, options: { height } })),
  } as unknown as SheetSnapshot;
}
const pageBreaks = (sheet: SheetSnapshot) => printedPages(sheet).breaks;
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
      pageBreaks(sheetOf([...table(12), ...Array<''>(14).fill('')], [{ row: 14, height: 560 }])),
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

describe('how small a sheet is printed', () => {
  const narrow = { width: 1000, height: 26 };
  const twoTables = [...table(20), '', ...table(12)] as const;

  it('is as its width asks for, where that takes no more pages', () => {
    expect(printedPages(sheetOf([...table(12), '', ...table(7)], [], narrow)).percent).toBeNull();
  });

  it('is smaller where that saves a page: 33 rows of 19.5 points are 643.5 high, of a page 523 / 643.5', () => {
    expect(printedPages(sheetOf(twoTables, [], narrow))).toMatchObject({ percent: 81, breaks: [] });
  });

  it('is never so small that it cannot be read', () => {
    expect(printedPages(sheetOf([...twoTables, '', ...table(12)], [], narrow))).toMatchObject({
      percent: null,
      breaks: [20],
    });
    expect(printedPages(sheetOf(twoTables)).percent).toBeNull();
  });

  it('goes by the smallest text: 9 points are not printed with less than 78 %', () => {
    const rows = [...table(20), '', ...table(15)] as const;
    expect(printedPages(sheetOf(rows, [], narrow))).toMatchObject({ percent: 74, breaks: [] });
    expect(printedPages(sheetOf(['small', ...rows], [], narrow)).percent).toBeNull();
  });
});

describe('what stands on top of every printed page', () => {
  it('is the header that is frozen, without what stands above it', () => {
    const sheet = sheetOf(['words', '', 'header', ...table(60), '', ...table(10)], [], { frozenRows: 3 });
    expect(printedPages(sheet).titleRows).toEqual({ first: 2, last: 2 });
  });

  it('is nothing where it would stand over other tables on most pages', () => {
    const sheet = sheetOf(['words', '', 'header', ...table(30), '', ...table(40)], [], { frozenRows: 3 });
    expect(printedPages(sheet).titleRows).toBeNull();
  });

  it('lets its table begin below a title rather than leave that alone on a page', () => {
    const sheet = sheetOf(['words', '', 'header', ...table(18)], [], { frozenRows: 3 });
    expect(printedPages(sheet).breaks).toEqual([]);
  });

  it('else is the header of a long table that ends the sheet', () => {
    const sheet = sheetOf([...table(3), '', 'words', 'header', 'header', ...table(60)]);
    expect(printedPages(sheet).titleRows).toEqual({ first: 5, last: 6 });
  });

  it('is nothing where something follows the long table, or nothing is long', () => {
    expect(printedPages(sheetOf(['header', ...table(60), '', ...table(3)])).titleRows).toBeNull();
    expect(printedPages(sheetOf(['header', ...table(6)])).titleRows).toBeNull();
    expect(printedPages(sheetOf(table(60))).titleRows).toBeNull();
  });
});

describe('how many printed pages stand beside each other', () => {
  interface Columns {
    readonly frozenColumns?: number;
    readonly hiddenColumns?: readonly number[];
    readonly style?: CellSnapshot['style'];
  }
  /** One row, with something in its first cell and what is told in its last. */
  const pagesWide = (columnWidths: readonly number[], columns: Columns = {}, value: string | null = 'x') =>
    printedPages({
      info: { frozenRows: 0, frozenColumns: columns.frozenColumns ?? 0 },
      cells: [
        { row: 1, column: 1, value: 'x', style: {} },
        { row: 1, column: columnWidths.length, value, style: columns.style ?? {} },
      ],
      rowHeights: [21],
      columnWidths,
      hiddenColumns: columns.hiddenColumns ?? [],
      charts: [],
    } as unknown as SheetSnapshot).wide;
  const hundreds = (columns: number) => Array<number>(columns).fill(100);

  it('is one for what a page can hold', () => {
    expect([1, 12, 17].map((columns) => pagesWide(hundreds(columns)))).toEqual([1, 1, 1]);
  });

  it('is more for a calendar, whose names are on each page', () => {
    expect(pagesWide(hundreds(60))).toBe(5);
    expect(pagesWide(hundreds(60), { frozenColumns: 3 })).toBe(6);
  });

  it('counts no column behind the last one that shows something', () => {
    expect(pagesWide([1600, 900])).toBe(2);
    expect(pagesWide([1600, 900], { style: { fontSize: 10 } }, null)).toBe(1);
    expect(pagesWide([1600, 900], { style: { background: '#ffffff' } }, null)).toBe(2);
  });

  it('counts no column that is out of sight', () => {
    expect(pagesWide([1600, 900], { hiddenColumns: [2] })).toBe(1);
  });
});
