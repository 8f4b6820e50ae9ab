import type { Area } from './book';

/**
 * The letters of a column.
 *
 * @param column from 1
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(column: number): string {
  if (column <= 26) return String.fromCharCode(64 + column);
  return columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);
}

/** @example columnNumber('AB') // 28 */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

type Rectangle = Omit<Area, 'sheetId'>;

/**
 * @param anchor written before each letter and number: `$` for an absolute reference
 * @example a1({ row: 2, column: 1, rows: 3, columns: 2 }) // 'A2:B4'
 */
export function a1({ row, column, rows, columns }: Rectangle, anchor: '' | '$' = ''): string {
  const cell = (r: number, c: number) => `${anchor}${columnLetters(c)}${anchor}${r}`;
  const first = cell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** @example quotedSheetName("Q3's plan") // "'Q3''s plan'" */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export interface ParsedA1 {
  /** Undefined where the text names no sheet. */
  readonly sheetName?: string;
  readonly rectangle: Rectangle;
}

const corner = String.raw`\$?([A-Za-z]{1,3})?\$?(\d{1,7})?`;
const pattern = new RegExp(`^(?:('(?:[^']|'')+'|[^'!]+)!)?${corner}(?::${corner})?$`);

/**
 * Reads A1 notation, also of whole rows and columns (`A:C`, `2:5`, `A2:A`).
 *
 * @param size of the sheet, for references that have no end
 * @returns null if the text is no reference
 */
export function parseA1(text: string, size: { rows: number; columns: number }): ParsedA1 | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, sheet, ...parts] = match;
  const [left, top, right, bottom] = parts;
  const isRange = right !== undefined || bottom !== undefined;
  if (left === undefined && top === undefined) return null;
  if (!isRange && (left === undefined || top === undefined)) return null;
  const columns = span(
    left && columnNumber(left),
    isRange ? right && columnNumber(right) : columnNumber(left ?? ''),
    size.columns,
  );
  const rows = span(top && Number(top), isRange ? bottom && Number(bottom) : Number(top), size.rows);
  return {
    ...(sheet === undefined ? {} : { sheetName: unquoted(sheet) }),
    rectangle: { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count },
  };
}

type End = number | string | undefined;

function span(one: End, other: End, size: number): { start: number; count: number } {
  const first = typeof one === 'number' ? one : 1;
  const last = typeof other === 'number' ? other : size;
  const start = Math.min(first, last);
  return { start, count: Math.max(first, last) - start + 1 };
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
