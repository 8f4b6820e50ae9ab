/** What advertising pays for, and what becomes of it. */
export interface PaidTraffic {
  /** 平均点击花费: yuan a click. */
  readonly clickYuan: number;
  /** 点击转化率, above 0 up to 1: orders a click. */
  readonly clickConversion: number;
  /** 询单转化率, 0–1: orders an inquiry. */
  readonly inquiryConversion: number;
  /** 客服订单占比, above 0 up to 1: the share of orders that come through an inquiry. 1 is the textbook's silent assumption. */
  readonly serviceOrderShare: number;
}

/** What an order is worth. */
export interface OrderValue {
  readonly orderValueYuan: number;
  /** 毛利率, 0–1. */
  readonly grossMargin: number;
}

/**
 * 询单成本: advertising yuan spent for one "ding" of an inquiry = click cost ÷ click conversion (yuan an order) ÷ share of orders
 * through inquiries × orders an inquiry.
 *
 * @example inquiryCostYuan({ clickYuan: 1, clickConversion: 0.0128, inquiryConversion: 0.3, serviceOrderShare: 1 }) // 23.4375
 */
export function inquiryCostYuan(traffic: PaidTraffic): number {
  const { clickYuan, clickConversion, inquiryConversion, serviceOrderShare } = traffic;
  const orderYuan = clickYuan / clickConversion;
  return (orderYuan / serviceOrderShare) * inquiryConversion;
}

/**
 * What missed inquiries cost: the advertising that brought them, and the margin of the orders they would have become.
 *
 * @param missed inquiries that nobody answered
 * @returns yuan
 */
export const missedInquiriesYuan = (missed: number, traffic: PaidTraffic, order: OrderValue): number =>
  missed * (inquiryCostYuan(traffic) + traffic.inquiryConversion * order.orderValueYuan * order.grossMargin);
