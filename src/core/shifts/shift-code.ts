/** 班次代码: one kind of shift. People of a code belong to the date on which it starts. */
export interface ShiftCode {
  /** What stands in the rota, e.g. `A` or `早`. */
  readonly code: string;
  /** Minutes after midnight of its date, a whole number 0 to 1439. */
  readonly startMinute: number;
  /** After `startMinute`, up to a day later; above 1440 is the next date. A whole number. */
  readonly endMinute: number;
  /** When the first batch goes, in minutes after midnight of the shift's date, also above 1440; absent: no break. */
  readonly breakStartMinute?: number;
  /** How long each batch is away, a whole number from 0. */
  readonly breakMinutes?: number;
  /** In how many batches people take the break, one after the other, a whole number from 1. */
  readonly breakBatches?: number;
}

/** `onBreak`: one batch after the other is away, and the rest works. */
export type Presence = 'absent' | 'present' | 'onBreak';

export const HOURS_A_DAY = 24;
const MINUTES_AN_HOUR = 60;

/** In how many batches the break is taken: 1 without a break. */
export const batchesOf = ({ breakBatches = 1 }: ShiftCode): number => breakBatches;

/**
 * Paid time of one person: start to end without the break.
 *
 * @returns minutes
 * @example paidMinutes({ code: 'A', startMinute: 540, endMinute: 1080, breakStartMinute: 720, breakMinutes: 60 }) // 480
 */
export const paidMinutes = ({ startMinute, endMinute, breakMinutes = 0 }: ShiftCode): number =>
  endMinute - startMinute - breakMinutes;

/**
 * Where people of a code are, hour by hour. Only whole hours inside the shift count. An hour that the breaks touch counts with
 * those whose batch is not away; if all go at once, with nobody: so 10–14 and 18–22 is the code 10–22 with a break of four hours.
 *
 * @returns 48 entries: the hours of the shift's date, then those of the next
 * @example presenceOf({ code: 'N', startMinute: 1320, endMinute: 1800 }).indexOf('present') // 22
 */
export function presenceOf(code: ShiftCode): readonly Presence[] {
  return Array.from({ length: 2 * HOURS_A_DAY }, (_, hour) => presenceIn(code, hour * MINUTES_AN_HOUR));
}

function presenceIn(code: ShiftCode, from: number): Presence {
  const to = from + MINUTES_AN_HOUR;
  if (from < code.startMinute || to > code.endMinute) return 'absent';
  const { breakStartMinute = 0, breakMinutes = 0 } = code;
  const batches = batchesOf(code);
  const breakEnd = code.breakStartMinute === undefined ? 0 : breakStartMinute + batches * breakMinutes;
  const touched = breakStartMinute < to && breakEnd > Math.max(from, breakStartMinute);
  if (!touched) return 'present';
  return batches > 1 ? 'onBreak' : 'absent';
}

/**
 * How many of `people` work in an hour. While batches take their breaks, the largest batch counts as away all the time.
 *
 * @param people a whole number from 0
 * @example peopleAt('onBreak', 3, 10) // 6: batches of 4, 3 and 3
 */
export function peopleAt(presence: Presence, batches: number, people: number): number {
  if (presence === 'absent') return 0;
  return presence === 'present' ? people : people - Math.ceil(people / batches);
}
