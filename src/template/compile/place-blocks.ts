import type { Area } from '../../sheet/area';
import { marginWidth } from '../../sheet/ground';
import { evenSizes, freshColumnWidth } from '../../sheet/size-strokes';
import { plainRowHeight } from '../../sheet/text-height';
import { brokenLines } from '../../sheet/text-width';
import type {
  CardsBlock,
  ChartBlock,
  ColumnWidth,
  ListItem,
  ListRows,
  NoteBlock,
  TableBlock,
  TableColumn,
  TableRow,
  TitleBlock,
  WrittenBlock,
} from '../template';
import { isMade, knownText, listItems, type SheetContext } from './compile-context';
import { formTable } from './form-table';
import { hasRoom, isRoom } from './sheet-size';

/** Paragraphs are no wider than this, however wide the sheet is, so that the eye finds the next line. */
const widestParagraph = 860;

/** A column of a table where it lies on the sheet; a repeated column is placed once for each item of its list. */
export interface PlacedColumn {
  readonly spec: TableColumn;
  readonly column: number;
  readonly span: number;
  /** Number of the repetition from 0; 0 for a column that stands once. */
  readonly index: number;
  readonly item: ListItem;
}

export interface PlacedRow {
  readonly spec: TableRow;
  readonly row: number;
  readonly item: ListItem;
}

export interface PlacedTable {
  readonly kind: 'table';
  readonly block: TableBlock;
  readonly sheetName: string;
  readonly columns: readonly PlacedColumn[];
  /** The same by their ids; a repeated column has many. */
  readonly columnsById: ReadonlyMap<string, readonly PlacedColumn[]>;
  readonly rows: readonly PlacedRow[];
  /** The rows that have an id; of several with one, the first. */
  readonly rowsById: ReadonlyMap<string, PlacedRow>;
  readonly captionRow: number | null;
  readonly aboveRow: number | null;
  readonly headerRow: number;
  /** The sheet's rows that `[table.column]` takes: without legends and totals at the edges; none if `last` comes before. */
  readonly counted: { readonly first: number; readonly last: number };
}

export interface PlacedCards {
  readonly kind: 'cards';
  readonly block: CardsBlock;
  readonly sheetName: string;
  readonly row: number;
  readonly areas: readonly Area[];
}

export interface PlacedNote {
  readonly kind: 'note';
  readonly block: NoteBlock;
  readonly row: number;
  /** `null` if the text is only known when the sheet is calculated. */
  readonly lines: readonly string[] | null;
}

export type PlacedBlock =
  | PlacedTable
  | PlacedCards
  | PlacedNote
  | { readonly kind: 'title'; readonly block: TitleBlock; readonly row: number }
  | { readonly kind: 'chart'; readonly block: ChartBlock; readonly row: number };

/** A template's blocks with their places on the sheet. */
export interface PlacedSheet {
  readonly context: SheetContext;
  readonly columnWidths: readonly number[];
  /** Numbers of columns, from 1. */
  readonly hiddenColumns: readonly number[];
  readonly rows: number;
  readonly blocks: readonly PlacedBlock[];
}

export const firstColumn = 2;

/** The margin is frozen with the columns after it. */
export const frozenColumns = ({ template }: SheetContext): number => {
  const columns = template.freeze?.columns ?? 0;
  return columns === 0 ? 0 : columns + 1;
};

/** What rows and columns have that repeat over no list. */
export const noItem: ListItem = {};

/** Lays the blocks of a template one below the other, an empty row between them; none if they are too large, which is reported. */
export function placeBlocks(context: SheetContext): PlacedSheet {
  const written = writtenBlocks(context);
  if (!hasRoom(written, context))
    return { context, columnWidths: [marginWidth], hiddenColumns: [], rows: 1, blocks: [] };
  const columns = context.template.columns.flatMap((width) => sheetColumns(width, context));
  const isCaptured = context.template.blocks.some(({ kind }) => kind === 'cells');
  const columnWidths = isCaptured
    ? [marginWidth, ...columns.map(({ width }) => width)]
    : evenSizes([marginWidth, ...seenWidths(columns)], freshColumnWidth);
  const hiddenColumns = columns.flatMap(({ hidden }, index) => (hidden ? [firstColumn + index] : []));
  const blocks: PlacedBlock[] = [];
  let row = 1;
  for (const block of written) {
    const placed = placeBlock(block, row, columnWidths, context);
    row += heightInRows(placed) + 1;
    if (!isRoom({ rows: row, columns: columnWidths.length }, block.kind, context)) break;
    blocks.push(placed);
  }
  return { context, columnWidths, hiddenColumns, rows: row, blocks };
}

const writtenBlocks = (context: SheetContext): readonly WrittenBlock[] =>
  context.template.blocks.filter(
    (block): block is WrittenBlock => block.kind !== 'cells' && isMade(block, context),
  );

/** What is out of sight is as wide as the column before it, or at the end as wide as a fresh sheet has it: that costs no call. */
function seenWidths(columns: readonly SheetColumn[]): readonly number[] {
  const lastSeen = columns.map(({ hidden }) => hidden).lastIndexOf(false);
  const widths: number[] = [];
  for (const [index, { width, hidden }] of columns.entries()) {
    const asBefore = index > lastSeen ? freshColumnWidth : (widths.at(-1) ?? width);
    widths.push(hidden ? asBefore : width);
  }
  return widths;
}

