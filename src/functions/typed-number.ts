/** Why a text is no number: it is nothing like one, or it could be two different ones. */
export type NotANumber = 'notANumber' | 'ambiguous';

/** What people write after a number for its size; `w` and `k` are how shops write 万 and 千 in chats. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  '': 1,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  w: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
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
  const scale = (MAGNITUDES[magnitude] ?? 1) * (unit === '%' ? 0.01 : unit === '‰' ? 0.001 : 1);
  return signed(sign || innerSign, scaled(Number(digits.replace(/,/g, '') + exponent), scale));
}

/** `1.1万` is 11000 and not 11000.000000000002, `0.7%` the same double as the literal 0.007. */
const scaled = (value: number, scale: number): number =>
  scale < 1 ? value / Math.round(1 / scale) : Number((value * scale).toPrecision(15));

const signed = (sign: string, value: number): number => (sign === '-' && value !== 0 ? -value : value);
