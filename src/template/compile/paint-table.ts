import type { Area } from '../../sheet/area';
import type { CellStyle, ConditionalFormat } from '../../sheet/sheet-plan';
import { palette, type StyleName, styles } from '../style';
import type {
  CellSpec,
  Content,
  Highlight,
  ListItem,
  StyledCell,
  TableColumn,
  TablePart,
  Validation,
} from '../template';
import { cellContent, formatStyle } from './cell-content';
import { isMade, knownText, reportLayout, type SheetContext, sheetIdOf } from './compile-context';
import { firstColumn, noItem, type PlacedColumn, type PlacedRow, type PlacedTable } from './place-blocks';
import type { Scope, Site } from './references';
import { resolveFormula } from './resolve-formula';
import { copyRow, linkCell, paintCell, paintRule, type SheetDraft, wantHeight } from './sheet-draft';
import { brokenLines, cellPadding, heightOfLines } from './text-width';
import { validationRule } from './validation-rule';

/** Where a table is painted and with what. */
interface Easel {
  readonly draft: SheetDraft;
  readonly table: PlacedTable;
  readonly context: SheetContext;
  readonly scope: Scope;
  readonly columnWidths: readonly number[];
}

const captionHeight = 28;
const headerHeight = 30;

export function paintTable(
  draft: SheetDraft,
  table: PlacedTable,
  context: SheetContext,
  scope: Scope,
  columnWidths: readonly number[],
): void {
  const easel: Easel = { draft, table, context, scope, columnWidths };
  paintCaption(easel);
  paintHeaders(easel);
  table.rows.forEach((row, index) => {
    const above = table.rows[index - 1];
    if (above?.spec === row.spec && isBlankForm(row, table)) copyRow(draft, above.row, row.row);
    else paintRow(easel, row);
  });
  draft.borders.push({ area: tableArea(table, 'all'), color: palette.line, inner: true });
  for (const highlight of table.block.highlights ?? []) {
    if (isMade(highlight, context)) paintHighlight(easel, highlight);
  }
  nameAreas(easel);
}

function paintRow(easel: Easel, row: PlacedRow): void {
  for (const column of easel.table.columns) paintBodyCell(easel, row, column);
  wantHeight(easel.draft, row.row, rowHeight(easel, row));
}

/** Rows to fill in are equal down to the last cell, and there may be thousands: one is painted, the others are copies. */
const isBlankForm = (row: PlacedRow, { columns }: PlacedTable): boolean =>
  columns.every((column) => {
    const { value, validation } = cellSpec(row, column);
    return value === null && validation?.kind !== 'formula' && column.span === 1;
  });

/** Named ranges are what programs read: without legends and totals; a column that repeats is one range with all its repetitions. */
function nameAreas({ draft, table, context }: Easel): void {
  const { first, last } = table.counted;
  const whole = { ...tableArea(table, 'body'), row: first, rows: last - first + 1 };
  const name = (area: Area, as: string | undefined) => {
    if (as !== undefined) draft.namedAreas.push({ name: `${context.prefix}_${as}`, area });
  };
  name(whole, table.block.name);
  for (const spec of table.block.columns) {
    const columns = table.columns.filter((column) => column.spec === spec);
    // A cell that spans several has its content in the first of them.
    const width = (area: Area) => (columns.length === 1 ? 1 : area.columns);
    for (const area of columnAreas(columns, whole)) name({ ...area, columns: width(area) }, spec.name);
  }
}

const siteOf = ({ table, context }: Easel, column?: PlacedColumn, row?: PlacedRow): Site => ({
  context,
  block: row?.spec.id === undefined ? table.block.id : `${table.block.id}.${row.spec.id}`,
  table,
  ...(column === undefined ? {} : { column }),
  ...(row === undefined ? {} : { row: row.row }),
});

function paintCaption(easel: Easel): void {
  const { draft, table, scope } = easel;
  if (table.captionRow === null || table.block.caption === undefined) return;
  const site = siteOf(easel);
  paintCell(
    draft,
    table.captionRow,
    firstColumn,
    cellContent(table.block.caption, {}, site, scope),
    styles.section,
  );
  wantHeight(draft, table.captionRow, captionHeight);
}

