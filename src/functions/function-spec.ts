import type { Localized, Result } from '../messages';

/** What a custom function returns for one row of arguments: one cell, or several cells side by side. */
export type CellResult = number | string | boolean | null | readonly (number | string)[];

/**
 * What a parameter accepts.
 * `min`/`max` are inclusive unless `exclusiveMin`/`exclusiveMax`; `integer` rejects fractions; `percent` only changes how
 * bounds and values are spoken (30% instead of 0.3).
 */
export type ParameterKind =
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
  | { readonly type: 'date' }
  | {
      readonly type: 'choice';
      readonly choices: readonly { readonly value: string; readonly names: readonly string[] }[];
    }
  /** A whole range of numbers taken as one value, not broadcast (DSR_SCORE's five counts). */
  | { readonly type: 'numberRange'; readonly count: number; readonly min: number };

export interface Parameter {
  /** Identifier in the generated stub and in code, e.g. `salesYuan`. */
  readonly id: string;
  /** As the user sees it, e.g. 店铺销售额. */
  readonly name: Localized;
  /** Meaning and unit, one sentence. */
  readonly help: Localized;
  readonly kind: ParameterKind;
  /** Present for optional parameters: the value used when it is left out, and (if other than its plain text) how help names it. */
  readonly default?: { readonly value: number | string | boolean | null; readonly label?: Localized };
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
  readonly family: string;
  readonly help: Localized;
  readonly parameters: readonly Parameter[];
  readonly returns: Localized;
  /** Where the formula comes from, for README and help. */
  readonly source: Localized;
  readonly example: FunctionExample;
  /** The core function, given one scalar per parameter in order, all within bounds. */
  readonly compute: (...values: never[]) => Result<CellResult>;
}
