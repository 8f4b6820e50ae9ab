import { serialFromIso } from '../core/calendar/iso-date';
import type { Area, CellContent, CellStyle, SheetPlan } from './sheet-plan';

/** A matrix of the whole sheet, `rows` × `columns`, as SpreadsheetApp takes it in one call. */
export type Matrix<T> = T[][];

/**
 * Texts that a spreadsheet would take for something else if they were typed: formulas, numbers, dates, truth values.
 * A needless apostrophe is harmless, a missing one changes the text, so the pattern is generous.
 */
const readsAsSomethingElse =
  /^\s*([=+\-@'’¥￥$€£(.％%]|\d|(true|false)\s*$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|[上下]午)/i;

/**
 * What to type into a cell so that it holds exactly this content.
 *
 * @example typed('=1+1') // "'=1+1": a text is never a formula
 * @example typed({ formula: '=1+1' }) // '=1+1'
 */
export function typed(content: CellContent): string | number | boolean {
  if (content === null) return '';
  if (typeof content === 'string') return readsAsSomethingElse.test(content) ? `'${content}` : content;
  if (typeof content !== 'object') return content;
  return 'formula' in content ? content.formula : (serialFromIso(content.date) ?? content.date);
}

/** The cells of a sheet as typed. */
export const typedCells = (sheet: SheetPlan): Matrix<string | number | boolean> =>
  sheet.cells.map((row) => row.map(typed));

/** A matrix of one value. */
export function filled<T>(sheet: Pick<SheetPlan, 'rows' | 'columns'>, value: T): Matrix<T> {
  return Array.from({ length: sheet.rows }, () => Array<T>(sheet.columns).fill(value));
}

/** Sets the part of a matrix that an area covers. */
export function paint<T>(matrix: Matrix<T>, area: Area, value: T): void {
  const left = area.column - 1;
  for (const row of matrix.slice(area.row - 1, area.row - 1 + area.rows)) {
    row.fill(value, left, left + area.columns);
  }
}

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

/** One call that gives `count` rows or columns from `start` on one size. */
export interface SizeStroke {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

/**
 * The fewest calls that give rows or columns their sizes, where a later call may overwrite a part of an earlier one: rows of
 * 40 between rows of 24 are one call for all and one for each of the others.
 *
 * @param sizes pixels, from the first row or column on
 * @param untouched the size that a fresh sheet gives them
 * @returns the calls in the order in which to make them
 * @example sizeStrokes([24, 40, 24], 21) // [{ start: 1, count: 3, size: 24 }, { start: 2, count: 1, size: 40 }]
 */
export function sizeStrokes(sizes: readonly number[], untouched: number): SizeStroke[] {
  const runs = runsOfEqual(sizes);
  // The fresh sheet is a first stroke that nobody has to make.
  const colors = [untouched, ...runs.map(({ size }) => size), untouched];
  const edges = [1, ...runs.map(({ start }) => start), sizes.length + 1, sizes.length + 1];
  return fewestStrokes(colors)
    .slice(1)
    .map(({ first, last, color }) => {
      const start = edges[first] ?? 1;
      return { start, count: (edges[last + 1] ?? start) - start, size: color };
    });
}

interface Stroke {
  readonly first: number;
  readonly last: number;
  readonly color: number;
}

/** The interval scheme known as the strange printer: a stroke may run on beneath later ones to where its colour returns. */
function fewestStrokes(colors: readonly number[]): Stroke[] {
  const known = new Map<number, Stroke[]>();
  const solve = (first: number, last: number): Stroke[] => {
    const color = colors[first];
    if (first > last || color === undefined) return [];
    const key = first * colors.length + last;
    const solved = known.get(key);
    if (solved) return solved;
    let best: Stroke[] = [{ first, last: first, color }, ...solve(first + 1, last)];
    for (let again = first + 1; again <= last; again += 1) {
      if (colors[again] !== color) continue;
      const [on, ...rest] = solve(again, last);
      if (!on) continue;
      const joined = [{ ...on, first }, ...solve(first + 1, again - 1), ...rest];
      if (joined.length < best.length) best = joined;
    }
    known.set(key, best);
    return best;
  };
  return solve(0, colors.length - 1);
}

/** Neighbours of one size as runs. */
function runsOfEqual(sizes: readonly number[]): SizeStroke[] {
  const starts = sizes.flatMap((size, index) => (size === sizes[index - 1] ? [] : [index]));
  return starts.map((start, index) => ({
    start: start + 1,
    count: (starts[index + 1] ?? sizes.length) - start,
    size: sizes[start] ?? 0,
  }));
}

/** Merges that one call can make: `across` merges each row of the area by itself. */
export interface MergeCall {
  readonly area: Area;
  readonly across: boolean;
}

/** Merges of single rows that lie under each other are one call; a table with a wide column has one for every row. */
export function mergeCalls(merges: readonly Area[]): MergeCall[] {
  const calls: MergeCall[] = [];
  const openAt = new Map<string, number>();
  for (const area of merges) {
    const above = openAt.get(`${area.row} ${area.column} ${area.columns}`);
    const last = above === undefined ? undefined : calls[above];
    const grows = area.rows === 1 && above !== undefined && last !== undefined;
    const index = grows ? above : calls.length;
    calls[index] = grows
      ? { area: { ...last.area, rows: last.area.rows + 1 }, across: true }
      : { area, across: area.rows === 1 };
    if (area.rows === 1) openAt.set(`${area.row + 1} ${area.column} ${area.columns}`, index);
  }
  return calls;
}
