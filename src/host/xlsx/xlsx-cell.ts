import type { Cell } from 'hucre';
import type { CellSnapshot, CellValue } from '../book/book';
import { calls } from './portable-formula';
import { type NameOf, xlsxLink, xlsxLinkFormula } from './xlsx-link';
import type { xlsxStyle } from './xlsx-style';
import { isPlain, writableText, xlsxText } from './xlsx-text';

export interface CellContext {
  /** Functions that only the add-on knows: a cell that calls one is written as its value. */
  readonly customFunctions: readonly string[];
  /** A formula of the document as the file has it. */
  formula(formula: string): string;
  readonly nameOf: NameOf;
  styleOf: typeof xlsxStyle;
  /** False if the document's results are not to be trusted: whoever opens the file calculates them. */
  readonly hasResults: boolean;
}

export function xlsxCell(cell: CellSnapshot, context: CellContext): Partial<Cell> {
  const { note, link } = cell;
  const value = valueInFile(cell.value);
  const formula = formulaInFile(cell, context);
  const hyperlink = link === undefined ? null : xlsxLink(link, context.nameOf);
  const style = context.styleOf(cell.style);
  return {
    value,
    ...(formula === null ? {} : { formula, ...resultInFile(value, context) }),
    ...(style ? { style } : {}),
    ...(hyperlink ? { hyperlink } : {}),
    ...(note ? { comment: { text: xlsxText(note), author: '' } } : {}),
  };
}

const valueInFile = (value: CellValue): CellValue => (typeof value === 'string' ? xlsxText(value) : value);

/** The document may have an error where other programs have none. */
const errorValue = /^#(?:[A-Z/0]+[!?]|N\/A)$/;

/** Programs calculate what has no result when they open the file. */
function resultInFile(value: CellValue, { hasResults }: CellContext): Pick<Cell, 'formulaResult'> {
  const isError = typeof value === 'string' && errorValue.test(value);
  return hasResults && !isError ? { formulaResult: value ?? '' } : {};
}

/**
 * Null for a cell that is written as its value: other programs do not know its functions, a link in it may not leave the document, or a
 * file cannot say the formula (control characters; a name such as `_x0041_`, which is read as another).
 */
function formulaInFile({ formula }: CellSnapshot, context: CellContext): string | null {
  if (formula === undefined || calls(formula, context.customFunctions)) return null;
  const linked = writableText(formula) === formula ? xlsxLinkFormula(formula, context.nameOf) : null;
  const written = linked === null ? null : context.formula(linked);
  return written !== null && isPlain(written) ? written : null;
}
