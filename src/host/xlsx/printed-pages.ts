import type { CellSnapshot, ChartRecord, SheetSnapshot } from '../book/book';

/** What of a landscape A4 page is printed on, in points: 842 × 595 less the margins. */
const page = { width: 784, height: 523 } as const;
const pointsPerPixel = 0.75;
/** Text that is printed smaller cannot be read. */
const leastPoints = 7;
/** Pixels of columns beside each other that a page holds at 70 %, measured in LibreOffice, where columns are wider than in Excel. */
const widestAt70Percent = 1290;
/** Up to here one page of smaller text is better than a second one with a scrap of the table. */
const widestOnOnePage = 1700;
/** A table that is longer than what is left of the page begins on it only if that much of the page is left. */
const roomForLongTables = 0.3;
/** So much of the rows from a table's first one on are its own, where its header may stand on every page. */
const mostOfSheet = 0.6;

/** How a sheet is laid on pages. */
export interface PrintedPages {
  /** How many pages stand beside each other, so that text can be read: a sheet of two months by the hour is no page wide. */
  readonly wide: number;
  /** So much of its size, where that takes fewer pages than the full width of a page; else `null`. */
  readonly percent: number | null;
  /**
   * The rows, from 0, behind which a new page begins, so that no chart and no short table is cut in two and no long one leaves
   * only its header behind.
   */
  readonly breaks: readonly number[];
  /** The header that stands on top of every page: of the table that is frozen, else of a long one at the end of the sheet. */
  readonly titleRows: Rows | null;
}

/** Rows below each other, from 0. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Lays a sheet on pages. Frozen columns are on each of them. */
export function printedPages(sheet: SheetSnapshot): PrintedPages {
  const { wide, width } = pagesBeside(sheet);
  const blocks = blocksOf(sheet);
  const atFullWidth = brokenInto(sheet, blocks, (page.height * Math.max(width, page.width)) / page.width);
  const common = { wide, percent: null, ...atFullWidth };
  if (wide > 1) return common;
  const fullPercent = Math.min(100, Math.floor((70 * widestAt70Percent) / width));
  const leastPercent = Math.ceil((100 * leastPoints) / smallestText(sheet));
  const smaller = Array.from({ length: Math.max(0, fullPercent - leastPercent + 1) }, (_, index) => {
    const percent = fullPercent - index;
    return { wide, percent, ...brokenInto(sheet, blocks, (page.height / pointsPerPixel / percent) * 100) };
  });
  const fewest = Math.min(...[common, ...smaller].map(({ count }) => count));
  return [common, ...smaller].find(({ count }) => count === fewest) ?? common;
}

/** How many pages a sheet takes beside each other, and how wide each is in pixels of columns. */
function pagesBeside(sheet: SheetSnapshot): { readonly wide: number; readonly width: number } {
  const whole = sum(printedWidths(sheet));
  const frozen = sum(printedWidths(sheet, sheet.info.frozenColumns));
  if (whole <= widestOnOnePage || frozen >= widestAt70Percent) return { wide: 1, width: whole };
  const wide = Math.ceil((whole - frozen) / (widestAt70Percent - frozen));
  return { wide, width: frozen + (whole - frozen) / wide };
}

/** @param height pixels of rows that a page holds */
function brokenInto(
  sheet: SheetSnapshot,
  blocks: readonly Rows[],
  height: number,
): Pick<PrintedPages, 'breaks' | 'titleRows'> & { readonly count: number } {
  const { rowHeights } = sheet;
  const titleRows = titleRowsOf(sheet, blocks, height);
  const breaks: number[] = [];
  let used = 0;
  let end = -1;
  let count = 1;
  for (const { first, last } of blocks) {
    const repeated = titleRows && titleRows.last < first ? heightOf(titleRows, rowHeights) : 0;
    const gap = sum(rowHeights.slice(end + 1, first));
    const own = heightOf({ first, last }, rowHeights);
    const room = height - used - gap;
    // A table whose header is repeated can begin below what is on the first page and go on behind it.
    const mayGoOn = titleRows !== null && titleRows.first >= first && titleRows.last <= last;
    const isCut = own > room && ((own <= height - repeated && !mayGoOn) || room < height * roomForLongTables);
    if (isCut && used > 0) {
      breaks.push(first - 1);
      count += 1;
      used = repeated;
    } else used += gap;
    used += own;
    // Programs differ in where a long table ends; what follows begins a page, so that the difference does not add up.
    if (used > height) {
      count += Math.ceil(used / height) - 1;
      used = height;
    }
    end = last;
  }
  return { breaks, titleRows, count };
}

