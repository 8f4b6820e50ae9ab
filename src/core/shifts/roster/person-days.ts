import { type Assignment, dayOff, type RosterModel } from './roster-model';
import type { RosterPerson } from './roster-problem';

/** What breaking a rule counts, in yuan: more than any roster can cost, so that no search ever buys it. */
export const brokenRule = 1e7;

/**
 * A person's days up to one of them, as numbers at the places of `at`: what the rules and prices of the next days ask for. A search
 * goes through a million of them a second, which objects with fractions in them cannot.
 */
export type PersonDays = Float64Array;

export const at = {
  /** Days on duty in a row. */
  running: 0,
  nightsRunning: 1,
  nights: 2,
  /** When the last shift ended, in minutes from midnight before the first day. */
  ended: 3,
  /** The code of the day before; −1 for a day off. */
  code: 4,
  /** Of the week that is under way. */
  weekMinutes: 5,
  /** Yuan so far, with `brokenRule` for every rule that is broken. */
  cost: 6,
} as const;

export interface PersonRules {
  /** The days before the first. */
  begin(person: number): PersonDays;
  /** Goes on by one day. */
  advance(so: PersonDays, person: number, day: number, duty: number): void;
  /** What all days of a person cost. */
  cost(assignment: Assignment, person: number): number;
}

export function personRules(model: RosterModel): PersonRules {
  const { problem, days, duties, codeOf, startMinute, endMinute, paidMinutes, isNight, weekOf } = model;
  const { people, rules, prices } = problem;
  const restMinutes = rules.restHours * 60;
  const dutyPrices = pricesOfDuties(model);
  const nightsBefore = Float64Array.from(people, (person) => person.nightsBefore);
  const weekly = people.map((person) => person.weeklyHours ?? rules.weeklyHours);
  const normalMinutes = Float64Array.from(weekly, ({ normal }) => normal * 60);
  const mostMinutes = Float64Array.from(weekly, ({ most }) => most * 60);
  const endsWeek = Uint8Array.from({ length: days }, (_, day) => Number(weekOf[day] !== weekOf[day + 1]));
  const starts = people.map((person) => daysBefore(model, person));
  const scratch: PersonDays = new Float64Array(Object.keys(at).length);

  const advance = (so: PersonDays, person: number, day: number, duty: number): void => {
    const code = codeOf[duty] as number;
    if (code < 0) {
      so[at.running] = 0;
      so[at.nightsRunning] = 0;
    } else work(so, person, day, duty, code);
    so[at.code] = code;
    if (endsWeek[day]) {
      const overtime = (so[at.weekMinutes] as number) - (normalMinutes[person] as number);
      if (overtime > 0) pay(so, (overtime / 60) * prices.overtimeHour);
      so[at.weekMinutes] = 0;
    }
  };

  const work = (so: PersonDays, person: number, day: number, duty: number, code: number): void => {
    let cost = dutyPrices[(person * days + day) * duties.length + duty] as number;
    const rested = day * 1440 + (startMinute[code] as number) - (so[at.ended] as number);
    if (rested < restMinutes) cost += brokenRule;
    so[at.ended] = day * 1440 + (endMinute[code] as number);
    const running = (so[at.running] as number) + 1;
    so[at.running] = running;
    if (running > rules.daysRunning) cost += brokenRule;
    const minutes = so[at.weekMinutes] as number;
    const after = minutes + (paidMinutes[code] as number);
    so[at.weekMinutes] = after;
    // At once, and not when the week ends: who looks ahead sees it in time.
    const most = mostMinutes[person] as number;
    if (after > most && minutes <= most) cost += brokenRule;
    if ((so[at.code] as number) >= 0 && so[at.code] !== code) cost += prices.codeChange;
    if (isNight[code]) cost += workNight(so, person);
    else so[at.nightsRunning] = 0;
    pay(so, cost);
  };

  const workNight = (so: PersonDays, person: number): number => {
    const [nights, running] = [(so[at.nights] as number) + 1, (so[at.nightsRunning] as number) + 1];
    so[at.nights] = nights;
    so[at.nightsRunning] = running;
    const broken = Number(running > rules.nightsRunning) + Number(nights > rules.nights);
    const nth = nights + (nightsBefore[person] as number);
    return prices.nightStep * (nth - 0.5) + broken * brokenRule;
  };

  return {
    begin: (person) => (starts[person] ?? scratch).slice(),
    advance,
    cost(assignment, person) {
      scratch.set(starts[person] as PersonDays);
      const first = person * days;
      for (let day = 0; day < days; day += 1)
        advance(scratch, person, day, assignment[first + day] ?? dayOff);
      return scratch[at.cost] as number;
    },
  };
}

const pay = (so: PersonDays, yuan: number): void => {
  so[at.cost] = (so[at.cost] as number) + yuan;
};

/** What each duty of each day costs each person, whatever the other days are: the shift, the night, a dislike, a wish. */
function pricesOfDuties({ problem, days, duties }: RosterModel): Float64Array {
  const { people, prices, codes } = problem;
  return Float64Array.from({ length: people.length * days * duties.length }, (_, index) => {
    const duty = duties[index % duties.length];
    const day = Math.floor(index / duties.length) % days;
    const person = people[Math.floor(index / duties.length / days)];
    if (!duty || !person) return 0;
    return (
      prices.shift +
      (codes[duty.code]?.isNight ? prices.night : 0) +
      (person.dislikedCodes.includes(duty.code) ? prices.dislikedShift : 0) +
      (person.wishedDaysOff.includes(day) ? prices.refusedDayOff : 0)
    );
  });
}

function daysBefore(
  { problem, endMinute, paidMinutes, isNight }: RosterModel,
  { before }: RosterPerson,
): PersonDays {
  const so = new Float64Array(Object.keys(at).length);
  so[at.ended] = Number.NEGATIVE_INFINITY;
  so[at.code] = -1;
  for (const [index, code] of before.entries()) {
    const day = index - before.length;
    so[at.running] = code === null ? 0 : (so[at.running] ?? 0) + 1;
    so[at.nightsRunning] = code !== null && isNight[code] ? (so[at.nightsRunning] ?? 0) + 1 : 0;
    so[at.code] = code ?? -1;
    if (code === null) continue;
    so[at.ended] = day * 1440 + (endMinute[code] ?? 0);
    if (-day <= problem.weekdayOfFirstDay)
      so[at.weekMinutes] = (so[at.weekMinutes] ?? 0) + (paidMinutes[code] ?? 0);
  }
  return so;
}
