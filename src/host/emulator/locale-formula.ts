/** Formulas as people type them in a spreadsheet with a decimal comma: `;` between arguments, `\` between columns of `{ }`. */

const dotDecimal = /^(en|zh|ja|ko|th)(_|$)/;

/** @example hasDecimalComma('de_DE') // true */
export const hasDecimalComma = (locale: string): boolean => !dotDecimal.test(locale);

const text = `"(?:[^"]|"")*"|'(?:[^']|'')*'!`;
const word = String.raw`[\p{L}_$][\p{L}\p{N}_.$]*`;
const tokens = (number: string) => new RegExp(`${text}|${word}|${number}|.`, 'gsu');
const localTokens = tokens(String.raw`\d+(?:,\d+)?(?:[eE][+-]?\d+)?`);
const commonTokens = tokens(String.raw`\d*\.?\d+(?:[eE][+-]?\d+)?`);

/**
 * What a spreadsheet with a decimal comma reads.
 *
 * @returns null if it cannot read it, as `=IF(A1,2,3)`
 * @example fromLocal('=ROUND(1,2)') // '=ROUND(1.2)'
 */
export function fromLocal(formula: string): string | null {
  const read = translated(formula, localTokens, (token, isInArray) => {
    if (token === ',' || token === '.') return null;
    if (token === ';') return isInArray ? ';' : ',';
    if (token === '\\') return isInArray ? ',' : null;
    return /^\d/.test(token) ? token.replace(',', '.') : token;
  });
  return read.includes(null) ? null : read.join('');
}

/** @example toLocal('=ROUND(1.5,0)') // '=ROUND(1,5;0)' */
export const toLocal = (formula: string): string =>
  translated(formula, commonTokens, (token, isInArray) => {
    if (token === ',') return isInArray ? '\\' : ';';
    return /^[\d.]/.test(token) ? token.replace('.', ',') : token;
  }).join('');

function translated<T>(
  formula: string,
  pattern: RegExp,
  translate: (token: string, isInArray: boolean) => T,
): (T | string)[] {
  let depth = 0;
  return [...formula.matchAll(pattern)].map(([token]) => {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    return /^["']/.test(token) && token.length > 1 ? token : translate(token, depth > 0);
  });
}
