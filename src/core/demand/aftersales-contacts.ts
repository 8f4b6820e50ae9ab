import { wholeParts } from './promotion-demand';

/** What an order leads to after it was placed. */
export interface ReturnRates {
  /** 退货率: orders refunded or returned ÷ orders, 0–1. */
  readonly returnRate: number;
  /** 未发货退款占退款: of those, refunds before the goods were sent. */
  readonly unshippedShare: number;
  /** 自动退款占比: of all refunds, those that no person handles; only those not sent can be. */
  readonly automaticRefundShare: number;
  /** Contacts by a return that was sent. */
  readonly contactsPerReturn: number;
  /** 查物流等其他咨询 by order. */
  readonly otherContactRate: number;
  /** Last year's actual contacts ÷ forecast. */
  readonly uplift: number;
}

/** When they come: weights by days after the order, from the same day on. */
export interface ReturnCurves {
  readonly unshipped: readonly number[];
  readonly returned: readonly number[];
  readonly logistics: readonly number[];
}

/** Our choice: refunds at once, returns after delivery (day 2) with their most on day 5, parcels asked for on the way. */
export const defaultReturnCurves: ReturnCurves = {
  unshipped: [45, 35, 15, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  returned: [0, 0, 3, 8, 12, 14, 13, 12, 10, 8, 6, 4, 3, 2, 2, 1, 1, 1, 0, 0, 0],
  logistics: [0, 15, 25, 22, 15, 10, 6, 4, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
};

/** The three kinds of contacts by order, all days together. */
export function contactsByOrder(rates: ReturnRates): {
  unshipped: number;
  returned: number;
  logistics: number;
} {
  const { returnRate, unshippedShare, automaticRefundShare, contactsPerReturn, otherContactRate } = rates;
  return {
    unshipped: returnRate * Math.max(0, unshippedShare - automaticRefundShare) * rates.uplift,
    returned: returnRate * (1 - unshippedShare) * contactsPerReturn * rates.uplift,
    logistics: otherContactRate * rates.uplift,
  };
}

/**
 * 售后咨询: contacts by order, by days after it.
 *
 * @returns as many numbers as the longest curve has
 */
export function contactsByLag(rates: ReturnRates, curves: ReturnCurves): readonly number[] {
  const kinds = contactsByOrder(rates);
  const lags = Math.max(curves.unshipped.length, curves.returned.length, curves.logistics.length);
  return Array.from({ length: lags }, (_, lag) =>
    (['unshipped', 'returned', 'logistics'] as const).reduce((all, kind) => {
      const weights = curves[kind];
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      return all + (whole > 0 ? (kinds[kind] * (weights[lag] ?? 0)) / whole : 0);
    }, 0),
  );
}

/**
 * Contacts of each day: the orders of the days before, each by its lag. So the first wave's returns come before the last wave's sales.
 *
 * @param orders by day
 * @returns whole numbers by day; what comes after the last day is in none
 */
export function aftersalesContactsByDay(
  orders: readonly number[],
  byLag: readonly number[],
): readonly number[] {
  const whole = wholeParts();
  return orders.map((_, day) =>
    whole(byLag.reduce((all, contacts, lag) => all + (orders[day - lag] ?? 0) * contacts, 0)),
  );
}
