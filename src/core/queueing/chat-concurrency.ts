/**
 * By how much one agent is faster with 1 to 5 chats at a time than with one, as Call Centre Helper publishes it
 * ("Erlang C for chat"): the second chat adds 70%, not 100%, because replies slow each other down.
 */
const PUBLISHED_GAINS = [1, 1.7, 2.5, 2.9, 3.5] as const;

/** The published gains lie on k^0.78; beyond five chats, where nothing is published, the same law goes on. */
const GAIN_EXPONENT = 0.78;

/** As many chats as Chinese shops let an agent keep open; more is not answered in time. */
export const MOST_CONCURRENT_CHATS = 12;

/**
 * How many chats' worth of work an agent does who keeps so many open.
 *
 * @param chats 1 to 12; fractions, as averages are, lie between their neighbours
 * @returns 1 for one chat, so that everything is plain Erlang C then
 * @example concurrencyGain(3) // 2.5: a chat of 600 s takes 240 s of the agent's time
 */
export function concurrencyGain(chats: number): number {
  const most = PUBLISHED_GAINS.length;
  const last = PUBLISHED_GAINS[most - 1] ?? 1;
  if (chats >= most) return last * (chats / most) ** GAIN_EXPONENT;
  const whole = Math.floor(chats);
  const low = PUBLISHED_GAINS[whole - 1] ?? 1;
  const high = PUBLISHED_GAINS[whole] ?? last;
  return low + (high - low) * (chats - whole);
}
