/**
 * Erlang B: the share of contacts that find all heads busy, if those contacts go away at once.
 *
 * @param load offered load in Erlang (contacts an hour × hours each takes), at least 0
 * @param heads a whole number from 0
 * @returns 0–1
 * @example erlangB(10, 17) // 0.012949…
 */
export const erlangB = (load: number, heads: number): number => 1 / inverseErlangB(load, heads);

/**
 * 1 ÷ Erlang B, as 1 + N/A + N(N−1)/A² + … + N!/Aᴺ. All terms are positive, so no digit is lost; there is no factorial and no
 * power that could overflow on the way, and only about √load terms matter near full load.
 *
 * @returns 1 to Infinity (Erlang B then is below the smallest double)
 */
export function inverseErlangB(load: number, heads: number): number {
  let sum = 1;
  let term = 1;
  for (let free = heads; free > 0; free -= 1) {
    term *= free / load;
    sum += term;
    if (sum === Number.POSITIVE_INFINITY || (free < load && term < sum * 1e-17)) break;
  }
  return sum;
}
