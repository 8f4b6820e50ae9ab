import type { StaffedDay } from '../../../src/core/staffing/promotion-need';
import { needPrint } from '../../../src/core/staffing/promotion-staffing';
import { countTo, type Figure, figure } from './figure';
import { lastYear, promotionOf } from './promotion';

const total = (heads: readonly number[] = []): number => heads.reduce((sum, each) => sum + each, 0);

/** The figures of each day by the columns of the sheets. */
const ofDay: Readonly<Record<string, (day: StaffedDay) => number>> = {
  '[demandDays.orders]': ({ orders }) => orders,
  '[demandDays.inquiries]': ({ inquiries }) => inquiries,
  '[demandDays.contacts]': ({ contacts }) => contacts,
  '[presalesNeed.peak]': ({ presalesNeed }) => Math.max(...presalesNeed),
  '[aftersalesNeed.peak]': ({ aftersalesNeed }) => Math.max(...aftersalesNeed),
};

/** The 24 hours of a day in a table of hours by days; Gnumeric does not take INDEX(…, 0, column) for a whole column. */
const sumOfDay = (table: string, day: number) =>
  `SUM(${countTo(24).map((hour) => `INDEX(${table},${hour},${day})`)})`;

/** The promotion by days and hours. */
export const hours = (days: number): readonly Figure[] => [
  ...countTo(days).flatMap((day) => [
    ...Object.entries(ofDay).map(([row, read]) =>
      figure(
        `SUM(INDEX(${row},1,${day}))`,
        (facts, own) => {
          const found = promotionOf(facts, own)[day - 1];
          return found ? read(found) : null;
        },
        lastYear,
      ),
    ),
    ...(['presales', 'aftersales'] as const).map((side) =>
      figure(
        sumOfDay(`[${side}Need.heads]`, day),
        (facts, own) => total(promotionOf(facts, own)[day - 1]?.[`${side}Need`]),
        lastYear,
      ),
    ),
  ]),
  // The hours of some days one by one; of all days together, their squares.
  ...[1, 8, 19].flatMap((day) =>
    countTo(24).map((hour) =>
      figure(
        `SUM(INDEX([presalesNeed.heads],${hour},${day}))`,
        (facts, own) => promotionOf(facts, own)[day - 1]?.presalesNeed[hour - 1] ?? null,
        lastYear,
      ),
    ),
  ),
  ...(['presales', 'aftersales'] as const).map((side) =>
    figure(
      `[solvedFor.${side}.now]`,
      (facts, own) => needPrint(promotionOf(facts, own).map((day) => day[`${side}Need`])),
      lastYear,
    ),
  ),
];
