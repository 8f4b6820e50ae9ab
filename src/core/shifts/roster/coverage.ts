import type { Assignment, RosterModel } from './roster-model';

/** Heads in every hour of every role, kept up while duties change. */
export interface Coverage {
  /** What missing and spare heads cost now, in yuan. */
  readonly cost: number;
  /** Puts one more (`by` 1) or one fewer (−1) on a duty of a day, and returns by how much the cost has changed. */
  change(day: number, duty: number, by: 1 | -1): number;
  /** Heads more than needed, below 0 where they are missing. */
  balance(role: number, day: number, hour: number): number;
}

/** The coverage of what everyone does. Hours after the last day are nobody's need. */
export function coverageOf(model: RosterModel, assignment: Assignment): Coverage {
  const { problem, days, codeOf, roleOf, presentHours, breakHours, batches } = model;
  const { prices, need, codes, roles, people } = problem;
  const hoursOfRole = (days + 1) * 24;
  /** Heads beyond the need. */
  const balances = new Int32Array(roles.length * hoursOfRole);
  for (const [role, ofRole] of need.entries())
    for (const [day, ofDay] of ofRole.entries())
      for (const [hour, heads] of ofDay.entries()) balances[role * hoursOfRole + day * 24 + hour] = -heads;
  const isCounted = days * 24;
  const counts = new Int32Array(roles.length * days * codes.length);
  let cost = 0;
  for (const role of roles.keys())
    for (let hour = 0; hour < isCounted; hour += 1)
      cost -= (balances[role * hoursOfRole + hour] as number) * (prices.missingHeadHour[role] as number);

  /** One head more or fewer in an hour of a role. */
  const shift = (role: number, hour: number, by: number): number => {
    if (hour >= isCounted) return 0;
    const at = role * hoursOfRole + hour;
    const before = balances[at] as number;
    balances[at] = before + by;
    const missing = prices.missingHeadHour[role] as number;
    if (by > 0) return before < 0 ? -missing : prices.spareHeadHour;
    return before <= 0 ? missing : -prices.spareHeadHour;
  };

  const change = (day: number, duty: number, by: 1 | -1): number => {
    const code = codeOf[duty] as number;
    if (code < 0) return 0;
    const role = roleOf[duty] as number;
    const first = day * 24;
    let difference = 0;
    const present = presentHours[code] as Int16Array;
    for (let index = 0; index < present.length; index += 1)
      difference += shift(role, first + (present[index] as number), by);
    const onBreak = breakHours[code] as Int16Array;
    const place = (role * days + day) * codes.length + code;
    const people = counts[place] as number;
    counts[place] = people + by;
    if (onBreak.length > 0) {
      const ofBatches = batches[code] as number;
      const heads = (many: number) => many - Math.ceil(many / ofBatches);
      const more = heads(people + by) - heads(people);
      if (more !== 0)
        for (let index = 0; index < onBreak.length; index += 1)
          difference += shift(role, first + (onBreak[index] as number), more);
    }
    cost += difference;
    return difference;
  };

  for (let person = 0; person < people.length; person += 1) {
    startBefore(person);
    for (let day = 0; day < days; day += 1) change(day, assignment[person * days + day] as number, 1);
  }
  return {
    get cost() {
      return cost;
    },
    change,
    balance: (role, day, hour) => balances[role * hoursOfRole + day * 24 + hour] as number,
  };

  /** Who came the evening before the first day is still there after midnight, in the first of the person's roles. */
  function startBefore(person: number): void {
    const who = people[person];
    const code = who?.before.at(-1);
    const role = who?.roles[0];
    if (code === null || code === undefined || role === undefined) return;
    for (const hour of presentHours[code] as Int16Array) if (hour >= 24) cost += shift(role, hour - 24, 1);
  }
}
