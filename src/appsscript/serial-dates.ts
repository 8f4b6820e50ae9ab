import { serialOf } from '../core/calendar/iso-date';
import { datePartsIn } from './zoned-dates';

type GoogleDate = GoogleAppsScript.Base.Date;

/**
 * Reads dates of cells as the serial day numbers that the cells hold. Google gives them as moments in the spreadsheet's
 * time zone, which need not be the script's; fractions of a second are lost.
 */
export function serialDates(timeZone: string): (date: GoogleDate) => number {
  const known = new Map<number, number>();
  return (date) => {
    const before = known.get(date.getTime());
    const serial = before ?? serialIn(date, timeZone);
    known.set(date.getTime(), serial);
    return serial;
  };
}

const secondsPerDay = 86_400;

function serialIn(date: GoogleDate, timeZone: string): number {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = datePartsIn(date, timeZone);
  return serialOf(year, month, day) + (hours * 3600 + minutes * 60 + seconds) / secondsPerDay;
}
