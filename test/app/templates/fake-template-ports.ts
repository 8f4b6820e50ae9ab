import type {
  LibraryMark,
  LibraryPlace,
  LibrarySheetPort,
  SheetReading,
  TemplatePorts,
} from '../../../src/app/templates/template-ports';

/** Google's quotas for user properties. */
const mostValueBytes = 9 * 1024;
const mostBytes = 500 * 1024;

/** A store in memory with Google's quotas; the write with the number `breakAt` fails, before it has done anything. */
export class FakeTextStore {
  texts: Record<string, string> = {};
  breakAt = Number.POSITIVE_INFINITY;
  private steps = 0;

  all = (): Readonly<Record<string, string>> => ({ ...this.texts });

  set = (texts: Readonly<Record<string, string>>): void => {
    this.step();
    const next = { ...this.texts, ...texts };
    if (Object.values(next).some((text) => Buffer.byteLength(text) > mostValueBytes))
      throw new Error('Argument too large: value');
    const total = Object.entries(next).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
    if (total > mostBytes) throw new Error('You have exceeded the property storage quota.');
    this.texts = next;
  };

  remove = (keys: readonly string[]): void => {
    this.step();
    for (const key of keys) delete this.texts[key];
  };

  alone = <T>(work: () => T): T => work();

  private step(): void {
    this.steps += 1;
    if (this.steps === this.breakAt) throw new Error('Service invoked too many times');
  }
}

/** One library sheet in memory. */
export class FakeLibrarySheets implements LibrarySheetPort {
  contents: (readonly string[])[] = [];

  rows = () => this.contents;

  nextPlace = ({ firstRow }: LibraryMark) => {
    const row = firstRow + this.contents.length;
    return { sheetId: 7, row, maxRows: row, maxColumns: 44 };
  };

  put = (_place: LibraryPlace, texts: readonly string[]): void => {
    this.contents.push(texts);
  };

  takeBack = (): void => {};

  replace = (mark: LibraryMark, id: string, texts: readonly string[]): boolean => {
    const index = this.indexOf(mark, id);
    if (index >= 0) this.contents[index] = texts;
    return index >= 0;
  };

  remove = (mark: LibraryMark, id: string): boolean => {
    const index = this.indexOf(mark, id);
    if (index >= 0) this.contents.splice(index, 1);
    return index >= 0;
  };

  private indexOf = ({ idIndex }: LibraryMark, id: string): number =>
    this.contents.findIndex((texts) => texts[idIndex] === id);
}

/** A sheet with these values and formulas and nothing else. */
export function plainReading(
  contents: readonly (readonly (string | number | boolean)[])[],
  changes: Partial<SheetReading> = {},
): SheetReading {
  const rows = contents.length;
  const columns = contents[0]?.length ?? 0;
  const filled = <T>(value: T): T[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');
  return {
    sheetName: '工作表1',
    area: { row: 1, column: 1, rows, columns },
    values: contents.map((row) => row.map((value) => (isFormula(value) ? 42 : value))),
    formulas: contents.map((row) => row.map((value) => (isFormula(value) ? value : ''))),
    looks: {
      numberFormat: filled('General'),
      background: filled('#ffffff'),
      fontColor: filled('#000000'),
      fontSize: filled(10),
      bold: filled(false),
      italic: filled(false),
      horizontalAlignment: filled('general'),
      verticalAlignment: filled('bottom'),
      wrap: filled(false),
    },
    notes: filled(''),
    merges: [],
    rules: filled(null),
    highlights: [],
    columnWidths: Array<number>(columns).fill(100),
    hiddenColumns: [],
    rowHeights: [],
    isUnevenBelow: false,
    frozenRows: 0,
    frozenColumns: 0,
    tabColor: null,
    hiddenGridlines: false,
    names: [],
    chartCount: 0,
    ...changes,
  };
}

/** Ports over a store, a library sheet and one open sheet. */
export function fakeTemplatePorts(
  reading: SheetReading = plainReading([['']]),
): TemplatePorts & { readonly store: FakeTextStore; readonly librarySheets: FakeLibrarySheets } {
  const { sheetName, area } = reading;
  return {
    store: new FakeTextStore(),
    librarySheets: new FakeLibrarySheets(),
    openSheet: {
      outline: () => ({
        name: sheetName,
        rows: area.rows,
        columns: area.columns,
        usedRows: area.rows,
        usedColumns: area.columns,
        selection: area,
      }),
      read: () => reading,
    },
  };
}
