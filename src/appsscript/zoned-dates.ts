type GoogleDate = GoogleAppsScript.Base.Date;

/** A moment that exists; dates come from another realm than ours. */
export const isMoment = (value: unknown): value is GoogleDate =>
  Object.prototype.toString.call(value) === '[object Date]' && !Number.isNaN(Number(value));

/** Year, month from 1, day, hours, minutes and seconds of a moment in a time zone; fractions of a second are lost. */
export const datePartsIn = (date: GoogleDate, timeZone: string): readonly number[] =>
  Utilities.formatDate(date, timeZone, 'yyyy-MM-dd-HH-mm-ss').split('-').map(Number);
