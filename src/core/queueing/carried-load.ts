import { roundUp } from '../rounding';
import { erlangB } from './erlang-b';

/** So many of all who ask are answered within so many seconds, by agents who take one after the other. */
export interface ResponseTarget {
  /** Mean work on one of them, above 0. */
  readonly handleSeconds: number;
  readonly withinSeconds: number;
  /** Above 0 and below 1. */
  readonly share: number;
}

/**
 * The most load that n heads carry at a target, for n from 0 to `heads`: the load at which exactly the wanted share is answered
 * in time (Erlang C). Who looks a load up in it has the fewest heads, without a search for every hour of a promotion.
 *
 * The root is found by two steps of Newton's method from the load a head of the team before, the first step in ln(load); the
 * workbook writes the same two steps as formulas. ln C is concave in the load, so the last step ends at the root or below: never
 * is a load promised that the heads cannot carry. From five heads on it is within 2e-5 of the root; with one or two heads and a share near
 * 100 % the result may lie some per cent below the root.
 *
 * @returns loads in Erlang, growing with the heads; `loads[n]` belongs to n heads
 * @example carriedLoads({ handleSeconds: 180, withinSeconds: 20, share: 0.8 }, 14)[14] // 11.01…
 */
export function carriedLoads(target: ResponseTarget, heads: number): readonly number[] {
  const patience = target.withinSeconds / target.handleSeconds;
  const late = 1 - target.share;
  const loads = [0];
  for (let n = 1; n <= heads; n += 1) {
    const guess = Math.min(firstGuess(n, loads, patience, late), (n * 999) / 1000);
    const first = newtonStep(n, guess, patience, late);
    const nearer = Math.min(guess * Math.exp(first / guess), n - 1 / 1000);
    loads.push(nearer + newtonStep(n, nearer, patience, late));
  }
  return loads;
}

function firstGuess(n: number, loads: readonly number[], patience: number, late: number): number {
  const before = loads[n - 1] ?? 0;
  if (n > 2) return (before * n) / (n - 1);
  // Waiting is rare (its chance is about loadⁿ/n!), or else waits are short beside the target.
  const rare = n === 1 ? late : Math.sqrt(2 * late);
  return Math.max(rare, 2 * before, patience > 0 ? n + Math.log(late) / patience : 0);
}

/** How far the root of ln(C·e^(−(n−a)·patience)) − ln(late) lies from `a` by its tangent there. */
function newtonStep(n: number, a: number, patience: number, late: number): number {
  const b = erlangB(a, n);
  const free = n - a * (1 - b);
  // d ln B / d a, and with it d ln C / d a.
  const growth = n / a - 1 + b;
  const slope = growth + (1 - b - a * b * growth) / free + patience;
  return (Math.log(late * free) - Math.log(n * b) + (n - a) * patience) / slope;
}

/**
 * The most load at the strictest of several targets, with agents no busier than allowed.
 *
 * @param maxOccupancy above 0 up to 1
 */
export function carriedLoadsOfAll(
  targets: readonly ResponseTarget[],
  maxOccupancy: number,
  heads: number,
): readonly number[] {
  const tables = targets.map((target) => carriedLoads(target, heads));
  return Array.from({ length: heads + 1 }, (_, n) =>
    Math.min(n * maxOccupancy, ...tables.map((loads) => loads[n] ?? 0)),
  );
}

/**
 * The fewest heads for a load, looked up in {@link carriedLoadsOfAll}. Beyond the table each head is taken to carry what it does
 * in the largest team of it: more than needed, because larger teams carry more a head.
 *
 * @example headsForLoad([0, 0.5, 1.2, 2], 1.5) // 3
 */
export function headsForLoad(loads: readonly number[], load: number): number {
  if (load <= 0) return 0;
  const heads = loads.findIndex((carried) => carried >= load - loadDust);
  if (heads > 0) return heads;
  const most = loads.length - 1;
  return roundUp((load * most) / (loads[most] ?? 1));
}

/** Loads that differ by less are the same; the workbook takes as much off before it looks up. */
const loadDust = 1e-9;
