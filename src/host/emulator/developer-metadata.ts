import type { MetadataRecord, Stored } from '../book/book';
import type { Context } from './context';
import { nameIn } from './enumeration';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';
import { Strict, signatureError } from './strict';

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** A note of a program's own on the spreadsheet or on a sheet; no person sees it. */
export class DeveloperMetadata extends Strict implements Faithful<GoogleMetadata> {
  readonly #context: Context;
  readonly #id: number;

  constructor(context: Context, id: number) {
    super('DeveloperMetadata');
    this.#context = context;
    this.#id = id;
  }

  /** Takes `(key)`, `(key, visibility)`, `(key, value)` and `(key, value, visibility)`. */
  static add(context: Context, sheetId: number | null, key: string, second?: unknown, third?: unknown): void {
    const visibility = nameIn(DeveloperMetadataVisibility, third ?? second) ?? 'DOCUMENT';
    const value = typeof second === 'string' ? second : null;
    context.book.addRecord('metadata', { key: String(key), value, visibility, sheetId });
  }

  getId(): number {
    return this.#record().id;
  }
  getKey(): string {
    return this.#record().key;
  }
  setKey(key: string): this {
    return this.#update({ key });
  }
  getValue(): string | null {
    return this.#record().value;
  }
  setValue(value: string): this {
    return this.#update({ value: String(value) });
  }
  getVisibility() {
    return DeveloperMetadataVisibility[this.#record().visibility];
  }
  setVisibility(visibility: unknown): this {
    const name = nameIn(DeveloperMetadataVisibility, visibility);
    if (!name) throw signatureError('DeveloperMetadata.setVisibility', visibility);
    return this.#update({ visibility: name });
  }
  getLocation(): MetadataLocation {
    return new MetadataLocation(this.#context, this.#record().sheetId);
  }
  remove(): void {
    this.#context.book.removeRecord('metadata', this.#record().id);
  }

  #record(): Stored<'metadata'> {
    const record = this.#context.book.records('metadata').find(({ id }) => id === this.#id);
    if (!record) throw new Error('The developer metadata has been removed.');
    return record;
  }

  #update(change: Partial<MetadataRecord>): this {
    this.#context.book.updateRecord('metadata', this.#record().id, change);
    return this;
  }
}

true satisfies NoInventions<DeveloperMetadata, GoogleMetadata>;

type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** Where metadata is attached. */
export class MetadataLocation extends Strict implements Faithful<GoogleLocation> {
  readonly #context: Context;
  readonly #sheetId: number | null;

  constructor(context: Context, sheetId: number | null) {
    super('DeveloperMetadataLocation');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  getLocationType() {
    return DeveloperMetadataLocationType[this.#sheetId === null ? 'SPREADSHEET' : 'SHEET'];
  }
  getSheet(): Sheet | null {
    return this.#sheetId === null ? null : this.#context.sheet(this.#sheetId);
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.#sheetId === null ? this.#context.spreadsheet : null;
  }
  getRow(): null {
    return null;
  }
  getColumn(): null {
    return null;
  }
}

true satisfies NoInventions<MetadataLocation, GoogleLocation>;

type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Condition = (record: Stored<'metadata'>) => boolean;

/** A search: every condition that was set must hold. */
export class MetadataFinder extends Strict implements Faithful<GoogleFinder> {
  readonly #context: Context;
  readonly #conditions: Condition[];

  constructor(context: Context, scope: Condition) {
    super('DeveloperMetadataFinder');
    this.#context = context;
    this.#conditions = [scope];
  }

  withKey(key: string): this {
    return this.#where((record) => record.key === key);
  }
  withValue(value: string): this {
    return this.#where((record) => record.value === value);
  }
  withId(id: number): this {
    return this.#where((record) => record.id === id);
  }
  withVisibility(visibility: unknown): this {
    const name = nameIn(DeveloperMetadataVisibility, visibility);
    return this.#where((record) => record.visibility === name);
  }
  withLocationType(locationType: unknown): this {
    const name = nameIn(DeveloperMetadataLocationType, locationType);
    return this.#where((record) => (record.sheetId === null ? 'SPREADSHEET' : 'SHEET') === name);
  }
  find(): DeveloperMetadata[] {
    const records = this.#context.asOneCall(() => this.#context.book.records('metadata'));
    return records
      .filter((record) => this.#conditions.every((holds) => holds(record)))
      .map(({ id }) => new DeveloperMetadata(this.#context, id));
  }

  #where(condition: Condition): this {
    this.#conditions.push(condition);
    return this;
  }
}

true satisfies NoInventions<MetadataFinder, GoogleFinder>;
