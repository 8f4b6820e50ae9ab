import { serialFromIso } from '../../../src/core/calendar/iso-date';
import { datedPhases, type PromoCalendar } from '../../../src/core/calendar/promo-calendar';
import { type Facts, type Figure, figure } from './figure';

const promoDay = ({ values }: Facts): number => serialFromIso(String(values.promo_date)) ?? Number.NaN;

/** The days of each phase, both ends included. */
export const daysOfPhases = (facts: Facts) =>
  datedPhases(facts.calendar, promoDay(facts)).map(({ startSerial, endSerial }) => ({
    first: Math.floor(startSerial),
    last: Math.ceil(endSerial) - 1,
  }));

/** Phases that do not begin when the ones that began earlier have ended; of those that begin together, the first did. */
function remarksOf(facts: Facts): number {
  const phases = datedPhases(facts.calendar, promoDay(facts));
  return phases.filter(({ startSerial }, place) => {
    const earlier = phases.filter(
      (other, index) => other.startSerial < startSerial + (index < place ? halfMinute : -halfMinute),
    );
    const covered = Math.max(...earlier.map(({ endSerial }) => endSerial));
    return earlier.length > 0 && Math.abs(covered - startSerial) > halfMinute;
  }).length;
}

const halfMinute = 1 / 2880;

export const timelineOf = (calendar: PromoCalendar): readonly Figure[] => [
  ...calendar.phases.flatMap((_, index) => [
    figure(`INDEX([phases.start],${index + 1})`, (facts) => daysOfPhases(facts)[index]?.first ?? null),
    figure(`INDEX([phases.end],${index + 1})`, (facts) => daysOfPhases(facts)[index]?.last ?? null),
  ]),
  figure('[timelineDates.start]', (facts) => Math.min(...daysOfPhases(facts).map(({ first }) => first))),
  figure('[timelineDates.end]', (facts) => Math.max(...daysOfPhases(facts).map(({ last }) => last))),
  figure('COUNTIF([phases.remark],"?*")', remarksOf),
  // Those of the calendars are meant, and marked so.
  figure('[timelineDates.problems]', () => 0),
];