interface SheetColumn {
  readonly width: number;
  readonly hidden: boolean;
}

function sheetColumns(column: ColumnWidth, context: SheetContext): readonly SheetColumn[] {
  if (typeof column === 'number') return [{ width: column, hidden: false }];
  const { repeat, width, hidden = false } = column;
  const count = typeof repeat === 'number' ? repeat : listItems(repeat, 'columns', context).length;
  return Array.from({ length: count }, () => ({ width, hidden }));
}

function placeBlock(
  block: WrittenBlock,
  row: number,
  columnWidths: readonly number[],
  context: SheetContext,
): PlacedBlock {
  switch (block.kind) {
    case 'title':
    case 'chart':
      return { kind: block.kind, block, row } as PlacedBlock;
    case 'note':
      return placeNote(block, row, columnWidths, context);
    case 'cards':
      return placeCards(block, row, context);
    case 'form':
      return placeTable(formTable(block, context.shownInputs, context.values), row, context);
    case 'table':
      return placeTable(block, row, context);
  }
}

function heightInRows(placed: PlacedBlock): number {
  switch (placed.kind) {
    case 'title':
      return placed.block.subtitle === undefined ? 1 : 2;
    case 'note':
      return placed.lines?.length ?? 1;
    case 'cards':
      return 2;
    case 'chart':
      return Math.ceil(placed.block.height / plainRowHeight);
    case 'table':
      return (
        (placed.rows.at(-1)?.row ?? placed.headerRow) +
        1 -
        (placed.captionRow ?? placed.aboveRow ?? placed.headerRow)
      );
  }
}

function placeNote(
  block: NoteBlock,
  row: number,
  columnWidths: readonly number[],
  context: SheetContext,
): PlacedNote {
  const width = columnWidths.slice(1).reduce((sum, each) => sum + each, 0);
  const text = knownText(block.text, context.planItem, context);
  return {
    kind: 'note',
    block,
    row,
    lines: text === null ? null : brokenLines(text, Math.min(width, widestParagraph)),
  };
}

function placeCards(block: CardsBlock, row: number, context: SheetContext): PlacedCards {
  const cards = block.cards.filter((card) => isMade(card, context));
  let column = firstColumn;
  const areas = cards.map(({ span = 1 }) => {
    const area = { row, column, rows: 2, columns: span };
    column += span;
    return area;
  });
  return { kind: 'cards', block: { ...block, cards }, sheetName: context.sheetName, row, areas };
}

function placeTable(block: TableBlock, row: number, context: SheetContext): PlacedTable {
  const columns = placeColumns(block, context);
  const captionRow = block.caption === undefined ? null : row;
  const below = captionRow === null ? row : row + 1;
  const aboveRow = block.columns.some((column) => column.above !== undefined) ? below : null;
  const headerRow = aboveRow === null ? below : below + 1;
  const rows = expandedRows(block, context).map((each, index) => ({ ...each, row: headerRow + 1 + index }));
  return {
    kind: 'table',
    block,
    sheetName: context.sheetName,
    columns,
    columnsById: byId(columns),
    rows,
    rowsById: firstById(rows),
    captionRow,
    aboveRow,
    headerRow,
    counted: countedRows(rows),
  };
}

function firstById(rows: readonly PlacedRow[]): PlacedTable['rowsById'] {
  const found = new Map<string, PlacedRow>();
  for (const row of rows) {
    const { id } = row.spec;
    if (id !== undefined && !found.has(id)) found.set(id, row);
  }
  return found;
}

/** Every reference of every cell asks for columns by their id. */
function byId(columns: readonly PlacedColumn[]): PlacedTable['columnsById'] {
  const found = new Map<string, PlacedColumn[]>();
  for (const column of columns) {
    const same = found.get(column.spec.id);
    if (same) same.push(column);
    else found.set(column.spec.id, [column]);
  }
  return found;
}

function countedRows(rows: readonly PlacedRow[]): PlacedTable['counted'] {
  const counted = rows.filter(({ spec }) => !spec.aside);
  return { first: counted[0]?.row ?? 0, last: counted.at(-1)?.row ?? -1 };
}

function placeColumns(block: TableBlock, context: SheetContext): readonly PlacedColumn[] {
  let column = firstColumn;
  return block.columns
    .filter((spec) => isMade(spec, context))
    .flatMap((spec) => {
      const items = spec.repeat === undefined ? [noItem] : listItems(spec.repeat, block.id, context);
      return items.map((item, index) => {
        const span = spec.span ?? 1;
        const placed = { spec, column, span, index, item };
        column += span;
        return placed;
      });
    });
}

function expandedRows(block: TableBlock, context: SheetContext): readonly Omit<PlacedRow, 'row'>[] {
  return block.rows.flatMap((spec) => {
    if ('list' in spec)
      return listItems(spec.list, block.id, context).map((item) => ({ spec: listRow(item, spec), item }));
    if (!isMade(spec, context)) return [];
    return Array.from({ length: spec.count ?? 1 }, () => ({ spec, item: noItem }));
  });
}

/** A row of a list is named by its item's `id`, so that formulas can point to it. */
const listRow = ({ id }: ListItem, { lines }: ListRows): TableRow => ({
  cells: {},
  ...(typeof id === 'string' ? { id } : {}),
  ...(lines === undefined ? {} : { lines }),
});
