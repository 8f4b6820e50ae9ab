import { batchesOf, HOURS_A_DAY, peopleAt, presenceOf, type ShiftCode } from './shift-code';

/** How many are needed in each hour of a run of days, and the shifts that people may work. */
export interface CoverProblem {
  readonly codes: readonly ShiftCode[];
  /** `need[day][hour]`, 24 hours a day: whole heads from 0. Nobody works on the day before the first. */
  readonly need: readonly (readonly number[])[];
}

/** An hour with fewer people than needed. */
export interface ShortHour {
  readonly day: number;
  readonly hour: number;
  /** Heads that are missing, above 0. */
  readonly short: number;
}

export interface Cover {
  /** `people[day][index of the code]`: how many start this shift on this day. */
  readonly people: readonly (readonly number[])[];
  /** Hours that stay short: no code reaches them, or on the first day only one of the day before. */
  readonly uncovered: readonly ShortHour[];
}

/**
 * People at work, hour by hour, from the shifts of the day and those of the day before that go over midnight.
 *
 * @param people as in {@link Cover}
 * @returns `heads[day][hour]`, as many days as `people` has
 */
export function coverage(
  codes: readonly ShiftCode[],
  people: Cover['people'],
): readonly (readonly number[])[] {
  const kinds = codes.map((code) => ({ presence: presenceOf(code), batches: batchesOf(code) }));
  const at = (counts: readonly number[] | undefined, hour: number) =>
    kinds.reduce(
      (sum, { presence, batches }, code) =>
        sum + peopleAt(presence[hour] ?? 'absent', batches, counts?.[code] ?? 0),
      0,
    );
  return people.map((today, day) =>
    Array.from(
      { length: HOURS_A_DAY },
      (_, hour) => at(today, hour) + at(people[day - 1], hour + HOURS_A_DAY),
    ),
  );
}

/** The hours in which `people` are fewer than needed, in order of time. */
export function shortHours({ codes, need }: CoverProblem, people: Cover['people']): readonly ShortHour[] {
  const heads = coverage(codes, people);
  return need.flatMap((hours, day) =>
    hours.flatMap((needed, hour) => {
      const short = needed - (heads[day]?.[hour] ?? 0);
      return short > 0 ? [{ day, hour, short }] : [];
    }),
  );
}
