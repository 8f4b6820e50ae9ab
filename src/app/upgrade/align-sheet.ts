import type { TableOutline } from '../../template/compile/table-outline';
import { type FoundTable, findTables } from './find-tables';
import { matchRows } from './match-rows';
import { type Keys, keyAt, keysOfPlan, keysOfStanding, typingCells } from './sheet-keys';
import type { NewSheet, Place, StandingSheet } from './sheets-to-carry';

/** Which cell of a new sheet is which of the old one. */
export interface Alignment {
  readonly oldKeys: Keys;
  readonly newKeys: Keys;
  readonly typing: readonly (readonly boolean[])[];
  /** The new row by the old; rows that the new sheet has not got are left out. */
  readonly rows: ReadonlyMap<number, number>;
  /** The other way round. */
  readonly oldRows: ReadonlyMap<number, number>;
  /** Headers of tables, by their old rows. */
  readonly headerRows: ReadonlySet<number>;
  /** Rows with something in them for which a table has no room, by its id. */
  readonly beyond: ReadonlyMap<string, number>;
  /** The new column of an old cell; `null` where the new sheet has something else there. */
  columnOf(row: number, column: number): number | null;
  /** Whether an old row belongs to a table. */
  isInTable(row: number): boolean;
}

/** The cell of the new sheet that is the same, as far as tables, titles and cards tell. */
export function targetOf({ row, column }: Place, alignment: Alignment): Place | null {
  const target = alignment.rows.get(row);
  const across = target === undefined ? null : alignment.columnOf(row, column);
  return target === undefined || across === null ? null : { row: target, column: across };
}

/** @param prefix of the new plan's named ranges */
export function alignSheet(old: StandingSheet, sheet: NewSheet, prefix: string): Alignment {
  const [oldKeys, newKeys] = [keysOfStanding(old), keysOfPlan(sheet.plan)];
  const typing = typingCells(sheet.plan);
  const tables = findTables(sheet.tables, old, oldKeys, newKeys);
  const rows = matchOtherRows(sheet.tables, tables, oldKeys, newKeys);
  const newNames = sheet.plan.namedAreas.map(({ name, area }) => ({
    name: name.slice(prefix.length + 1),
    area,
  }));
  const sides = { oldKeys, newKeys, typing, oldNames: old.names, newNames };
  const starts = [...rows.keys(), ...tables.map(topRow)];
  const tableOfRow = new Map<number, FoundTable>();
  const beyond = new Map<string, number>();
  for (const found of tables) {
    const lastRow = lastRowOf(found, old, oldKeys, starts);
    const match = matchRows({ ...sides, found }, lastRow);
    for (let row = topRow(found); row <= lastRow; row += 1) tableOfRow.set(row, found);
    for (let row = topRow(found); row <= found.headerRow; row += 1)
      rows.set(row, row - found.headerRow + found.table.headerRow);
    for (const [row, target] of match.rows) rows.set(row, target);
    if (match.beyond.length > 0) beyond.set(found.table.id, match.beyond.length);
  }
  const headerRows = new Set(tables.map(({ headerRow }) => headerRow));
  const columnOf = columnFinder(sheet, newKeys, tableOfRow);
  const isInTable = (row: number) => tableOfRow.has(row);
  const oldRows = new Map([...rows].map(([row, target]) => [target, row]));
  return { oldKeys, newKeys, typing, rows, oldRows, headerRows, beyond, columnOf, isInTable };
}

const topRow = ({ table, headerRow }: FoundTable): number =>
  Math.max(1, headerRow - (table.headerRow - table.topRow));

/** Titles, notes and cards: by the first text of the row. */
function matchOtherRows(
  tables: readonly TableOutline[],
  found: readonly FoundTable[],
  oldKeys: Keys,
  newKeys: Keys,
): Map<number, number> {
  const isInTable = (row: number) => tables.some((table) => row >= table.topRow && row <= table.lastRow);
  const used = new Set(found.map(({ headerRow }) => headerRow));
  const rows = new Map<number, number>();
  for (const [index, cells] of newKeys.entries()) {
    if (isInTable(index + 1)) continue;
    const column = cells.findIndex((key, place) => key !== '' && place > 0);
    if (column < 0) continue;
    const old = oldKeys.findIndex((each, row) => each[column] === cells[column] && !used.has(row + 1)) + 1;
    if (old === 0) continue;
    used.add(old);
    rows.set(old, index + 1);
  }
  return rows;
}

/**
 * Where a table ends in the old sheet: as its name says, else as long as the new one; and on to the next blank row, because people add
 * rows at the end.
 */
function lastRowOf(
  { table, headerRow }: FoundTable,
  { names }: StandingSheet,
  oldKeys: Keys,
  starts: readonly number[],
): number {
  const own = new Set([table.name, ...table.columns.map(({ name }) => name)]);
  const named = names
    .filter(({ name, area }) => own.has(name) && area.row > headerRow)
    .map(({ area }) => area.row + area.rows - 1);
  const next = Math.min(...starts.filter((row) => row > headerRow), oldKeys.length + 1);
  let last = named.length > 0 ? Math.max(...named) : headerRow + table.lastRow - table.headerRow;
  last = Math.min(last, next - 1);
  while (last + 1 < next && oldKeys[last]?.some((key) => key !== '')) last += 1;
  return last;
}

/** Beside a table, a column stays where it is if the new sheet has nothing there from the table's top to its end. */
function columnFinder(
  { plan }: NewSheet,
  newKeys: Keys,
  tableOfRow: ReadonlyMap<number, FoundTable>,
): Alignment['columnOf'] {
  const hidden = new Set(plan.hiddenColumns);
  const isOnSheet = (column: number) => column <= plan.columns && !hidden.has(column);
  const isFree = ({ table }: FoundTable, column: number) => {
    const edge = Math.max(...table.columns.map((each) => each.column + each.span - 1));
    if (column <= edge || !isOnSheet(column)) return false;
    for (let row = table.topRow; row <= table.lastRow; row += 1)
      if (keyAt(newKeys, row, column) !== '') return false;
    return true;
  };
  const known = new Map<FoundTable, Map<number, number | null>>();
  return (row, column) => {
    const found = tableOfRow.get(row);
    if (!found) return isOnSheet(column) ? column : null;
    const matched = found.columns.get(column);
    if (matched !== undefined) return matched;
    const before = known.get(found) ?? new Map<number, number | null>();
    known.set(found, before);
    const target = before.get(column);
    if (target !== undefined) return target;
    const free = isFree(found, column) ? column : null;
    before.set(column, free);
    return free;
  };
}
