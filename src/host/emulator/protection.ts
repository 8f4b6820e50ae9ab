import type { Area, ProtectionRecord, Stored } from '../book/book';
import type { Context } from './context';
import { ProtectionType } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import type { Range } from './range';
import { RangeGeometry } from './range-geometry';
import { Strict, signatureError } from './strict';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** A protected range or sheet. The local document has one user, who may always edit: protections are only kept. */
export class Protection extends Strict implements Faithful<GoogleProtection> {
  readonly #context: Context;
  readonly #id: number;

  constructor(context: Context, id: number) {
    super('Protection');
    this.#context = context;
    this.#id = id;
  }

  static add(context: Context, type: ProtectionRecord['type'], area: Area): Protection {
    const record = { type, area, description: '', warningOnly: false, unprotected: [] };
    return new Protection(context, context.book.addRecord('protection', record).id);
  }

  static all(context: Context): Protection[] {
    const records = context.asOneCall(() => context.book.records('protection'));
    return records.map(({ id }) => new Protection(context, id));
  }

  getProtectionType() {
    return ProtectionType[this.#record().type];
  }
  /** A protected sheet's is all of it, and has no notation. */
  getRange(): Range {
    const { type, area } = this.#record();
    return this.#context.range(area, type === 'SHEET' ? '' : undefined);
  }
  getDescription(): string {
    return this.#record().description;
  }
  setDescription(description: string): this {
    return this.#update({ description: String(description) });
  }
  isWarningOnly(): boolean {
    return this.#record().warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#update({ warningOnly });
  }
  getUnprotectedRanges(): Range[] {
    return this.#record().unprotected.map((area) => this.#context.range(area));
  }
  setUnprotectedRanges(ranges: readonly unknown[]): this {
    const { type, area } = this.#record();
    if (type !== 'SHEET') throw new Error('Unprotected ranges can only be set on protected sheets.');
    const unprotected = ranges.map(checkedAreaOf);
    if (unprotected.some(({ sheetId }) => sheetId !== area.sheetId))
      throw new Error('The unprotected ranges must be on the protected sheet.');
    return this.#update({ unprotected });
  }
  canEdit(): boolean {
    return true;
  }
  remove(): void {
    this.#context.book.removeRecord('protection', this.#id);
  }

  #record(): Stored<'protection'> {
    const record = this.#context.book.records('protection').find(({ id }) => id === this.#id);
    if (!record) throw new Error('The protected range has been removed.');
    return record;
  }

  #update(change: Partial<ProtectionRecord>): this {
    this.#context.book.updateRecord('protection', this.#id, change);
    return this;
  }
}

true satisfies NoInventions<Protection, GoogleProtection>;

function checkedAreaOf(range: unknown): Area {
  const area = RangeGeometry.areaOf(range);
  if (!area) throw signatureError('Protection.setUnprotectedRanges', range);
  return area;
}
