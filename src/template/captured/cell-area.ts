import { areaAddress } from '../compile/a1';
import type { Area } from '../sheet-plan';

/** @example columnNumber('AB') // 28 */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * The area of an address without `$`, first cell first.
 *
 * @returns `null` if it is no such address
 * @example parseArea('B2:C5') // { row: 2, column: 2, rows: 4, columns: 2 }
 */
export function parseArea(address: string): Area | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(address);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const column = columnNumber(left);
  const columns = columnNumber(right) - column + 1;
  const rows = Number(bottom) - Number(top) + 1;
  return rows >= 1 && columns >= 1 ? { row: Number(top), column, rows, columns } : null;
}

/** @example addressOf({ row: 2, column: 2, rows: 4, columns: 2 }) // 'B2:C5' */
export const addressOf = (area: Area): string => areaAddress(area, { column: false, row: false });

export const cellAddressOf = (row: number, column: number): string =>
  addressOf({ row, column, rows: 1, columns: 1 });

export const liesWithin = (area: Area, rows: number, columns: number): boolean =>
  area.row + area.rows - 1 <= rows && area.column + area.columns - 1 <= columns;

export const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
