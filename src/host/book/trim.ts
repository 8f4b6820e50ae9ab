import type { Area } from './book';

export interface Trimmed {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

/**
 * The smallest part of an area that holds every value.
 *
 * @param values a matrix of the area's size; undefined is no value
 * @returns null if there is no value
 */
export function trim(area: Area, values: readonly (readonly unknown[])[]): Trimmed | null {
  const rows = values.flatMap((row, i) => (row.some((value) => value !== undefined) ? [i] : []));
  const columns = values.flatMap((row) => row.flatMap((value, j) => (value === undefined ? [] : [j])));
  const [top] = rows;
  const bottom = rows.at(-1);
  if (top === undefined || bottom === undefined) return null;
  const left = columns.reduce((least, column) => Math.min(least, column));
  const right = columns.reduce((most, column) => Math.max(most, column));
  return {
    area: {
      sheetId: area.sheetId,
      row: area.row + top,
      column: area.column + left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    },
    values: values.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
  };
}
