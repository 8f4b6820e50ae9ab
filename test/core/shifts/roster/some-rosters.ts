import {
  lawfulRules,
  type RosterProblem,
  usualPrices,
} from '../../../../src/core/shifts/roster/roster-problem';
import * as fc from '../../../support/fast-check';

const code = (name: string, start: number, end: number, isNight = false) => ({
  code: name,
  startMinute: start * 60,
  endMinute: end * 60,
  isNight,
});

/** 早 中 晚 夜 爆. */
export const fiveCodes = [
  code('早', 8, 16),
  code('中', 12, 20),
  code('晚', 16, 24),
  code('夜', 0, 8, true),
  code('爆', 18, 26),
];

/** How the contacts of a day lie, hour by hour. */
const shape = [3, 2, 1, 1, 1, 1, 1, 2, 4, 6, 7, 7, 6, 6, 6, 6, 6, 6, 7, 9, 11, 10, 8, 5];

/** A store of so many people: most of them 售前, some of those 售后 too, and one in ten 催付. */
export interface StoreSize {
  readonly people: number;
  readonly days: number;
  /** Need as a share of what these people can work; above 1 some of it stays missing. */
  readonly pressure: number;
}

/** Numbers from 0 to 1, all different for another seed; no code of the solver's. */
export function numbersOf(seed: number): () => number {
  const values = fc.sample(fc.integer({ min: 0, max: 999_999 }), { seed, numRuns: 20_000 });
  let next = 0;
  return () => {
    next = (next + 1) % values.length;
    return (values[next] ?? 0) / 1_000_000;
  };
}

/** A store with leave, bans, dislikes, wishes and last week's shifts, the same for the same seed. */
export function someStore({ people, days, pressure }: StoreSize, seed: number): RosterProblem {
  const number = numbersOf(seed);
  const whole = (below: number) => Math.floor(number() * below);
  const some = (most: number, below: number) => Array.from({ length: whole(most + 1) }, () => whole(below));
  const roles = ['售前', '售后', '催付'];
  const need = [0.6, 0.3, 0.1].map((share) =>
    Array.from({ length: days }, () => {
      const level = ((people * share * 5 * 8) / 7 / 124) * pressure * (0.7 + 0.6 * number());
      return shape.map((weight) => Math.round(level * weight * (0.85 + 0.3 * number())));
    }),
  );
  return {
    codes: fiveCodes,
    roles,
    need,
    rules: lawfulRules,
    prices: usualPrices([60, 50, 40]),
    weekdayOfFirstDay: whole(7),
    people: Array.from({ length: people }, (_, index) => ({
      name: `员工${index + 1}`,
      roles: rolesOf(index / people, whole(5) === 0),
      bannedCodes: whole(6) === 0 ? [3] : [],
      dislikedCodes: whole(3) === 0 ? [whole(5)] : [],
      leaveDays: some(2, days),
      wishedDaysOff: some(3, days),
      before: Array.from({ length: 6 }, () => (whole(10) < 7 ? whole(3) : null)),
      locked: [],
      nightsBefore: 0,
    })),
  };
}

function rolesOf(place: number, isFlexible: boolean): readonly number[] {
  if (place < 0.6) return isFlexible ? [0, 1] : [0];
  return place < 0.9 ? [1] : [2];
}
