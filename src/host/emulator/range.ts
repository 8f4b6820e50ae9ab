import { overlap } from '../../sheet/area';
import { filled } from '../../sheet/matrices';
import type { Area, CellReading, CellStyle, StyleChange, Validation } from '../book/book';
import type { Context } from './context';
import { DataValidation } from './data-validation';
import type { Faithful, NoInventions } from './faithful';
import { withFormulas } from './formula-notation';
import { matrixFor } from './matrix';
import { Protection } from './protection';
import { RangeFormats } from './range-formats';
import { firstCell, RangeGeometry } from './range-geometry';
import { RichTextValue } from './rich-text-value';
import { signatureError } from './strict';
import { type TextLook, untouchedLook } from './text-style';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** What `clear` is to clear; where nothing is named, contents and formats: notes and validations stay. */
export interface ClearOptions {
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly commentsOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
}

/** A rectangle of cells, as `Sheet.getRange` gives it. */
export class Range extends RangeFormats implements Faithful<GoogleRange> {
  readonly #context: Context;
  readonly #area: Area;

  /** @param a1Notation where Google says another than that of the area */
  constructor(context: Context, area: Area, a1Notation?: string) {
    super(context, area, a1Notation);
    this.#context = context;
    this.#area = area;
  }

  clear(options: ClearOptions = {}): this {
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const unnamed = !(contentsOnly || formatOnly || commentsOnly || validationsOnly);
    if (contentsOnly || unnamed) this.clearContent();
    if (formatOnly || unnamed) this.clearFormat();
    if (commentsOnly) this.clearNote();
    if (validationsOnly) this.clearDataValidations();
    return this;
  }

