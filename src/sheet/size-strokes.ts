/** Pixels of the columns of every sheet that Google inserts. */
export const freshColumnWidth = 100;

/** One call that gives `count` rows or columns from `start` on one size. */
export interface SizeStroke {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

/** Finding the fewest calls takes time with the cube of the runs: a moment for so many, a minute for ten times as many. */
const mostRunsToSearch = 60;

/**
 * Few calls that give rows or columns their sizes, where a later call may overwrite a part of an earlier one: rows of 40
 * between rows of 24 are one call for all and one for each of the others. The fewest there are, unless the sizes change
 * very often.
 *
 * @param sizes pixels, from the first row or column on
 * @param untouched the size that a fresh sheet gives them
 * @returns the calls in the order in which to make them
 * @example sizeStrokes([24, 40, 24], 21) // [{ start: 1, count: 3, size: 24 }, { start: 2, count: 1, size: 40 }]
 */
export function sizeStrokes(sizes: readonly number[], untouched: number): SizeStroke[] {
  const runs = runsOfEqual(sizes);
  if (runs.length > mostRunsToSearch) return plainStrokes(runs, sizes.length, untouched);
  // The fresh sheet is a first stroke that nobody has to make.
  const colors = [untouched, ...runs.map(({ size }) => size), untouched];
  const edges = [1, ...runs.map(({ start }) => start), sizes.length + 1, sizes.length + 1];
  return fewestStrokes(colors)
    .slice(1)
    .map(({ first, last, color }) => {
      const start = edges[first] ?? 1;
      return { start, count: (edges[last + 1] ?? start) - start, size: color };
    });
}

/**
 * Sizes of fewer kinds, where that takes fewer calls: each as it was or up to an eighth larger, never smaller.
 *
 * @param sizes pixels, from the first row or column on
 * @param untouched the size that a fresh sheet gives them
 * @example evenSizes([92, 96, 92, 96], 100) // [100, 100, 100, 100]
 */
export function evenSizes(sizes: readonly number[], untouched: number): readonly number[] {
  let even = sizes;
  let calls = sizeStrokes(even, untouched).length;
  for (;;) {
    const better = raised(sizes, even, untouched)
      .map((each) => ({ each, calls: sizeStrokes(each, untouched).length, pixels: sum(each) }))
      .filter((candidate) => candidate.calls < calls)
      .sort((one, other) => one.calls - other.calls || one.pixels - other.pixels)[0];
    if (!better) return even;
    even = better.each;
    calls = better.calls;
  }
}

const mostGrowth = 1 / 8;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Every way to raise all of one size, or all of two, to the next that is there or to what costs nothing. */
function raised(sizes: readonly number[], even: readonly number[], untouched: number): readonly number[][] {
  const kinds = [...new Set([...even, untouched])];
  const isAllowed = (candidate: readonly number[]) =>
    candidate.every((size, index) => size <= (sizes[index] ?? 0) * (1 + mostGrowth));
  return kinds
    .flatMap((to) => kinds.map((from) => ({ from, to })))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => even.map((size) => (size >= from && size <= to ? to : size)))
    .filter(isAllowed);
}

/** The commonest size over everything, then each run of another. */
function plainStrokes(runs: readonly SizeStroke[], length: number, untouched: number): SizeStroke[] {
  // What a fresh sheet has costs no call for all.
  const calls = new Map([[untouched, 1]]);
  for (const { size } of runs) calls.set(size, (calls.get(size) ?? 0) + 1);
  const [commonest] = [...calls].reduce((most, each) => (each[1] > most[1] ? each : most));
  const others = runs.filter(({ size }) => size !== commonest);
  return commonest === untouched ? others : [{ start: 1, count: length, size: commonest }, ...others];
}

interface Stroke {
  readonly first: number;
  readonly last: number;
  readonly color: number;
}

/** The interval scheme known as the strange printer: a stroke may run on beneath later ones to where its colour returns. */
function fewestStrokes(colors: readonly number[]): Stroke[] {
  const known = new Map<number, Stroke[]>();
  const solve = (first: number, last: number): Stroke[] => {
    const color = colors[first];
    if (first > last || color === undefined) return [];
    const key = first * colors.length + last;
    const solved = known.get(key);
    if (solved) return solved;
    let best: Stroke[] = [{ first, last: first, color }, ...solve(first + 1, last)];
    for (let again = first + 1; again <= last; again += 1) {
      if (colors[again] !== color) continue;
      const [on, ...rest] = solve(again, last);
      if (!on) continue;
      const joined = [{ ...on, first }, ...solve(first + 1, again - 1), ...rest];
      if (joined.length < best.length) best = joined;
    }
    known.set(key, best);
    return best;
  };
  return solve(0, colors.length - 1);
}

/** Neighbours of one size as runs. */
function runsOfEqual(sizes: readonly number[]): SizeStroke[] {
  const starts = sizes.flatMap((size, index) => (size === sizes[index - 1] ? [] : [index]));
  return starts.map((start, index) => ({
    start: start + 1,
    count: (starts[index + 1] ?? sizes.length) - start,
    size: sizes[start] ?? 0,
  }));
}
