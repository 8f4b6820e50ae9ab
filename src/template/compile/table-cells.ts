import type { CellStyle } from '../../sheet/sheet-plan';
import { type StyleName, styles } from '../style';
import type { CellSpec, Content, StyledCell, TableColumn, Validation } from '../template';
import { formatStyle } from './cell-content';
import { knownText, type SheetContext } from './compile-context';
import type { PlacedColumn, PlacedRow } from './place-blocks';

/** What a cell of a table holds and how it looks, by its row and its column. */
export type ShownCell = Omit<StyledCell, 'value' | 'validation'> & {
  readonly value: Content | null;
  readonly validation?: Validation | undefined;
};

/** What the row says about the cell, else the column; a group's row shows only what it says itself. */
export function cellSpec(row: PlacedRow, { spec }: PlacedColumn): ShownCell {
  const own = Object.hasOwn(row.spec.cells, spec.id) ? row.spec.cells[spec.id] : undefined;
  const isGroup = row.spec.style === 'group';
  const validation = isGroup ? undefined : spec.validation;
  if (own === undefined) return { value: isGroup ? null : (spec.value ?? null), validation };
  return isStyledCell(own) ? { validation, ...own } : { value: own, validation };
}

const isStyledCell = (cell: CellSpec): cell is StyledCell => typeof cell === 'object' && 'value' in cell;

export function cellStyle(
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
export const textOfCell = (
  value: Content,
  { item }: PlacedRow,
  { item: ofColumn, spec }: PlacedColumn,
  context: SheetContext,
): string | null =>
  knownText(value, { ...item, ...ofColumn }, context) ?? knownText({ field: spec.id }, item, context);
