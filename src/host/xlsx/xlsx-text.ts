/** What XML cannot hold, and what its readers change: control characters (a line break is none), U+FFFE, halves of a pair. */
const unwritable = String.raw`[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const everyUnwritable = new RegExp(unwritable, 'g');

/**
 * The beginning of what a reader takes for an escaped character, or would with the escape that comes behind it. LibreOffice takes less
 * than four digits, too.
 */
const ambiguous = new RegExp(`_(?=x[0-9A-Fa-f]{1,4}(?:_|${unwritable}))`, 'g');

const escaped = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text as .xlsx files have it (ST_Xstring of ECMA-376): characters that XML cannot hold by their number, and `_x0041_` so that
 * it is not read as `A`.
 *
 * @example xlsxText('a\u0001') // 'a_x0001_'
 * @example xlsxText('_x0041_') // '_x005F_x0041_'
 */
export const xlsxText = (text: string): string =>
  text.replace(ambiguous, '_x005F_').replace(everyUnwritable, escaped);

/** A text for the places that know no escapes, those of charts and of rules: without what XML cannot hold. */
export const writableText = (text: string): string => text.replace(everyUnwritable, '\uFFFD');

/** True if a text can be written as it is, wherever it stands. */
export const isPlain = (text: string): boolean => xlsxText(text) === text;

/**
 * A text cut so that no part can be read as an escaped character.
 *
 * @example unambiguousParts('a_x0041_') // ['a_', 'x0041_']
 */
export const unambiguousParts = (text: string): string[] =>
  text.replace(ambiguous, '_\u0000').split('\u0000');
