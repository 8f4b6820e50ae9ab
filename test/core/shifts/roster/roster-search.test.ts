import type { Highs } from 'highs';
import { brokenRule } from '../../../../src/core/shifts/roster/person-days';
import type { Roster, RosterProblem } from '../../../../src/core/shifts/roster/roster-problem';
import { RosterSearch } from '../../../../src/core/shifts/roster/roster-search';
import { rosterProgramme } from './roster-programme';
import { someStore } from './some-rosters';

const load: () => Promise<Highs> = require('highs');

function found(problem: RosterProblem, moves: number, seed = 1) {
  const search = new RosterSearch(problem, { seed, moves });
  search.step(moves);
  return search.best();
}

/** What breaks a rule, in words; looked up from the rules day by day. */
function broken({ codes, people, rules, weekdayOfFirstDay }: RosterProblem, roster: Roster): string[] {
  return people.flatMap((person, index) => {
    const days = [...person.before, ...(roster[index] ?? []).map((duty) => duty?.code ?? null)];
    const problems: string[] = [];
    const ahead = person.before.length;
    let [running, nights] = [0, 0];
    const weeks = new Map<number, number>();
    for (const [place, code] of days.entries()) {
      const day = place - ahead;
      const shift = code === null ? undefined : codes[code];
      running = shift ? running + 1 : 0;
      nights = shift?.isNight ? nights + 1 : 0;
      const week = Math.floor((day + weekdayOfFirstDay) / 7);
      const hours = shift ? (shift.endMinute - shift.startMinute) / 60 : 0;
      weeks.set(week, (weeks.get(week) ?? 0) + hours);
      if (day < 0 || !shift || code === null) continue;
      const last = codes[days[place - 1] ?? -1];
      const rest = last ? (shift.startMinute + 1440 - last.endMinute) / 60 : 24;
      if (rest < rules.restHours) problems.push(`${index} rests ${rest} h before day ${day}`);
      if (running > rules.daysRunning) problems.push(`${index} has no day off until day ${day}`);
      if (nights > rules.nightsRunning) problems.push(`${index} has too many nights until day ${day}`);
      if ((weeks.get(week) ?? 0) > rules.weeklyHours.most)
        problems.push(`${index} works too much in week ${week}`);
      if (person.leaveDays.includes(day)) problems.push(`${index} is on leave on day ${day}`);
      if (person.bannedCodes.includes(code)) problems.push(`${index} must not work ${code}`);
      const role = roster[index]?.[day]?.role ?? -1;
      if (!person.roles.includes(role)) problems.push(`${index} cannot do ${role}`);
    }
    return problems;
  });
}

describe('a roster for a small store', () => {
  it.each([1, 2])('is the optimum that HiGHS proves (store %d)', async (seed) => {
    const problem = someStore({ people: 5, days: 7, pressure: 0.9 }, seed);
    const highs = await load();
    const exact = highs.solve(rosterProgramme(problem, true), { output_flag: false, mip_rel_gap: 0 });
    expect(exact.Status).toBe('Optimal');
    expect(found(problem, 300_000).cost).toBeCloseTo(exact.ObjectiveValue, 3);
  });

  it('of twenty people over two weeks is at most half a percent above what no roster can beat', async () => {
    const problem = someStore({ people: 20, days: 14, pressure: 1 }, 1);
    const highs = await load();
    const bound = highs.solve(rosterProgramme(problem, false), {
      output_flag: false,
      solver: 'ipm',
      run_crossover: 'off',
    });
    const { cost, roster } = found(problem, 3_000_000);
    expect(cost).toBeGreaterThanOrEqual(bound.ObjectiveValue - 0.1);
    expect(cost / bound.ObjectiveValue).toBeLessThanOrEqual(1.005);
    expect(broken(problem, roster)).toEqual([]);
  });
});

describe('a roster', () => {
  const problem = someStore({ people: 12, days: 10, pressure: 1.4 }, 5);

  it.each([1, 20, 2000, 60_000])(
    'keeps every rule wherever the search is stopped (after %d changes)',
    (moves) => {
      const { roster, cost } = found(problem, moves);
      expect(broken(problem, roster)).toEqual([]);
      expect(cost).toBeLessThan(brokenRule);
    },
  );

  it('is the same for the same seed and number of changes, in one go or in many steps', () => {
    const whole = found(problem, 30_000, 7);
    const search = new RosterSearch(problem, { seed: 7, moves: 30_000 });
    while (search.movesLeft > 0) search.step(713);
    expect(search.best()).toEqual(whole);
    expect(found(problem, 30_000, 8)).not.toEqual(whole);
  });

  it('only gets cheaper while the search goes on', () => {
    const search = new RosterSearch(problem, { seed: 3, moves: 40_000 });
    const costs: number[] = [];
    for (; search.movesLeft > 0; search.step(1000)) costs.push(search.best().cost);
    expect(costs).toEqual([...costs].sort((one, other) => other - one));
    expect(costs.at(-1)).toBeLessThan(costs[0] ?? 0);
  });

  it('goes on from a roster that is there, and is never dearer than that', () => {
    const before = found(problem, 5000);
    const search = new RosterSearch(problem, { seed: 4, moves: 5000, from: before.roster, boldness: 5 });
    search.step(5000);
    expect(search.best().cost).toBeLessThanOrEqual(before.cost + 1e-6);
  });

  it('leaves what is locked as it is, though it breaks a rule, and says by its cost that it does', () => {
    const [first, ...others] = problem.people;
    if (!first) throw new Error('nobody');
    const duty = { code: 4, role: first.roles[0] ?? 0 };
    const morning = { code: 0, role: first.roles[0] ?? 0 };
    const locked = [
      { day: 1, duty },
      { day: 2, duty: morning },
      { day: 3, duty: null },
    ];
    const people = [{ ...first, before: [], locked }, ...others];
    const { roster, cost } = found({ ...problem, people }, 20_000);
    expect(roster[0]?.slice(1, 4)).toEqual([duty, morning, null]);
    expect(Math.floor(cost / brokenRule)).toBe(1);
  });

  it('shares nights out: of three equal people nobody has two while another has none', () => {
    const night = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 1 : 0));
    const need = [Array.from({ length: 6 }, () => night)];
    const people = problem.people.slice(0, 3).map((person) => ({
      ...person,
      ...{ roles: [0], bannedCodes: [], dislikedCodes: [], leaveDays: [], wishedDaysOff: [], before: [] },
    }));
    const { roster } = found({ ...problem, roles: ['售前'], need, people }, 20_000);
    expect(roster.map((row) => row.filter((duty) => duty?.code === 3).length)).toEqual([2, 2, 2]);
  });

  it('of nobody, or of no days, is none', () => {
    expect(found({ ...problem, people: [] }, 100).roster).toEqual([]);
    const noDays = { ...problem, need: problem.need.map(() => []) };
    expect(found(noDays, 100).roster.every((row) => row.length === 0)).toBe(true);
  });
});
