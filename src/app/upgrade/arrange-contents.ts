import { type Alignment, targetOf } from './align-sheet';
import type { NewSheet } from './sheets-to-carry';
import type { SortedContents } from './sort-contents';
import type { Target } from './translate-formula';

/** Where on the new sheet everything goes. */
export interface Arrangement {
  /** New columns right of all others, by the old ones. */
  readonly columns: ReadonlyMap<number, number>;
  /** New rows below all others, by the old ones; above the first of them is one for a heading. */
  readonly rows: ReadonlyMap<number, number>;
  readonly target: Target;
}

/** Finds a place for what was typed where the new sheet has none: columns go right of it, rows below it. */
export function arrange({ plan }: NewSheet, alignment: Alignment, { loose }: SortedContents): Arrangement {
  const hidden = new Set(plan.hiddenColumns);
  const isOnSheet = (column: number) => column <= plan.columns && !hidden.has(column);
  const isAligned = (row: number) => alignment.rows.has(row);
  const outside = loose.filter(({ row, column }) => isAligned(row) || !isOnSheet(column));
  const columns = numbered(
    outside.map(({ column }) => column),
    plan.columns + 1,
  );
  // Below the heading, which is below the sheet's last, blank row.
  const rows = numbered(
    loose.map(({ row }) => row).filter((row) => !isAligned(row)),
    plan.rows + 2,
  );
  const target: Target = (place) => {
    const aligned = targetOf(place, alignment);
    if (aligned) return aligned;
    const row = alignment.rows.get(place.row) ?? rows.get(place.row);
    const column =
      isAligned(place.row) || !isOnSheet(place.column) ? columns.get(place.column) : place.column;
    return row === undefined || column === undefined ? null : { row, column };
  };
  return { columns, rows, target };
}

const numbered = (indexes: readonly number[], first: number): ReadonlyMap<number, number> =>
  new Map(
    [...new Set(indexes)].sort((one, other) => one - other).map((index, place) => [index, first + place]),
  );
