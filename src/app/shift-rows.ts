import { minuteOfClock, onShiftDate, type ShiftCode } from '../core/shifts/shift-code';
import type { CellReading } from './ports';

/** The named columns of 班次 that say when people work. */
export const shiftColumns = [
  'shift_code',
  'shift_start',
  'shift_end',
  'shift_break_start',
  'shift_break_minutes',
  'shift_batches',
  'shift_in_cover',
] as const;
type ShiftColumn = (typeof shiftColumns)[number];

/** A code that may be used for the cover, and its row of 班次 from 0. */
export interface UsableShift {
  readonly slot: number;
  readonly shift: ShiftCode;
}

const yes: readonly CellReading[] = ['是', 'Yes', true];

/**
 * The shifts of 班次 that may be used: those with a start and an end that say so. What is no time counts as blank.
 *
 * @param read the cells of a column, one a row
 */
export function usableShifts(read: (column: ShiftColumn) => readonly CellReading[]): readonly UsableShift[] {
  const cells = Object.fromEntries(shiftColumns.map((column) => [column, read(column)]));
  const at = (column: ShiftColumn, slot: number): CellReading => cells[column]?.[slot] ?? '';
  return (cells.shift_code ?? []).flatMap((code, slot) => {
    const start = minuteOf(at('shift_start', slot));
    const end = minuteOf(at('shift_end', slot));
    if (start === null || end === null || !yes.includes(at('shift_in_cover', slot))) return [];
    const times = onShiftDate({
      start,
      end,
      breakStart: minuteOf(at('shift_break_start', slot)),
      breakMinutes: Number(at('shift_break_minutes', slot)) || 0,
      breakBatches: Math.max(1, Math.floor(Number(at('shift_batches', slot)) || 1)),
    });
    return [{ slot, shift: { code: String(code), ...times } }];
  });
}

/** Times are fractions of a day, or, as Google hands them over, moments of 1899: `1899-12-30T08:00`. */
function minuteOf(cell: CellReading): number | null {
  if (typeof cell === 'number') return minuteOfClock(cell);
  const clock = /T(\d\d):(\d\d)/.exec(String(cell));
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  return /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? 0 : null;
}
