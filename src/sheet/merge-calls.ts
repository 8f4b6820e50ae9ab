import type { Area } from './area';

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
