import { datePartsIn, isMoment } from './zoned-dates';

type GoogleDate = GoogleAppsScript.Base.Date;

/**
 * Arguments of a custom function whose dates say, in the zone of the script, what their cells say. Google hands a date over as the
 * moment that the cell means in the zone of the spreadsheet: read in another, 2026-11-11 would be the evening before.
 *
 * @param args scalars, or rows of cells
 */
export function zonedArguments(args: readonly unknown[]): readonly unknown[] {
  let timeZone: string | null | undefined;
  const zoned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(zoned);
    if (!isMoment(value)) return value;
    // Asked for only where there is a date: a call of Google takes longer than the function.
    if (timeZone === undefined) timeZone = otherTimeZone();
    return timeZone === null ? value : inScriptZone(value, timeZone);
  };
  return args.map(zoned);
}

/** The zone of the spreadsheet; `null` if it is that of the script, as it mostly is, or where a cell may not ask. */
function otherTimeZone(): string | null {
  const ofSpreadsheet = unlessRefused(() => SpreadsheetApp.getActive().getSpreadsheetTimeZone());
  return ofSpreadsheet === unlessRefused(() => Session.getScriptTimeZone()) ? null : ofSpreadsheet;
}

function unlessRefused(ask: () => string): string | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

function inScriptZone(date: GoogleDate, timeZone: string): Date {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = datePartsIn(date, timeZone);
  return new Date(year, month - 1, day, hours, minutes, seconds);
}
