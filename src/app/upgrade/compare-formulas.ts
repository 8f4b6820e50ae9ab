import type { Area } from '../../sheet/area';
import { formulaWords, type Word } from '../../template/captured/formula-words';
import type { Alignment } from './align-sheet';

/** What two formulas are compared by, besides their shape. */
export interface Comparison {
  /** Of the sheet that they stand on. */
  readonly home: Alignment;
  /** Of the plan's other sheets, by their names in lower case; `undefined` for the person's own. */
  alignmentOf(sheet: string): Alignment | null | undefined;
  /** A named range of the old plan by its name now. */
  nameOf(name: string): string | null;
}

/**
 * Whether a formula of the old sheet reads the same cells as one of the new sheet that has its shape. Rows and columns that only one of the
 * sheets has make no difference at the ends of a range.
 */
export function readsTheSame(old: string, made: string, comparison: Comparison): boolean {
  if (old === made) return true;
  const [oldWords, newWords] = [old, made].map((formula) =>
    formulaWords(formula).filter(({ source }) => source.trim() !== ''),
  );
  if (!oldWords || oldWords.length !== newWords?.length) return false;
  let alignment: Alignment | null | undefined = comparison.home;
  for (const [index, word] of oldWords.entries()) {
    const other = newWords[index];
    if (word.kind !== other?.kind) return false;
    if (word.kind === 'sheet') alignment = comparison.alignmentOf(word.name.toLowerCase());
    if (word.kind === 'name' && !isSameName(word, other, comparison)) return false;
    if (word.kind !== 'reference' || other.kind !== 'reference') continue;
    if (!isSameArea(word, other, alignment)) return false;
    alignment = comparison.home;
  }
  return true;
}

const isSameName = (old: Word, made: Word, { nameOf }: Comparison): boolean =>
  nameOf(old.source)?.toLowerCase() === made.source.toLowerCase();

type Reference = Extract<Word, { kind: 'reference' }>;

function isSameArea(old: Reference, made: Reference, alignment: Alignment | null | undefined): boolean {
  const [oldArea, newArea] = [areaOf(old), areaOf(made)];
  if (!alignment || !oldArea || !newArea) return alignment !== null && old.source === made.source;
  return edgesOfOld(oldArea, alignment) === edgesOfNew(newArea, alignment);
}

/** `null` for whole rows and columns. */
function areaOf({ from, to }: Reference): Area | null {
  const [one, other] = [from, to ?? from];
  if (one.row === null || one.column === null || other.row === null || other.column === null) return null;
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  const rows = Math.max(one.row, other.row) - row + 1;
  return { row, column, rows, columns: Math.max(one.column, other.column) - column + 1 };
}

const indexes = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** The first row of an area that passes: areas may be thousands of rows long. */
function firstRow({ row, rows }: Area, passes: (row: number) => boolean): number | undefined {
  for (let each = row; each < row + rows; each += 1) if (passes(each)) return each;
  return undefined;
}

/** The first row and the outer columns of the new sheet that an old area has become; where it ends changes with every row that is added. */
function edgesOfOld(area: Area, alignment: Alignment): string {
  const first = firstRow(area, (each) => alignment.rows.has(each) && isFilled(each, alignment));
  const across = indexes(area.column, area.columns).flatMap(
    (each) => alignment.columnOf(first ?? area.row, each) ?? [],
  );
  return edges(first === undefined ? undefined : alignment.rows.get(first), across);
}

/** The same of an area of the new sheet, without the rows and columns that the old one has not got. */
function edgesOfNew(area: Area, alignment: Alignment): string {
  const first = firstRow(area, (each) => isFilled(alignment.oldRows.get(each), alignment));
  const oldRow = alignment.oldRows.get(first ?? area.row) ?? area.row;
  const width = alignment.oldKeys[oldRow - 1]?.length ?? 0;
  const known = new Set(indexes(1, width).map((each) => alignment.columnOf(oldRow, each)));
  const across = indexes(area.column, area.columns).filter((each) => known.has(each));
  return edges(first, across);
}

/** Blank rows under a table are not yet of it, and a newer one may be longer. */
const isFilled = (oldRow: number | undefined, { oldKeys }: Alignment): boolean =>
  oldRow !== undefined && oldKeys[oldRow - 1]?.some((key) => key !== '') === true;

const edges = (row: number | undefined, columns: readonly number[]): string =>
  row === undefined || columns.length === 0
    ? ''
    : [row, Math.min(...columns), Math.max(...columns)].join(' ');
