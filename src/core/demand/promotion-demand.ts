import { type HourWeights, hourShares, openingShares } from './hour-curves';

/** 场次: a moment from which people buy and ask more, on a real date. */
export interface DatedOpening {
  /** Serial day number. */
  readonly day: number;
  /** 0–23. */
  readonly hour: number;
  /** Shares of all sales and of all inquiries of the promotion that it brings, 0–1. */
  readonly salesShare: number;
  readonly inquiryShare: number;
  /** Days over which it spreads: its first 24 hours, then so many calendar days less one. */
  readonly days: number;
}

/** 平销期: what is sold and asked between the openings, evenly by days; both ends included. */
export interface DatedPlateau {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly salesShare: number;
  readonly inquiryShare: number;
}

/** How an opening fades and how a day runs; see {@link hour-curves}. */
export interface DemandCurves {
  /** 回落: weights of the first 24 hours after an opening, of the calendar day after, of the next … */
  readonly falloff: readonly number[];
  readonly ordinary: HourWeights;
  readonly rush: readonly number[];
  /** Last year's counts by hour of the day, for the 24 hours after openings. */
  readonly own?: HourWeights;
}

export interface PromotionDemand {
  /** Orders and inquiries of the whole promotion. */
  readonly orders: number;
  readonly inquiries: number;
  readonly openings: readonly DatedOpening[];
  readonly plateau: DatedPlateau | null;
  readonly curves: DemandCurves;
  /** The first day of the window, and how many days it has. */
  readonly firstDay: number;
  readonly days: number;
}

/** One day of the window. */
export interface DemandDay {
  readonly day: number;
  /** Whole numbers: the days sum to the total of the window. */
  readonly orders: number;
  readonly inquiries: number;
  /** Inquiries of each hour, not rounded. */
  readonly inquiriesByHour: readonly number[];
}

/**
 * Orders and inquiries of each day, and inquiries of each hour, from the openings of a promotion.
 *
 * An opening's share falls to its first 24 hours by {@link openingShares}, and to the calendar days after by the falloff, each as
 * an ordinary day. What falls outside the window is in no day.
 */
export function promotionDays(demand: PromotionDemand): readonly DemandDay[] {
  const wholeOrders = wholeParts();
  const wholeInquiries = wholeParts();
  const shareOfHour = sharesByHour(demand);
  return Array.from({ length: demand.days }, (_, index) => {
    const day = demand.firstDay + index;
    const inquiriesByHour = hours.map((hour) => demand.inquiries * shareOfHour(day, hour, 'inquiryShare'));
    return {
      day,
      orders: wholeOrders(demand.orders * total(hours, (hour) => shareOfHour(day, hour, 'salesShare'))),
      inquiries: wholeInquiries(total(inquiriesByHour, (each) => each)),
      inquiriesByHour,
    };
  });
}

type ShareKind = 'salesShare' | 'inquiryShare';

/** The part of the whole promotion that falls to an hour. */
function sharesByHour({ openings, plateau, curves }: PromotionDemand) {
  const ordinary = hourShares(curves.ordinary);
  const waves = openings.map((opening) => ({
    ...opening,
    shares: openingShares(opening.hour, curves),
    parts: falloffParts(curves.falloff, opening.days),
  }));
  return (day: number, hour: number, kind: ShareKind): number => {
    const calm = total(waves, (wave) =>
      day > wave.day ? wave[kind] * (wave.parts[day - wave.day] ?? 0) : 0,
    );
    const rush = total(waves, (wave) =>
      isWithinFirstDay(wave, day, hour) ? wave[kind] * (wave.parts[0] ?? 0) * (wave.shares[hour] ?? 0) : 0,
    );
    return (calm + plateauPart(plateau, day, kind)) * (ordinary[hour] ?? 0) + rush;
  };
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The parts of the falloff over so many days, summing to 1. */
export function falloffParts(falloff: readonly number[], days: number): readonly number[] {
  const weights = falloff.slice(0, Math.max(1, days));
  const whole = total(weights, (weight) => weight);
  return weights.map((weight, index) => (whole > 0 ? weight / whole : index === 0 ? 1 : 0));
}

/** From the hour of the opening to the same hour of the next day. */
const isWithinFirstDay = (opening: DatedOpening, day: number, hour: number): boolean =>
  (day === opening.day && hour >= opening.hour) || (day === opening.day + 1 && hour < opening.hour);

function plateauPart(plateau: DatedPlateau | null, day: number, kind: ShareKind): number {
  if (plateau === null || day < plateau.firstDay || day > plateau.lastDay) return 0;
  return plateau[kind] / (plateau.lastDay - plateau.firstDay + 1);
}

/**
 * Whole numbers from fractional ones, as differences of the rounded cumulative sum, so that they add up to the rounded total.
 * Ties are decided on six decimals, for sums that differ in their last bits.
 */
export function wholeParts(): (part: number) => number {
  let cumulative = 0;
  let given = 0;
  return (part) => {
    cumulative += part;
    const rounded = Math.round(Math.round(cumulative * 1e6) / 1e6);
    const whole = rounded - given;
    given = rounded;
    return whole;
  };
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
