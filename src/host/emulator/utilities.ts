import type { ExecutionClock } from './execution-clock';
import type { Faithful, NoInventions } from './faithful';
import { formatted } from './format-string';
import { Strict } from './strict';

type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;

export class Utilities extends Strict implements Faithful<GoogleUtilities> {
  readonly #clock: ExecutionClock | null;

  constructor(clock: ExecutionClock | null = null) {
    super('Utilities');
    this.#clock = clock;
  }

  getUuid(): string {
    const digit = () => Math.floor(Math.random() * 16);
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
      (place === 'y' ? 8 + (digit() % 4) : digit()).toString(16),
    );
  }

  /** Blocks the execution, as on Google. */
  sleep(milliseconds: number): void {
    if (this.#clock) this.#clock.sleep(milliseconds);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }

  /** Takes the letters of Java's SimpleDateFormat that are numbers: y M d H h m s S. */
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    const parts = zonedParts(new Date(date.getTime()), timeZone);
    return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (whole, quoted: string | undefined, letter: string) => {
      if (quoted !== undefined) return quoted === '' ? "'" : quoted;
      return fieldText(parts, letter, whole.length);
    });
  }

  formatString(template: string, ...args: readonly unknown[]): string {
    return formatted(template, args);
  }
}

true satisfies NoInventions<Utilities, GoogleUtilities>;

type Parts = Readonly<Record<string, number>>;

/** A moment as the clock of a time zone shows it. */
function zonedParts(date: Date, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
  );
  return { ...parts, millisecond: date.getMilliseconds() };
}

function fieldText(parts: Parts, letter: string, length: number): string {
  const hour = parts.hour ?? 0;
  const fields: Parts = {
    y: parts.year ?? 0,
    M: parts.month ?? 0,
    d: parts.day ?? 0,
    H: hour,
    h: hour % 12 === 0 ? 12 : hour % 12,
    m: parts.minute ?? 0,
    s: parts.second ?? 0,
    S: parts.millisecond ?? 0,
  };
  const value = fields[letter];
  if (value === undefined || (letter === 'M' && length > 2)) {
    throw new Error(`local host: Utilities.formatDate: "${letter.repeat(length)}" is not implemented`);
  }
  const text = letter === 'y' && length === 2 ? String(value % 100) : String(value);
  return text.padStart(length, '0');
}