/**
 * A header that is repeated stands over whatever is on the page: only one of a table that takes most of the sheet may be, or one
 * of a long table that nothing follows.
 */
function titleRowsOf(sheet: SheetSnapshot, blocks: readonly Rows[], height: number): Rows | null {
  const { info, rowHeights } = sheet;
  const isFrozen = info.frozenRows > 0;
  const table = isFrozen ? blocks.find(({ last }) => last >= info.frozenRows) : blocks.at(-1);
  if (table === undefined || (!isFrozen && heightOf(table, rowHeights) <= height)) return null;
  const below = sum(blocks.map((block) => (block.first < table.first ? 0 : heightOf(block, rowHeights))));
  if (heightOf(table, rowHeights) < below * mostOfSheet) return null;
  return headerOf(table, sheet);
}

/** The rows of a table's header: all that stands in them is centred, on a background. */
function headerOf(table: Rows, { cells }: SheetSnapshot): Rows | null {
  const isHeader = (row: number) => {
    const filled = cells.filter((cell) => cell.row === row + 1 && cell.value !== null && cell.value !== '');
    return (
      filled.length > 1 &&
      filled.every(({ style }) => style.background && style.horizontalAlignment === 'center')
    );
  };
  let first = table.first;
  while (first < table.last && !isHeader(first)) first += 1;
  if (!isHeader(first)) return null;
  let last = first;
  while (last < table.last && isHeader(last + 1)) last += 1;
  return { first, last };
}

/** Points of the smallest text, 10 where none is told. */
const smallestText = ({ cells }: SheetSnapshot): number =>
  cells.reduce(
    (least, { value, style }) => (value === null ? least : Math.min(least, style.fontSize ?? 10)),
    10,
  );

const heightOf = ({ first, last }: Rows, rowHeights: readonly number[]): number =>
  sum(rowHeights.slice(first, last + 1));

/** Number of the last column in which a cell shows something. */
export const lastSeenColumn = ({ cells }: SheetSnapshot): number =>
  cells.reduce((furthest, cell) => (isSeen(cell) ? Math.max(furthest, cell.column) : furthest), 0);

/** Of the columns that are printed: in sight, and not behind the last one that holds something. */
function printedWidths(sheet: SheetSnapshot, most = Number.POSITIVE_INFINITY): readonly number[] {
  const { columnWidths, hiddenColumns } = sheet;
  return columnWidths
    .slice(0, Math.min(lastSeenColumn(sheet), most))
    .filter((_, index) => !hiddenColumns.includes(index + 1));
}

/** Styled alone, a cell is printed only where its style shows. */
const isSeen = ({ value, formula, style }: CellSnapshot): boolean =>
  value !== null || formula !== undefined || style.background !== undefined || style.borderTop !== undefined;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** What a row shows: nothing, words alone, or cells of a table or of a chart. */
type RowKind = 'blank' | 'words' | 'cells';

/** Rows that belong together: a table with its caption, a chart, with the paragraph below. Blank rows lie between them. */
function blocksOf(sheet: SheetSnapshot): readonly Rows[] {
  const blocks: Rows[] = [];
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
  for (const cell of cells) {
    if (cell.style.background || cell.style.borderTop) kinds[cell.row - 1] = 'cells';
    else if (kinds[cell.row - 1] === 'blank' && isSeen(cell)) kinds[cell.row - 1] = 'words';
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
