import type { PromoCalendar, PromoOpening } from './promo-calendar';

/**
 * The opening that sells most, the earlier of equals: its hour is what people mean by 开卖时刻.
 *
 * @returns `undefined` only for a calendar without openings, which no file is
 */
export const mainOpening = ({ openings }: Pick<PromoCalendar, 'openings'>): PromoOpening | undefined =>
  openings.reduce<PromoOpening | undefined>(
    (most, each) => (most === undefined || each.salesShare > most.salesShare ? each : most),
    undefined,
  );
