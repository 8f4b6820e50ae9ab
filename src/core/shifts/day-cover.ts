import { type Coefficients, type Constraint, solve } from 'yalps';
import { minutesOfDay } from './shift-code';

/** A shift of a day that goes round: an end that is not later than the start is on the next day. */
export interface CyclicShift {
  /** Minutes from midnight, 0–1439. */
  readonly startMinute: number;
  readonly endMinute: number;
  /** What one person on it costs, above 0; in the same unit as `missingCost`. */
  readonly cost: number;
}

export interface DayCoverProblem {
  /** Whole heads in each interval of the day, as many intervals as divide it: 24 hours, 48 half-hours. */
  readonly need: readonly number[];
  readonly shifts: readonly CyclicShift[];
  /** What a missing head costs in one interval; left out, heads may be missing only where no shift is. */
  readonly missingCost?: number;
}

export interface DayCoverFound {
  /** By shift, whole. */
  readonly people: readonly number[];
  /** Intervals with too few heads: none, where every interval is reached and heads may not be missing. */
  readonly short: readonly { readonly interval: number; readonly heads: number }[];
  /** False where the search for the cheapest was broken off: it covers, and may be dearer than need be. */
  readonly isProven: boolean;
}

/**
 * The cheapest people for a day like every other, which those help who come over midnight. An interval counts where a shift works all of it.
 *
 * @example
 * const shifts = [8, 16, 0].map((hour) => ({ startMinute: hour * 60, endMinute: ((hour + 8) % 24) * 60, cost: 1 }));
 * coverDay({ need: Array(24).fill(2), shifts }).people // [2, 2, 2]
 */
export function coverDay(problem: DayCoverProblem): DayCoverFound {
  const { need, shifts } = problem;
  const presence = shifts.map((shift) => intervalsOf(shift, need.length));
  const isReached = need.map((_, interval) => presence.some((intervals) => intervals[interval]));
  const exact = solvedPeople(problem, presence, isReached, true);
  // Whole people cover where parts of people do.
  const people =
    exact ??
    spared(problem, presence, (solvedPeople(problem, presence, isReached, false) ?? []).map(Math.ceil));
  const short = need.flatMap((wanted, interval) => {
    const heads = wanted - headsIn(presence, people, interval);
    return heads > 0 ? [{ interval, heads }] : [];
  });
  return { people, short, isProven: exact !== null };
}

/** Whether a shift works all of an interval, by interval. */
export function intervalsOf(
  { startMinute, endMinute }: Pick<CyclicShift, 'startMinute' | 'endMinute'>,
  count: number,
): readonly boolean[] {
  const length = minutesOfDay / count;
  const end = endMinute > startMinute ? endMinute : endMinute + minutesOfDay;
  return Array.from({ length: count }, (_, interval) =>
    [interval * length, interval * length + minutesOfDay].some(
      (begins) => startMinute <= begins && begins + length <= end,
    ),
  );
}

type Presence = readonly (readonly boolean[])[];

const headsIn = (presence: Presence, people: readonly number[], interval: number): number =>
  presence.reduce((heads, intervals, shift) => heads + (intervals[interval] ? (people[shift] ?? 0) : 0), 0);

const longestSearchMilliseconds = 5000;

/** People by shift, whole or not; `null` if the search was broken off. */
function solvedPeople(
  { need, shifts, missingCost }: DayCoverProblem,
  presence: Presence,
  isReached: readonly boolean[],
  isWhole: boolean,
): readonly number[] | null {
  const names = shifts.map((_, shift) => `n${shift}`);
  const variables = new Map<string, Map<string, number>>(
    shifts.map(({ cost }, shift) => [`n${shift}`, new Map([['cost', cost]])]),
  );
  const constraints = new Map<string, Constraint>();
  for (const [interval, heads] of need.entries()) {
    if (heads <= 0 || !isReached[interval]) continue;
    const row = `h${interval}`;
    constraints.set(row, { min: heads });
    for (const [shift, name] of names.entries())
      if (presence[shift]?.[interval]) variables.get(name)?.set(row, 1);
    if (missingCost !== undefined)
      variables.set(
        `m${interval}`,
        new Map([
          ['cost', missingCost],
          [row, 1],
        ]),
      );
  }
  const model = {
    direction: 'minimize' as const,
    objective: 'cost',
    constraints,
    variables: variables as Iterable<readonly [string, Coefficients]>,
    integers: isWhole ? names : [],
  };
  const found = solve(model, { tolerance: 0, maxIterations: 100_000, timeout: longestSearchMilliseconds });
  if (found.status !== 'optimal') return null;
  const values = new Map(found.variables);
  const tiny = 1e-7;
  return names.map((name) => {
    const value = values.get(name) ?? 0;
    return isWhole ? Math.round(value) : Math.max(0, value - tiny);
  });
}

/** Without people that nobody misses, the dearest first. */
function spared({ need, shifts }: DayCoverProblem, presence: Presence, people: readonly number[]): number[] {
  const fewer = shifts.map((_, shift) => people[shift] ?? 0);
  const dearest = [...shifts.keys()].sort(
    (one, other) => (shifts[other]?.cost ?? 0) - (shifts[one]?.cost ?? 0),
  );
  for (const shift of dearest) {
    const spare = need.flatMap((wanted, interval) =>
      presence[shift]?.[interval] ? [headsIn(presence, fewer, interval) - wanted] : [],
    );
    fewer[shift] = (fewer[shift] ?? 0) - Math.max(0, Math.min(fewer[shift] ?? 0, ...spare));
  }
  return fewer;
}
