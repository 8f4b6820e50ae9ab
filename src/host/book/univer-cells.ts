import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import type { CellContent, CellReading, CellValue } from './book';

/** A cell as Univer takes it. Univer merges: what a cell had is cleared by name. */
export function toUniverCell(content: CellContent): ICellData {
  const had = { f: null, si: null, p: null, custom: null };
  if (content === null || content === '') return { ...had, v: null, t: null };
  if (typeof content === 'object') return { ...had, f: content.formula, v: null, t: null };
  return { ...had, ...typedValue(content) };
}

/** A link travels with its cell, in the part of a cell that Univer leaves to others. */
export function linked({ custom: _, ...cell }: ICellData, link: string | null): ICellData {
  return link === null ? cell : { ...cell, custom: { link } };
}

/** Where the text of a cell leads, or null. */
export function fromUniverLink(cell: Nullable<ICellData>): string | null {
  const link: unknown = cell?.custom?.link;
  return typeof link === 'string' ? link : null;
}

function typedValue(value: string | number | boolean): ICellData {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: looksLikeNumber(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Such texts count as numbers in Univer unless they are forced. */
const looksLikeNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** The value of a cell, with booleans as booleans and texts as texts. */
export function fromUniverCell(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return cell?.p ? richText(cell) : null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING) return String(value);
  return value;
}

/** Univer ends a rich text with `\r\n`. */
const richText = (cell: ICellData): string | null => cell.p?.body?.dataStream.replace(/\r\n$/, '') || null;

/** False for a cell that only has a look. */
export const hasContent = (cell: Nullable<ICellData>): boolean =>
  [cell?.v, cell?.f, cell?.si, cell?.p].some((part) => part !== undefined && part !== null);

export interface CellSources {
  readonly sheet: Worksheet;
  /** The formula of a cell with its `=`, or null; 0-based. */
  readonly formula: (row: number, column: number) => string | null;
  /** The cell as an array formula elsewhere spills into it. */
  readonly spilled: (row: number, column: number) => Nullable<ICellData>;
  /** True if something was written since the last calculation. */
  readonly dirty: boolean;
}

export function readCell(
  { sheet, formula, spilled, dirty }: CellSources,
  row: number,
  column: number,
): CellReading {
  const own = formula(row, column);
  const spill = own === null ? spilled(row, column) : null;
  const cell = sheet.getCellRaw(row, column);
  const link = fromUniverLink(cell);
  return {
    value: fromUniverCell(spill ?? cell),
    ...(own === null ? {} : { formula: own }),
    ...(dirty && (own !== null || spill) ? { stale: true as const } : {}),
    ...(link === null ? {} : { link }),
  };
}
