/**
 * Formulas in spreadsheets whose language has a decimal comma. Whether Google reads there what a script writes as people type it, or
 * as everywhere, is nowhere told; what is written here is read the same either way.
 */
export interface FormulaNotation {
  /** A formula of ours as it must be written into the spreadsheet. */
  write(formula: string): string;
  /**
   * A formula of the spreadsheet as it is written everywhere.
   *
   * @returns null if it means one thing as people type it and another as it is written everywhere, as `=MOD(7,3)`
   */
  read(formula: string): string | null;
}

/** Languages of spreadsheets that are known to have a decimal point. */
const dotDecimal = /^(en|zh|ja|ko|th)(_|$)/;

/** @param locale of the spreadsheet, e.g. `zh_CN` */
export const formulaNotation = (locale: string): FormulaNotation =>
  dotDecimal.test(locale) ? common : eitherWay;

const common: FormulaNotation = { write: (formula) => formula, read: (formula) => formula };

const text = `"(?:[^"]|"")*"|'(?:[^']|'')*'!`;
const word = String.raw`[\p{L}_$][\p{L}\p{N}_.$]*`;
const tokens = (number: string): RegExp => new RegExp(`${text}|${word}|${number}|.`, 'gsu');
const ourTokens = tokens(String.raw`\d*\.\d+`);
const theirTokens = tokens(String.raw`\d+(?:,\d+)?`);

const eitherWay: FormulaNotation = {
  // Semicolons separate arguments in every language, and a fraction has no decimal mark.
  write: (formula) =>
    translated(withoutRowLists(formula), ourTokens, (token, isInArray) => {
      if (token === ',' && !isInArray) return ';';
      return /^\d*\.\d+$/.test(token) ? fraction(token) : token;
    }),
  read(formula) {
    const { semicolons, separators, decimals } = marks(formula);
    if (semicolons > 0) return asEverywhere(formula);
    return separators > 0 || decimals === 0 ? formula : null;
  },
};

/**
 * Numbers beside each other are separated by a comma or by a backslash; below each other by a semicolon in every language.
 *
 * @example withoutRowLists('=SUM({1,2})') // '=SUM(TRANSPOSE({1;2}))'
 */
const withoutRowLists = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{([^{}"';]*,[^{}"';]*)\}/g, (whole, list?: string) =>
    list === undefined ? whole : `TRANSPOSE({${list.replaceAll(',', ';')}})`,
  );

/** A formula as people there type it, as it is written everywhere. */
const asEverywhere = (formula: string): string =>
  translated(formula, theirTokens, (token, isInArray) => {
    if (token === ';' && !isInArray) return ',';
    if (token === '\\' && isInArray) return ',';
    return isDecimal(token) ? token.replace(',', '.') : token;
  });

const isDecimal = (token: string): boolean => /^\d+,/.test(token);

/** @example fraction('0.85') // '(85/100)' */
function fraction(number: string): string {
  const [whole = '', decimals = ''] = number.split('.');
  return `(${Number(whole + decimals)}/${10 ** decimals.length})`;
}

/** How many marks tell in which way a formula is written: people there type no comma outside a number, and no point in one. */
function marks(formula: string): { semicolons: number; separators: number; decimals: number } {
  const found = { semicolons: 0, separators: 0, decimals: 0 };
  translated(formula, theirTokens, (token, isInArray) => {
    if (token === (isInArray ? '\\' : ';')) found.semicolons += 1;
    if (token === ',' || token === '.') found.separators += 1;
    if (isDecimal(token)) found.decimals += 1;
    return token;
  });
  return found;
}

function translated(
  formula: string,
  pattern: RegExp,
  translate: (token: string, isInArray: boolean) => string,
): string {
  let depth = 0;
  return formula.replace(pattern, (token) => {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    return /^["'].+/s.test(token) ? token : translate(token, depth > 0);
  });
}
