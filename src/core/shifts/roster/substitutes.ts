import { brokenRule, PersonRules } from './person-days';
import {
  type Assignment,
  assignmentOf,
  dayOff,
  numberOf,
  type RosterModel,
  rosterModel,
} from './roster-model';
import type { Duty, Roster, RosterProblem } from './roster-problem';

/** Why somebody cannot stand in. */
export type Hindrance =
  | 'onLeave'
  | 'banned'
  | 'otherRole'
  | 'onDuty'
  | 'rest'
  | 'daysRunning'
  | 'weeklyHours'
  | 'nights';

/** Somebody who could take a duty: what it costs, or what stands against it. */
export type Substitute =
  | { readonly person: number; readonly yuan: number }
  | { readonly person: number; readonly hindrance: Hindrance };

/** A duty on one day, and who is away and not asked; `null` asks everybody. */
export interface Vacancy {
  readonly day: number;
  readonly duty: Duty;
  readonly absent: number | null;
}

/**
 * 谁能顶班: everybody else, for one duty on one day; those who can, the cheapest first, then those who cannot, with the first rule that
 * keeps them. What it costs is what the person's days cost more: the shift, overtime, a night, a wish refused.
 */
export const substitutesFor = (
  problem: RosterProblem,
  roster: Roster,
  vacancy: Vacancy,
): readonly Substitute[] => substitutesIn(problem, roster)(vacancy);

/** The same for many vacancies of one roster. */
export function substitutesIn(
  problem: RosterProblem,
  roster: Roster,
): (vacancy: Vacancy) => readonly Substitute[] {
  const model = rosterModel(problem);
  const rules = new PersonRules(model);
  const assignment = assignmentOf(model, roster);
  const priceOf = (each: Substitute) => ('yuan' in each ? each.yuan : Number.POSITIVE_INFINITY);
  return ({ day, duty, absent }) =>
    problem.people
      .flatMap((_, person) =>
        person === absent ? [] : [substitute(model, rules, assignment, { person, day, duty })],
      )
      .sort((one, other) => priceOf(one) - priceOf(other) || one.person - other.person);
}

interface Request {
  readonly person: number;
  readonly day: number;
  readonly duty: Duty;
}

function substitute(
  model: RosterModel,
  rules: PersonRules,
  assignment: Assignment,
  request: Request,
): Substitute {
  const { person, day, duty } = request;
  const hindrance = plainHindrance(model, assignment, request);
  if (hindrance) return { person, hindrance };
  const before = rules.cost(assignment, person);
  const at = person * model.days + day;
  assignment[at] = numberOf(model.duties, duty);
  const yuan = rules.cost(assignment, person) - before;
  const bound = yuan < brokenRule / 2 ? null : boundRule(model, assignment, request);
  assignment[at] = dayOff;
  return bound === null ? { person, yuan } : { person, hindrance: bound };
}

/** What needs no look at the neighbouring days. */
function plainHindrance(
  { problem, days }: RosterModel,
  assignment: Assignment,
  { person, day, duty }: Request,
): Hindrance | null {
  const who = problem.people[person];
  if (!who?.roles.includes(duty.role)) return 'otherRole';
  if (who.leaveDays.includes(day)) return 'onLeave';
  if (who.bannedCodes.includes(duty.code)) return 'banned';
  return assignment[person * days + day] === dayOff ? null : 'onDuty';
}

const unbounded = Number.POSITIVE_INFINITY;
const anyHours = { normal: unbounded, most: unbounded };

/** Problems with one rule fewer. */
const withoutRule: readonly (readonly [Hindrance, (problem: RosterProblem) => RosterProblem])[] = [
  ['rest', (problem) => ({ ...problem, rules: { ...problem.rules, restHours: 0 } })],
  ['daysRunning', (problem) => ({ ...problem, rules: { ...problem.rules, daysRunning: unbounded } })],
  [
    'weeklyHours',
    (problem) => ({
      ...problem,
      rules: { ...problem.rules, weeklyHours: anyHours },
      people: problem.people.map((person) => ({ ...person, weeklyHours: anyHours })),
    }),
  ],
  [
    'nights',
    (problem) => ({ ...problem, rules: { ...problem.rules, nights: unbounded, nightsRunning: unbounded } }),
  ],
];

/** The first rule without which fewer would be broken. */
function boundRule(model: RosterModel, assignment: Assignment, { person }: Request): Hindrance {
  const brokenOf = (problem: RosterProblem) =>
    Math.floor(new PersonRules({ ...model, problem }).cost(assignment, person) / brokenRule);
  const broken = brokenOf(model.problem);
  return withoutRule.find(([, change]) => brokenOf(change(model.problem)) < broken)?.[0] ?? 'rest';
}
