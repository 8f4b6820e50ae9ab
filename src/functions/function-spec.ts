import type { QuantityId } from '../core/quantities/quantities';
import type { Narrowing } from '../core/quantities/quantity';
import type { Localized, Result } from '../messages';

/**
 * What a custom function returns for one row of arguments: one cell (`null` is a blank one, a text may depend on the
 * language), or several cells side by side or, of a function that takes lists, one below the other.
 */
export type CellResult = OneCell | readonly (number | string)[] | CellColumn;

export type OneCell = number | string | boolean | null | Localized;

/** Cells one below the other. */
export interface CellColumn {
  readonly column: readonly OneCell[];
}

/** A value that an argument became once it was read: dates and times are serial day numbers, choices their `value`. */
export type ArgumentValue = number | string | boolean | null | readonly (number | null)[];

export interface Choice {
  /** What `compute` receives. */
  readonly value: string;
  /** What people may type, in any case; the first is how Chinese messages call it, the last how English ones do. */
  readonly names: readonly string[];
}

/**
 * What a parameter accepts.
 * `min`/`max` are inclusive unless `exclusiveMin`/`exclusiveMax`; `integer` rejects fractions; `percent` only changes how
 * bounds and values are spoken (30% instead of 0.3).
 */
export type ParameterKind = SingleKind | RangeKind;

type SingleKind =
  | {
      readonly type: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly exclusiveMin?: boolean;
      readonly exclusiveMax?: boolean;
      readonly integer?: boolean;
      readonly percent?: boolean;
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'text'; readonly maxLength: number }
  /** A day from 2000 to 2100, with or without a time. */
  | { readonly type: 'date' }
  /** A time of day: the fraction of a day since midnight. The date that may come with it is dropped. */
  | { readonly type: 'time' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] };

type RangeKind =
  /**
   * `count` cells of a row or of a column as one value (DSR_SCORE's five counts); a taller range is one such value a row.
   * A blank cell among filled ones counts 0.
   */
  | { readonly type: 'numberRange'; readonly count: number; readonly min: number }
  /** All cells of a row or of a column as one value, in their order, `null` for a blank one; it does not broadcast. */
  | {
      readonly type: 'list';
      readonly item: Extract<SingleKind, { type: 'number' | 'time' }>;
      /** How many cells it has at most; 1 for a single value beside lists. */
      readonly most: number;
    };

export interface Parameter {
  /** Identifier in the generated stub and in code, e.g. `salesYuan`. */
  readonly id: string;
  readonly words: () => ParameterWords;
  readonly kind: ParameterKind;
  /** Present for optional parameters: the value used when it is left out, and (if other than its plain text) how help names it. */
  readonly default?: { readonly value: number | string | boolean | null; readonly label?: Localized };
  /** What it measures, and how it takes less than that or falls back on something else. */
  readonly measures?: { readonly quantity: QuantityId; readonly narrowing?: Narrowing };
}

export interface ParameterWords {
  /** As the user sees it, e.g. 店铺销售额. */
  readonly name: Localized;
  /** Meaning, in a sentence or two. */
  readonly help: Localized;
  /** e.g. 元/天; left out where there is none. */
  readonly unit?: Localized;
}

export interface FunctionExample {
  /** The formula as typed, e.g. `=KEFU_PRESALES(5000000, 200, 30%, 50%, 500)`. */
  readonly formula: string;
  /** The same arguments as values. */
  readonly args: readonly unknown[];
  readonly result: CellResult;
}

/** A custom function, declared once: the stub in dist, argument checking, error texts, README and sidebar derive from it. */
export interface FunctionSpec {
  readonly name: string;
  readonly family: FunctionFamily;
  /** A function, because every call of a cell evaluates the declaration and few calls need a word of it. */
  readonly words: () => FunctionWords;
  readonly parameters: readonly Parameter[];
  readonly example: FunctionExample;
  /** The core function, given one value per parameter in order, all within bounds. */
  readonly compute: (values: readonly ArgumentValue[]) => Result<CellResult>;
}

export interface FunctionWords {
  readonly help: Localized;
  readonly returns: Localized;
  /** Where the formula comes from, for README and help. */
  readonly source: Localized;
}

/** How the catalogue is grouped where people browse it. */
export const functionFamilies = {
  staffing: { 'zh-CN': '客服人数', en: 'Staffing' },
  shifts: { 'zh-CN': '排班', en: 'Shifts' },
  queueing: { 'zh-CN': '排队与服务水平', en: 'Queueing' },
  dsr: { 'zh-CN': 'DSR 评分', en: 'DSR scores' },
  ping: { 'zh-CN': '询单成本', en: 'Cost of an inquiry' },
  promo: { 'zh-CN': '大促日历', en: 'Promotion calendar' },
  sms: { 'zh-CN': '催付短信', en: 'Reminder messages' },
  reviews: { 'zh-CN': '评价分析', en: 'Reviews' },
} as const satisfies Readonly<Record<string, Localized>>;

export type FunctionFamily = keyof typeof functionFamilies;
