import {
  aftersalesContactsByDay,
  contactsByLag,
  defaultReturnCurves,
} from '../../../src/core/demand/aftersales-contacts';
import { aftersalesHours, openingRush, ordinaryHours } from '../../../src/core/demand/hour-curves';
import {
  type DatedOpening,
  type PromotionDemand,
  promotionDays,
  wholeParts,
} from '../../../src/core/demand/promotion-demand';
import * as fc from '../../support/fast-check';

const curves = { falloff: [60, 20, 10, 5, 3, 1, 1], ordinary: ordinaryHours, rush: openingRush };
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

const oneDay = (hour: number): PromotionDemand => ({
  orders: 25_000,
  inquiries: 12_500,
  openings: [{ day: 100, hour, salesShare: 1, inquiryShare: 1, days: 1 }],
  plateau: null,
  curves,
  firstDay: 97,
  days: 30,
});

describe('the days of one opening', () => {
  it('at midnight are one day', () => {
    const days = promotionDays(oneDay(0));
    expect(days.filter(({ inquiries }) => inquiries > 0)).toHaveLength(1);
    expect(days[3]).toMatchObject({ day: 100, orders: 25_000, inquiries: 12_500 });
  });

  it('in the evening are that night and the next day, with 14/106 in the first hour', () => {
    const days = promotionDays(oneDay(20));
    // 14 + 10 + 7 + 5 of 106 by hand.
    expect(days[3]?.inquiries).toBe(Math.round((12_500 * 36) / 106));
    expect(days[3]?.inquiriesByHour[20]).toBeCloseTo((12_500 * 14) / 106, 9);
    expect(days[3]?.inquiriesByHour[19]).toBe(0);
    expect(days[4]?.inquiriesByHour[0]).toBeCloseTo((12_500 * 5) / 106, 9);
    expect(sum(days.map(({ inquiries }) => inquiries))).toBe(12_500);
  });

  it('spread by the weights of the days: 60 and 20 of 80 over two days', () => {
    const [opening] = oneDay(0).openings;
    const days = promotionDays({ ...oneDay(0), openings: [{ ...(opening as DatedOpening), days: 2 }] });
    expect(days.slice(3, 6).map(({ inquiries }) => inquiries)).toEqual([9375, 3125, 0]);
  });

  it('follow last year’s counts where there are any', () => {
    const own = ordinaryHours.map((_, hour) => (hour === 12 ? 1 : 0));
    const days = promotionDays({ ...oneDay(0), curves: { ...curves, own } });
    expect(days[3]?.inquiriesByHour[12]).toBe(12_500);
  });
});

const opening = (days: fc.Arbitrary<number>) =>
  fc.record({
    day: fc.integer({ min: 100, max: 110 }),
    hour: fc.integer({ min: 0, max: 23 }),
    salesShare: fc.constant(0),
    inquiryShare: fc.constant(0),
    days,
  });

const promotions = fc
  .tuple(
    fc.array(fc.tuple(opening(fc.integer({ min: 1, max: 7 })), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 6,
    }),
    fc.integer({ min: 1, max: 20 }),
    fc.double({ min: 1, max: 1e6, noNaN: true }),
  )
  .map(([weighted, calm, inquiries]): PromotionDemand => {
    const whole = calm + sum(weighted.map(([, weight]) => weight));
    return {
      orders: inquiries * 2,
      inquiries,
      openings: weighted.map(([each, weight]) => ({
        ...each,
        salesShare: weight / whole,
        inquiryShare: weight / whole,
      })),
      plateau: { firstDay: 101, lastDay: 120, salesShare: calm / whole, inquiryShare: calm / whole },
      curves,
      firstDay: 97,
      days: 40,
    };
  });

describe('the days of any promotion', () => {
  it('are whole and sum to the whole, and the hours to the days', () => {
    fc.assert(
      fc.property(promotions, (promotion) => {
        const days = promotionDays(promotion);
        expect(
          days.every(({ orders, inquiries }) => Number.isInteger(orders) && Number.isInteger(inquiries)),
        ).toBe(true);
        expect(
          Math.abs(sum(days.map(({ inquiries }) => inquiries)) - promotion.inquiries),
        ).toBeLessThanOrEqual(0.500001);
        expect(Math.abs(sum(days.map(({ orders }) => orders)) - promotion.orders)).toBeLessThanOrEqual(
          0.500001,
        );
        for (const day of days) {
          expect(Math.abs(sum(day.inquiriesByHour) - day.inquiries)).toBeLessThan(1.000001);
        }
      }),
    );
  });
});

describe('contacts after the sale', () => {
  const rates = {
    returnRate: 0.55,
    unshippedShare: 0.3,
    automaticRefundShare: 0.3 * 0.85,
    contactsPerReturn: 1.2,
    otherContactRate: 0.15,
    uplift: 1,
  };

  it('are those of the worked example: 618.75 refunds by hand, 11,550 of returns, 3,750 of parcels', () => {
    const byOrder = sum(contactsByLag(rates, defaultReturnCurves));
    expect(byOrder * 25_000).toBeCloseTo(618.75 + 11_550 + 3750, 6);
  });

  it('of the first wave come before the last wave sells', () => {
    const orders = Array.from({ length: 40 }, (_, day) => (day === 0 || day === 21 ? 1000 : 0));
    const contacts = aftersalesContactsByDay(orders, contactsByLag(rates, defaultReturnCurves));
    expect(sum(contacts.slice(0, 18))).toBeGreaterThan(600);
    const all = 2000 * sum(contactsByLag(rates, defaultReturnCurves));
    expect(Math.abs(sum(contacts) - all)).toBeLessThanOrEqual(0.500001);
  });

  it('are asked for by day: the night has little', () => {
    expect(sum(aftersalesHours.slice(0, 8)) / sum(aftersalesHours)).toBeLessThan(0.1);
  });
});

it('whole parts add up, whatever the parts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (parts) => {
        const whole = parts.map(wholeParts());
        expect(Math.abs(sum(whole) - sum(parts))).toBeLessThanOrEqual(0.500001);
        expect(whole.every((each) => each >= 0)).toBe(true);
      },
    ),
  );
});
