import { digest } from '../../core/digest';
import { formulaWords } from '../../template/captured/formula-words';

/** What of a sheet a person can change by typing. Each matrix begins at the sheet's first cell and ends where it likes. */
export interface SheetContents {
  /** Dates as serial day numbers, `''` for nothing; a formula's result does not matter. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** With their `=`, `''` where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/**
 * A short text that stays the same until somebody types: it knows constants, formulas and notes, but no results, so that
 * TODAY() and a recalculation change nothing. Formulas know sheets by their ids: to rename one is no work on the others.
 *
 * @param sheetId its own: a copy that a person made of the sheet has the same contents and is that person's
 */
export const sheetFingerprint = (
  sheetId: number,
  contents: SheetContents,
  sheetIdOf: (name: string) => number | undefined,
): string => digest([String(sheetId), ...cellTexts(contents, sheetIdOf), ...noteTexts(contents)]);

function* cellTexts(
  { values, formulas }: SheetContents,
  sheetIdOf: (name: string) => number | undefined,
): Iterable<string> {
  for (const [row, cells] of values.entries()) {
    for (const [column, value] of cells.entries()) {
      const formula = formulas[row]?.[column] ?? '';
      if (formula !== '') yield `${row} ${column} ${withSheetIds(formula, sheetIdOf)}`;
      else if (value !== '') yield `${row} ${column} ${typeof value} ${value}`;
    }
  }
}

function* noteTexts({ notes }: SheetContents): Iterable<string> {
  for (const [row, texts] of notes.entries()) {
    for (const [column, text] of texts.entries()) if (text !== '') yield `${row} ${column} note ${text}`;
  }
}

function withSheetIds(formula: string, sheetIdOf: (name: string) => number | undefined): string {
  if (!formula.includes('!')) return formula;
  return formulaWords(formula)
    .map((word) => (word.kind === 'sheet' && `#${sheetIdOf(word.name)}!`) || word.source)
    .join('');
}
