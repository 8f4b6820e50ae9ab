import type { Localized } from '../messages';
import type { InputValues } from './input-definition';

/** A plan: which sheets a promotion gets, and the inputs that it starts from. */
export interface Plan {
  readonly format: 'kefu-plan';
  readonly version: 1;
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  /** Its place among the plans to choose from; the first is the usual one. */
  readonly order?: number;
  /** In the order of the tabs. */
  readonly sheets: readonly PlanSheet[];
  /** Inputs that differ from what the catalogue, its calendar and its category have; no date, which is the next of its calendar. */
  readonly inputs: InputValues;
}

export interface PlanSheet {
  /** The id of its template. */
  readonly template: string;
  /** A required sheet cannot be left out (参数: everything refers to it). */
  readonly required?: boolean;
}
