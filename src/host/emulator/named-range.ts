import type { Area, NamedArea } from '../book/book';
import type { Context } from './context';
import type { Faithful, NoInventions } from './faithful';
import { areaOf, type Range } from './range';
import { Strict } from './strict';

type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

/** A name for a range, which formulas may use. */
export class NamedRange extends Strict implements Faithful<GoogleNamedRange> {
  readonly #context: Context;
  #name: string;

  constructor(context: Context, name: string) {
    super('NamedRange');
    this.#context = context;
    this.#name = name;
  }

  static all(context: Context): NamedRange[] {
    return context.book.names().map(({ name }) => new NamedRange(context, name));
  }

  /** @throws in Google's words, if a formula could not tell the name from something else */
  static set(context: Context, name: string, area: Area): void {
    if (!isLegalName(name)) throw new Error('The name of the named range is invalid.');
    context.book.setName(name, area);
  }

  getName(): string {
    return this.#name;
  }
  setName(name: string): this {
    const area = this.#area();
    NamedRange.set(this.#context, name, area);
    this.#context.book.removeName(this.#name);
    this.#name = name;
    return this;
  }
  getRange(): Range {
    return this.#context.range(this.#area());
  }
  setRange(range: unknown): this {
    NamedRange.set(this.#context, this.#name, areaOf(range, 'NamedRange.setRange'));
    return this;
  }
  remove(): void {
    this.#context.book.removeName(this.#name);
  }

  #area(): Area {
    const named = this.#context.book.names().find(({ name }) => name === this.#name);
    if (!named) throw new Error(`Named range ${this.#name} does not exist.`);
    return intactArea(named);
  }
}

/** @throws for a name whose sheet has been deleted: Google keeps it and fails when asked for its range */
export function intactArea({ name, area }: NamedArea): Area {
  if (area === null) throw new Error(`Range not found: the named range ${name} refers to #REF!`);
  return area;
}

true satisfies NoInventions<NamedRange, GoogleNamedRange>;

/**
 * Letters, digits and underscores, up to 250; no leading digit, no `true` or `false`, nothing that is an address in A1 or
 * R1C1 notation (Google's help for named ranges).
 */
function isLegalName(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) &&
    !/^(true|false)$/i.test(name) &&
    !/^[a-z]{1,3}\d+$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name)
  );
}
