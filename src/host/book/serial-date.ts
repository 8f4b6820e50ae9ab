import { serialOf } from '../../core/calendar/iso-date';

/** Moments as serial day numbers; script and document share the machine's time zone. */

const secondsPerDay = 86_400;

type WallClock = Pick<Date, `get${'FullYear' | 'Month' | 'Date' | 'Hours' | 'Minutes' | 'Seconds'}`>;

/**
 * The serial day number of a moment as the clock on the wall shows it, to the second.
 *
 * @example toSerial(new Date(2026, 10, 11, 12)) // 46337.5
 */
export function toSerial(date: WallClock): number {
  const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
  return serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) + seconds / secondsPerDay;
}

/** @example fromSerial(46337) // new Date(2026, 10, 11) */
export const fromSerial = (serial: number): Date =>
  new Date(1899, 11, 30, 0, 0, Math.round(serial * secondsPerDay));

/**
 * @param format a number format
 * @example isDateFormat('yyyy-mm-dd') // true
 * @example isDateFormat('0 "days"') // false
 */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || /^general$/i.test(format)) return false;
  const codes = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(codes);
}
