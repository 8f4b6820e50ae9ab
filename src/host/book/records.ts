import type { Book, RecordKind, RecordTypes, Stored } from './book';

type RecordCalls = Pick<Book, 'records' | 'addRecord' | 'updateRecord' | 'removeRecord'>;

/** Keeps what Univer has no place for. Ids count up and are never used again. */
export class Records implements RecordCalls {
  #lastId = 0;
  readonly #kept: { [K in RecordKind]: Stored<K>[] } = { protection: [], metadata: [], chart: [] };

  records<K extends RecordKind>(kind: K): readonly Stored<K>[] {
    return this.#kept[kind];
  }

  addRecord<K extends RecordKind>(kind: K, record: RecordTypes[K]): Stored<K> {
    this.#lastId += 1;
    const stored = { ...record, id: this.#lastId };
    this.#kept[kind].push(stored);
    return stored;
  }

  updateRecord<K extends RecordKind>(kind: K, id: number, change: Partial<RecordTypes[K]>): void {
    this.#replace(
      kind,
      this.#kept[kind].map((record) => (record.id === id ? { ...record, ...change } : record)),
    );
  }

  removeRecord(kind: RecordKind, id: number): void {
    this.#keep(kind, (record) => record.id !== id);
  }

  /** What belonged to a sheet goes with it. */
  forgetSheet(sheetId: number): void {
    this.#keep('metadata', (record) => record.sheetId !== sheetId);
    this.#keep('chart', (record) => record.sheetId !== sheetId);
    this.#keep('protection', (record) => record.area.sheetId !== sheetId);
  }

  #keep<K extends RecordKind>(kind: K, wanted: (record: Stored<K>) => boolean): void {
    this.#replace(kind, this.#kept[kind].filter(wanted));
  }

  #replace<K extends RecordKind>(kind: K, records: Stored<K>[]): void {
    this.#kept[kind].splice(0, Number.POSITIVE_INFINITY, ...records);
  }
}
