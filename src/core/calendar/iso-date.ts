/** An ISO date (`2026-11-11`) or date and time (`2026-11-11T20:00`); no time zone. */
export type IsoDate = string;

/** Days from 0000-03-01 to 1899-12-30, which is day 0 of spreadsheets. */
const SPREADSHEET_EPOCH = 693899;

/**
 * The serial day number that spreadsheets use.
 *
 * @param month 1–12
 * @param day may lie outside the month; the serial then runs on
 * @example serialOf(2026, 11, 11) // 46337
 */
export function serialOf(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last, so that month lengths follow one line (Hinnant, "days_from_civil").
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const daysBeforeMonth = Math.floor((153 * monthFromMarch + 2) / 5);
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + daysBeforeMonth + day - 1 - SPREADSHEET_EPOCH;
}

/**
 * Parses an ISO date with or without a time.
 *
 * @returns the serial day number, the time as its fraction; `null` if it is not ISO or there is no such day
 * @example serialFromIso('2026-11-11') // 46337
 * @example serialFromIso('2026-11-31') // null
 */
export function serialFromIso(iso: IsoDate): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(iso);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || hours > 23 || minutes > 59) return null;
  const serial = serialOf(year, month, day);
  return isoFromSerial(serial) === iso.slice(0, 10) ? serial + (hours * 60 + minutes) / 1440 : null;
}

/**
 * The date of a serial day number.
 *
 * @param serial whole days count; a fraction (the time of day) is dropped
 * @example isoFromSerial(46337.5) // '2026-11-11'
 */
export function isoFromSerial(serial: number): IsoDate {
  const day = Math.floor(serial);
  const year = yearOf(day);
  let month = 12;
  while (serialOf(year, month, 1) > day) month -= 1;
  const dayOfMonth = day - serialOf(year, month, 1) + 1;
  return [pad(year, 4), pad(month, 2), pad(dayOfMonth, 2)].join('-');
}

/** The year that a serial day number lies in. */
export function yearOf(serial: number): number {
  // The estimate is at most one year off, because a year is 365 or 366 days.
  const estimate = 1900 + Math.floor((serial - 2) / 365.2425);
  if (serialOf(estimate + 1, 1, 1) <= serial) return estimate + 1;
  return serialOf(estimate, 1, 1) > serial ? estimate - 1 : estimate;
}

const pad = (part: number, width: number): string => String(part).padStart(width, '0');
