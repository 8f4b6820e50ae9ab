import { areaAddress, cellAddress, fixedBoth, quotedSheet } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import type { SheetContext } from './compile-context';
import type { PlacedCards, PlacedColumn, PlacedRow, PlacedTable } from './place-blocks';

/** Every table and row of cards of the workbook by its id. */
export type Scope = ReadonlyMap<string, PlacedTable | PlacedCards>;

/** Where a formula stands: in a table's cell or header, or outside of tables. */
export interface Site {
  readonly context: SheetContext;
  readonly block: string;
  readonly table?: PlacedTable;
  readonly column?: PlacedColumn;
  /** The sheet's row; for a highlight, the first of its area. */
  readonly row?: number;
}

/**
 * The address that a reference of the template language stands for.
 *
 * - `[column]`: that column in the same row; all repetitions of a repeated column, unless the formula stands in one of them
 * - `[row]`: the row with that id, in the column of the formula
 * - `[^column]`, `[^^column]`: its header, and the row above the headers
 * - `[table.column]`: the whole column; `[table.row]`: the row's value; `[table.row.column]`: one cell; `[cards.card]`
 * - `[table.column]` from inside a repetition over the same list: that repetition only
 * - `[column:1:]`, `[column:0:-1]`: a repeated column in the same row without its first, without its last repetition
 * - `[<column]`, `[<table.column]`: the repetition before; an empty text in the first, which has none before it
 * - `[/column]`: what stands before the formula: the rows above it in its own column, or the repetitions of another repeated
 *   column of its row, as many as rows are above; an empty text in the first row
 * - `[//column]`: the row above in the formula's own column
 * - `[#]`: the number of the repetition, or else of the row, from 0
 *
 * @returns `null` if there is nothing of that name
 */
export function referenceAddress(path: string, site: Site, scope: Scope): string | null {
  if (path === '#') return ownNumber(site);
  if (path.startsWith('^')) return headerAddress(path, site);
  if (path.startsWith('<')) return addressBefore(path.slice(1), site, scope);
  if (path.startsWith('//')) return addressAbove(path.slice(2), site);
  if (path.startsWith('/')) return addressOfThoseBefore(path.slice(1), site);
  if (path.includes(':')) return sliceAddress(path, site);
  const [first = '', second, third] = path.split('.');
  if (second === undefined) return localAddress(first, site);
  const target = scope.get(first);
  if (target === undefined) return null;
  const area =
    target.kind === 'cards' ? cardArea(second, target) : tableArea(second, third, target, site.column);
  if (area === null) return null;
  const prefix = target.sheetName === site.context.sheetName ? '' : quotedSheet(target.sheetName);
  return prefix + areaAddress(area, fixedBoth);
}

/** Whether a reference leaves the formula's own sheet. */
export function leavesSheet(path: string, site: Site, scope: Scope): boolean {
  const [first = '', second] = path.replace(/^[<^/]+/, '').split('.');
  return second !== undefined && scope.get(first)?.sheetName !== site.context.sheetName;
}

function ownNumber({ table, column, row }: Site): string | null {
  if (column?.spec.repeat !== undefined) return String(column.index);
  return table && row !== undefined ? String(row - table.headerRow - 1) : null;
}

function headerAddress(path: string, { table, column }: Site): string | null {
  const row = path.startsWith('^^') ? table?.aboveRow : table?.headerRow;
  if (table === undefined || row === undefined || row === null) return null;
  const columns = columnsNamed(path.replace(/^\^+/, ''), table);
  const same = besideColumn(columns, column);
  if (same) return cellAddress(row, same.column, { column: same.spec.repeat === undefined, row: true });
  const area = areaOf(columns, row, row);
  return area === null ? null : areaAddress(area, fixedBoth);
}

function localAddress(name: string, { table, column, row }: Site): string | null {
  if (table === undefined || row === undefined) return null;
  const columns = columnsNamed(name, table);
  if (columns.length === 0) return rowAddress(name, table, column);
  const same = besideColumn(columns, column);
  if (same) return cellAddress(row, same.column, { column: same.spec.repeat === undefined, row: false });
  const area = areaOf(columns, row, row);
  return area === null ? null : areaAddress(area, { column: true, row: false });
}

function sliceAddress(path: string, { table, row }: Site): string | null {
  const [name = '', from = '', to = ''] = path.split(':');
  if (table === undefined || row === undefined) return null;
  const columns = columnsNamed(name, table).slice(Number(from), to === '' ? undefined : Number(to));
  const area = areaOf(columns, row, row);
  return area === null ? null : areaAddress(area, { column: true, row: false });
}

