import type { ReviewReading } from './read-review';

/**
 * The words that most reviews praise or blame with; those of equal count in the order in which they come up.
 *
 * @param sign 1 for praise, −1 for blame
 * @example topWords(readings, -1, 3) // ['太慢', '没收到', '不回']
 */
export function topWords(readings: readonly ReviewReading[], sign: 1 | -1, most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { words } of readings) {
    for (const spoken of words) {
      if (spoken.sign === sign) counts.set(spoken.words, (counts.get(spoken.words) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([words]) => words);
}
