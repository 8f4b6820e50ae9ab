import { inverseErlangB } from './erlang-b';
import type { Queue } from './erlang-c';

/** Erlang C's queue, where those who wait give up after a time that varies exponentially (M/M/N+M, Palm's model). */
export interface ImpatientQueue extends Queue {
  /** Mean time that people are ready to wait, above 0. */
  readonly patienceSeconds: number;
}

export interface ImpatientFigures {
  /** Share of contacts that must wait. */
  readonly waitProbability: number;
  /** Share of contacts that give up before they are served. */
  readonly abandonment: number;
  /** Mean wait of all contacts, served or not. */
  readonly averageWaitSeconds: number;
  /** Contacts served within the target ÷ all contacts, those that gave up included. */
  readonly serviceLevel: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
}

/**
 * Erlang A. The wait V that an infinitely patient contact would meet has the density
 * N·p(N)·exp((A/θ)(1 − e^(−θx)) − N·x), times in handling times and θ = handling time ÷ patience (Zeltyn and Mandelbaum, "Call
 * centers with impatient customers", 2005); every figure is an integral over it, and no load is too high.
 *
 * @param targetSeconds of the service level, at least 0
 * @example erlangA({ load: 10, heads: 14, handleSeconds: 180, patienceSeconds: 300 }, 20).abandonment // 0.013984…
 */
export function erlangA(queue: ImpatientQueue, targetSeconds: number): ImpatientFigures {
  const { load, heads, handleSeconds, patienceSeconds } = queue;
  const wait = waitDensity(load, heads, handleSeconds / patienceSeconds);
  const target = targetSeconds / handleSeconds;
  const early = wait.integral(0, target);
  const late = wait.integral(target, Number.POSITIVE_INFINITY);
  const all = heads * (early.all + late.all);
  const total = (inverseErlangB(load, heads) - 1) * wait.scale + all;
  const waitProbability = all / total;
  const abandonment = (heads * (early.lost + late.lost)) / total;
  return {
    waitProbability,
    abandonment,
    averageWaitSeconds: abandonment * patienceSeconds,
    serviceLevel: share(1 - waitProbability + (heads * (early.all - early.lost)) / total),
    occupancy: share((load * (1 - abandonment)) / heads),
  };
}

/** Rounding may carry a share an ulp beyond its ends. */
const share = (value: number): number => Math.min(1, Math.max(0, value));

/** An integral of the density, and of its part that gives up before being served. */
interface Integral {
  all: number;
  lost: number;
}

/** Beyond so many powers of e below its peak, the density adds nothing to a double. */
const NEGLIGIBLE = 37;

/** Gauss–Legendre nodes and weights for sixteen points on −1…1 (Abramowitz and Stegun, table 25.4), each for ± the node. */
const NODES = [
  { node: 0.0950125098376374, weight: 0.1894506104550685 },
  { node: 0.2816035507792589, weight: 0.1826034150449236 },
  { node: 0.4580167776572274, weight: 0.1691565193950025 },
  { node: 0.6178762444026438, weight: 0.1495959888165767 },
  { node: 0.755404408355003, weight: 0.1246289712555339 },
  { node: 0.8656312023878318, weight: 0.0951585116824928 },
  { node: 0.9445750230732326, weight: 0.0622535239386479 },
  { node: 0.9894009349916499, weight: 0.0271524594117541 },
] as const;

/**
 * The density up to a factor, scaled to 1 at its peak so that nothing overflows: at y from the peak it is
 * exp(−slope·y − (curve/θ)(e^(−θy) − 1 + θy)). The peak is at 0 unless the load exceeds the heads.
 */
function waitDensity(load: number, heads: number, theta: number) {
  const curve = Math.min(load, heads);
  const slope = Math.max(0, heads - load);
  const peak = load > heads ? Math.log(load / heads) / theta : 0;
  const patientAtPeak = load > heads ? heads / load : 1;
  const lostAtPeak = 1 - patientAtPeak;
  const bend = Math.sqrt(curve * theta);
  const change = (y: number): number => Math.expm1(-theta * y);
  const fall = (y: number, changed: number): number => slope * y + (curve / theta) * (changed + theta * y);

  /** Adds the density at one point, times the weight of the point. */
  function addPoint(integral: Integral, y: number, weight: number): void {
    const changed = change(y);
    const given = weight * Math.exp(-fall(y, changed));
    integral.all += given;
    integral.lost += given * (lostAtPeak - patientAtPeak * changed);
  }

  /** Adds one panel, short enough for sixteen points to be exact to rounding. */
  function addPanel(integral: Integral, from: number, to: number): void {
    const half = Math.abs(to - from) / 2;
    const middle = (from + to) / 2;
    for (const { node, weight } of NODES) {
      addPoint(integral, middle - half * node, half * weight);
      addPoint(integral, middle + half * node, half * weight);
    }
  }

  /** The length over which the density changes by about e¹⁰ or bends by five of its spreads, and patience changes by e. */
  function panelLength(y: number): number {
    const steepness = slope + curve * Math.abs(change(y));
    return Math.min(1 / (steepness / 10 + bend / 5), 1 / theta);
  }

  /** Walks away from the peak, where the density only falls. */
  function addSide(integral: Integral, near: number, far: number): void {
    const direction = far > near ? 1 : -1;
    let from = near;
    while (from !== far && fall(from, change(from)) < NEGLIGIBLE) {
      const step = Math.min(Math.abs(far - from), panelLength(from));
      const to = from + direction * step;
      addPanel(integral, from, to);
      from = to;
    }
  }

  return {
    /** The factor that scaled the density. */
    scale: Math.exp(-peakExponent(load, heads, theta)),
    integral(from: number, to: number): Integral {
      const [low, high] = [from - peak, to - peak];
      const integral = { all: 0, lost: 0 };
      if (low < 0) addSide(integral, Math.min(0, high), low);
      if (high > 0) addSide(integral, Math.max(0, low), high);
      return integral;
    },
  };
}

/** (A/θ)(1 − e^(−θx)) − N·x at the peak of the density. */
const peakExponent = (load: number, heads: number, theta: number): number =>
  load > heads ? (load - heads - heads * Math.log(load / heads)) / theta : 0;
