/** How many cases are tried: a thousand among the other tests, or as many as `npm run fuzz` wants. */
const { FUZZ, FC_SEED: seed = '20171111' } = process.env;

export const runs = Number(FUZZ ?? 1000);

/** What a long run prints at its end; the usual one is silent. */
export function tally(what: string): { count(outcome: string): void; print(): void } {
  const counts = new Map<string, number>();
  const start = Date.now();
  return {
    count: (outcome) => void counts.set(outcome, (counts.get(outcome) ?? 0) + 1),
    print() {
      if (FUZZ === undefined) return;
      const seconds = ((Date.now() - start) / 1000).toFixed(0);
      const told = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
      process.stdout.write(`${what}, seed ${seed}, ${seconds} s: ${told}\n`);
    },
  };
}
