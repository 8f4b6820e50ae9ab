import type { Area } from './book';

/** True if two areas share a cell. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
