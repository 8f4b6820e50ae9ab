import { advertising } from './advertising';
import { aftersales } from './aftersales';
import { demand } from './demand';
import type { Quantity } from './quantity';
import { response } from './response';
import { rota } from './rota';
import { scores } from './scores';
import { staffing } from './staffing';

const declared = {
  ...demand,
  ...staffing,
  ...aftersales,
  ...response,
  ...rota,
  ...scores,
  ...advertising,
};

/** The name of a quantity in the program and in `sheets-templates`: `order_value`. */
export type QuantityId = keyof typeof declared;

/** The quantities that say what counts where people say nothing. */
export type DefaultedQuantityId = {
  [Id in QuantityId]: (typeof declared)[Id] extends { default: number } ? Id : never;
}[QuantityId];

/** Every quantity by its id. */
export const quantities: Readonly<Record<QuantityId, Quantity>> = declared;

export const quantityIds = Object.keys(declared) as readonly QuantityId[];

export const isQuantityId = (id: string): id is QuantityId => Object.hasOwn(declared, id);

/** @example defaultOf('service_level') // 0.8 */
export const defaultOf = (id: DefaultedQuantityId): number => declared[id].default;