function rowAddress(name: string, table: PlacedTable, column: PlacedColumn | undefined): string | null {
  const target = rowNamed(name, table);
  return target && column ? cellAddress(target.row, column.column, { column: false, row: true }) : null;
}

/** The column itself if it stands once, or the repetition with the number of the formula's own. */
const besideColumn = (
  columns: readonly PlacedColumn[],
  own: PlacedColumn | undefined,
): PlacedColumn | undefined => {
  const [first] = columns;
  if (first === undefined || first.spec.repeat === undefined) return first;
  // Repetitions stand in the order of their numbers.
  return first.spec.repeat === own?.spec.repeat ? columns[own.index] : undefined;
};

const cardArea = (card: string, { block, areas }: PlacedCards): Area | null => {
  const area = areas[block.cards.findIndex(({ id }) => id === card)];
  return area === undefined ? null : { row: area.row + 1, column: area.column, rows: 1, columns: 1 };
};

function tableArea(
  name: string,
  columnId: string | undefined,
  table: PlacedTable,
  own: PlacedColumn | undefined,
): Area | null {
  const columns = columnsNamed(name, table);
  if (columnId === undefined && columns.length > 0) return columnArea(ownRepetition(columns, own), table);
  const row = rowNamed(name, table);
  const target = ownRepetition(columnsNamed(columnId ?? table.block.value ?? '', table), own);
  return row === undefined ? null : areaOf(target, row.row, row.row);
}

/** The repetition with the number of the formula's own, if both repeat over the same list; else all of the column. */
function ownRepetition(
  columns: readonly PlacedColumn[],
  own: PlacedColumn | undefined,
): readonly PlacedColumn[] {
  if (own?.spec.repeat === undefined || columns[0]?.spec.repeat !== own.spec.repeat) return columns;
  return columns.slice(own.index, own.index + 1);
}

function addressBefore(path: string, site: Site, scope: Scope): string | null {
  const { column } = site;
  if (column?.spec.repeat === undefined) return null;
  const before = referenceAddress(
    path,
    { ...site, column: { ...column, index: Math.max(0, column.index - 1) } },
    scope,
  );
  return column.index === 0 && before !== null ? '""' : before;
}

/** Sums that grow from row to row read only what is calculated before them: that is no circle. */
function addressOfThoseBefore(name: string, { table, column, row }: Site): string | null {
  const columns = table === undefined ? [] : columnsNamed(name, table);
  if (table === undefined || row === undefined || columns.length === 0) return null;
  const above = row - table.headerRow - 1;
  if (above === 0) return '""';
  const same = besideColumn(columns, column);
  const area = same
    ? areaOf([same], table.headerRow + 1, row - 1)
    : areaOf(columns.slice(0, above), row, row);
  if (area === null) return null;
  return areaAddress(area, same ? { column: false, row: false } : { column: true, row: false });
}

function addressAbove(name: string, { table, column, row }: Site): string | null {
  if (table === undefined || row === undefined) return null;
  const same = besideColumn(columnsNamed(name, table), column);
  if (!same) return null;
  return row - 1 === table.headerRow ? '""' : cellAddress(row - 1, same.column);
}

/** A column without the legends and totals at the edges of its table. */
const columnArea = (columns: readonly PlacedColumn[], { counted }: PlacedTable): Area | null =>
  areaOf(columns, counted.first, counted.last);

function areaOf(columns: readonly PlacedColumn[], firstRow: number, lastRow: number): Area | null {
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined || lastRow < firstRow) return null;
  return {
    row: firstRow,
    column: first.column,
    rows: lastRow - firstRow + 1,
    columns: last.column - first.column + 1,
  };
}

const columnsNamed = (id: string, { columnsById }: PlacedTable): readonly PlacedColumn[] =>
  columnsById.get(id) ?? [];

const rowNamed = (id: string, { rowsById }: PlacedTable): PlacedRow | undefined => rowsById.get(id);

/** The area of `table.column`, for validations and charts. */
export function columnAreaOf(
  path: string,
  scope: Scope,
): { readonly sheet: string; readonly area: Area } | null {
  const [tableId = '', columnId = ''] = path.split('.');
  const table = scope.get(tableId);
  if (table?.kind !== 'table') return null;
  const area = columnArea(columnsNamed(columnId, table), table);
  return area === null ? null : { sheet: table.sheetName, area };
}
