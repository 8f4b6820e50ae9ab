import type { Area } from '../../sheet/area';
import type { BorderedArea, CellStyle, ConditionalFormat } from '../../sheet/sheet-plan';
import { palette, type StyleName, styles } from '../style';
import type { Content, Highlight, ListItem, TableColumn, TablePart } from '../template';
import { cellContent, formatStyle } from './cell-content';
import { isMade, knownText, reportLayout, type SheetContext, sheetIdOf } from './compile-context';
import { firstColumn, noItem, type PlacedColumn, type PlacedRow, type PlacedTable } from './place-blocks';
import type { Scope, Site } from './references';
import { resolveFormula } from './resolve-formula';
import { copyRow, linkCell, paintCell, paintRule, type SheetDraft, wantHeight } from './sheet-draft';
import { cellSpec, cellStyle } from './table-cells';
import { columnsRunningOn, givenHeights, runningLook } from './table-spans';
import { validationRule } from './validation-rule';

/** Where a table is painted and with what. */
interface Easel {
  readonly draft: SheetDraft;
  readonly table: PlacedTable;
  readonly context: SheetContext;
  readonly scope: Scope;
  readonly columnWidths: readonly number[];
  /** See {@link columnsRunningOn}. */
  readonly runningOn: ReadonlySet<PlacedColumn>;
}

export function paintTable(
  draft: SheetDraft,
  table: PlacedTable,
  context: SheetContext,
  scope: Scope,
  columnWidths: readonly number[],
): void {
  const runningOn = columnsRunningOn({ table, context, columnWidths });
  const easel: Easel = { draft, table, context, scope, columnWidths, runningOn };
  paintCaption(easel);
  paintHeaders(easel);
  table.rows.forEach((row, index) => {
    const above = table.rows[index - 1];
    if (above?.spec === row.spec && isBlankForm(row, table)) copyRow(draft, above.row, row.row);
    else paintRow(easel, row);
  });
  for (const { row, height } of givenHeights(easel, runningOn)) wantHeight(draft, row, height);
  draft.borders.push(...tableLines(easel));
  for (const highlight of table.block.highlights ?? []) {
    if (isMade(highlight, context)) paintHighlight(easel, highlight);
  }
  nameAreas(easel);
}

function paintRow(easel: Easel, row: PlacedRow): void {
  for (const column of easel.table.columns) paintBodyCell(easel, row, column);
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
  const own = { ...styles[style], ...formatOnly(format) };
  const look = easel.runningOn.has(column) ? runningLook(own) : own;
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
  const own = cellStyle(row, column, format, style);
  const look = easel.runningOn.has(column) ? runningLook(own) : own;
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

/** The other cells of a column that spans several: blank ones for its text to run over, or merged into one. */
function paintSpan(easel: Easel, row: number, placed: PlacedColumn, look: CellStyle): void {
  const { column, span } = placed;
  if (span === 1) return;
  for (let each = column + 1; each < column + span; each += 1) paintCell(easel.draft, row, each, null, look);
  if (!easel.runningOn.has(placed)) easel.draft.merges.push({ row, column, rows: 1, columns: span });
}

/** Lines around all cells but between those that one text runs over. */
function tableLines({ table, runningOn }: Easel): readonly BorderedArea[] {
  const whole = tableArea(table, 'all');
  const areas: { area: Area; inner: BorderedArea['inner'] }[] = [];
  for (const placed of table.columns) {
    const { column, span } = placed;
    const inner = runningOn.has(placed) ? 'rows' : 'rowsAndColumns';
    const last = areas.at(-1);
    if (last?.inner === inner && inner === 'rowsAndColumns')
      last.area = { ...last.area, columns: last.area.columns + span };
    else areas.push({ area: { ...whole, column, columns: span }, inner });
  }
  return areas.map((each) => ({ ...each, color: palette.line }));
}

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
