import type { ChartRecord, SheetSnapshot } from '../book/book';

/** What of a landscape A4 page is printed on, in points: 842 × 595 less the margins. */
const page = { width: 784, height: 523 } as const;
/** Pixels of columns beside each other that a page holds while its text of 10 points is printed with 7, measured in LibreOffice. */
const widestReadable = 1290;
/** Up to here one page of smaller text is better than a second one with a scrap of the table. */
const widestOnOnePage = 1700;
/** A table that is longer than what is left of the page begins on it only if that much of the page is left. */
const roomForLongTables = 0.3;

/** Rows that belong together, from 0: a table with its caption, a chart. Blank rows lie between them. */
interface Block {
  readonly first: number;
  readonly last: number;
}

/** How many pages a sheet takes beside each other, and how wide each is in pixels of columns. */
interface PagesBeside {
  readonly count: number;
  readonly width: number;
}

/**
 * How many pages stand beside each other, so that text can be read: a sheet of two months by the hour is no page wide. Frozen
 * columns are on each of them.
 */
export const pagesWide = (sheet: SheetSnapshot): number => pagesBeside(sheet).count;

function pagesBeside(sheet: SheetSnapshot): PagesBeside {
  const whole = sum(printedWidths(sheet));
  const frozen = sum(printedWidths(sheet, sheet.info.frozenColumns));
  if (whole <= widestOnOnePage || frozen >= widestReadable) return { count: 1, width: whole };
  const count = Math.ceil((whole - frozen) / (widestReadable - frozen));
  return { count, width: frozen + (whole - frozen) / count };
}

/**
 * The rows behind which a printed sheet begins a new page, so that no chart and no short table is cut in two and no long one
 * leaves only its header behind.
 *
 * @returns rows from 0
 */
export function pageBreaks(sheet: SheetSnapshot): number[] {
  const { rowHeights, info } = sheet;
  const { width } = pagesBeside(sheet);
  const height = Math.max(page.height, (page.height * width) / page.width);
  const repeated = sum(rowHeights.slice(0, info.frozenRows));
  const breaks: number[] = [];
  let used = 0;
  let end = -1;
  for (const { first, last } of blocksOf(sheet)) {
    const gap = sum(rowHeights.slice(end + 1, first));
    const own = sum(rowHeights.slice(first, last + 1));
    const room = height - used - gap;
    const isCut = own > room && (own <= height - repeated || room < height * roomForLongTables);
    if (isCut && used > 0) {
      breaks.push(first - 1);
      used = repeated;
    } else used += gap;
    used += own;
    // Programs differ in where a long table ends; what follows begins a page, so that the difference does not add up.
    if (used > height) used = height;
    end = last;
  }
  return breaks;
}

/** Of the columns that are printed: in sight, and not behind the last one that holds something. */
function printedWidths(
  { cells, columnWidths, hiddenColumns }: SheetSnapshot,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const last = cells.reduce((furthest, { column }) => Math.max(furthest, column), 0);
  return columnWidths.slice(0, Math.min(last, most)).filter((_, index) => !hiddenColumns.includes(index + 1));
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** What a row shows: nothing, words alone, or cells of a table or of a chart. */
type RowKind = 'blank' | 'words' | 'cells';

/** A paragraph belongs to what it stands below. */
function blocksOf(sheet: SheetSnapshot): readonly Block[] {
  const blocks: Block[] = [];
  const append = (first: number, last: number) => {
    const above = blocks.pop();
    blocks.push({ first: above?.first ?? first, last });
  };
  const kinds = rowKinds(sheet);
  kinds.forEach((kind, row) => {
    if (kind === 'blank') return;
    const isParagraph = kind === 'words' && kinds[row + 1] !== 'cells';
    if (isParagraph || (row > 0 && kinds[row - 1] !== 'blank')) append(row, row);
    else blocks.push({ first: row, last: row });
  });
  return blocks;
}

function rowKinds({ cells, charts, rowHeights }: SheetSnapshot): readonly RowKind[] {
  const kinds = rowHeights.map((): RowKind => 'blank');
  for (const { row, value, formula, style } of cells) {
    if (style.background || style.borderTop) kinds[row - 1] = 'cells';
    else if (kinds[row - 1] === 'blank' && (value !== null || formula !== undefined))
      kinds[row - 1] = 'words';
  }
  for (const chart of charts) kinds.fill('cells', chart.row - 1, chartEnd(chart, rowHeights));
  return kinds;
}

/** The row behind the last one that a chart covers, from 0. */
function chartEnd({ row, options, offsetY }: ChartRecord, rowHeights: readonly number[]): number {
  let left = offsetY + (typeof options.height === 'number' ? options.height : 0);
  let end = row - 1;
  while (left > 0 && end < rowHeights.length) {
    left -= rowHeights[end] ?? 0;
    end += 1;
  }
  return end;
}
