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

/** A code with times, and its row of 班次 from 0. */
export interface TimedShift {
  readonly slot: number;
  readonly shift: ShiftCode;
  /** 参与算班: whether people may be put on it unasked. */
  readonly isUsable: boolean;
}

const yes: readonly CellReading[] = ['是', 'Yes', true];

/** The cells of a column of 班次, one a row. */
type ReadColumn = (column: ShiftColumn) => readonly CellReading[];

/** The shifts of 班次 that may be used: those with a start and an end that say so. */
export const usableShifts = (read: ReadColumn): readonly TimedShift[] =>
  timedShifts(read).filter(({ isUsable }) => isUsable);

/** The shifts of 班次 with a start and an end. What is no time counts as blank. */
export function timedShifts(read: ReadColumn): readonly TimedShift[] {
  const cells = Object.fromEntries(shiftColumns.map((column) => [column, read(column)]));
  const at = (column: ShiftColumn, slot: number): CellReading => cells[column]?.[slot] ?? '';
  return (cells.shift_code ?? []).flatMap((code, slot) => {
    const start = minuteOf(at('shift_start', slot));
    const end = minuteOf(at('shift_end', slot));
    if (start === null || end === null) return [];
    const times = onShiftDate({
      start,
      end,
      breakStart: minuteOf(at('shift_break_start', slot)),
      breakMinutes: Number(at('shift_break_minutes', slot)) || 0,
      breakBatches: Math.max(1, Math.floor(Number(at('shift_batches', slot)) || 1)),
    });
    const isUsable = yes.includes(at('shift_in_cover', slot));
    return [{ slot, shift: { code: String(code), ...times }, isUsable }];
  });
}

/** Times are fractions of a day, or, as Google hands them over, moments of 1899: `1899-12-30T08:00`. */
function minuteOf(cell: CellReading): number | null {
  if (typeof cell === 'number') return minuteOfClock(cell);
  const clock = /T(\d\d):(\d\d)/.exec(String(cell));
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  return /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? 0 : null;
}
