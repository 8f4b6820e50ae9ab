import { type DefaultedQuantityId, defaultOf } from '../core/quantities/quantities';
import type { InputDefinition, InputValues } from './input-definition';

/**
 * A plan's values by what they measure, whatever its inputs are called. What no input asks for is as it is by default.
 *
 * @param values every input of the plan, within its bounds; percentages are shares
 * @example quantityValues(definitions, { aov: 180 })('order_value') // 180
 */
export const quantityValues =
  (definitions: readonly InputDefinition[], values: InputValues) =>
  (id: DefaultedQuantityId): number => {
    const input = definitions.find(({ quantity }) => quantity === id);
    const value = input && values[input.id];
    return typeof value === 'number' ? value : defaultOf(id);
  };
