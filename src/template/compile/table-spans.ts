import type { CellStyle } from '../../sheet/sheet-plan';
import { heightOfLines } from '../../sheet/text-height';
import { brokenLines, cellPadding } from '../../sheet/text-width';
import type { SheetContext } from './compile-context';
import type { PlacedColumn, PlacedRow, PlacedTable } from './place-blocks';
import { cellSpec, cellStyle, textOfCell } from './table-cells';

/** A table whose columns may take several of the sheet's. */
interface Spanning {
  readonly table: PlacedTable;
  readonly context: SheetContext;
  readonly columnWidths: readonly number[];
}

/** Pixels that a figure of seven characters takes. */
const widestFigure = 60;

/**
 * The columns that span several and need no merged cells: each of their texts is one line, which runs on over the blank cells at its
 * right, and figures have room in the first cell. Where people type, the cells are merged.
 */
export function columnsRunningOn({
  table,
  context,
  columnWidths: widths,
}: Spanning): ReadonlySet<PlacedColumn> {
  const isOneLine = (row: PlacedRow, column: PlacedColumn): boolean => {
    const { value, style, format, validation } = cellSpec(row, column);
    if (value === null) return column.spec.style !== 'input';
    const look = cellStyle(row, column, format, style);
    const isText = look.numberFormat === undefined && (look.horizontalAlignment ?? 'left') === 'left';
    const isRoomy = (widths[column.column - 1] ?? 0) >= widestFigure;
    const text = textOfCell(value, row, column, context);
    const lines = text === null ? (row.spec.lines ?? 1) : linesIn(text, widthOf(column, widths));
    return (isText || isRoomy) && validation === undefined && (lines === 1 || look.wrap !== true);
  };
  const wide = table.columns.filter(({ span }) => span > 1);
  return new Set(wide.filter((column) => table.rows.every((row) => isOneLine(row, column))));
}

/** Only what is not told to wrap runs on, and only to the right from where it begins. */
export const runningLook = ({ wrap: _, ...look }: CellStyle): CellStyle => ({
  ...look,
  horizontalAlignment: 'left',
});

/**
 * Heights for the rows that cannot grow by themselves, because a longer text stands in merged cells. They are few: all rows of the table
 * are as high as most of those, some higher.
 */
export function givenHeights(
  { table, context, columnWidths }: Spanning,
  runningOn: ReadonlySet<PlacedColumn>,
): readonly { readonly row: number; readonly height: number }[] {
  const merged = table.columns.filter((column) => column.span > 1 && !runningOn.has(column));
  if (merged.length === 0) return [];
  const lines = table.rows.map((row) => mergedLines({ table, context, columnWidths }, row, merged));
  const counts = new Map<number, number>();
  for (const each of lines) if (each > 1) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (commonest === undefined) return [];
  return table.rows.map(({ row }, index) => ({
    row,
    height: heightOfLines(Math.max(commonest, lines[index] ?? 1)),
  }));
}

/**
 * The lines that a row needs for texts in merged cells, which make no row grow; 1 if the texts in its single cells make it as high.
 * What nobody knows yet takes as many lines as the row says.
 */
function mergedLines(
  { table, context, columnWidths }: Spanning,
  row: PlacedRow,
  merged: readonly PlacedColumn[],
): number {
  const linesOf = (column: PlacedColumn, unknown: number): number => {
    const { value, style } = cellSpec(row, column);
    if (value === null || cellStyle(row, column, undefined, style).wrap !== true) return 1;
    const text = textOfCell(value, row, column, context);
    return text === null ? unknown : linesIn(text, widthOf(column, columnWidths));
  };
  const most = (columns: readonly PlacedColumn[], unknown: number) =>
    Math.max(1, ...columns.map((column) => linesOf(column, unknown)));
  const lines = most(merged, row.spec.lines ?? 1);
  if (lines === 1) return 1;
  const single = table.columns.filter(({ span }) => span === 1);
  return lines > most(single, 1) ? lines : 1;
}

const linesIn = (text: string, width: number): number => brokenLines(text, width - cellPadding).length;

const widthOf = ({ column, span }: PlacedColumn, columnWidths: readonly number[]): number =>
  columnWidths.slice(column - 1, column - 1 + span).reduce((sum, width) => sum + width, 0);
