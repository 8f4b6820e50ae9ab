import type { LockedDay, Roster, RosterProblem } from './roster-problem';
import { RosterSearch, type SearchOptions } from './roster-search';

/** Somebody who cannot come. */
export interface Absence {
  readonly person: number;
  /** From 0; the days before the first of them are past and stay as they were. */
  readonly days: readonly number[];
}

/** What it costs to change a day that people have been told, in yuan: the nearer, the dearer. */
export interface ChangePrices {
  readonly sameDay: number;
  readonly withinThreeDays: number;
  readonly later: number;
}

export const usualChangePrices: ChangePrices = { sameDay: 120, withinThreeDays: 60, later: 30 };

/**
 * Mends a published roster after somebody has fallen ill: few and cheap changes, none before the first day of the absence. Goes on as
 * `RosterSearch` does.
 *
 * @returns a search whose costs hold what the changes cost
 */
export function repairSearch(
  problem: RosterProblem,
  published: Roster,
  { person, days }: Absence,
  options: Pick<SearchOptions, 'seed' | 'moves'> & { readonly changePrices?: ChangePrices },
): RosterSearch {
  const today = Math.min(...days);
  const people = problem.people.map((each, index) => ({
    ...each,
    leaveDays: index === person ? [...each.leaveDays, ...days] : each.leaveDays,
    locked: [...each.locked, ...pastDays(published, index, today)],
  }));
  const from = published.map((row, index) =>
    index === person ? row.map((duty, day) => (days.includes(day) ? null : duty)) : row,
  );
  const { sameDay, withinThreeDays, later } = options.changePrices ?? usualChangePrices;
  const priceOf = (day: number) => {
    if (day <= today) return sameDay;
    return day <= today + 3 ? withinThreeDays : later;
  };
  return new RosterSearch(
    { ...problem, people },
    { ...options, from, boldness: calmBeginning, kept: { roster: from, priceOf } },
  );
}

/** Yuan: hotter, a search would take the whole roster apart before it mends it. */
const calmBeginning = 20;

const pastDays = (published: Roster, person: number, today: number): readonly LockedDay[] =>
  (published[person] ?? []).slice(0, today).map((duty, day) => ({ day, duty }));
