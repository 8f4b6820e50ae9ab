import { isFormulaKey } from './content-key';
import type { FoundTable } from './find-tables';
import { type Keys, keyAt } from './sheet-keys';
import type { NamedArea } from './sheets-to-carry';

export interface RowMatch {
  /** The new row by the old. */
  readonly rows: ReadonlyMap<number, number>;
  /** Old rows with something in them for which the new table has no row. */
  readonly beyond: readonly number[];
}

interface Sides {
  readonly found: FoundTable;
  readonly oldKeys: Keys;
  readonly newKeys: Keys;
  readonly typing: readonly (readonly boolean[])[];
  /** Both without the prefixes of their plans. */
  readonly oldNames: readonly NamedArea[];
  readonly newNames: readonly NamedArea[];
}

/**
 * Which row of the new table takes the place of which old one: rows with a named cell by its name; rows with a label by that; rows that
 * are all to be typed into by a name that stands in both of them once; the others in their order, between those.
 *
 * @param lastRow of the old table
 */
export function matchRows(sides: Sides, lastRow: number): RowMatch {
  const { found, newKeys } = sides;
  const oldRows = range(found.headerRow + 1, lastRow);
  const newRows = range(found.table.headerRow + 1, found.table.lastRow);
  const labels = new Map(newRows.map((row) => [row, labelOf(row, sides)] as const));
  const rows = pairNamed(oldRows, newRows, sides);
  const labelled = newRows.filter((row) => labels.get(row) !== '');
  const nameless = newRows.filter((row) => labels.get(row) === '');
  const unpaired = without(rows, oldRows, labelled);
  pairUnique(
    rows,
    unpaired.oldRows,
    unpaired.newRows,
    (row) => labels.get(row) ?? '',
    (row) => oldLabels(row, sides, labels),
  );
  const [oldColumn, newColumn] = firstColumns(found);
  const nameIn = (keys: Keys, column: number) => (row: number) => {
    const key = keyAt(keys, row, column);
    return key.startsWith('t') ? key : '';
  };
  const free = without(rows, oldRows, nameless);
  pairUnique(rows, free.oldRows, free.newRows, nameIn(newKeys, newColumn), (row) => [
    nameIn(sides.oldKeys, oldColumn)(row),
  ]);
  return pairInOrder(rows, oldRows, nameless, sides);
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** By the names of single cells, as those of inputs: what their rows say of them changes with the inputs. */
function pairNamed(
  oldRows: readonly number[],
  newRows: readonly number[],
  { oldNames, newNames }: Sides,
): Map<number, number> {
  const isIn = (rows: readonly number[]) => {
    const among = new Set(rows);
    return ({ area }: NamedArea) => area.rows === 1 && area.columns === 1 && among.has(area.row);
  };
  const targets = new Map(newNames.filter(isIn(newRows)).map(({ name, area }) => [name, area.row]));
  const rows = new Map<number, number>();
  const taken = new Set<number>();
  for (const { name, area } of oldNames.filter(isIn(oldRows))) {
    const target = targets.get(name);
    if (target === undefined || rows.has(area.row) || taken.has(target)) continue;
    rows.set(area.row, target);
    taken.add(target);
  }
  return rows;
}

/** Rows that have no pair yet. */
function without(rows: ReadonlyMap<number, number>, oldRows: readonly number[], newRows: readonly number[]) {
  const taken = new Set(rows.values());
  return {
    oldRows: oldRows.filter((row) => !rows.has(row)),
    newRows: newRows.filter((row) => !taken.has(row)),
  };
}

const firstColumns = ({ columns }: FoundTable): readonly [number, number] =>
  [...columns].reduce((least, each) => (each[1] < least[1] ? each : least), [0, Number.POSITIVE_INFINITY]);

/** The constants of a row that nobody is asked to type over; with the columns, because other rows may have theirs elsewhere. */
function labelOf(row: number, { found, newKeys, typing }: Sides): string {
  const parts = [...found.columns].flatMap(([old, column]) => {
    const key = keyAt(newKeys, row, column);
    const isLabel = key !== '' && !isFormulaKey(key) && !typing[row - 1]?.[column - 1];
    return isLabel ? [`${old} ${key}`] : [];
  });
  return parts.join('\n');
}

/** What an old row would have for a label, by each set of columns that a new row has labels in. */
function oldLabels(row: number, { oldKeys }: Sides, labels: ReadonlyMap<number, string>): readonly string[] {
  const sets = new Set(
    [...labels.values()]
      .filter((label) => label !== '')
      .map((label) =>
        label
          .split('\n')
          .map((each) => each.slice(0, each.indexOf(' ')))
          .join(' '),
      ),
  );
  return [...sets].map((columns) =>
    columns
      .split(' ')
      .map((column) => `${column} ${keyAt(oldKeys, row, Number(column))}`)
      .join('\n'),
  );
}

/** Pairs rows by a key that exactly one row of each side has. */
function pairUnique(
  rows: Map<number, number>,
  oldRows: readonly number[],
  newRows: readonly number[],
  newKey: (row: number) => string,
  keysOfOld: (row: number) => readonly string[],
): void {
  const news = uniqueRows(newRows, (row) => [newKey(row)]);
  const olds = uniqueRows(oldRows, (row) => keysOfOld(row).filter((key) => news.has(key)));
  for (const [key, old] of olds) {
    const target = news.get(key);
    if (old !== null && typeof target === 'number') rows.set(old, target);
  }
}

/** The row of each key; `null` for a key of several. */
function uniqueRows(
  rows: readonly number[],
  keysOf: (row: number) => readonly string[],
): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const row of rows) {
    for (const key of keysOf(row)) if (key !== '') found.set(key, found.has(key) ? null : row);
  }
  return found;
}

