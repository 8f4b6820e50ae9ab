import {
  type DefaultedQuantityId,
  defaultOf,
  type QuantityId,
  quantities,
} from '../core/quantities/quantities';
import { type Narrowing, narrowedBounds, type Quantity } from '../core/quantities/quantity';
import type { Parameter, ParameterKind, ParameterWords } from './function-spec';

/** A parameter that is a quantity of the domain. */
export interface Measure extends Parameter {
  readonly kind: Extract<ParameterKind, { type: 'number' }>;
}

/** What a parameter has other than its quantity. */
interface Difference {
  readonly narrowing?: Narrowing;
  /** Where the quantity's own words would not say what the function asks for. */
  readonly words?: () => Partial<ParameterWords>;
}

/**
 * A parameter that must be filled in and is a quantity: its name, unit, help and bounds are the quantity's.
 *
 * @param id identifier in the stub of `dist/Code.js`
 * @example measure('orderValueYuan', 'order_value')
 */
export function measure(id: string, quantity: QuantityId, difference: Difference = {}): Measure {
  const { narrowing, words } = difference;
  return {
    id,
    words: () => ({ ...wordsOf(quantities[quantity]), ...words?.() }),
    kind: kindOf(quantities[quantity], narrowing),
    measures: { quantity, ...(narrowing && { narrowing }) },
  };
}

/**
 * A parameter that may be left out: then the quantity's default counts, as it does in a fresh plan, or the narrowing's.
 *
 * @example optionalMeasure('serviceLevel', 'service_level')
 */
export const optionalMeasure = (id: string, quantity: DefaultedQuantityId, difference: Difference = {}) => ({
  ...measure(id, quantity, difference),
  default: { value: difference.narrowing?.default ?? defaultOf(quantity) },
});

function wordsOf({ words }: Quantity): ParameterWords {
  const { name, help, unit } = words();
  return { name, help, ...(unit.en === '' ? {} : { unit }) };
}

const kindOf = (quantity: Quantity, narrowing?: Narrowing): Measure['kind'] => ({
  type: 'number',
  ...narrowedBounds(quantity, narrowing),
  ...(quantity.kind === 'integer' && { integer: true }),
  ...(quantity.kind === 'percent' && { percent: true }),
});