  merge(): this {
    if (this.#area.rows * this.#area.columns > 1) this.#context.book.merge(this.#area);
    return this;
  }
  mergeAcross(): this {
    const { row, rows } = this.#area;
    return this.#mergeEach(
      Array.from({ length: rows }, (_, i) => ({ ...this.#area, row: row + i, rows: 1 })),
    );
  }
  mergeVertically(): this {
    const { column, columns } = this.#area;
    return this.#mergeEach(
      Array.from({ length: columns }, (_, j) => ({ ...this.#area, column: column + j, columns: 1 })),
    );
  }
  #mergeEach(areas: readonly Area[]): this {
    this.#context.asOneCall(() => {
      for (const area of areas) this.#context.book.merge(area);
    });
    return this;
  }
  breakApart(): this {
    this.#context.book.breakApart(this.#area);
    return this;
  }
  isPartOfMerge(): boolean {
    return this.#merges().length > 0;
  }
  getMergedRanges(): Range[] {
    return this.#merges().map((area) => this.#context.range(area));
  }

  getNotes(): string[][] {
    return this.#context.book.notes(this.#area).map((row) => [...row]);
  }
  getNote(): string {
    return this.#context.book.notes(firstCell(this.#area))[0]?.[0] ?? '';
  }
  setNotes(notes: unknown): this {
    const texts = matrixFor(this.#area, notes, 'Range.setNotes').map((row) => row.map(noteText));
    this.#context.book.setNotes(this.#area, texts);
    return this;
  }
  setNote(note: unknown): this {
    this.#context.book.setNotes(this.#area, filled(this.#area, noteText(note)));
    return this;
  }
  clearNote(): this {
    return this.setNote(null);
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    const styles = this.#context.book.styles(this.#area);
    return this.#context.book
      .read(this.#area)
      .map((row, i) => row.map((cell, j) => this.#richText(cell, styles[i]?.[j] ?? {})));
  }
  #richText(cell: CellReading, style: CellStyle): RichTextValue | null {
    const isNone = cell.value === null && this.#context.world.richTextsOfBlanks === 'none';
    return isNone ? null : RichTextValue.ofCell(cell, style);
  }
  getRichTextValue(): RichTextValue | null {
    return this.#context.range(firstCell(this.#area)).getRichTextValues()[0]?.[0] ?? null;
  }
  /** What a rich text says is always text, whatever it looks like. */
  setRichTextValues(values: unknown): this {
    const { book, asOneCall } = this.#context;
    const texts = matrixFor(this.#area, values, 'Range.setRichTextValues').map((row) =>
      row.map((value) => {
        if (!(value instanceof RichTextValue)) throw signatureError('Range.setRichTextValues', values);
        return RichTextValue.dataOf(value);
      }),
    );
    asOneCall(() => {
      book.write(
        this.#area,
        texts.map((row) => row.map(({ text }) => text)),
      );
      book.setLinks(
        this.#area,
        texts.map((row) => row.map(({ link }) => link)),
      );
      book.styleEach(
        this.#area,
        texts.map((row) => row.map(({ look }) => lookChange(look))),
      );
    });
    return this;
  }
  setRichTextValue(value: unknown): this {
    if (!(value instanceof RichTextValue)) throw signatureError('Range.setRichTextValue', value);
    return this.setRichTextValues(filled(this.#area, value));
  }

  getDataValidations(): (DataValidation | null)[][] {
    const placed = this.#context.book.validations(this.#area.sheetId);
    const { told } = this.#context.notation;
    return filled(this.#area, null).map((row, i) =>
      row.map((_, j) => {
        const cell = {
          ...this.#area,
          row: this.#area.row + i,
          column: this.#area.column + j,
          rows: 1,
          columns: 1,
        };
        const found = placed.find(({ areas }) => areas.some((area) => overlap(area, cell)));
        if (!found) return null;
        const values = withFormulas(found.validation.values, told);
        return new DataValidation(this.#context, { ...found.validation, values });
      }),
    );
  }
  getDataValidation(): DataValidation | null {
    return this.#context.range(firstCell(this.#area)).getDataValidations()[0]?.[0] ?? null;
  }
  setDataValidation(rule: unknown): this {
    if (rule !== null && !(rule instanceof DataValidation))
      throw signatureError('Range.setDataValidation', rule);
    this.#context.book.setValidation([this.#area], this.#validation(rule));
    return this;
  }
  /**
   * Cells that share a rule get it in one go. Whether Google moves the formula of a shared rule along is not documented: here each
   * cell has exactly the formula of its rule.
   */
  setDataValidations(rules: unknown): this {
    const matrix = matrixFor(this.#area, rules, 'Range.setDataValidations');
    const places = new Map<DataValidation | null, Area[]>();
    matrix.forEach((row, i) => {
      row.forEach((rule, j) => {
        if (rule !== null && !(rule instanceof DataValidation))
          throw signatureError('Range.setDataValidations', rules);
        const runs = places.get(rule) ?? [];
        places.set(rule, extended(runs, this.#area, i, j));
      });
    });
    this.#context.asOneCall(() => {
      for (const [rule, areas] of places) this.#placeValidation(areas, this.#validation(rule));
    });
    return this;
  }
  #placeValidation(areas: readonly Area[], validation: Validation | null): void {
    const { book } = this.#context;
    const isMoving = validation?.criteria === 'CUSTOM_FORMULA' && isRelative(String(validation.values[0]));
    if (isMoving) for (const cell of areas.flatMap(cellsOf)) book.setValidation([cell], validation);
    else book.setValidation(areas, validation);
  }
  #validation(rule: DataValidation | null): Validation | null {
    if (!rule) return null;
    const data = DataValidation.dataOf(rule);
    return { ...data, values: withFormulas(data.values, this.#context.notation.read) };
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  protect(): Protection {
    return Protection.add(this.#context, 'RANGE', this.#area);
  }

  activate(): this {
    this.#context.book.select(this.#area);
    return this;
  }
  activateAsCurrentCell(): this {
    this.#context.book.select(firstCell(this.#area));
    return this;
  }
  canEdit(): boolean {
    return true;
  }

  #merges(): Area[] {
    return this.#context.book.merges(this.#area.sheetId).filter((merge) => overlap(merge, this.#area));
  }
}

true satisfies NoInventions<Range, GoogleRange>;

/** The area of a range that the add-on gave. */
export function areaOf(range: unknown, method: string): Area {
  const area = RangeGeometry.areaOf(range);
  if (area) return area;
  throw signatureError(method, range);
}

/** A text that looks as any other does leaves its cell untouched. */
const lookChange = (look: TextLook): StyleChange =>
  Object.fromEntries(
    Object.entries(look).map(([property, value]) => [
      property,
      value === untouchedLook[property as keyof TextLook] ? null : value,
    ]),
  );

const noteText = (note: unknown): string => (note === null || note === undefined ? '' : String(note));

/** Adds one cell of a matrix to the areas of its rule; the cell below the last one makes that area longer. */
function extended(areas: Area[], { sheetId, row, column }: Area, i: number, j: number): Area[] {
  const above = areas.find((area) => area.column === column + j && area.row + area.rows === row + i);
  if (!above) return [...areas, { sheetId, row: row + i, column: column + j, rows: 1, columns: 1 }];
  return areas.map((area) => (area === above ? { ...area, rows: area.rows + 1 } : area));
}

const cellsOf = (area: Area): readonly Area[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => ({
    ...area,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    rows: 1,
    columns: 1,
  }));

/** Whether a formula has an address of which some part has no `$`. */
const isRelative = (formula: string): boolean =>
  /(?<![\p{L}\p{N}_.$])(?:[A-Z]{1,3}\$?|\$[A-Z]{1,3})\d+(?![\p{L}\p{N}_.(])/iu.test(
    formula.replace(/"(?:[^"]|"")*"/g, ''),
  );
