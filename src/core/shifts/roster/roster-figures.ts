import { Coverage } from './coverage';
import { brokenRule, PersonRules } from './person-days';
import { assignmentOf, rosterModel } from './roster-model';
import type { Roster, RosterProblem } from './roster-problem';

/** What people ask of a roster first. */
export interface RosterFigures {
  /** Head-hours that are missing, by role. */
  readonly missingHeadHours: readonly number[];
  /** Hours with too few heads, by role. */
  readonly shortHours: readonly number[];
  /** People whose days break a rule: only where they are locked, or in a roster that nobody has searched. */
  readonly peopleWithBrokenRules: number;
}

/** @example rosterFigures(problem, search.best().roster).missingHeadHours // [0, 12] */
export function rosterFigures(problem: RosterProblem, roster: Roster): RosterFigures {
  const model = rosterModel(problem);
  const assignment = assignmentOf(model, roster);
  const coverage = new Coverage(model, assignment);
  const rules = new PersonRules(model);
  const lacks = problem.need.map((ofRole, role) =>
    ofRole.flatMap((ofDay, day) =>
      ofDay.flatMap((_, hour) => {
        const balance = coverage.balance(role, day, hour);
        return balance < 0 ? [-balance] : [];
      }),
    ),
  );
  return {
    missingHeadHours: lacks.map((hours) => hours.reduce((sum, heads) => sum + heads, 0)),
    shortHours: lacks.map((hours) => hours.length),
    peopleWithBrokenRules: [...problem.people.keys()].filter(
      (person) => rules.cost(assignment, person) >= brokenRule,
    ).length,
  };
}
