import { serialFromIso, serialOf } from '../core/calendar/iso-date';

/** Why a text is no date: it is nothing like one, or there is no such day. */
export type NotADate = 'notADate' | 'noSuchDate';

const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[t ] *(.+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const MINUTES_A_DAY = 1440;
const LONGEST = 40;

/** Whether a value is a Date, also one made in another global scope, as the values that Google passes may be. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

/**
 * The serial day number of a Date, read in the script's own time zone.
 *
 * @returns the day with the time as its fraction, to the minute; NaN for an invalid Date
 */
export function serialFromDate(date: Date): number {
  const day = serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return day + (date.getHours() * 60 + date.getMinutes()) / MINUTES_A_DAY;
}

/**
 * Reads a date as people type it, year first: `2026-11-11`, `2026/11/11`, `2026.11.11`, `2026年11月11日`, each with or without
 * a time. A date without its year, or with the day first, could be two different days and is no date.
 *
 * @returns the serial day number
 * @example typedDate('2026年11月11日 20:00') // 46337.8333…
 */
export function typedDate(text: string): number | NotADate {
  const match = text.length > LONGEST ? null : DATE.exec(plain(text));
  if (!match) return 'notADate';
  const [, year = '', month = '', day = '', time] = match;
  const serial = serialFromIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const fraction = time === undefined ? 0 : typedTime(time);
  if (fraction === 'notADate') return 'notADate';
  return serial === null ? 'noSuchDate' : serial + fraction;
}

/**
 * Reads a time of day, with or without a date before it. 24:00 is the end of the day.
 *
 * @returns the fraction of the day since midnight, to the minute
 * @example typedTime('18:00') // 0.75
 */
export function typedTime(text: string): number | 'notADate' {
  const time = text.length > LONGEST ? undefined : plain(text).split(/[t ]+/).pop();
  const match = TIME.exec(time ?? '');
  if (!match) return 'notADate';
  const [hours = 0, minutes = 0] = match.slice(1).map(Number);
  const fraction = (hours * 60 + minutes) / MINUTES_A_DAY;
  return minutes > 59 || fraction > 1 ? 'notADate' : fraction;
}

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
