import type { Validation, ValidationCriteria } from '../book/book';
import { fromSerial, toSerial } from '../book/serial-date';
import type { Context } from './context';
import { nameIn } from './enumeration';
import { DataValidationCriteria } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import { RangeGeometry } from './range-geometry';
import { Strict, signatureError } from './strict';

type GoogleValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** A Date of the script's. */
type GoogleDate = GoogleAppsScript.Base.Date;

/** Google's limit for a list of values. */
const maxListItems = 500;

/** What may be typed into a cell. */
export class DataValidation extends Strict implements Faithful<GoogleValidation> {
  readonly #context: Context;
  readonly #data: Validation;

  constructor(context: Context, data: Validation) {
    super('DataValidation');
    this.#context = context;
    this.#data = data;
  }

  static dataOf(validation: DataValidation): Validation {
    return validation.#data;
  }

  getAllowInvalid(): boolean {
    return this.#data.allowInvalid;
  }
  getHelpText(): string | null {
    return this.#data.helpText;
  }
  getCriteriaType() {
    return DataValidationCriteria[this.#data.criteria];
  }
  /** As the builder's method took them: a list and whether it drops down, a range, numbers, dates or a formula. */
  getCriteriaValues(): unknown[] {
    const { criteria, values, source, showDropdown } = this.#data;
    if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown];
    if (criteria === 'VALUE_IN_RANGE') return [source && this.#context.range(source), showDropdown];
    return values.map((value) => (isDateCriteria(criteria) ? fromSerial(Number(value)) : value));
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#context, this.#data);
  }
}

true satisfies NoInventions<DataValidation, GoogleValidation>;

const isDateCriteria = (criteria: ValidationCriteria): boolean => criteria.startsWith('DATE_');

/** Builds a validation. What Google builds before anything is required, nobody has told. */
export class DataValidationBuilder extends Strict implements Faithful<GoogleBuilder> {
  readonly #context: Context;
  #data: Partial<Validation>;

  constructor(context: Context, data: Partial<Validation> = {}) {
    super('DataValidationBuilder');
    this.#context = context;
    this.#data = data;
  }

  build(): DataValidation {
    const {
      criteria,
      values = [],
      source,
      showDropdown = true,
      allowInvalid = true,
      helpText = null,
    } = this.#data;
    if (!criteria) throw new Error('local host: DataValidationBuilder.build before anything is required');
    const common = { criteria, values, showDropdown, allowInvalid, helpText };
    return new DataValidation(this.#context, source ? { ...common, source } : common);
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#context, this.#data);
  }

  getAllowInvalid(): boolean {
    return this.#data.allowInvalid ?? true;
  }
  /** True only warns, which is Google's default. */
  setAllowInvalid(allowInvalidData: boolean): this {
    return this.#change({ allowInvalid: allowInvalidData });
  }
  getHelpText(): string | null {
    return this.#data.helpText ?? null;
  }
  setHelpText(helpText: string | null): this {
    return this.#change({ helpText });
  }
  getCriteriaType() {
    return this.#data.criteria ? DataValidationCriteria[this.#data.criteria] : null;
  }
  getCriteriaValues(): unknown[] {
    return this.#data.criteria ? this.build().getCriteriaValues() : [];
  }

  requireCheckbox(checkedValue?: unknown, uncheckedValue?: unknown): this {
    const values = [checkedValue, uncheckedValue].filter((value) => value !== undefined).map(String);
    return this.#require('CHECKBOX', values);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', [formula]);
  }
  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    if (values.length > maxListItems) {
      throw new Error(
        `The data validation rule has more items than the limit of ${maxListItems}. ` +
          'Use the “List from a range” criteria instead.',
      );
    }
    return this.#change({ criteria: 'VALUE_IN_LIST', values: values.map(String), showDropdown });
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    const source = RangeGeometry.areaOf(range);
    if (!source) throw signatureError('DataValidationBuilder.requireValueInRange', range);
    return this.#change({ criteria: 'VALUE_IN_RANGE', values: [], source, showDropdown });
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', [number]);
  }

  requireDateAfter(date: GoogleDate): this {
    return this.#requireDate('DATE_AFTER', date);
  }
  requireDateBefore(date: GoogleDate): this {
    return this.#requireDate('DATE_BEFORE', date);
  }
  requireDateBetween(start: GoogleDate, end: GoogleDate): this {
    return this.#requireDate('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: GoogleDate): this {
    return this.#requireDate('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: GoogleDate, end: GoogleDate): this {
    return this.#requireDate('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: GoogleDate): this {
    return this.#requireDate('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: GoogleDate): this {
    return this.#requireDate('DATE_ON_OR_BEFORE', date);
  }

  /** The way to set a criterion together with the values that `getCriteriaValues` gave. */
  withCriteria(criteria: unknown, args: readonly unknown[]): this {
    const name = nameIn(DataValidationCriteria, criteria);
    if (!name) throw signatureError('DataValidationBuilder.withCriteria', criteria, args);
    const [first, second] = args;
    if (name === 'VALUE_IN_LIST')
      return this.requireValueInList(Array.isArray(first) ? first : [], second !== false);
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(first, second !== false);
    return this.#require(name, args.map(criterionValue));
  }

  #require(criteria: ValidationCriteria, values: readonly (string | number)[]): this {
    return this.#change({ criteria, values });
  }

  /** Google compares whole days. */
  #requireDate(criteria: ValidationCriteria, ...dates: readonly GoogleDate[]): this {
    return this.#require(
      criteria,
      dates.map((date) => Math.floor(toSerial(date))),
    );
  }

  #change(change: Partial<Validation>): this {
    this.#data = { ...this.#data, ...change };
    return this;
  }
}

true satisfies NoInventions<DataValidationBuilder, GoogleBuilder>;

function criterionValue(value: unknown): string | number {
  if (value instanceof Date) return Math.floor(toSerial(value));
  return typeof value === 'number' ? value : String(value);
}
