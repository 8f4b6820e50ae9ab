import type { Area } from './area';
import type { CellStyle, SheetPlan } from './sheet-plan';
import { typed } from './typed';

/** A matrix of `rows` × `columns`, as SpreadsheetApp takes it in one call. */
export type Matrix<T> = T[][];

/** The cells of a sheet as typed. */
export const typedCells = (sheet: SheetPlan): Matrix<string | number | boolean> =>
  sheet.cells.map((row) => row.map(typed));

/** A matrix of the size of an area or a sheet with one value in every cell. */
export const filled = <T>(size: Pick<Area, 'rows' | 'columns'>, value: T): Matrix<T> =>
  Array.from({ length: size.rows }, () => Array<T>(size.columns).fill(value));

/** Sets the part of a matrix that an area covers. */
export function paint<T>(matrix: Matrix<T>, area: Area, value: T): void {
  const left = area.column - 1;
  for (const row of matrix.slice(area.row - 1, area.row - 1 + area.rows)) {
    row.fill(value, left, left + area.columns);
  }
}

/** The part of a matrix that an area covers. */
export const part = <T>(matrix: readonly (readonly T[])[], { row, column, rows, columns }: Area): Matrix<T> =>
  matrix.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));

/**
 * One property of the styles of a sheet as a matrix, or `null` if no style sets it: then nothing need be written.
 *
 * @param untouched what cells get that no style speaks of: the spreadsheet's default
 */
export function styleMatrix<Property extends keyof CellStyle>(
  sheet: SheetPlan,
  property: Property,
  untouched: NonNullable<CellStyle[Property]> | null,
): Matrix<NonNullable<CellStyle[Property]> | null> | null {
  const setting = sheet.styles.filter(({ style }) => style[property] !== undefined);
  if (setting.length === 0) return null;
  const matrix = filled<NonNullable<CellStyle[Property]> | null>(sheet, untouched);
  for (const { area, style } of setting) paint(matrix, area, style[property] ?? untouched);
  return matrix;
}
