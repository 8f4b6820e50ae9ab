import type { CellReading } from './ports';

/**
 * Whole heads by day and hour, as 逐时需求 has them: the hours below each other, the days side by side. What is no number counts as 0.
 *
 * @example headsByDay([[1.2, ''], [0, 3]]) // [[2, 0], [0, 3]]
 */
export function headsByDay(byHour: readonly (readonly CellReading[])[]): readonly (readonly number[])[] {
  const days = byHour[0]?.length ?? 0;
  return Array.from({ length: days }, (_, day) => byHour.map((row) => wholeHeads(row[day])));
}

const wholeHeads = (cell: CellReading | undefined): number =>
  typeof cell === 'number' && cell > 0 ? Math.ceil(cell) : 0;
