import type { Area } from './area';

/** Cells of equal value gathered into rectangles: runs within a row first, then equal runs one below the other. */
export function rectangles<T>(
  matrix: readonly (readonly (T | null)[])[],
): readonly { area: Area; value: T }[] {
  const closed: Growing<T>[] = [];
  let open = new Map<string, Growing<T>>();
  const numberOf = numbering<T>();
  matrix.forEach((values, rowIndex) => {
    if (!isSameRow(values, matrix[rowIndex - 1])) {
      const next: typeof open = new Map();
      for (const { column, columns, number, value } of runs(values, numberOf)) {
        const key = `${column} ${columns} ${number}`;
        next.set(key, open.get(key) ?? { area: { row: rowIndex + 1, column, rows: 0, columns }, value });
        open.delete(key);
      }
      closed.push(...open.values());
      open = next;
    }
    for (const { area } of open.values()) area.rows += 1;
  });
  return [...closed, ...open.values()].sort(
    (one, other) => one.area.row - other.area.row || one.area.column - other.area.column,
  );
}

/** A rectangle that the next row may make higher. */
interface Growing<T> {
  readonly area: { -readonly [Side in keyof Area]: Area[Side] };
  readonly value: T;
}

/** Copied rows share their values: thousands of rows to fill in need not be compared run by run. */
const isSameRow = <T>(row: readonly T[], above: readonly T[] | undefined): boolean =>
  above !== undefined && row.every((value, index) => value === above[index]);

interface Run<T> {
  readonly column: number;
  columns: number;
  readonly number: number;
  readonly value: T;
}

/**
 * A number for each value, the same for equal ones. Copied rows share their styles, so that thousands of cells need not be
 * compared by content.
 */
function numbering<T>(): (value: T) => number {
  const byContent = new Map<string, number>();
  const known = new Map<T, number>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const content = JSON.stringify(value);
    const number = byContent.get(content) ?? byContent.size;
    byContent.set(content, number);
    known.set(value, number);
    return number;
  };
}

function runs<T>(values: readonly (T | null)[], numberOf: (value: T) => number): readonly Run<T>[] {
  const found: Run<T>[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const number = numberOf(value);
    const last = found.at(-1);
    if (last?.number === number && last.column + last.columns === index + 1) last.columns += 1;
    else found.push({ column: index + 1, columns: 1, number, value });
  });
  return found;
}
