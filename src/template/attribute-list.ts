import type { Localized } from '../messages';
import type { InputValues } from './input-definition';

/** What 客服 must know of every product of a category, and the questions that they are examined on. */
export interface AttributeList {
  readonly format: 'kefu-attributes';
  readonly version: 1;
  /** The value of the input `category`, e.g. `womens-wear`. */
  readonly id: string;
  readonly name: Localized;
  /** In the order of the sheet's columns; those of one group stand together. */
  readonly attributes: readonly Attribute[];
  readonly questions: readonly TrainingQuestion[];
  /** Values that this category brings for inputs of a plan. */
  readonly inputs?: InputValues;
}

/** What a form must know of a category: the values that it brings. */
export type CategoryInputs = Pick<AttributeList, 'id' | 'inputs'>;

export interface Attribute {
  readonly id: string;
  readonly name: Localized;
  readonly group: Localized;
  /** Counts towards the completeness of a product. */
  readonly must: boolean;
  /** A dropdown, if the values are an enumeration. */
  readonly options?: readonly Localized[];
  readonly example: Localized;
}

export interface TrainingQuestion {
  readonly question: Localized;
  readonly answer: Localized;
}
