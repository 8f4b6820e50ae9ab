import type { FormulaMistake, FormulaProblem } from '../../messages';
import { needTwoArguments, portableFunctions, todayFunction } from './portable-functions';
import { callAt } from './syntax';
import type { Word } from './word';

/** The first word that may stand in no formula of a template, wherever the formula is; `null` if all may. */
export function wordMistake(words: readonly Word[]): FormulaMistake | null {
  for (const [index, word] of words.entries()) {
    const problem = problemOf(word, () => callAt(words, index)?.arguments.length ?? 0);
    if (problem === null) continue;
    const { definition } = word;
    return { problem, name: nameOf(word), ...(definition === undefined ? {} : { definition }) };
  }
  return null;
}

const nameOf = (word: Word): string =>
  word.kind === 'function' ? word.name : word.kind === 'string' ? word.text : word.source;

function problemOf(word: Word, argumentCount: () => number): FormulaProblem | null {
  switch (word.kind) {
    case 'function':
      return functionProblem(word.name, argumentCount);
    case 'string':
      return stringProblem(word.text);
    case 'number':
      return /^\d+$/.test(word.source) ? null : 'decimalLiteral';
    case 'name':
      return nameProblem(word.source);
    default:
      return null;
  }
}

/** A name is a truth value; parameters have been replaced by now. */
function nameProblem(name: string): FormulaProblem | null {
  if (/^(TRUE|FALSE)$/i.test(name)) return null;
  return /^[A-Za-z]+$/.test(name) ? 'unknownName' : 'address';
}

function functionProblem(name: string, argumentCount: () => number): FormulaProblem | null {
  if (!portableFunctions.has(name) && name !== todayFunction) return 'functionNotPortable';
  return needTwoArguments.has(name) && argumentCount() < 2 ? 'oneArgumentCeiling' : null;
}

/** Literals are for signs, not for words, which would be in one language only. */
function stringProblem(literal: string): FormulaProblem | null {
  if (/^\$[A-Za-z]\w*$/.test(literal)) return 'quotedText';
  return /\p{Script=Han}/u.test(literal) ? 'untranslatedText' : null;
}
