import { roundUp } from '../rounding';

/** What comes back after the promotion, and who takes it. */
export interface AftersalesDemand {
  /** 预计订单量: orders of the promotion. */
  readonly orders: number;
  /** 退货率, 0–1: returns and refunds by order; each is one contact. */
  readonly returnRate: number;
  /** Contacts one agent takes in a working day. */
  readonly capacityPerDay: number;
  /** 分摊天数: days over which the contacts come, 1 in the textbook. */
  readonly days?: number;
  /** 峰值系数: the busiest day ÷ the average day, 1 in the textbook. */
  readonly peakFactor?: number;
  /** 自动退款占比, 0–1: refunds that need no person. Takes nothing off the other contacts. */
  readonly automaticRefundShare?: number;
  /** 其他售后咨询率: contacts by order about logistics, wrong or missing goods, quality. */
  readonly otherContactRate?: number;
  /** 预测上浮系数: last year's actual contacts ÷ last year's forecast. */
  readonly uplift?: number;
  /** 非接待时间占比, 0 up to below 1: paid time that is not spent serving. */
  readonly shrinkage?: number;
}

/** 售后咨询量: all contacts that need a person, not rounded. */
export function aftersalesContacts(demand: AftersalesDemand): number {
  const { orders, returnRate, automaticRefundShare = 0, otherContactRate = 0, uplift = 1 } = demand;
  return orders * (returnRate * (1 - automaticRefundShare) + otherContactRate) * uplift;
}

/**
 * 售后人数 before rounding: orders × return rate ÷ daily capacity, the textbook formula, and with the optional figures the
 * fuller one, for the busiest day.
 *
 * @returns agents, with decimals
 */
export function aftersalesWorkload(demand: AftersalesDemand): number {
  const { capacityPerDay, days = 1, peakFactor = 1, shrinkage = 0 } = demand;
  return (aftersalesContacts(demand) * peakFactor) / (capacityPerDay * days * (1 - shrinkage));
}

/**
 * 售后人数: {@link aftersalesWorkload} in whole agents.
 *
 * @example aftersalesAgents({ orders: 5000, returnRate: 0.1, capacityPerDay: 100 }) // 5
 */
export const aftersalesAgents = (demand: AftersalesDemand): number => roundUp(aftersalesWorkload(demand));
