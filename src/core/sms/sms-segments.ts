/** UTF-16 units that fit in one Chinese text message, and in each part of a longer one. */
export const SINGLE_MESSAGE = 70;
const MESSAGE_PART = 67;

/**
 * How many messages a text is sent and charged as. Operators count UTF-16 units, signature and opt-out included: an emoji is two.
 *
 * @returns 0 for an empty text
 * @example smsSegments('好'.repeat(71)) // 2
 */
export const smsSegments = (text: string): number =>
  text.length <= SINGLE_MESSAGE ? Math.sign(text.length) : Math.ceil(text.length / MESSAGE_PART);
