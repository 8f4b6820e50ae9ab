/** Spreadsheets count days from here; time of day is the fraction. Script and document share the machine's time zone. */
const epoch = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;

type WallClock = Pick<Date, `get${'FullYear' | 'Month' | 'Date' | 'Hours' | 'Minutes' | 'Seconds'}`>;

/**
 * The serial day number of a moment as the clock on the wall shows it, to the second.
 *
 * @example toSerial(new Date(2026, 10, 11, 12)) // 46337.5
 */
export function toSerial(date: WallClock): number {
  const wallClock = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return (wallClock - epoch) / millisecondsPerDay;
}

/** @example fromSerial(46337) // new Date(2026, 10, 11) */
export function fromSerial(serial: number): Date {
  const utc = new Date(epoch + Math.round(serial * 86_400) * 1000);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

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
