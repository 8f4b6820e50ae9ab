import { roundUp } from '../rounding';
import { type Cover, type CoverProblem, shortHours } from './cover';
import { batchesOf, HOURS_A_DAY, type Presence, presenceOf, type ShiftCode } from './shift-code';

/**
 * A cover that spreadsheet formulas can calculate from left to right: in each hour that is still short, so many more start with
 * the code that leads there, counting each hour of breaks with the mean share that works. It takes more people than
 * `optimalCover`, never fewer on the fullest day, and leaves short only what no code of the day itself reaches.
 *
 * Why it is enough: people at work are a whole number, and rounding batches takes away at most 1 − 1/batches for each code on
 * break, together `rounding`. Means of at least need + rounding − 1, and more than that by however little, leave more than
 * need − 1 people, which are then as many as needed.
 */
export function greedyCover(problem: CoverProblem): Cover {
  const { codes, need } = problem;
  const rules = rulesOf(codes);
  const people: number[][] = [];
  for (const [day, hours] of need.entries())
    people.push(startsOfDay(rules, hours, people[day - 1] ?? [], codes.length));
  return { people, uncovered: shortHours(problem, people) };
}

/** The code that leads in each hour of the day, by index: who is present before who is on break, then who works longest from there. */
export function leadingCodes(codes: readonly ShiftCode[]): readonly (number | undefined)[] {
  const presences = codes.map(presenceOf);
  return Array.from({ length: HOURS_A_DAY }, (_, hour) => {
    const at = (presence: Presence) =>
      [...codes.keys()].filter((code) => presences[code]?.[hour] === presence);
    const present = at('present');
    return longest(codes, present.length > 0 ? present : at('onBreak'));
  });
}

/**
 * By how much the means of an hour of the day must exceed its need, if there is one: the roundings of all codes that may be on
 * break then, of the day and of the day before, less 1, and a millionth so that it is really more; 0 if that is less.
 *
 * @example two codes on break in two batches each: 0.5 + 0.5 − 1 + 0.000001 = 0.000001; a single one: 0
 */
export function roundingMargins(codes: readonly ShiftCode[]): readonly number[] {
  const presences = codes.map(presenceOf);
  return Array.from({ length: HOURS_A_DAY }, (_, hour) => {
    const roundings = codes.map((code, index) => {
      const onBreak = [hour, hour + HOURS_A_DAY].some((each) => presences[index]?.[each] === 'onBreak');
      return onBreak ? 1 - 1 / batchesOf(code) : 0;
    });
    return Math.max(0, roundings.reduce((sum, each) => sum + each, 0) - 1 + 1e-6);
  });
}

interface Rules {
  readonly leading: readonly (number | undefined)[];
  readonly margins: readonly number[];
  /** `shares[code][hour]`, 48 hours: the mean share of people of the code who work then. */
  readonly shares: readonly (readonly number[])[];
}

const rulesOf = (codes: readonly ShiftCode[]): Rules => ({
  leading: leadingCodes(codes),
  margins: roundingMargins(codes),
  shares: codes.map((code) => presenceOf(code).map((presence) => meanShare(presence, batchesOf(code)))),
});

function meanShare(presence: Presence, batches: number): number {
  if (presence === 'absent') return 0;
  return presence === 'present' ? 1 : 1 - 1 / batches;
}

function startsOfDay(
  { leading, margins, shares }: Rules,
  need: readonly number[],
  yesterday: readonly number[],
  codes: number,
): number[] {
  const today: number[] = Array(codes).fill(0);
  for (const [hour, heads] of need.entries()) {
    const code = leading[hour];
    if (heads <= 0 || code === undefined) continue;
    const means = shares.map(
      (share, each) =>
        (share[hour] ?? 0) * (today[each] ?? 0) + (share[hour + HOURS_A_DAY] ?? 0) * (yesterday[each] ?? 0),
    );
    const lacking = heads + (margins[hour] ?? 0) - means.reduce((sum, each) => sum + each, 0);
    today[code] = (today[code] ?? 0) + Math.max(0, roundUp(lacking / (shares[code]?.[hour] ?? 1)));
  }
  return today;
}

function longest(codes: readonly ShiftCode[], among: readonly number[]): number | undefined {
  const end = (code: number) => codes[code]?.endMinute ?? 0;
  return among.reduce<number | undefined>(
    (best, code) => (best === undefined || end(code) > end(best) ? code : best),
    undefined,
  );
}