/** Old rows without a pair, in runs between those that have one, take the free new rows between the pairs. */
function pairInOrder(
  paired: ReadonlyMap<number, number>,
  oldRows: readonly number[],
  nameless: readonly number[],
  { found, oldKeys }: Sides,
): RowMatch {
  const rows = new Map(paired);
  const taken = new Set(paired.values());
  const isBlank = (row: number) =>
    [...found.columns.keys()].every((column) => {
      const key = keyAt(oldKeys, row, column);
      return key === '' || isFormulaKey(key);
    });
  const beyond: number[] = [];
  for (const { run, after, before } of runsBetween(oldRows, paired)) {
    const free = nameless.filter((row) => row > after && row < before && !taken.has(row));
    const kept = withoutBlanks(run, free.length, isBlank);
    for (const [index, old] of kept.entries()) {
      const row = free[index];
      if (row === undefined) beyond.push(old);
      else {
        rows.set(old, row);
        taken.add(row);
      }
    }
  }
  const last = nameless.filter((row) => !taken.has(row));
  const isToFill = (row: number) => row > Math.max(0, ...taken);
  for (const row of last.filter(isToFill)) {
    const old = beyond.shift();
    if (old !== undefined) rows.set(old, row);
  }
  return { rows, beyond: beyond.filter((row) => !isBlank(row)) };
}

/** As many blank rows go, from the end, as there are rows too many. */
function withoutBlanks(
  run: readonly number[],
  room: number,
  isBlank: (row: number) => boolean,
): readonly number[] {
  let tooMany = run.length - room;
  const kept: number[] = [];
  for (const row of [...run].reverse()) {
    if (tooMany > 0 && isBlank(row)) tooMany -= 1;
    else kept.push(row);
  }
  return kept.reverse();
}

interface Run {
  readonly run: readonly number[];
  /** The new rows of the pairs before and after it. */
  readonly after: number;
  readonly before: number;
}

function runsBetween(oldRows: readonly number[], paired: ReadonlyMap<number, number>): readonly Run[] {
  const runs: Run[] = [];
  let run: number[] = [];
  let after = 0;
  for (const row of [...oldRows, null]) {
    const pair = row === null ? Number.POSITIVE_INFINITY : paired.get(row);
    if (pair === undefined && row !== null) run.push(row);
    if (pair === undefined) continue;
    if (run.length > 0) runs.push({ run, after, before: pair });
    run = [];
    after = pair;
  }
  return runs;
}
