import type { Area } from '../../sheet/area';
import type { CellContent, NamedArea } from '../../sheet/sheet-plan';
import { palette, styles } from '../style';
import type { Card, Content } from '../template';
import { cellContent, formatStyle } from './cell-content';
import { reportLayout, type SheetContext } from './compile-context';
import { paintTable } from './paint-table';
import {
  firstColumn,
  frozenColumns,
  type PlacedBlock,
  type PlacedCards,
  type PlacedNote,
  type PlacedSheet,
} from './place-blocks';
import { columnAreaOf, type Scope } from './references';
import { linkCell, paintCell, type SheetDraft } from './sheet-draft';

/** Paints one block where it has been placed. */
export function paintBlock(draft: SheetDraft, block: PlacedBlock, sheet: PlacedSheet, scope: Scope): void {
  const { context } = sheet;
  switch (block.kind) {
    case 'title':
      paintTitle(draft, block, context, scope);
      break;
    case 'note':
      paintNote(draft, block, context, scope);
      break;
    case 'cards':
      paintCards(draft, block, sheet, scope);
      break;
    case 'chart':
      paintChart(draft, block, context, scope);
      break;
    case 'table':
      paintTable(draft, block, context, scope, roomForTexts(sheet));
      break;
  }
}

/** Widths that texts break at; what nobody sees needs no more lines for it. */
const roomForTexts = ({ columnWidths, hiddenColumns }: PlacedSheet): readonly number[] =>
  columnWidths.map((width, index) => (hiddenColumns.includes(index + 1) ? Number.POSITIVE_INFINITY : width));

const outside = (content: Content, block: string, context: SheetContext, scope: Scope): CellContent =>
  cellContent(content, context.planItem, { context, block }, scope);

function paintTitle(
  draft: SheetDraft,
  { block, row }: Extract<PlacedBlock, { kind: 'title' }>,
  context: SheetContext,
  scope: Scope,
): void {
  paintCell(draft, row, firstColumn, outside(block.text, 'title', context, scope), styles.title);
  const target = block.back === undefined ? undefined : context.sheetNames.get(block.back);
  if (target !== undefined) {
    paintCell(draft, row, 1, '←', styles.back);
    linkCell(draft, row, 1, target);
  }
  if (block.subtitle === undefined) return;
  paintCell(draft, row + 1, firstColumn, outside(block.subtitle, 'title', context, scope), styles.subtitle);
}

function paintNote(
  draft: SheetDraft,
  { block, row, lines }: PlacedNote,
  context: SheetContext,
  scope: Scope,
): void {
  const contents = lines ?? [outside(block.text, 'note', context, scope)];
  contents.forEach((line, index) => {
    paintCell(draft, row + index, firstColumn, line, styles[block.style ?? 'note']);
  });
}

/** A text runs on over the blank cells of its card; a figure does not, and needs one cell as wide as it may become. */
function paintCards(draft: SheetDraft, cards: PlacedCards, sheet: PlacedSheet, scope: Scope): void {
  const { context, columnWidths } = sheet;
  cards.block.cards.forEach((card, index) => {
    const area = cards.areas[index];
    if (area === undefined) return;
    const value = outside(card.value, `${cards.block.id}.${card.id}`, context, scope);
    const label = outside(card.label, `${cards.block.id}.${card.id}`, context, scope);
    const { numberFormat } = formatStyle(card.format);
    const look = { ...styles.cardValue, ...(numberFormat === undefined ? {} : { numberFormat }) };
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      paintCell(draft, area.row, column, null, styles.cardLabel);
      paintCell(draft, area.row + 1, column, null, look);
    }
    paintCell(draft, area.row, area.column, label, styles.cardLabel);
    paintCell(draft, area.row + 1, area.column, value, look);
    const isNarrow = widestFigure(card.format) > (columnWidths[area.column - 1] ?? 0);
    if (area.columns > 1 && isNarrow) draft.merges.push({ ...area, row: area.row + 1, rows: 1 });
    if (card.name !== undefined) draft.namedAreas.push(namedValue(context, card.name, area));
  });
}

/** Pixels that the value of a card may take: a text as many as it has, a date of ten characters, a whole per cent, a figure. */
function widestFigure(format: Card['format']): number {
  if (format === undefined || format === 'text') return 0;
  if (format === 'date') return 115;
  return format === 'percent0' ? 54 : 64;
}

/** Of a value that spans several cells, the first, which holds it. */
const namedValue = ({ prefix }: SheetContext, name: string, { row, column }: Area): NamedArea => ({
  name: `${prefix}_${name}`,
  area: { row: row + 1, column, rows: 1, columns: 1 },
});

function paintChart(
  draft: SheetDraft,
  { block, row }: Extract<PlacedBlock, { kind: 'chart' }>,
  context: SheetContext,
  scope: Scope,
): void {
  const parts = [block.x, ...block.series].map((column) => columnAreaOf(`${block.table}.${column}`, scope));
  const areas = parts.flatMap((part) => (part?.sheet === context.sheetName ? [part.area] : []));
  const [first] = areas;
  const isRow = areas.every(({ column }, index) => column === (first?.column ?? 0) + index);
  if (first === undefined || areas.length !== parts.length || !isRow) {
    reportLayout(context, block.id, { problem: 'chartColumnsApart', names: [block.x, ...block.series] });
    return;
  }
  draft.charts.push({
    kind: block.chart,
    title: block.title[context.language],
    data: { ...first, row: first.row - 1, rows: first.rows + 1, columns: areas.length },
    ...(block.xTitle ? { xTitle: block.xTitle[context.language] } : {}),
    ...(block.yTitle ? { yTitle: block.yTitle[context.language] } : {}),
    colors: chartColors.slice(0, block.series.length),
    row,
    // Over frozen columns it would be cut where they end, at any place to which people scroll.
    column: Math.max(firstColumn, frozenColumns(context) + 1),
    width: block.width,
    height: block.height,
  });
}

const chartColors = [palette.accent, palette.aftersales, palette.presales, palette.quietInk] as const;
