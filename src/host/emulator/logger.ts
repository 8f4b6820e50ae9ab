import type { Screen } from '../book/screen';
import type { Faithful, NoInventions } from './faithful';
import { formatted } from './format-string';
import { Strict } from './strict';

type GoogleLogger = GoogleAppsScript.Base.Logger;

export class Logger extends Strict implements Faithful<GoogleLogger> {
  readonly #screen: Pick<Screen, 'log'>;
  #lines: string[] = [];

  constructor(screen: Pick<Screen, 'log'>) {
    super('Logger');
    this.#screen = screen;
  }

  /** Takes one value, or a format with `%s` and `%d` and its values. */
  log(first: unknown, ...values: readonly unknown[]): this {
    const line = typeof first === 'string' ? formatted(first, values) : loggedText(first);
    this.#lines.push(line);
    this.#screen.log(line);
    return this;
  }
  getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
  clear(): void {
    this.#lines = [];
  }
}

true satisfies NoInventions<Logger, GoogleLogger>;

/** A value as one line of a log. */
export function loggedText(value: unknown): string {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'object' && value !== null
    ? (JSON.stringify(value) ?? String(value))
    : String(value);
}
