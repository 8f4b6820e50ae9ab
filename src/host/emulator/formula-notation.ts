import { fromLocal, hasDecimalComma, toLocal } from './locale-formula';

/** How a script writes and reads formulas and numbers in a spreadsheet. */
export interface FormulaNotation {
  /** The document's own notation of a formula that a script writes; an error for one that the spreadsheet cannot read. */
  read(formula: string): string;
  /** A text of the document's notation as a script reads it. */
  told(formula: string): string;
  /** A number as its cell shows it. */
  shown(number: string): string;
  /** What a script types, in the document's notation: numbers are typed as they are shown. */
  readNumber(text: string): string;
}

const unreadable = '=#ERROR!';

const common: FormulaNotation = {
  read: (formula) => formula,
  told: (formula) => formula,
  shown: (number) => number,
  readNumber: (text) => text,
};

const swapped: Readonly<Record<string, string>> = { ',': '.', '.': ',' };
const withSwapped = (number: string): string => number.replace(/[.,]/g, (mark) => swapped[mark] ?? mark);

const withDecimalComma: FormulaNotation = {
  read: (formula) => fromLocal(formula) ?? unreadable,
  told: (formula) => (formula.startsWith('=') ? toLocal(formula) : formula),
  shown: withSwapped,
  readNumber: (text) => (/^\s*[-+¥￥$€]?\s*[\d.,]+\s*%?\s*$/.test(text) ? withSwapped(text) : text),
};

/** @param locale of the spreadsheet */
export const formulaNotation = (locale: string): FormulaNotation =>
  hasDecimalComma(locale) ? withDecimalComma : common;

/** The values of a criterion, with the formulas among them in another notation. */
export const withFormulas = <V extends string | number>(
  values: readonly V[],
  translate: (formula: string) => string,
): (V | string)[] =>
  values.map((value) => (typeof value === 'string' && value.startsWith('=') ? translate(value) : value));
