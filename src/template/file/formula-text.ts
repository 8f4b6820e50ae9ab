import { fail, success } from '../../messages';
import { longestFormula, syntaxMistake } from '../formula/syntax-mistake';
import { tokenize } from '../formula/tokenize';
import { type Decoder, text } from './decoder';

/**
 * A formula of the template language that is one by its syntax; what it names is looked up when the sheet is made. A long
 * one may be laid over several lines: a line break and the spaces around it mean nothing outside of its texts.
 */
export const formulaText: Decoder<string> = (json, path) => {
  const decoded = text(json, path);
  if (!decoded.ok) return decoded;
  const formula = decoded.value.replace(/("(?:[^"]|"")*")|\s+/g, (found: string, quoted?: string) =>
    quoted === undefined && found.includes('\n') ? '' : found,
  );
  const mistake =
    formula.length > longestFormula
      ? ({ problem: 'tooLong', name: String(longestFormula) } as const)
      : syntaxMistake(tokenize(formula).filter(({ kind }) => kind !== 'space'));
  return mistake
    ? fail({ code: 'fileFormulaInvalid', path, formula: shortened(formula), ...mistake })
    : success(formula);
};

/** A formula as it can stand in a sentence. */
const shortened = (formula: string): string => (formula.length > 200 ? `${formula.slice(0, 200)}…` : formula);
