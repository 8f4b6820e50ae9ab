import { areaAddress } from '../../sheet/a1';
import { filled } from '../../sheet/matrices';
import type { Area, CellContent, CellReading, StyleChange } from '../book/book';
import { remembering } from '../book/remembering';
import { fromSerial, isDateFormat, toSerial } from '../book/serial-date';
import type { Context } from './context';
import { copied } from './copied-formula';
import { matrixFor } from './matrix';
import { firstCell, RangeGeometry } from './range-geometry';
import { signatureError } from './strict';
import { type Typed, typed } from './typed-text';
import { checkAgainstValidations } from './validation-check';

/** Google's limit for one cell. */
const maxCharacters = 50_000;

type Value = string | number | boolean | Date;

/** What the cells of a range hold. */
export abstract class RangeContents extends RangeGeometry {
  readonly #context: Context;
  readonly #area: Area;

  constructor(context: Context, area: Area, a1Notation?: string) {
    super(context, area, a1Notation);
    this.#context = context;
    this.#area = area;
  }

  getValues(): Value[][] {
    return this.#context.asOneCall(() => this.#values(this.#area, 'getValues'));
  }
  getValue(): Value {
    return this.#context.asOneCall(() => this.#values(firstCell(this.#area), 'getValue'))[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.#context.asOneCall(() => this.#displayValues(this.#area, 'getDisplayValues'));
  }
  getDisplayValue(): string {
    return this.#displayValues(firstCell(this.#area), 'getDisplayValue')[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.#formulas(this.#area);
  }
  getFormula(): string {
    return this.#formulas(firstCell(this.#area))[0]?.[0] ?? '';
  }

  isBlank(): boolean {
    return this.#context.book
      .read(this.#area)
      .every((row) => row.every(({ value, formula }) => value === null && formula === undefined));
  }

  setValues(values: unknown): this {
    const matrix = matrixFor(this.#area, values, 'Range.setValues');
    this.#context.asOneCall(() => this.#write(matrix));
    return this;
  }
  setValue(value: unknown): this {
    if (Array.isArray(value)) throw signatureError('Range.setValue', value);
    this.#context.asOneCall(() => this.#write(filled(this.#area, value)));
    return this;
  }

  setFormulas(formulas: unknown): this {
    this.#writeFormulas(matrixFor(this.#area, formulas, 'Range.setFormulas'));
    return this;
  }
  /** In the other cells it is as if copied there: its relative references move along. */
  setFormula(formula: unknown): this {
    const text = String(formula ?? '');
    this.#writeFormulas(filled(this.#area, text).map((row, i) => row.map((_, j) => copied(text, i, j))));
    return this;
  }

  clearContent(): this {
    this.#context.book.clear(this.#area, { contents: true, formats: false });
    return this;
  }

  #formulas(area: Area): string[][] {
    const { told } = this.#context.notation;
    return this.#context.book.read(area).map((row) => row.map(({ formula }) => told(formula ?? '')));
  }

  #values(area: Area, method: string): Value[][] {
    const cells = this.#fresh(area, method);
    const hasNumbers = cells.some((row) => row.some(({ value }) => typeof value === 'number'));
    const formats = hasNumbers ? this.#context.book.numberFormats(area) : [];
    return cells.map((row, i) => row.map((cell, j) => cellValue(cell, formats[i]?.[j] ?? undefined)));
  }

  #displayValues(area: Area, method: string): string[][] {
    const cells = this.#fresh(area, method);
    const { shown } = this.#context.notation;
    const isNumber = (i: number, j: number) => typeof cells[i]?.[j]?.value === 'number';
    return this.#context.book
      .displayValues(area)
      .map((row, i) => row.map((text, j) => (isNumber(i, j) ? shown(text) : text)));
  }

  /** Google recalculates when a script reads; here that takes `flush()`, so that no script reads in ignorance. */
  #fresh(area: Area, method: string): readonly (readonly CellReading[])[] {
    const cells = this.#context.book.read(area);
    cells.forEach((row, i) => {
      const j = row.findIndex(({ stale }) => stale);
      if (j >= 0) throw staleError(method, { ...area, row: area.row + i, column: area.column + j });
    });
    return cells;
  }

  #write(values: readonly (readonly unknown[])[]): void {
    const { book } = this.#context;
    const old = values.some((row) => row.some(needsFormat)) ? book.numberFormats(this.#area) : [];
    const year = new Date().getFullYear();
    const { read, readNumber } = this.#context.notation;
    const enter = (value: unknown, format: Format) =>
      entered(typeof value === 'string' ? readNumber(value) : value, format, year);
    const cells = values.map((row, i) => row.map((value, j) => enter(value, old[i]?.[j])));
    const contents = cells.map((row) => row.map(({ content }) => withFormula(content, read)));
    checkAgainstValidations(book, this.#area, contents);
    book.write(this.#area, contents);
    const formatOf = remembering(
      (numberFormat?: string): StyleChange => (numberFormat ? { numberFormat } : {}),
    );
    const formats = cells.map((row, i) => row.map((cell, j) => formatOf(automaticFormat(cell, old[i]?.[j]))));
    const isFormatted = formats.some((row) => row.some((change) => change.numberFormat));
    if (isFormatted) book.styleEach(this.#area, formats);
  }

  #writeFormulas(formulas: readonly (readonly unknown[])[]): void {
    const { read } = this.#context.notation;
    const contents = formulas.map((row) => row.map((formula) => withFormula(formulaContent(formula), read)));
    this.#context.book.write(this.#area, contents);
  }
}

function staleError(method: string, cell: Area): Error {
  const at = areaAddress(firstCell(cell));
  return new Error(
    `local host: Range.${method}: the formula in ${at} has not been calculated since the last write; ` +
      'call SpreadsheetApp.flush() first',
  );
}

/** A number format as it is told of a cell, if it was asked for. */
type Format = string | null | undefined;

function cellValue({ value }: CellReading, format: string | undefined): Value {
  if (typeof value === 'number' && isDateFormat(format)) return fromSerial(value);
  return value ?? '';
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** True for what depends on a cell's number format or sets it. */
const needsFormat = (value: unknown): boolean => isDate(value) || (typeof value === 'string' && value !== '');

/** What setValue makes of any value: texts as if they were typed, dates as dates. */
function entered(value: unknown, format: Format, year: number): Typed {
  if (value === null || value === undefined) return { content: null };
  if (isDate(value)) return enteredDate(value);
  if (typeof value === 'boolean') return { content: value };
  if (typeof value === 'number') return { content: Number.isFinite(value) ? value : '#NUM!' };
  const text = String(value);
  if (text.length > maxCharacters) {
    throw new Error(
      `Your input contains more than the maximum of ${maxCharacters} characters in a single cell.`,
    );
  }
  return typed(text, format === '@', year);
}

function enteredDate(date: Date): Typed {
  const serial = toSerial(date);
  return { content: serial, numberFormat: Number.isInteger(serial) ? 'yyyy-m-d' : 'yyyy-m-d h:mm:ss' };
}

/** A format comes with a value only where the cell has none. */
const automaticFormat = ({ numberFormat }: Typed, old: Format): string | undefined =>
  old === null || old === undefined ? numberFormat : undefined;

const withFormula = (content: CellContent, read: (formula: string) => string): CellContent =>
  typeof content === 'object' && content !== null ? { formula: read(content.formula) } : content;

function formulaContent(formula: unknown): CellContent {
  const text = String(formula ?? '');
  if (text === '') return null;
  return { formula: text.startsWith('=') ? text : `=${text}` };
}
