/** Why a text is no number: it is nothing like one, or it could be two different ones. */
export type NotANumber = 'notANumber' | 'ambiguous';

/** What people write after a number for its size, as powers of ten; `w` and `k` are how shops write 万 and 千 in chats. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  千: 3,
  k: 3,
  万: 4,
  w: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  '%': -2,
  '‰': -3,
};

const PARTS =
  /^([+-]?) ?(?:¥|cny|rmb)? ?([+-]?)([\d.,'’、。]+)(e[+-]?\d{1,3})? ?(千|k|万|w|[十百千]万|亿|[十百千万]亿)?(%|‰| ?元)?$/;

/** Digits with or without commas that group thousands, and one decimal point. */
const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/;

/** A longer text is no number that a person typed. */
const LONGEST = 64;

/**
 * Reads a number as people type it: `30%`, `1.2万`, `3亿`, `¥1,000`, `5e6`, `１２`, `1000 元`.
 * Commas only group thousands and the decimal sign is a point; whatever could be read otherwise is an error, never a guess.
 *
 * @param text as typed; full-width characters count as their half-width ones
 * @returns the number, `ambiguous` for a text such as `1,2` or `1.000,5`, else `notANumber`
 * @example typedNumber('1.2万') // 12000
 */
export function typedNumber(text: string): number | NotANumber {
  if (text.length > LONGEST) return 'notANumber';
  const plain = text.normalize('NFKC').replace(/[−－]/g, '-').trim().toLowerCase();
  const match = PARTS.exec(plain);
  if (!match) return 'notANumber';
  const [, sign = '', innerSign = '', digits = '', exponent = '', magnitude = '', unit = ''] = match;
  if (!/\d/.test(digits) || (sign && innerSign)) return 'notANumber';
  if (!WELL_FORMED.test(digits)) return 'ambiguous';
  // The decimal point moves in the text, so that 0.7% is the very double of 0.007.
  const power = Number(exponent.slice(1)) + (MAGNITUDES[magnitude] ?? 0) + (MAGNITUDES[unit] ?? 0);
  const value = Number(`${digits.replace(/,/g, '')}e${power}`);
  if (!Number.isFinite(value)) return 'notANumber';
  return sign + innerSign === '-' && value !== 0 ? -value : value;
}
