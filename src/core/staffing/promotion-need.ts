import {
  aftersalesContactsByDay,
  contactsByLag,
  type ReturnCurves,
  type ReturnRates,
} from '../demand/aftersales-contacts';
import { type HourWeights, hourShares } from '../demand/hour-curves';
import { type DemandDay, type PromotionDemand, promotionDays } from '../demand/promotion-demand';
import { carriedLoadsOfAll, headsForLoad } from '../queueing/carried-load';
import { rosteredHeads } from '../queueing/inquiry-queue';

/** How fast people are to be answered, and how busy agents may be; the stricter of two targets wins. */
export interface ResponseRules {
  /** 秒级: so many of all are answered within so many seconds, at any hour. */
  readonly withinSeconds: number;
  readonly serviceLevel: number;
  /** 3 分钟人工响应率 of the platform, counted from one hour of the day to another: 8 and 23 for 8:00–23:00. */
  readonly replySeconds: number;
  readonly replyTarget: number;
  readonly assessedFrom: number;
  readonly assessedTo: number;
  /** 工时利用率上限, above 0 up to 1. */
  readonly maxOccupancy: number;
  /** 非接待时间占比, 0 up to below 1; without meals and breaks, which the shifts take off. */
  readonly shrinkage: number;
}

/** All that the needs of a promotion's hours depend on. */
export interface PromotionNeedInputs {
  readonly demand: PromotionDemand;
  readonly returns: {
    readonly rates: ReturnRates;
    readonly curves: ReturnCurves;
    readonly hours: HourWeights;
  };
  readonly presales: { readonly handleSeconds: number; readonly uplift: number; readonly botShare: number };
  readonly aftersales: { readonly handleSeconds: number };
  readonly rules: ResponseRules;
}

/** A day with the heads that each of its hours needs, 24 of each. */
export interface StaffedDay extends DemandDay {
  /** 售后咨询, whole. */
  readonly contacts: number;
  readonly presalesNeed: readonly number[];
  readonly aftersalesNeed: readonly number[];
}

/** Contacts of every hour, and the heads to roster for so many in an hour of the day. */
export interface HourlyContacts {
  /** `byDay[day][hour]`, not rounded. */
  readonly byDay: readonly (readonly number[])[];
  readonly headsFor: (contacts: number, hour: number) => number;
}

/** The inquiries that people answer, hour by hour: 上浮系数 counted, without what the bot takes. */
export const presalesContacts = ({ demand, presales, rules }: PromotionNeedInputs): HourlyContacts => ({
  byDay: promotionDays(demand).map(({ inquiriesByHour }) =>
    inquiriesByHour.map((inquiries) => inquiries * shareOfPeople(presales)),
  ),
  headsFor: headsByHour(presales.handleSeconds, rules),
});

/** 人工询单 by inquiry: 上浮系数 counted, without what the bot takes. */
const shareOfPeople = ({ uplift, botShare }: PromotionNeedInputs['presales']): number =>
  uplift * (1 - botShare);

/** The table of 接待能力 goes so far; see {@link headsForLoad} for larger teams. */
const largestTeamOfTable = 400;

/**
 * The heads to roster for each hour of each day of a promotion, before and after the sale. Reckoned with agents who serve one
 * customer after the other, an hour as a steady flow. The workbook calculates the same natively.
 *
 * @returns one entry a day of the demand's window
 */
export function promotionNeed(inputs: PromotionNeedInputs): readonly StaffedDay[] {
  const { demand, returns, presales, aftersales, rules } = inputs;
  const days = promotionDays(demand);
  const contacts = aftersalesContactsByDay(
    days.map(({ orders }) => orders),
    contactsByLag(returns.rates, returns.curves),
  );
  const contactShares = hourShares(returns.hours);
  const presalesHeads = headsByHour(presales.handleSeconds, rules);
  const aftersalesHeads = headsByHour(aftersales.handleSeconds, rules);
  const human = shareOfPeople(presales);
  return days.map((day, index) => {
    const ofDay = contacts[index] ?? 0;
    return {
      ...day,
      contacts: ofDay,
      presalesNeed: day.inquiriesByHour.map((inquiries, hour) => presalesHeads(inquiries * human, hour)),
      aftersalesNeed: contactShares.map((share, hour) => aftersalesHeads(ofDay * share, hour)),
    };
  });
}

/** Heads to roster for so many contacts in an hour of the day. */
function headsByHour(
  handleSeconds: number,
  rules: ResponseRules,
): (contacts: number, hour: number) => number {
  const fast = { handleSeconds, withinSeconds: rules.withinSeconds, share: rules.serviceLevel };
  const reply = { handleSeconds, withinSeconds: rules.replySeconds, share: rules.replyTarget };
  const always = carriedLoadsOfAll([fast], rules.maxOccupancy, largestTeamOfTable);
  const assessed = carriedLoadsOfAll([fast, reply], rules.maxOccupancy, largestTeamOfTable);
  return (contacts, hour) => {
    const isAssessed = hour >= rules.assessedFrom && hour < rules.assessedTo;
    const heads = headsForLoad(isAssessed ? assessed : always, (contacts * handleSeconds) / 3600);
    return rosteredHeads(heads, rules.shrinkage);
  };
}
