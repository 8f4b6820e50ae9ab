import type { PromoCalendar } from '../../../src/core/calendar/promo-calendar';
import { alike, type Cell, plain } from '../compare';
import { chain, speakers, stages, stores, whatIf } from './agents';
import type { Facts, Figure } from './figure';
import { hours } from './hours';
import { scores } from './scores';
import { timelineOf } from './timeline';

export { headlinesAsMade } from './agents';
export { confidence, confidenceAsMade } from './confidence';
export type { Facts, Figure } from './figure';

/**
 * Every figure of a plan's sheets that `core` knows too, but for those of 把握与情形.
 *
 * @param days how many days the sheets have side by side
 */
export const figuresOf = (planId: string, calendar: PromoCalendar, days: number): readonly Figure[] => [
  ...chain,
  ...stages(calendar, days),
  ...hours(days),
  ...whatIf,
  ...stores,
  ...timelineOf(calendar),
  ...scores,
  ...(planId === 'cross-border' ? speakers : []),
];

/** What must be read from the sheets, each formula once. */
export const formulasOf = (figures: readonly Figure[]): readonly string[] => [
  ...new Set(figures.flatMap(({ formula, given }) => [formula, ...given])),
];

/** Where the sheets differ from `core`, as `formula: shown, core says …`. */
export function differencesFromCore(
  figures: readonly Figure[],
  facts: Facts,
  shown: (formula: string) => Cell,
): string[] {
  return figures.flatMap((each) => {
    const expected = each.core(
      facts,
      each.given.map((formula) => Number(plain(shown(formula)))),
    );
    const found = shown(each.formula);
    const agrees = expected === null ? typeof plain(found) !== 'number' : alike(found, expected);
    return agrees ? [] : [`${each.formula}: ${found}, core says ${expected ?? 'that there is none'}`];
  });
}
