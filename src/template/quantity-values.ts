import { type DefaultedQuantityId, defaultOf } from '../core/quantities/quantities';
import type { InputDefinition, InputValues } from './input-definition';

/**
 * A plan's values by what they measure, whatever its inputs are called. Of several inputs that measure the same, the one that
 * is called like the quantity counts, or else the first. What no input asks for is as it is by default.
 *
 * @param values every input of the plan, within its bounds; percentages are shares
 * @example quantityValues(definitions, { aov: 180 })('order_value') // 180
 */
export const quantityValues =
  (definitions: readonly InputDefinition[], values: InputValues) =>
  (id: DefaultedQuantityId): number => {
    const measuring = definitions.filter(({ quantity }) => quantity === id);
    const input = measuring.find((each) => each.id === id) ?? measuring[0];
    const value = input && values[input.id];
    return typeof value === 'number' ? value : defaultOf(id);
  };
