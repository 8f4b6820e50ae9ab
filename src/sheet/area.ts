/** A rectangle of cells. Rows and columns count from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether two areas of one sheet share a cell. */
export const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** Whether a sheet of that size has all the cells of an area. */
export const liesWithin = (area: Area, rows: number, columns: number): boolean =>
  area.row + area.rows - 1 <= rows && area.column + area.columns - 1 <= columns;