function paintHeaders(easel: Easel): void {
  const { draft, table, context } = easel;
  let lastAbove: string | null = null;
  for (const column of table.columns) {
    const { spec } = column;
    paintHeader(easel, table.headerRow, column, spec.header, spec.headerStyle, spec.headerFormat);
    if (spec.note)
      draft.notes.push({ row: table.headerRow, column: column.column, text: spec.note[context.language] });
    if (table.aboveRow === null) continue;
    const above: string | null = knownText(spec.above, column.item, context);
    // Neighbours of one group show its name once; the text runs on over the empty cells.
    const content = above !== null && above === lastAbove ? '' : (spec.above ?? '');
    paintHeader(easel, table.aboveRow, column, content, spec.aboveStyle, spec.aboveFormat);
    lastAbove = above;
  }
  wantHeight(draft, table.headerRow, headerRowHeight(easel));
}

function paintHeader(
  easel: Easel,
  row: number,
  column: PlacedColumn,
  content: Content,
  style: StyleName = 'header',
  format: TableColumn['format'] = undefined,
): void {
  const { draft, scope } = easel;
  const shown = content === '' ? null : cellContent(content, column.item, siteOf(easel, column), scope);
  const look = { ...styles[style], ...formatOnly(format) };
  paintSpan(easel, row, column, look);
  paintCell(draft, row, column.column, shown, look);
}

/** A header keeps its own alignment, whatever it shows. */
const formatOnly = (format: TableColumn['format']): CellStyle => {
  const { numberFormat } = formatStyle(format);
  return numberFormat === undefined ? {} : { numberFormat };
};

function paintBodyCell(easel: Easel, row: PlacedRow, column: PlacedColumn): void {
  const { draft, scope, context } = easel;
  const { value, format, style, validation, input } = cellSpec(row, column);
  const item = itemOfCell(row, column);
  const site = siteOf(easel, column, row);
  const look = cellStyle(row, column, format, style);
  paintSpan(easel, row.row, column, look);
  paintCell(
    draft,
    row.row,
    column.column,
    value === null ? null : cellContent(value, item, site, scope),
    look,
  );
  if (typeof value === 'object' && value !== null && 'sheet' in value) {
    linkCell(draft, row.row, column.column, context.sheetNames.get(sheetIdOf(value, item)));
  }
  const rule = validation && validationRule(validation, item, site, scope);
  if (rule) paintRule(draft, row.row, column.column, rule);
  if (input !== undefined) {
    const area = { row: row.row, column: column.column, rows: 1, columns: 1 };
    draft.namedAreas.push({ name: `${context.prefix}_${input}`, area });
  }
}

/** The fields of the row's item and of the column's. An item alone is taken as it is: it may know values that cost time, see `solvedLists`. */
function itemOfCell({ item: ofRow }: PlacedRow, { item: ofColumn }: PlacedColumn): ListItem {
  if (ofRow === noItem) return ofColumn;
  return ofColumn === noItem ? ofRow : { ...ofRow, ...ofColumn };
}

/** The other cells of a column that spans several, merged into one. */
function paintSpan({ draft }: Easel, row: number, { column, span }: PlacedColumn, look: CellStyle): void {
  if (span === 1) return;
  for (let each = column + 1; each < column + span; each += 1) paintCell(draft, row, each, null, look);
  draft.merges.push({ row, column, rows: 1, columns: span });
}

type ShownCell = Omit<StyledCell, 'value' | 'validation'> & {
  readonly value: Content | null;
  readonly validation?: Validation | undefined;
};

/** What the row says about the cell, else the column; a group's row shows only what it says itself. */
function cellSpec(row: PlacedRow, { spec }: PlacedColumn): ShownCell {
  const own = Object.hasOwn(row.spec.cells, spec.id) ? row.spec.cells[spec.id] : undefined;
  const isGroup = row.spec.style === 'group';
  const validation = isGroup ? undefined : spec.validation;
  if (own === undefined) return { value: isGroup ? null : (spec.value ?? null), validation };
  return isStyledCell(own) ? { validation, ...own } : { value: own, validation };
}

const isStyledCell = (cell: CellSpec): cell is StyledCell => typeof cell === 'object' && 'value' in cell;

function cellStyle(
  row: PlacedRow,
  { spec }: PlacedColumn,
  format: TableColumn['format'] = spec.format,
  style: StyleName | undefined,
): CellStyle {
  return {
    ...styles[spec.style ?? 'body'],
    ...formatStyle(format),
    ...(spec.align === undefined ? {} : { horizontalAlignment: spec.align }),
    ...(row.spec.style === undefined ? {} : styles[row.spec.style]),
    ...(style === undefined ? {} : styles[style]),
  };
}

