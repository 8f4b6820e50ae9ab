import { serialFromIso } from '../../../src/core/calendar/iso-date';
import {
  datedPhases,
  type PromoCalendar,
  phaseGaps,
  phaseOverlaps,
} from '../../../src/core/calendar/promo-calendar';
import { type Facts, type Figure, figure } from './figure';

const promoDay = ({ values }: Facts): number => serialFromIso(String(values.promo_date)) ?? Number.NaN;

/** The days of each phase, both ends included. */
export const daysOfPhases = (facts: Facts) =>
  datedPhases(facts.calendar, promoDay(facts)).map(({ startSerial, endSerial }) => ({
    first: Math.floor(startSerial),
    last: Math.ceil(endSerial) - 1,
  }));

/** Phases before which nobody has work, or that begin before another has ended that began on an earlier day. */
function problemsOf(facts: Facts): number {
  const overlaps = phaseOverlaps(facts.calendar, promoDay(facts));
  const later = overlaps
    .filter(({ phases: [one, other] }) => one.start.offsetDays < other.start.offsetDays)
    .map(({ phases: [, other] }) => other.id);
  return phaseGaps(facts.calendar, promoDay(facts)).length + new Set(later).size;
}

export const timelineOf = (calendar: PromoCalendar): readonly Figure[] => [
  ...calendar.phases.flatMap((_, index) => [
    figure(`INDEX([phases.start],${index + 1})`, (facts) => daysOfPhases(facts)[index]?.first ?? null),
    figure(`INDEX([phases.end],${index + 1})`, (facts) => daysOfPhases(facts)[index]?.last ?? null),
  ]),
  figure('[timelineDates.start]', (facts) => Math.min(...daysOfPhases(facts).map(({ first }) => first))),
  figure('[timelineDates.end]', (facts) => Math.max(...daysOfPhases(facts).map(({ last }) => last))),
  figure('[timelineDates.problems]', problemsOf),
];
