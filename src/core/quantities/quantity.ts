import type { Localized } from '../../messages';

/**
 * A magnitude of the domain, declared once. A parameter of a custom function and an input of a plan refer to it by its id,
 * so that a formula and the workbook call it the same, take the same values and fall back on the same default.
 *
 * Bounds are where sense ends, not where arithmetic does: a figure outside them is in the wrong unit, in the wrong
 * argument, or has a digit too many.
 */
export interface Quantity {
  /** A percentage is a share: 30% is 0.3. */
  readonly kind: 'number' | 'percent' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
  /** What counts where people say nothing: in a fresh plan, and in a function whose argument may be left out. */
  readonly default?: number;
  /** A function, because every call of a cell evaluates the declarations and few calls need a word of them. */
  readonly words: () => QuantityWords;
}

export interface QuantityWords {
  readonly name: Localized;
  /** e.g. 元/天; empty for a percentage and for what is counted without one. */
  readonly unit: Localized;
  /** What it means and how to find it, in a sentence or two. */
  readonly help: Localized;
  /** Where the default comes from; only a quantity with a default has one. */
  readonly source?: Localized;
}

/** How a parameter or an input takes less than its quantity, or falls back on something else, and why. */
export interface Narrowing {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
  readonly default?: number;
  readonly because: string;
}

type Bounds = Pick<Quantity, 'min' | 'max' | 'exclusiveMin' | 'exclusiveMax'>;

/** The bounds that are left of a quantity's own. */
export function narrowedBounds(quantity: Quantity, narrowing?: Narrowing): Bounds {
  const { min, max, exclusiveMin, exclusiveMax } = { ...quantity, ...narrowing };
  return { min, max, ...(exclusiveMin && { exclusiveMin }), ...(exclusiveMax && { exclusiveMax }) };
}

/**
 * The bound that lets in more than the quantity does; `null` if none.
 *
 * @example widenedBound({ kind: 'percent', min: 0, max: 1, … }, { min: 0, max: 3 }) // 'max'
 */
export function widenedBound(quantity: Quantity, bounds: Bounds): 'min' | 'max' | null {
  const opensLow = quantity.exclusiveMin && bounds.min === quantity.min && !bounds.exclusiveMin;
  const opensHigh = quantity.exclusiveMax && bounds.max === quantity.max && !bounds.exclusiveMax;
  if (bounds.min < quantity.min || opensLow) return 'min';
  return bounds.max > quantity.max || opensHigh ? 'max' : null;
}
