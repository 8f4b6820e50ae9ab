import { roundUp } from '../rounding';

/** One day's sales target and how much of it passes through customer service. */
export interface PresalesDemand {
  /** Sales of the whole shop in the period that the capacity is for (normally one day), in yuan. */
  readonly salesYuan: number;
  /** 客单价: yuan an order. */
  readonly orderValueYuan: number;
  /** 客服销售占比, 0–1: the share of orders that go through customer service. */
  readonly inquiryShare: number;
  /** 询单转化率, above 0 up to 1: orders made by one who asks. */
  readonly inquiryConversion: number;
}

export interface PresalesStaffing {
  /** Inquiries one agent takes in a working day. */
  readonly capacityPerDay: number;
  /** 机器人独立接待占比, 0 up to below 1: inquiries that never reach a person. */
  readonly botShare?: number;
  /** 预测上浮系数: last year's actual inquiries ÷ last year's forecast. */
  readonly uplift?: number;
  /** 非接待时间占比, 0 up to below 1: paid time that is not spent serving. */
  readonly shrinkage?: number;
}

/** Orders of the whole shop: sales ÷ order value. */
export const orders = (demand: Pick<PresalesDemand, 'salesYuan' | 'orderValueYuan'>): number =>
  demand.salesYuan / demand.orderValueYuan;

/** Orders that go through customer service. */
export const serviceOrders = (demand: Omit<PresalesDemand, 'inquiryConversion'>): number =>
  orders(demand) * demand.inquiryShare;

/**
 * 询单量: how many people ask, so that the target is met.
 *
 * @returns people who ask, not rounded
 * @example inquiries({ salesYuan: 500000, orderValueYuan: 100, inquiryShare: 0.2, inquiryConversion: 0.4 }) // 2500
 */
export const inquiries = (demand: PresalesDemand): number => serviceOrders(demand) / demand.inquiryConversion;

/**
 * 售前人数 before rounding: sales ÷ order value × share ÷ conversion ÷ daily capacity, the textbook formula, and with the
 * optional figures the fuller one: × (1 − bot share) × uplift ÷ (1 − shrinkage).
 *
 * @returns agents, with decimals
 */
export function presalesWorkload(demand: PresalesDemand, staffing: PresalesStaffing): number {
  const { capacityPerDay, botShare = 0, uplift = 1, shrinkage = 0 } = staffing;
  return (inquiries(demand) * (1 - botShare) * uplift) / (capacityPerDay * (1 - shrinkage));
}

/**
 * 售前人数: {@link presalesWorkload} in whole agents.
 *
 * @example presalesAgents({ salesYuan: 5e6, orderValueYuan: 200, inquiryShare: 0.3, inquiryConversion: 0.5 }, { capacityPerDay: 500 }) // 30
 */
export const presalesAgents = (demand: PresalesDemand, staffing: PresalesStaffing): number =>
  roundUp(presalesWorkload(demand, staffing));
