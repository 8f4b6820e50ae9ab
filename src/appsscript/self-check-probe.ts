import { isoFromSerial } from '../core/calendar/iso-date';
import { minutesOfDay } from '../core/shifts/shift-code';
import { isDate, serialFromDate } from '../functions/typed-date';
import { zonedArguments } from './zoned-arguments';

/** What a self-check asks of a custom function in a cell. */
export type ProbeQuestion = 'locale' | 'date' | 'kinds' | 'rows' | 'throw';

/** What the probe throws, to be seen in the note of its cell. */
export const probeMistake = '自检：这是故意的错误，看到这句中文就对了';

/**
 * The custom function of the self-check: tells how Google calls custom functions. It is in no list of formulas.
 *
 * @param question a `ProbeQuestion`
 * @example answerProbe('kinds', ['', 1]) // 'blank number'
 */
export function answerProbe(question: unknown, [first, second]: readonly unknown[]): unknown {
  switch (question) {
    case 'locale':
      return Session.getActiveUserLocale();
    case 'date':
      return dateSeen(first);
    case 'kinds':
      return `${kindOf(first)} ${kindOf(second)}`;
    case 'rows':
      return [
        [1, 2],
        [3, 4],
      ];
    default:
      throw new Error(probeMistake);
  }
}

/** As the functions for dates see it, to the minute. */
function dateSeen(argument: unknown): string {
  const [date] = zonedArguments([argument]);
  if (!isDate(date)) return kindOf(date);
  const serial = serialFromDate(date);
  const minutes = Math.round((serial % 1) * minutesOfDay);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${isoFromSerial(serial)} ${hour}:${minute}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(kindOf).join(',')}]`;
  if (value === '') return 'blank';
  if (isDate(value)) return 'date';
  if (value === null) return 'null';
  return typeof value === 'string' ? `text ${value}` : typeof value;
}
