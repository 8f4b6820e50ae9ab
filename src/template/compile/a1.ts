import type { Area } from '../sheet-plan';

/**
 * The letters of a column.
 *
 * @param column from 1
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Which parts of an address stay as they are when the formula is copied. */
export interface Fixed {
  readonly column: boolean;
  readonly row: boolean;
}

export const fixedBoth: Fixed = { column: true, row: true };

/** @example cellAddress(7, 5, { column: true, row: false }) // '$E7' */
export const cellAddress = (row: number, column: number, fixed: Fixed): string =>
  `${fixed.column ? '$' : ''}${columnLetters(column)}${fixed.row ? '$' : ''}${row}`;

/** An address of an area; of a single cell if it is one. */
export function areaAddress(area: Area, fixed: Fixed = fixedBoth): string {
  const first = cellAddress(area.row, area.column, fixed);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1, fixed)}`;
}

/** @example quotedSheet("O'Neil") // "'O''Neil'!" */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'!`;
