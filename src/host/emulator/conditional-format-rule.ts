import type { Area, ConditionalFormat, FormatCriteria, GradientPoint, HighlightStyle } from '../book/book';
import type { Context } from './context';
import { nameIn } from './enumeration';
import { BooleanCriteria, InterpolationType } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import type { Range } from './range';
import { RangeGeometry } from './range-geometry';
import { Strict, signatureError } from './strict';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanFormat = Extract<ConditionalFormat, { kind: 'boolean' }>;
type GradientFormat = Extract<ConditionalFormat, { kind: 'gradient' }>;

/** A conditional format: a condition with a look, or a colour scale. */
export class ConditionalFormatRule extends Strict implements Faithful<GoogleRule> {
  readonly #context: Context;
  readonly #data: ConditionalFormat;

  constructor(context: Context, data: ConditionalFormat) {
    super('ConditionalFormatRule');
    this.#context = context;
    this.#data = data;
  }

  static dataOf(rule: unknown, method: string): ConditionalFormat {
    if (rule instanceof ConditionalFormatRule) return rule.#data;
    throw signatureError(method, rule);
  }

  getRanges(): Range[] {
    return this.#data.areas.map((area) => this.#context.range(area));
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.#data.kind === 'boolean' ? new BooleanCondition(this.#data) : null;
  }
  getGradientCondition(): GradientCondition | null {
    return this.#data.kind === 'gradient' ? new GradientCondition(this.#data) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#context, this.#data);
  }
}

true satisfies NoInventions<ConditionalFormatRule, GoogleRule>;

