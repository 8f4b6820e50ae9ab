import type { ColumnOutline, TableOutline } from '../../template/compile/table-outline';
import { type Keys, keyAt } from './sheet-keys';
import type { StandingSheet } from './sheets-to-carry';

/** A table of the new template where it stands in the old sheet. */
export interface FoundTable {
  readonly table: TableOutline;
  readonly headerRow: number;
  /** The new column by the old. */
  readonly columns: ReadonlyMap<number, number>;
}

/** Of the headers with a text of their own, so many must be there for a table to be known by them. */
const leastShare = 0.5;
/** Rows of totals and legends may stand between the headers and the rows that have a name. */
const furthestHeader = 8;

/** Finds each table of a sheet by its named ranges and its headers; one that the old sheet has not got is left out. */
export function findTables(
  tables: readonly TableOutline[],
  { names }: Pick<StandingSheet, 'names'>,
  oldKeys: Keys,
  newKeys: Keys,
): readonly FoundTable[] {
  const used = new Set<number>();
  return tables.flatMap((table) => {
    const headers = table.columns.map(({ column }) => keyAt(newKeys, table.headerRow, column));
    const headerRow = findHeaderRow(table, headers, names, oldKeys, used);
    if (headerRow === null) return [];
    used.add(headerRow);
    return [{ table, headerRow, columns: matchColumns(table, headers, headerRow, names, oldKeys) }];
  });
}

function findHeaderRow(
  { name, columns }: TableOutline,
  headers: readonly string[],
  names: StandingSheet['names'],
  oldKeys: Keys,
  used: ReadonlySet<number>,
): number | null {
  const wanted = new Set(headers.filter((key) => key !== ''));
  const own = new Set([name, ...columns.map((column) => column.name)]);
  const bodies = names.filter((each) => own.has(each.name)).map(({ area }) => area.row);
  let best: number | null = null;
  let bestScore = 0;
  for (const [index, cells] of oldKeys.entries()) {
    const row = index + 1;
    if (used.has(row)) continue;
    const found = new Set(cells.filter((key) => wanted.has(key))).size / Math.max(1, wanted.size);
    const isNamed = bodies.some((body) => body > row && body - row <= furthestHeader);
    const score = found + (isNamed && found > 0 ? 1 : 0);
    if (score < leastShare || score <= bestScore) continue;
    [best, bestScore] = [row, score];
  }
  return best;
}

/** By equal headers in their order; what is left by its name. */
function matchColumns(
  { columns }: TableOutline,
  headers: readonly string[],
  headerRow: number,
  names: StandingSheet['names'],
  oldKeys: Keys,
): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>();
  for (const [index, key] of (oldKeys[headerRow - 1] ?? []).entries())
    if (key !== '') places.set(key, [...(places.get(key) ?? []), index + 1]);
  const matched = new Map<number, number>();
  const rest: ColumnOutline[] = [];
  for (const [index, column] of columns.entries()) {
    const found = places.get(headers[index] ?? '')?.shift();
    if (found === undefined) rest.push(column);
    else matched.set(found, column.column);
  }
  for (const { name, column, index } of rest) {
    const area = name === null ? undefined : names.find((each) => each.name === name)?.area;
    const old = area === undefined || index >= area.columns ? undefined : area.column + index;
    if (old !== undefined && !matched.has(old)) matched.set(old, column);
  }
  return matched;
}
