import { type AftersalesDemand, aftersalesAgents } from './aftersales';
import {
  inquiries,
  orders,
  type PresalesDemand,
  type PresalesStaffing,
  presalesAgents,
  serviceOrders,
} from './presales';

/** All that the headline of a plan depends on; what is optional is neutral by default, which gives the textbook figures. */
export interface HeadlineInputs {
  readonly demand: PresalesDemand;
  readonly presales: PresalesStaffing;
  /** Without `orders`: those follow from the demand. */
  readonly aftersales: Omit<AftersalesDemand, 'orders'>;
}

/** The figures on top of the sidebar, of 总览 and of the command line. Agents are whole, the rest is not rounded. */
export interface PlanHeadline {
  readonly orders: number;
  readonly serviceOrders: number;
  readonly inquiries: number;
  readonly presalesAgents: number;
  readonly aftersalesAgents: number;
}

/**
 * The chain 订单 → 客服订单 → 询单 → 人数 of one plan.
 *
 * @param inputs within the bounds of their fields: order value, conversion and capacities above 0
 * @example
 * planHeadline({
 *   demand: { salesYuan: 5_000_000, orderValueYuan: 200, inquiryShare: 0.3, inquiryConversion: 0.5 },
 *   presales: { capacityPerDay: 500 },
 *   aftersales: { returnRate: 0.1, capacityPerDay: 100 },
 * })
 * // { orders: 25000, serviceOrders: 7500, inquiries: 15000, presalesAgents: 30, aftersalesAgents: 25 }
 */
export function planHeadline(inputs: HeadlineInputs): PlanHeadline {
  const { demand, presales, aftersales } = inputs;
  return {
    orders: orders(demand),
    serviceOrders: serviceOrders(demand),
    inquiries: inquiries(demand),
    presalesAgents: presalesAgents(demand, presales),
    aftersalesAgents: aftersalesAgents({ ...aftersales, orders: orders(demand) }),
  };
}
