/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  /** At least 0, 1 on average, as waiting times are: how much worse a change may be that is made all the same. */
  waiting(): number;
}

/** @param seed a whole number; the same seed gives the same numbers */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  /** Mulberry32 (Tommy Ettinger, public domain): whole numbers alone, which every machine reckons alike. */
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    whole: (below) => Math.floor((bits() / 4_294_967_296) * below),
    waiting: () => waitingTimes[bits() >>> 22] ?? 0,
  };
}

const waitingTimeCount = 1024;

/** The quantiles of waiting times, −ln(1 − p). */
const waitingTimes: readonly number[] = Array.from({ length: waitingTimeCount }, (_, index) => {
  const beyond = 1 - (index + 0.5) / waitingTimeCount;
  return -naturalLogarithm(beyond);
});

/** `Math.log` may differ in its last digit from one engine to the next, and then a roster would, too. */
function naturalLogarithm(value: number): number {
  let [mantissa, halvings] = [value, 0];
  while (mantissa < 0.5) {
    mantissa *= 2;
    halvings += 1;
  }
  // ln m = 2 (y + y³/3 + y⁵/5 + …) with y = (m − 1) / (m + 1), |y| ≤ 1/3.
  const y = (mantissa - 1) / (mantissa + 1);
  let [power, sum] = [y, 0];
  for (let odd = 1; odd < 40; odd += 2) {
    sum += power / odd;
    power *= y * y;
  }
  return 2 * sum - halvings * 0.6931471805599453;
}
