import type { CellFormulaProblem } from '../../messages';
import { deepestFormula } from '../formula/syntax-mistake';
import type { Word } from './formula-words';

type Bracket = 'call' | 'group' | 'array';

/** Where reading stands between two words. */
interface Reading {
  /** Whether a value must come next, as after an operator. */
  wanting: boolean;
  readonly open: Bracket[];
  last: Word | null;
}

/**
 * Why words do not make a formula, whatever they are: brackets that do not match, an operator without a value beside it, a
 * comma outside of a function's parentheses.
 *
 * @param words of a formula, behind its `=`
 * @returns `null` if they do
 * @example structureMistake(formulaWords('SUM(A1')) // { problem: 'unfinished', name: '' }
 */
export function structureMistake(
  words: readonly Word[],
): { readonly problem: CellFormulaProblem; readonly name: string } | null {
  const reading: Reading = { wanting: true, open: [], last: null };
  for (const word of words) {
    if (/^\s/.test(word.source)) continue;
    if (!goesOn(reading, word)) return { problem: 'unreadable', name: word.source.slice(0, 20) };
    if (reading.open.length > deepestFormula) return { problem: 'tooDeep', name: String(deepestFormula) };
    reading.last = word;
  }
  return reading.wanting || reading.open.length > 0 ? { problem: 'unfinished', name: '' } : null;
}

/** Reads one word on; false if it cannot stand there. */
function goesOn(reading: Reading, word: Word): boolean {
  const { wanting } = reading;
  if (word.kind !== 'other') return valueGoesOn(reading, word);
  switch (word.source) {
    case '(':
    case '{':
      return opens(reading, word.source);
    case ')':
    case '}':
      return closes(reading, word.source);
    case ',':
    case ';':
      reading.wanting = true;
      return separates(reading, wanting);
    case '%':
      return !wanting;
    case '+':
    case '-':
      reading.wanting = true;
      return true;
    default:
      if (!/^([*/^&=<>:]|<=|>=|<>)$/.test(word.source)) return valueGoesOn(reading, word);
      reading.wanting = true;
      return !wanting;
  }
}

/** A function and a sheet's name are the beginning of a value. */
function valueGoesOn(reading: Reading, { kind }: Word): boolean {
  const { wanting, last } = reading;
  if (last?.kind === 'function') return false;
  reading.wanting = kind === 'function' || kind === 'sheet';
  return wanting;
}

function opens(reading: Reading, bracket: '(' | '{'): boolean {
  const isCall = bracket === '(' && reading.last?.kind === 'function';
  const { wanting } = reading;
  reading.open.push(isCall ? 'call' : bracket === '(' ? 'group' : 'array');
  reading.wanting = true;
  return wanting;
}

/** An argument of a function may be blank, the only one too. */
const isBlankArgument = ({ open, last }: Reading): boolean =>
  open.at(-1) === 'call' && /^[(,;]$/.test(last?.source ?? '');

function closes(reading: Reading, bracket: ')' | '}'): boolean {
  const isWhole = !reading.wanting || isBlankArgument(reading);
  reading.wanting = false;
  const opened = reading.open.pop();
  return isWhole && opened !== undefined && (opened === 'array') === (bracket === '}');
}

const separates = (reading: Reading, wanting: boolean): boolean => {
  const inside = reading.open.at(-1);
  return inside !== undefined && inside !== 'group' && (!wanting || isBlankArgument(reading));
};
