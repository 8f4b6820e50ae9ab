import type { FormulaMistake } from '../../messages';
import { todayFunction } from '../formula/portable-functions';
import type { Word } from '../formula/word';
import { leavesSheet, referenceAddress, type Scope, type Site } from './references';

/** What a word becomes, or what is wrong with it here. */
type Resolution = string | FormulaMistake;

/** The id of the one card or row that may hold TODAY(). */
const todayCell = 'today';

/**
 * Checks a formula of the template language and writes it as spreadsheets read it.
 *
 * @param site where it stands; a mistake is reported to its context with template, block and formula
 * @returns the formula without `=`; an empty text if it has a mistake
 * @example `{sales}/[aov]` → `kefu_sales/$C5`
 */
export function resolveFormula(formula: string, site: Site, scope: Scope, inHighlight = false): string {
  const { formulas } = site.context;
  if (!formulas.mayWrite(0)) return '';
  const { words, mistake } = formulas.read(formula, site.table?.block.define);
  const resolutions = words.map((word) => resolvedWord(word, site, scope, inHighlight));
  const wrong = mistake ?? resolutions.find((each) => typeof each !== 'string');
  if (wrong === undefined) {
    const written = resolutions.join('');
    if (!formulas.mayWrite(written.length)) reportFormula(formula, { problem: 'tooMany', name: '' }, site);
    return written;
  }
  if (typeof wrong !== 'string') reportFormula(formula, wrong, site);
  return '';
}

/** Tells of a mistake with the formula as it is written. */
export const reportFormula = (
  formula: string,
  mistake: FormulaMistake,
  { context, block }: Pick<Site, 'context' | 'block'>,
): void =>
  context.report({
    code: 'formulaInvalid',
    template: context.template.id,
    block,
    formula: shortened(formula, 1000),
    ...mistake,
    name: shortened(mistake.name, 100),
  });

/** What can stand in a sentence: the formulas that people write are shorter. */
const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

function resolvedWord(word: Word, site: Site, scope: Scope, inHighlight: boolean): Resolution {
  switch (word.kind) {
    case 'input':
      if (inHighlight) return wrongWord(word, 'otherSheetInHighlight', word.source);
      return inputName(word.id, site) ?? wrongWord(word, 'unknownInput', word.id);
    case 'reference':
      if (inHighlight && leavesSheet(word.path, site, scope))
        return wrongWord(word, 'otherSheetInHighlight', word.source);
      return referenceAddress(word.path, site, scope) ?? wrongWord(word, 'unknownReference', word.path);
    case 'function':
      return word.name === todayFunction && !site.block.endsWith(`.${todayCell}`)
        ? wrongWord(word, 'functionNotPortable', word.name)
        : word.name;
    case 'name':
      return word.source.toUpperCase();
    default:
      return word.source;
  }
}

const wrongWord = ({ definition }: Word, problem: FormulaMistake['problem'], name: string): FormulaMistake =>
  definition === undefined ? { problem, name } : { problem, name, definition };

const inputName = (id: string, { context }: Site): string | null =>
  context.inputs.inputs.some((input) => input.id === id) ? `${context.prefix}_${id}` : null;
