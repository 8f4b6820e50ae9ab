import { inverseErlangB } from './erlang-b';

/**
 * A queue as Erlang C sees it: contacts come at random (Poisson) at a steady rate, handling times vary exponentially, the queue
 * is one and first come first served, nobody gives up. A rush at the minute of opening is worse than that.
 */
export interface Queue {
  /** Offered load in Erlang, at least 0. */
  readonly load: number;
  /** Agents on duty, a whole number from 0. */
  readonly heads: number;
  /** Mean handling time. */
  readonly handleSeconds: number;
}

/**
 * Erlang C: the share of contacts that must wait.
 *
 * @param load offered load in Erlang, at least 0
 * @param heads a whole number from 0
 * @returns 0–1; 1 from the load on that keeps all heads busy all the time
 * @example erlangC(10, 14) // 0.174131…
 */
export function erlangC(load: number, heads: number): number {
  if (load === 0) return 0;
  if (load >= heads) return 1;
  // N·B/(N − A(1 − B)) with everything divided by N·B.
  return 1 / (load / heads + ((heads - load) / heads) * inverseErlangB(load, heads));
}

/**
 * Service level: the share of contacts answered within a time, 1 − C·e^(−(N−A)·T/h).
 *
 * @returns 0–1; 0 if the load is as much as the heads can take or more, because the queue then never empties
 * @example serviceLevel({ load: 10, heads: 14, handleSeconds: 180 }, 20) // 0.888350…
 */
export function serviceLevel({ load, heads, handleSeconds }: Queue, targetSeconds: number): number {
  if (load === 0) return 1;
  if (load >= heads) return 0;
  return 1 - erlangC(load, heads) * Math.exp((-(heads - load) * targetSeconds) / handleSeconds);
}

/**
 * Mean wait of all contacts, waiting or not, C·h/(N − A).
 *
 * @returns seconds; Infinity if the load is as much as the heads can take or more
 * @example averageWaitSeconds({ load: 10, heads: 14, handleSeconds: 180 }) // 7.835937…
 */
export function averageWaitSeconds({ load, heads, handleSeconds }: Queue): number {
  if (load === 0) return 0;
  if (load >= heads) return Number.POSITIVE_INFINITY;
  return (erlangC(load, heads) * handleSeconds) / (heads - load);
}

/**
 * 占用率: the share of their time that agents are busy.
 *
 * @returns 0–1; 1 in overload
 */
export const occupancy = (load: number, heads: number): number =>
  load === 0 ? 0 : Math.min(1, load / heads);