/** When a rule applies, and how cells look then. */
export class BooleanCondition
  extends Strict
  implements Faithful<GoogleAppsScript.Spreadsheet.BooleanCondition>
{
  readonly #data: BooleanFormat;

  constructor(data: BooleanFormat) {
    super('BooleanCondition');
    this.#data = data;
  }

  getCriteriaType() {
    return BooleanCriteria[this.#data.criteria];
  }
  getCriteriaValues(): unknown[] {
    return [...this.#data.values];
  }
  getBackground(): string | null {
    return this.#data.style.background ?? null;
  }
  getFontColor(): string | null {
    return this.#data.style.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.#data.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.#data.style.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this.#data.style.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.#data.style.strikethrough ?? null;
  }
}

true satisfies NoInventions<BooleanCondition, GoogleAppsScript.Spreadsheet.BooleanCondition>;

/** The points of a colour scale. */
export class GradientCondition
  extends Strict
  implements Faithful<GoogleAppsScript.Spreadsheet.GradientCondition>
{
  readonly #data: GradientFormat;

  constructor(data: GradientFormat) {
    super('GradientCondition');
    this.#data = data;
  }

  getMinColor(): string {
    return this.#data.min.color;
  }
  getMinType() {
    return interpolation(this.#data.min);
  }
  getMinValue(): string {
    return this.#data.min.value;
  }
  getMidColor(): string | null {
    return this.#data.mid?.color ?? null;
  }
  getMidType() {
    return this.#data.mid ? interpolation(this.#data.mid) : null;
  }
  getMidValue(): string {
    return this.#data.mid?.value ?? '';
  }
  getMaxColor(): string {
    return this.#data.max.color;
  }
  getMaxType() {
    return interpolation(this.#data.max);
  }
  getMaxValue(): string {
    return this.#data.max.value;
  }
}

true satisfies NoInventions<GradientCondition, GoogleAppsScript.Spreadsheet.GradientCondition>;

const interpolation = ({ type }: GradientPoint) => InterpolationType[type];

/** Builds a rule; the last condition or scale that was set is the one it has. */
export class ConditionalFormatRuleBuilder extends Strict implements Faithful<GoogleBuilder> {
  readonly #context: Context;
  #areas: readonly Area[];
  #criteria: FormatCriteria | null = null;
  #values: readonly (string | number)[] = [];
  #style: HighlightStyle = {};
  #points: { min?: GradientPoint; mid?: GradientPoint; max?: GradientPoint } = {};

  constructor(context: Context, data?: ConditionalFormat) {
    super('ConditionalFormatRuleBuilder');
    this.#context = context;
    this.#areas = data?.areas ?? [];
    if (data?.kind === 'gradient') this.#points = { ...data };
    if (data?.kind === 'boolean') {
      this.#criteria = data.criteria;
      this.#values = data.values;
      this.#style = data.style;
    }
  }

  build(): ConditionalFormatRule {
    if (this.#areas.length === 0) throw new Error('A conditional format rule must have at least one range.');
    return new ConditionalFormatRule(this.#context, this.#data());
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#context, this.#data());
  }

  getRanges(): Range[] {
    return this.#areas.map((area) => this.#context.range(area));
  }
  setRanges(ranges: readonly unknown[]): this {
    this.#areas = ranges.map((range) => {
      const area = RangeGeometry.areaOf(range);
      if (!area) throw signatureError('ConditionalFormatRuleBuilder.setRanges', ranges);
      return area;
    });
    return this;
  }

  setBackground(color: string | null): this {
    return this.#look('background', color);
  }
  setFontColor(color: string | null): this {
    return this.#look('fontColor', color);
  }
  setBold(bold: boolean | null): this {
    return this.#look('bold', bold);
  }
  setItalic(italic: boolean | null): this {
    return this.#look('italic', italic);
  }
  setUnderline(underline: boolean | null): this {
    return this.#look('underline', underline);
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.#look('strikethrough', strikethrough);
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }
  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }
  withCriteria(criteria: unknown, args: readonly unknown[]): this {
    const name = nameIn(BooleanCriteria, criteria);
    if (!name) throw signatureError('ConditionalFormatRuleBuilder.withCriteria', criteria, args);
    return this.#when(name, ...args.map((value) => (typeof value === 'number' ? value : String(value))));
  }

  setGradientMinpoint(color: string): this {
    return this.#point('min', color, 'MIN', '');
  }
  setGradientMinpointWithValue(color: string, type: unknown, value: string): this {
    return this.#point('min', color, type, value);
  }
  setGradientMidpointWithValue(color: string, type: unknown, value: string): this {
    return this.#point('mid', color, type, value);
  }
  setGradientMaxpoint(color: string): this {
    return this.#point('max', color, 'MAX', '');
  }
  setGradientMaxpointWithValue(color: string, type: unknown, value: string): this {
    return this.#point('max', color, type, value);
  }

  #data(): ConditionalFormat {
    const areas = this.#areas;
    const { min, mid, max } = this.#points;
    if (min && max) return { kind: 'gradient', areas, min, ...(mid ? { mid } : {}), max };
    if (!this.#criteria) throw new Error('A conditional format rule must have a condition.');
    return { kind: 'boolean', areas, criteria: this.#criteria, values: this.#values, style: this.#style };
  }

  #look(property: keyof HighlightStyle, value: string | boolean | null): this {
    const { [property]: _, ...others } = this.#style;
    this.#style = value === null ? others : { ...others, [property]: value };
    return this;
  }

  #when(criteria: FormatCriteria, ...values: readonly (string | number)[]): this {
    this.#criteria = criteria;
    this.#values = values;
    this.#points = {};
    return this;
  }

  #point(place: 'min' | 'mid' | 'max', color: string, type: unknown, value: string): this {
    const name = type === 'MIN' || type === 'MAX' ? type : nameIn(InterpolationType, type);
    if (!name)
      throw signatureError('ConditionalFormatRuleBuilder.setGradientMidpointWithValue', color, type, value);
    this.#points = { ...this.#points, [place]: { color, type: name, value: String(value) } };
    return this;
  }
}

true satisfies NoInventions<ConditionalFormatRuleBuilder, GoogleBuilder>;
