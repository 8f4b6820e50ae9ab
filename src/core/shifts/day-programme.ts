import { type Coefficients, type Constraint, solve } from 'yalps';
import type { CodeHours } from './code-hours';
import { paidHours } from './shift-code';

/** What one day has to do. */
export interface DayTask {
  /** Heads still needed in each hour, after those who came over from the day before. */
  readonly need: readonly number[];
  /** Heads that must come over to the hours of the next day. */
  readonly asked: readonly number[];
  /** Heads that the next day needs in all: who comes over spares some of them. */
  readonly tomorrow: readonly number[];
}

/** People by code. */
export type DayCover = readonly number[];

/** Solves days of one window. What was solved is kept: lowering the largest day asks for most of the others again. */
export function daySolver(codes: readonly CodeHours[]): (task: DayTask) => DayCover | null {
  const known = new Map<string, DayCover | null>();
  return (task) => {
    const key = JSON.stringify([task.need, task.asked, task.tomorrow]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const solved = solveDay(codes, task);
    known.set(key, solved);
    return solved;
  };
}

/**
 * The fewest people for one day; of such covers the one that helps the next day most; of those the one with fewest paid hours.
 *
 * @returns `null` if no people of these codes can do it, or if none were found in time
 */
function solveDay(codes: readonly CodeHours[], task: DayTask): DayCover | null {
  if (task.need.every((heads) => heads <= 0) && task.asked.every((heads) => heads <= 0))
    return codes.map(() => 0);
  const model = new Programme();
  for (const [index, code] of codes.entries()) model.addCode(index, code);
  for (const [hour, heads] of task.need.entries()) if (heads > 0) model.wantHour(codes, hour, heads);
  for (let hour = 0; hour < 24; hour += 1) {
    const asked = task.asked[hour] ?? 0;
    if (asked > 0) model.wantHour(codes, hour + 24, asked);
    const useful = task.tomorrow[hour] ?? 0;
    if (useful > 0) model.rewardHour(codes, hour + 24, useful);
  }
  return model.solved(codes.length);
}

/** One person weighs more than all the hours of the next day that could be helped, and those more than all paid hours. */
const weights = { person: 1000, helpedHour: -1, paidHour: 1e-4 } as const;

/** An integer programme in yalps' terms: variables `n0` … are people of a code, `b0` … its largest batch on a break. */
class Programme {
  private readonly constraints = new Map<string, Constraint>();
  private readonly variables = new Map<string, Map<string, number>>();
  private readonly integers: string[] = [];
  /** Hours that the same codes cover alike need only the largest of their heads. */
  private readonly wanted = new Map<
    string,
    { readonly terms: readonly (readonly [string, number])[]; heads: number }
  >();

  addCode(index: number, { shift, presence, batches }: CodeHours): void {
    const people = new Map([['cost', weights.person + weights.paidHour * paidHours(shift)]]);
    this.variables.set(`n${index}`, people);
    this.integers.push(`n${index}`);
    if (!presence.includes('onBreak')) return;
    // The largest batch holds at least one in so many.
    people.set(`batch${index}`, -1);
    this.variables.set(`b${index}`, new Map([[`batch${index}`, batches]]));
    this.integers.push(`b${index}`);
    this.constraints.set(`batch${index}`, { min: 0 });
  }

  wantHour(codes: readonly CodeHours[], hour: number, heads: number): void {
    const terms = termsOf(codes, hour);
    const key = terms.map(([name, factor]) => `${name}${factor}`).join();
    const same = this.wanted.get(key);
    if (same) same.heads = Math.max(same.heads, heads);
    else this.wanted.set(key, { terms, heads });
  }

  rewardHour(codes: readonly CodeHours[], hour: number, useful: number): void {
    const terms = termsOf(codes, hour);
    if (terms.length === 0) return;
    this.variables.set(
      `u${hour}`,
      new Map([
        ['cost', weights.helpedHour],
        [`help${hour}`, -1],
        [`most${hour}`, 1],
      ]),
    );
    this.constraints.set(`help${hour}`, { min: 0 });
    this.constraints.set(`most${hour}`, { max: useful });
    this.addTerms(terms, `help${hour}`);
  }

  solved(codeCount: number): readonly number[] | null {
    for (const [key, { terms, heads }] of this.wanted) {
      this.constraints.set(`hours ${key}`, { min: heads });
      this.addTerms(terms, `hours ${key}`);
    }
    const { status, variables } = solve(
      {
        direction: 'minimize',
        objective: 'cost',
        constraints: this.constraints,
        variables: this.variables as Iterable<readonly [string, Coefficients]>,
        integers: this.integers,
      },
      { tolerance: 0, timeout: longestDayMilliseconds },
    );
    if (status !== 'optimal') return null;
    const found = new Map(variables);
    return Array.from({ length: codeCount }, (_, index) => Math.round(found.get(`n${index}`) ?? 0));
  }

  private addTerms(terms: readonly (readonly [string, number])[], constraint: string): void {
    for (const [name, factor] of terms) this.variables.get(name)?.set(constraint, factor);
  }
}

/**
 * A day takes some milliseconds; one that takes this long counts as one that cannot be done. `optimalCover` then keeps the cover that it
 * has, which may not be the least, or, if it has none yet, one of nobody.
 */
const longestDayMilliseconds = 5000;

/** Who is there in an hour: all of a code, less its largest batch where it has a break. */
const termsOf = (codes: readonly CodeHours[], hour: number): readonly (readonly [string, number])[] =>
  codes.flatMap(({ presence }, index): (readonly [string, number])[] => {
    if (presence[hour] === 'present') return [[`n${index}`, 1]];
    return presence[hour] === 'onBreak'
      ? [
          [`n${index}`, 1],
          [`b${index}`, -1],
        ]
      : [];
  });
