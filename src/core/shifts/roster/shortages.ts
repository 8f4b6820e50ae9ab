import { presenceOf } from '../shift-code';
import { Coverage } from './coverage';
import { assignmentOf, rosterModel } from './roster-model';
import type { Roster, RosterProblem } from './roster-problem';
import { type Hindrance, type Substitute, substitutesIn } from './substitutes';

/** Why people of the role are not there in an hour that is short: how many for each reason. */
export type Causes = Readonly<Partial<Record<Hindrance | 'tooDear', number>>>;

/** An hour with too few heads. */
export interface Shortage {
  readonly role: number;
  /** From 0. */
  readonly day: number;
  readonly hour: number;
  readonly need: number;
  /** Heads that are missing. */
  readonly short: number;
  /** False where no code has this hour, whoever works it. */
  readonly isReached: boolean;
  readonly causes: Causes;
}

/**
 * Every hour that is short, with why nobody else comes: of each person the least hindrance among all codes that have the hour.
 * `tooDear` are those who could come at a price that the missing heads are not worth, and those who would rather be missed elsewhere.
 */
export function shortagesOf(problem: RosterProblem, roster: Roster): readonly Shortage[] {
  const model = rosterModel(problem);
  const coverage = new Coverage(model, assignmentOf(model, roster));
  const presence = problem.codes.map(presenceOf);
  const find = substitutesIn(problem, roster);
  const substitutes = kept(({ day, code, role }: DutyKey) =>
    find({ day, duty: { code, role }, absent: null }),
  );
  return problem.need.flatMap((ofRole, role) =>
    ofRole.flatMap((ofDay, day) =>
      ofDay.flatMap((need, hour): Shortage[] => {
        const short = -coverage.balance(role, day, hour);
        if (short <= 0) return [];
        const covering = problem.codes.flatMap((_, code) => [
          ...(presence[code]?.[hour] === 'absent' ? [] : [{ code, role, day }]),
          ...(day === 0 || presence[code]?.[hour + 24] === 'absent' ? [] : [{ code, role, day: day - 1 }]),
        ]);
        const isThere = ({ person }: Substitute) =>
          covering.some((key) => {
            const duty = roster[person]?.[key.day];
            return duty?.code === key.code && duty.role === role;
          });
        const causes = leastHindrances(covering.flatMap(substitutes).filter((each) => !isThere(each)));
        return [{ role, day, hour, need, short, isReached: covering.length > 0, causes }];
      }),
    ),
  );
}

interface DutyKey {
  readonly code: number;
  readonly role: number;
  readonly day: number;
}

/** From the least to what cannot be changed at all. */
const reasons = [
  'tooDear',
  'weeklyHours',
  'rest',
  'daysRunning',
  'nights',
  'onDuty',
  'banned',
  'onLeave',
  'otherRole',
] as const;

function leastHindrances(substitutes: readonly Substitute[]): Causes {
  const least = new Map<number, number>();
  for (const each of substitutes) {
    const reason = reasons.indexOf('yuan' in each ? 'tooDear' : each.hindrance);
    least.set(each.person, Math.min(reason, least.get(each.person) ?? reasons.length));
  }
  const counts: Partial<Record<Hindrance | 'tooDear', number>> = {};
  for (const place of least.values()) {
    const reason = reasons[place];
    // Whoever cannot do the work is no answer to why somebody is missing.
    if (reason && reason !== 'otherRole') counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

function kept(reckon: (key: DutyKey) => readonly Substitute[]): (key: DutyKey) => readonly Substitute[] {
  const known = new Map<string, readonly Substitute[]>();
  return (key) => {
    const text = JSON.stringify(key);
    const found = known.get(text) ?? reckon(key);
    known.set(text, found);
    return found;
  };
}
