/** 班次代码: when people of a shift work and when they have their break. Minutes count from midnight of the shift's date. */
export interface ShiftCode {
  /** As people write it into the rota: 早, 晚 … */
  readonly code: string;
  /** 0–1439. */
  readonly startMinute: number;
  /** Later than the start, by a day at most; above 1440 it is on the next date. */
  readonly endMinute: number;
  /** Left out, there is no break. */
  readonly breakStartMinute?: number;
  /** How long each has a break. */
  readonly breakMinutes?: number;
  /** 分几批: the batches have their breaks one after the other; 1 means all at once. */
  readonly breakBatches?: number;
}

/** A shift as people write it down: moments of the clock in minutes from midnight, 0–1439. */
export interface ShiftClock {
  readonly start: number;
  readonly end: number;
  /** `null` without a break. */
  readonly breakStart: number | null;
  /** 0 without a break. */
  readonly breakMinutes: number;
  readonly breakBatches: number;
}

export const minutesOfDay = 1440;

/**
 * The minute of a moment of the clock, 0–1439.
 *
 * @param fraction of a day since midnight, as spreadsheets have times; whole days that come with it are dropped
 * @example minuteOfClock(0.75) // 1080
 */
export const minuteOfClock = (fraction: number): number => Math.round(fraction * minutesOfDay) % minutesOfDay;

/**
 * The times of a shift from what the clock shows: an end that is not later than the start is on the next date, as is a break that
 * is earlier than the start.
 *
 * @example onShiftDate({ start: 1080, end: 120, breakStart: 1380, breakMinutes: 60, breakBatches: 2 }).endMinute // 1560
 */
export function onShiftDate(clock: ShiftClock): Omit<ShiftCode, 'code'> {
  const { start, end, breakStart, breakMinutes, breakBatches } = clock;
  const times = { startMinute: start, endMinute: end > start ? end : end + minutesOfDay };
  if (breakStart === null || breakMinutes <= 0) return times;
  const breakStartMinute = breakStart < start ? breakStart + minutesOfDay : breakStart;
  return { ...times, breakStartMinute, breakMinutes, breakBatches };
}

/** `onBreak`: one batch at a time is away. */
export type Presence = 'absent' | 'present' | 'onBreak';

/** The hours of a shift's own date and of the next. */
export const hoursOfTwoDays = 48;

/**
 * Where the people of a shift are in each hour of its date (0–23) and of the next (24–47). An hour counts if the whole hour is worked;
 * one that the breaks touch is `onBreak`, or, if all have their break at once, `absent`. So 10:00–22:00 with one break of four hours
 * from 14:00 is the split shift 10–14 and 18–22.
 */
export function presenceOf(shift: ShiftCode): readonly Presence[] {
  const { startMinute, endMinute, breakStartMinute = 0, breakMinutes = 0 } = shift;
  const batches = batchesOf(shift);
  const breaksEnd = breakStartMinute + batches * breakMinutes;
  return Array.from({ length: hoursOfTwoDays }, (_, hour): Presence => {
    const [from, to] = [hour * 60, hour * 60 + 60];
    if (from < startMinute || to > endMinute) return 'absent';
    if (breakMinutes <= 0 || to <= breakStartMinute || from >= breaksEnd) return 'present';
    return batches > 1 ? 'onBreak' : 'absent';
  });
}

export const batchesOf = ({ breakBatches = 1 }: ShiftCode): number => Math.max(1, breakBatches);

/**
 * How many of a shift's people are there at any moment of an hour.
 *
 * @example peopleThere('onBreak', 2, 5) // 2: the larger batch of three is away
 */
export function peopleThere(presence: Presence, batches: number, people: number): number {
  if (presence === 'absent') return 0;
  return presence === 'present' ? people : people - Math.ceil(people / batches);
}

/** Paid hours: from start to end without the break. */
export const paidHours = ({ startMinute, endMinute, breakMinutes = 0 }: ShiftCode): number =>
  (endMinute - startMinute - breakMinutes) / 60;
