import type { CellFormulaProblem } from '../../messages';
import type { Area } from '../../sheet/area';
import { type Corner, formulaWords, type Word } from './formula-words';
import { structureMistake } from './structure-mistake';
import { type CustomFunctions, travelOf } from './travelling-functions';

/** The cells that a formula must keep to. */
export interface CellsFrame {
  readonly area: Area;
  readonly customFunctions: CustomFunctions;
}

export interface CellFormulaMistake {
  readonly problem: CellFormulaProblem;
  /** The word in the formula that it is about. */
  readonly name: string;
}

/**
 * Why a formula must not stand in a captured sheet; `null` if it may. Names of ranges are let through here: whether they
 * exist shows where the sheet is inserted.
 *
 * @example cellFormulaMistake('=IMPORTXML("…")', frame) // { problem: 'functionReachesOut', name: 'IMPORTXML' }
 */
export function cellFormulaMistake(formula: string, frame: CellsFrame): CellFormulaMistake | null {
  if (!formula.startsWith('=')) return { problem: 'unreadable', name: formula.slice(0, 20) };
  const words = formulaWords(formula);
  if (/^=\s*\{/.test(formula)) return { problem: 'functionSpills', name: '{…}' };
  for (const [index, word] of words.entries()) {
    const problem = wordProblem(word, () => words.slice(index + 1), frame);
    if (problem) return { problem, name: nameOf(word) };
  }
  return structureMistake(words.slice(1));
}

/** The names of ranges that a formula uses. */
export const namesIn = (formula: string): readonly string[] =>
  formulaWords(formula).flatMap((word) => (word.kind === 'name' ? [word.source] : []));

const nameOf = (word: Word): string =>
  word.kind === 'function' || word.kind === 'sheet' ? word.name : word.source.slice(0, 20);

function wordProblem(word: Word, rest: () => readonly Word[], frame: CellsFrame): CellFormulaProblem | null {
  switch (word.kind) {
    case 'sheet':
      return 'otherSheet';
    case 'reference':
      return isInside(word.from, frame) && (word.to === null || isInside(word.to, frame))
        ? null
        : 'outsideSheet';
    case 'function':
      return functionProblem(word.name, rest, frame);
    case 'error':
      return 'brokenReference';
    case 'unreadable':
      return 'unreadable';
    default:
      return null;
  }
}

const isInside = (corner: Corner, { area }: CellsFrame): boolean =>
  isBetween(corner.row, area.row, area.rows) && isBetween(corner.column, area.column, area.columns);

/** A whole row or column is as long as the sheet that it stands in. */
const isBetween = (position: number | null, first: number, count: number): boolean =>
  position === null || (position >= first && position < first + count);

function functionProblem(
  name: string,
  rest: () => readonly Word[],
  { customFunctions }: CellsFrame,
): CellFormulaProblem | null {
  const travel = travelOf(name, customFunctions);
  if (travel !== 'travels') return travel;
  const isSpread = customFunctions.get(name) === 'cell' && argumentsOf(rest()).some(isRange);
  return isSpread ? 'functionSpills' : null;
}

const isRange = (word: Word): boolean => word.kind === 'reference' && word.to !== null;

/** The words up to the parenthesis that closes the first one. */
function argumentsOf(words: readonly Word[]): readonly Word[] {
  let depth = 0;
  const close = words.findIndex(({ source }) => {
    if (source === '(') depth += 1;
    if (source === ')') depth -= 1;
    return source === ')' && depth === 0;
  });
  return close < 0 ? words : words.slice(0, close);
}
