import { serialFromIso } from '../core/calendar/iso-date';
import { mainOpening } from '../core/calendar/main-opening';
import { lastDay, type PromoCalendar, type PromoPlateau } from '../core/calendar/promo-calendar';
import { defaultReturnCurves } from '../core/demand/aftersales-contacts';
import { deviates, logDeviation, multipleAt, spreadOfRate } from '../core/demand/confidence';
import { aftersalesHours, openingFalloff, openingRush, ordinaryHours } from '../core/demand/hour-curves';
import type { DatedOpening, DatedPlateau, PromotionDemand } from '../core/demand/promotion-demand';
import { capacityPerDay } from '../core/staffing/capacity';
import { inquiries, orders } from '../core/staffing/presales';
import type { PromotionNeedInputs } from '../core/staffing/promotion-need';
import type { InputDefinition, InputValues } from './input-definition';
import { quantityValues } from './quantity-values';

/** The most days that a plan has side by side. */
export const longestWindowDays = 62;

/** The days that 逐时需求 and 排班表 have: serial day numbers. */
export interface PlanWindow {
  readonly firstDay: number;
  readonly days: number;
}

/**
 * A plan's figures as `core` wants them, with every blank input filled in as the workbook's formula for it does.
 *
 * @param values every input of the plan, within its bounds
 */
export function promotionNeedInputs(
  calendar: PromoCalendar,
  definitions: readonly InputDefinition[],
  values: InputValues,
): PromotionNeedInputs {
  const figure = quantityValues(definitions, values);
  const number = ownNumbers(definitions, values);
  const demand = {
    salesYuan: figure('sales'),
    orderValueYuan: figure('order_value'),
    inquiryShare: figure('inquiry_share'),
    inquiryConversion: figure('inquiry_conversion'),
  };
  const uplift = figure('uplift');
  return {
    demand: {
      orders: orders(demand),
      inquiries: inquiries(demand),
      ...datedDemand(calendar, values),
      ...planWindow(calendar, values),
    },
    returns: {
      rates: {
        returnRate: figure('return_rate'),
        unshippedShare: number('unshipped_share'),
        automaticRefundShare: blankOr(
          values.automatic_refund_share,
          () => number('unshipped_share') * number('auto_unshipped'),
        ),
        contactsPerReturn: number('contacts_per_return'),
        otherContactRate: figure('other_contact_rate'),
        uplift,
      },
      curves: defaultReturnCurves,
      hours: aftersalesHours,
    },
    presales: { handleSeconds: number('handle_seconds'), uplift, botShare: figure('bot_share') },
    aftersales: { handleSeconds: number('aftersales_handle_seconds') },
    rules: {
      withinSeconds: figure('target_seconds'),
      serviceLevel: figure('service_level'),
      replySeconds: number('reply_seconds'),
      replyTarget: number('reply_target'),
      assessedFrom: number('assessed_from'),
      assessedTo: number('assessed_to'),
      maxOccupancy: figure('max_occupancy'),
      shrinkage: figure('shrinkage'),
    },
  };
}

/** The openings, the plateau and the curves on real dates. */
function datedDemand(
  calendar: PromoCalendar,
  values: InputValues,
): Pick<PromotionDemand, 'openings' | 'plateau' | 'curves'> {
  const promoDate = promoDateOf(values);
  return {
    openings: calendar.openings.map(
      ({ offsetDays, hour, salesShare, inquiryShare, days }): DatedOpening => ({
        day: promoDate + offsetDays,
        hour: openingHour(calendar, hour, values),
        salesShare,
        inquiryShare,
        days,
      }),
    ),
    plateau: calendar.plateau ? datedPlateau(calendar.plateau, promoDate) : null,
    curves: { falloff: openingFalloff, ordinary: ordinaryHours, rush: openingRush },
  };
}

/** Openings at the hour of the main one follow the input 开卖时刻. */
function openingHour(calendar: PromoCalendar, hour: number, values: InputValues): number {
  const main = mainOpening(calendar)?.hour;
  return hour === main ? blankOr(values.opening_hour, () => hour) : hour;
}

const datedPlateau = (
  { startOffsetDays, endOffsetDays, salesShare, inquiryShare }: PromoPlateau,
  promoDate: number,
): DatedPlateau => ({
  firstDay: promoDate + startOffsetDays,
  lastDay: promoDate + endOffsetDays,
  salesShare,
  inquiryShare,
});

/**
 * From some days before the first opening to the last day of the calendar, at most {@link longestWindowDays}. The workbook has so
 * many columns; its first day may be moved afterwards.
 */
export function planWindow(calendar: PromoCalendar, values: InputValues): PlanWindow {
  const promoDate = promoDateOf(values);
  const lead = blankOr(values.rota_lead_days, () => 0);
  const firstOffset = Math.min(...calendar.openings.map(({ offsetDays }) => offsetDays)) - lead;
  const lastOffset = Math.max(...calendar.phases.map(lastDay));
  const typed = typeof values.rota_start === 'string' ? serialFromIso(values.rota_start) : null;
  return {
    firstDay: typed ?? promoDate + firstOffset,
    days: Math.min(longestWindowDays, lastOffset - firstOffset + 1),
  };
}

const promoDateOf = ({ promo_date: date }: InputValues): number => serialFromIso(String(date)) ?? 0;

/** 人均日接待量 of both teams: what was typed, or else as many as the seconds of a customer allow in the hours of a shift. */
export function capacities(
  definitions: readonly InputDefinition[],
  values: InputValues,
): { readonly presales: number; readonly aftersales: number } {
  const number = ownNumbers(definitions, values);
  const derived = (handleSeconds: number) =>
    Math.floor(
      Number(capacityPerDay(number('paid_hours'), handleSeconds, number('max_occupancy')).toFixed(9)),
    );
  return {
    presales: blankOr(values.presales_capacity, () => derived(number('handle_seconds'))),
    aftersales: blankOr(values.aftersales_capacity, () => derived(number('aftersales_handle_seconds'))),
  };
}

/** What 把握与情形 looks ahead to: two chances and two courses. */
export const aheadCourses = ['eight', 'nineteen', 'low', 'high'] as const;
export type AheadCourse = (typeof aheadCourses)[number];

/** How many times the contacts of the plan each chance and each course of 把握与情形 brings. */
export function multiplesAhead(
  definitions: readonly InputDefinition[],
  values: InputValues,
): Readonly<Record<AheadCourse, number>> {
  const number = ownNumbers(definitions, values);
  const ofRate = (id: string) => spreadOfRate(number(id), number(`${id}_spread`));
  const spreads = [
    number('aov_spread'),
    ofRate('inquiry_share'),
    ofRate('inquiry_conversion'),
    number('peak_spread'),
  ].map(logDeviation);
  const sales = number('sales');
  const ofSales = (id: string, otherwise: number) =>
    sales > 0 ? blankOr(values[id], () => sales * otherwise) / sales : 0;
  return {
    eight: multipleAt(spreads, deviates.eightOfTen),
    nineteen: multipleAt(spreads, deviates.nineteenOfTwenty),
    low: ofSales('sales_conservative', 0.7),
    high: ofSales('sales_stretch', 1.3),
  };
}

const blankOr = (value: InputValues[string] | undefined, otherwise: () => number): number =>
  typeof value === 'number' ? value : otherwise();

/** The values of inputs by their ids. */
const ownNumbers =
  (definitions: readonly InputDefinition[], values: InputValues) =>
  (id: string): number => {
    const given = values[id] ?? definitions.find((each) => each.id === id)?.default;
    return typeof given === 'number' ? given : 0;
  };
