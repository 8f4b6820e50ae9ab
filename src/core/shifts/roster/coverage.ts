import { peopleThere } from '../shift-code';
import type { Assignment, RosterModel } from './roster-model';

/** Heads in every hour of every role, and what missing and spare ones cost, kept up while duties change. */
export class Coverage {
  private readonly hours: number;
  /** Heads beyond the need, below 0 where they are missing: `role × hours + day × 24 + hour`. */
  private readonly balances: Int32Array;
  /** People on a code: `(role × days + day) × codes + code`. */
  private readonly counts: Int32Array;
  private yuan = 0;

  /** The coverage of what everyone does. Hours after the last day are nobody's need. */
  constructor(
    private readonly model: RosterModel,
    assignment: Assignment,
  ) {
    const { problem, days } = model;
    const { need, roles, codes, people, prices } = problem;
    this.hours = days * 24;
    this.balances = Int32Array.from(
      need.flatMap((ofRole) => ofRole.flat()),
      (heads) => -heads,
    );
    this.counts = new Int32Array(roles.length * days * codes.length);
    for (const [place, balance] of this.balances.entries())
      this.yuan -= balance * (prices.missingHeadHour[Math.floor(place / this.hours)] as number);
    for (const person of people.keys()) {
      this.addEveningBefore(person);
      for (let day = 0; day < days; day += 1) this.change(day, assignment[person * days + day] as number, 1);
    }
  }

  /** What missing and spare heads cost now, in yuan. */
  get cost(): number {
    return this.yuan;
  }

  /** Heads more than needed, below 0 where they are missing. */
  balance(role: number, day: number, hour: number): number {
    return this.balances[role * this.hours + day * 24 + hour] as number;
  }

  /** Puts one more (`by` 1) or one fewer (−1) on a duty of a day, and returns by how much the cost has changed. */
  change(day: number, duty: number, by: 1 | -1): number {
    const { codeOf, roleOf, presentHours, breakHours } = this.model;
    const code = codeOf[duty] as number;
    if (code < 0) return 0;
    const role = roleOf[duty] as number;
    let difference = this.shift(role, day, presentHours[code] as Int16Array, by);
    const onBreak = breakHours[code] as Int16Array;
    if (onBreak.length > 0)
      difference += this.shift(role, day, onBreak, this.moreOnBreak(role, day, code, by));
    this.yuan += difference;
    return difference;
  }

  /** How many more are there while one batch is on its break. */
  private moreOnBreak(role: number, day: number, code: number, by: number): number {
    const { days, problem, batches } = this.model;
    const place = (role * days + day) * problem.codes.length + code;
    const people = this.counts[place] as number;
    this.counts[place] = people + by;
    const ofBatches = batches[code] as number;
    return peopleThere('onBreak', ofBatches, people + by) - peopleThere('onBreak', ofBatches, people);
  }

  /** One head more or fewer in some hours from midnight of a day on. */
  private shift(role: number, day: number, hours: Int16Array, by: number): number {
    if (by === 0) return 0;
    const { missingHeadHour, spareHeadHour } = this.model.problem.prices;
    const missing = missingHeadHour[role] as number;
    let difference = 0;
    for (let index = 0; index < hours.length; index += 1) {
      const hour = day * 24 + (hours[index] as number);
      if (hour >= this.hours) continue;
      const place = role * this.hours + hour;
      const before = this.balances[place] as number;
      this.balances[place] = before + by;
      if (by > 0) difference += before < 0 ? -missing : spareHeadHour;
      else difference += before <= 0 ? missing : -spareHeadHour;
    }
    return difference;
  }

  /** Who came the evening before the first day is still there after midnight, in the first of the person's roles. */
  private addEveningBefore(person: number): void {
    const { before, roles } = this.model.problem.people[person] ?? {};
    const code = before?.at(-1);
    const role = roles?.[0];
    if (code === null || code === undefined || role === undefined) return;
    const late = (this.model.presentHours[code] as Int16Array).filter((hour) => hour >= 24);
    this.yuan += this.shift(role, -1, late, 1);
  }
}
