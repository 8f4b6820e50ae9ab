import type { PromoCalendar } from '../../../src/core/calendar/promo-calendar';
import type { DefaultedQuantityId } from '../../../src/core/quantities/quantities';
import type { Result } from '../../../src/messages';
import type { InputValues } from '../../../src/template/input-definition';
import { quantityValues } from '../../../src/template/quantity-values';
import { inputs } from '../../template/built-in';

/** What a workbook was made from. */
export interface Facts {
  /** Every input with its value. */
  readonly values: InputValues;
  readonly calendar: PromoCalendar;
  /** How many days the sheets have side by side: as many as when they were made. */
  readonly days: number;
}

/** A figure that the sheets show and that `core` knows too. */
export interface Figure {
  /** In the template language. */
  readonly formula: string;
  /** What `core` cannot know and takes from the sheets, e.g. how many ratings a shop has. */
  readonly given: readonly string[];
  /** Null where `core` refuses: there a sheet may say words, but no number. */
  core(facts: Facts, given: readonly number[]): number | null;
}

export const figure = (formula: string, core: Figure['core'], given: Figure['given'] = []): Figure => ({
  formula,
  given,
  core,
});

/** @example countTo(3) // [1, 2, 3] */
export const countTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

export const input = ({ values }: Facts, id: DefaultedQuantityId): number =>
  quantityValues(inputs.inputs, values)(id);

export const orNone = (result: Result<number>): number | null => (result.ok ? result.value : null);
