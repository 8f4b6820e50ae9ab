import { Coverage } from './coverage';
import { at, type PersonDays, PersonRules } from './person-days';
import { type Assignment, dayOff, type RosterModel } from './roster-model';

/** So many ways to have spent the days so far are gone on with; all of them would be the exact optimum of a person's days. */
const waysKept = 60;

/**
 * A roster to begin with: one person after the other gets the days that are worth most to what is still missing, by dynamic
 * programming over the days.
 */
export function firstRoster(model: RosterModel): Assignment {
  const { problem, days } = model;
  const assignment = new Int16Array(problem.people.length * days);
  const coverage = new Coverage(model, assignment);
  const rules = new PersonRules(model);
  for (const person of problem.people.keys()) {
    const row = bestDays(model, rules, coverage, person);
    for (const [day, duty] of row.entries()) {
      assignment[person * days + day] = duty;
      coverage.change(day, duty, 1);
    }
  }
  return assignment;
}

interface Way {
  readonly so: PersonDays;
  readonly duties: readonly number[];
  /** What the days cost, less what they are worth to the hours. */
  readonly value: number;
}

function bestDays(
  model: RosterModel,
  rules: PersonRules,
  coverage: Coverage,
  person: number,
): readonly number[] {
  let ways: readonly Way[] = [{ so: rules.begin(person), duties: [], value: 0 }];
  for (let day = 0; day < model.days; day += 1) {
    const next = new Map<string, Way>();
    for (const duty of model.allowed[person * model.days + day] ?? []) {
      const worth = worthOf(coverage, day, duty);
      for (const way of ways) {
        const so = way.so.slice();
        rules.advance(so, person, day, duty);
        const value = way.value + costIn(so) - costIn(way.so) + worth;
        const key = [duty, so[at.running], so[at.nightsRunning], so[at.nights], so[at.weekMinutes]].join();
        const known = next.get(key);
        if (!known || value < known.value) next.set(key, { so, duties: [...way.duties, duty], value });
      }
    }
    ways = [...next.values()].sort((one, other) => one.value - other.value).slice(0, waysKept);
  }
  return ways[0]?.duties ?? [];
}

/** By how much one more on a duty changes what missing and spare heads cost. */
function worthOf(coverage: Coverage, day: number, duty: number): number {
  if (duty === dayOff) return 0;
  const difference = coverage.change(day, duty, 1);
  coverage.change(day, duty, -1);
  return difference;
}

const costIn = (so: PersonDays): number => so[at.cost] ?? 0;