/** What a formula will show is most likely what the list's item has under the column's id. */
const textOfCell = (
  value: Content,
  { item }: PlacedRow,
  { item: ofColumn, spec }: PlacedColumn,
  context: SheetContext,
): string | null =>
  knownText(value, { ...item, ...ofColumn }, context) ?? knownText({ field: spec.id }, item, context);

function rowHeight({ table, context, columnWidths }: Easel, row: PlacedRow): number {
  const lines = table.columns.map((column) => {
    const { value, style } = cellSpec(row, column);
    const wraps = cellStyle(row, column, undefined, style).wrap === true;
    const text = value === null ? null : textOfCell(value, row, column, context);
    return wraps && text !== null ? linesIn(text, widthOf(column, columnWidths)) : 1;
  });
  return Math.max(24, heightOfLines(Math.max(row.spec.lines ?? 1, ...lines)));
}

function headerRowHeight({ table, context, columnWidths }: Easel): number {
  const lines = table.columns.map((column) => {
    const text = knownText(column.spec.header, column.item, context);
    return text === null ? 1 : linesIn(text, widthOf(column, columnWidths));
  });
  return Math.max(headerHeight, heightOfLines(Math.max(...lines)));
}

const linesIn = (text: string, width: number): number => brokenLines(text, width - cellPadding).length;

const widthOf = ({ column, span }: PlacedColumn, columnWidths: readonly number[]): number =>
  columnWidths.slice(column - 1, column - 1 + span).reduce((sum, width) => sum + width, 0);

function tableArea({ columns, rows, headerRow, aboveRow }: PlacedTable, part: TablePart): Area {
  const first = part === 'body' ? headerRow + 1 : (aboveRow ?? headerRow);
  const last = part === 'headers' ? headerRow : (rows.at(-1)?.row ?? headerRow);
  const left = columns[0]?.column ?? firstColumn;
  const right = columns.at(-1);
  return {
    row: first,
    column: left,
    rows: last - first + 1,
    columns: (right?.column ?? left) + (right?.span ?? 1) - left,
  };
}

function paintHighlight(easel: Easel, highlight: Highlight): void {
  const { draft, table, context, scope } = easel;
  const columns = table.columns.filter(({ spec }) => highlight.columns.includes(spec.id));
  const [first] = columns;
  if (first === undefined) {
    reportLayout(context, table.block.id, { problem: 'unknownColumns', names: highlight.columns });
    return;
  }
  const whole = tableArea(table, highlight.part ?? 'body');
  const areas = columnAreas(columns, whole);
  if ('scale' in highlight) {
    draft.conditionalFormats.push({
      kind: 'colorScale',
      // A total beside what it sums would leave all of that pale.
      areas: columnAreas(columns, countedArea(table, whole)),
      minColor: palette.heatLow,
      maxColor: palette.heatHigh,
    });
    return;
  }
  const site: Site = { context, block: table.block.id, table, column: first, row: whole.row };
  const formula = `=${resolveFormula(highlight.where, site, scope, true)}`;
  draft.conditionalFormats.push({ kind: 'formula', areas, formula, style: highlightStyle(highlight.style) });
}

/** The rows of an area that `[table.column]` speaks of, without those at the edge that are aside. */
function countedArea({ counted }: PlacedTable, area: Area): Area {
  return { ...area, row: counted.first, rows: counted.last - counted.first + 1 };
}

/** One area for each run of neighbouring columns. */
function columnAreas(columns: readonly PlacedColumn[], whole: Area): readonly Area[] {
  const areas: Area[] = [];
  for (const { column, span } of columns) {
    const last = areas.at(-1);
    if (last && last.column + last.columns === column) {
      areas[areas.length - 1] = { ...last, columns: last.columns + span };
    } else {
      areas.push({ row: whole.row, rows: whole.rows, column, columns: span });
    }
  }
  return areas;
}

function highlightStyle(name: StyleName): Extract<ConditionalFormat, { kind: 'formula' }>['style'] {
  const { background, fontColor, bold }: CellStyle = styles[name];
  return {
    ...(background === undefined ? {} : { background }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold }),
  };
}
