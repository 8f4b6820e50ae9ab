import { minutesOfDay } from '../shift-code';
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

/** What the rules and prices make of a person's days. */
export class PersonRules {
  private readonly dutyPrices: Float64Array;
  private readonly nightsBefore: Float64Array;
  private readonly normalMinutes: Float64Array;
  private readonly mostMinutes: Float64Array;
  private readonly endsWeek: Uint8Array;
  private readonly starts: readonly PersonDays[];
  private readonly scratch: PersonDays = new Float64Array(Object.keys(at).length);

  constructor(private readonly model: RosterModel) {
    const { problem, days, weekOf } = model;
    const { people, rules } = problem;
    const weekly = people.map((person) => person.weeklyHours ?? rules.weeklyHours);
    this.dutyPrices = pricesOfDuties(model);
    this.nightsBefore = Float64Array.from(people, (person) => person.nightsBefore);
    this.normalMinutes = Float64Array.from(weekly, ({ normal }) => normal * 60);
    this.mostMinutes = Float64Array.from(weekly, ({ most }) => most * 60);
    this.endsWeek = Uint8Array.from({ length: days }, (_, day) => Number(weekOf[day] !== weekOf[day + 1]));
    this.starts = people.map((person) => daysBefore(model, person));
  }

  /** The days before the first. */
  begin(person: number): PersonDays {
    return (this.starts[person] ?? this.scratch).slice();
  }

  /** What all days of a person cost. */
  cost(assignment: Assignment, person: number): number {
    const { days } = this.model;
    const so = this.scratch;
    so.set(this.starts[person] as PersonDays);
    for (let day = 0; day < days; day += 1)
      this.advance(so, person, day, assignment[person * days + day] ?? dayOff);
    return so[at.cost] as number;
  }

  /** Goes on by one day. */
  advance(so: PersonDays, person: number, day: number, duty: number): void {
    const code = this.model.codeOf[duty] as number;
    if (code < 0) {
      so[at.running] = 0;
      so[at.nightsRunning] = 0;
    } else this.work(so, person, day, duty);
    so[at.code] = code;
    if (this.endsWeek[day]) {
      const overtime = (so[at.weekMinutes] as number) - (this.normalMinutes[person] as number);
      if (overtime > 0) pay(so, (overtime / 60) * this.model.problem.prices.overtimeHour);
      so[at.weekMinutes] = 0;
    }
  }

  private work(so: PersonDays, person: number, day: number, duty: number): void {
    const { problem, days, duties, codeOf, startMinute, endMinute, isNight } = this.model;
    const { rules, prices } = problem;
    const code = codeOf[duty] as number;
    let cost = this.dutyPrices[(person * days + day) * duties.length + duty] as number;
    const rested = day * minutesOfDay + (startMinute[code] as number) - (so[at.ended] as number);
    if (rested < rules.restHours * 60) cost += brokenRule;
    so[at.ended] = day * minutesOfDay + (endMinute[code] as number);
    const running = (so[at.running] as number) + 1;
    so[at.running] = running;
    if (running > rules.daysRunning) cost += brokenRule;
    if ((so[at.code] as number) >= 0 && so[at.code] !== code) cost += prices.codeChange;
    cost += this.addHours(so, person, code);
    if (isNight[code]) cost += this.addNight(so, person);
    else so[at.nightsRunning] = 0;
    pay(so, cost);
  }

  /** At once, and not when the week ends, a week that is too long breaks the rule: who looks ahead sees it in time. */
  private addHours(so: PersonDays, person: number, code: number): number {
    const minutes = so[at.weekMinutes] as number;
    const after = minutes + (this.model.paidMinutes[code] as number);
    so[at.weekMinutes] = after;
    const most = this.mostMinutes[person] as number;
    return after > most && minutes <= most ? brokenRule : 0;
  }

  private addNight(so: PersonDays, person: number): number {
    const { rules, prices } = this.model.problem;
    const nights = (so[at.nights] as number) + 1;
    const running = (so[at.nightsRunning] as number) + 1;
    so[at.nights] = nights;
    so[at.nightsRunning] = running;
    const broken = Number(running > rules.nightsRunning) + Number(nights > rules.nights);
    const nth = nights + (this.nightsBefore[person] as number);
    return prices.nightStep * (nth - 0.5) + broken * brokenRule;
  }
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
    so[at.ended] = day * minutesOfDay + (endMinute[code] ?? 0);
    if (-day <= problem.weekdayOfFirstDay)
      so[at.weekMinutes] = (so[at.weekMinutes] ?? 0) + (paidMinutes[code] ?? 0);
  }
  return so;
}
