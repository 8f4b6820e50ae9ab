import type { Area } from './area';

/** A1 notation, written and read. */

/**
 * The letters of a column.
 *
 * @param column from 1
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  const rest = Math.floor((column - 1) / 26);
  const found = (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
  letters[column] = found;
  return found;
}

/** Every address of every formula asks; a sheet has no more than 18,278 columns. */
const letters: string[] = [];

/** @example columnNumber('AB') // 28 */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Which parts of an address have a `$`: they stay as they are when a formula is copied. */
export interface Fixed {
  readonly column: boolean;
  readonly row: boolean;
}

export const fixedBoth: Fixed = { column: true, row: true };

const fixedNowhere: Fixed = { column: false, row: false };

/**
 * @example cellAddress(7, 5) // 'E7'
 * @example cellAddress(7, 5, { column: true, row: false }) // '$E7'
 */
export const cellAddress = (row: number, column: number, fixed: Fixed = fixedNowhere): string =>
  `${fixed.column ? '$' : ''}${columnLetters(column)}${fixed.row ? '$' : ''}${row}`;

/**
 * The address of an area; of a single cell if it is one.
 *
 * @example areaAddress({ row: 2, column: 1, rows: 3, columns: 2 }) // 'A2:B4'
 * @example areaAddress({ row: 2, column: 1, rows: 3, columns: 2 }, fixedBoth) // '$A$2:$B$4'
 */
export function areaAddress(area: Area, fixed: Fixed = fixedNowhere): string {
  const first = cellAddress(area.row, area.column, fixed);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1, fixed)}`;
}

/**
 * A sheet's name as it stands before an address.
 *
 * @example quotedSheet("O'Neil") // "'O''Neil'!"
 */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

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

/** What a reference points at. */
export interface Reference {
  /** Undefined where the text names no sheet. */
  readonly sheetName?: string;
  readonly area: Area;
}

const corner = String.raw`\$?([A-Za-z]{1,3})?\$?(\d{1,7})?`;
const reference = new RegExp(`^(?:('(?:[^']|'')+'|[^'!]+)!)?${corner}(?::${corner})?$`);

/**
 * Reads a reference as people and formulas write it: with or without a sheet and `$`, its corners in any order, also whole
 * rows and columns.
 *
 * @param size of the sheet, for references that have no end
 * @returns `null` if the text is no reference
 * @example parseReference("'Q3'!B4:$A2", size) // { sheetName: 'Q3', area: { row: 2, column: 1, rows: 3, columns: 2 } }
 * @example parseReference('A2:A', { rows: 9, columns: 4 }) // { area: { row: 2, column: 1, rows: 8, columns: 1 } }
 */
export function parseReference(text: string, size: Pick<Area, 'rows' | 'columns'>): Reference | null {
  const match = reference.exec(text.trim());
  if (!match) return null;
  const [, sheet, left, top, right, bottom] = match;
  const isRange = right !== undefined || bottom !== undefined;
  if (left === undefined && top === undefined) return null;
  if (!isRange && (left === undefined || top === undefined)) return null;
  const columns = span(column(left), isRange ? column(right) : column(left), size.columns);
  const rows = span(row(top), isRange ? row(bottom) : row(top), size.rows);
  return {
    ...(sheet === undefined ? {} : { sheetName: unquoted(sheet) }),
    area: { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count },
  };
}

const column = (letters: string | undefined): number | undefined =>
  letters === undefined ? undefined : columnNumber(letters);

const row = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** From one end to the other, in whichever order; an end that is not given is the sheet's. */
function span(one: number | undefined, other: number | undefined, size: number) {
  const [first, last] = [one ?? 1, other ?? size];
  const start = Math.min(first, last);
  return { start, count: Math.max(first, last) - start + 1 };
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
