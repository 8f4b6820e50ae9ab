import type { QuantityId } from '../core/quantities/quantities';
import type { Localized } from '../messages';

/** One input: a row of the 参数 sheet, a field of the sidebar's form, a key of `--inputs`, and the named range that formulas read. */
export interface InputDefinition {
  /** e.g. `sales`; the named range `kefu_sales` is what formulas read, `kefu_sales_typed` is the cell to fill in. */
  readonly id: string;
  /** What it measures; a date, a choice and a text measure nothing. */
  readonly quantity?: QuantityId;
  readonly label: Localized;
  /** e.g. 元, 人, 天; empty for a percentage, a date, a choice or a text. */
  readonly unit: Localized;
  /** A percentage is a share: 30% is 0.3. A date is an ISO date. A choice is the `value` of one of `choices`. */
  readonly kind: InputKind;
  readonly default: InputValue;
  /** A formula that stands for the value while the cell is blank; the `default` then is blank (`''`). */
  readonly derived?: string;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
  readonly choices?: readonly InputChoice[];
  /** What it means and how to find it, in a sentence or two. */
  readonly help: Localized;
  /** Where the default comes from. */
  readonly source: Localized;
  readonly group: string;
  /** Decides what is generated, so that changing its cell afterwards has no effect (the calendar, the category). */
  readonly structural?: boolean;
}

export type InputKind = 'number' | 'percent' | 'integer' | 'date' | 'choice' | 'text';
export type InputValue = number | string | boolean;
export type InputValues = Readonly<Record<string, InputValue>>;

export interface InputChoice {
  readonly value: string;
  readonly label: Localized;
}

export interface InputGroup {
  readonly id: string;
  readonly label: Localized;
}

/** `inputs.yaml`: the groups in the order in which people see them, and every input once. */
export interface InputCatalogue {
  readonly format: 'kefu-inputs';
  readonly version: 1;
  readonly groups: readonly InputGroup[];
  readonly inputs: readonly InputDefinition[];
}

/** The name, without its prefix, of the cell where an input is typed. */
export const typedInputName = (id: string): string => `${id}_typed`;
