import type { Language } from '../../messages';
import type { Template } from '../template';
import { type Define, type Definitions, definitionsOf } from './definitions';
import { type Expansion, expandFormula, type UsedNames } from './expand';

/** Reads the formulas of one template in one language, each once: a table has the same formula in each of its rows. */
export interface FormulaReader {
  /** @param define the definitions of the formula's table, if it stands in one that has some */
  readonly read: (formula: string, define?: Define) => Expansion;
  /** The definitions that formulas outside of tables, or in a table with these, may use. */
  readonly definitions: (define?: Define) => Definitions;
  /** What the formulas read so far have used. */
  readonly used: UsedNames;
  /** Counts the characters of a formula that is written into a cell; false once there are more than a sheet may have. */
  readonly mayWrite: (characters: number) => boolean;
}

/** Characters that the formulas of all cells of a sheet may come to, as in a captured sheet; 逐时需求 has a sixth of it. */
export const mostCharactersWritten = 20_000_000;

interface Desk {
  readonly definitions: Definitions;
  readonly known: Map<string, Expansion>;
}

/**
 * A reader that lives as long as one compilation, and with it what it remembers.
 *
 * @example formulaReader(template, 'en').read('@heads*2').words
 */
export function formulaReader({ define, texts = {} }: Template, language: Language): FormulaReader {
  const used: UsedNames = { definitions: new Map(), texts: new Set(), words: 0 };
  const main: Desk = { definitions: definitionsOf(define), known: new Map() };
  const desks = new Map<Define, Desk>();
  const deskOf = (own: Define | undefined): Desk => {
    if (own === undefined) return main;
    const desk = desks.get(own) ?? {
      definitions: definitionsOf(own, main.definitions),
      known: new Map<string, Expansion>(),
    };
    desks.set(own, desk);
    return desk;
  };
  const read = (formula: string, own?: Define): Expansion => {
    const { definitions, known } = deskOf(own);
    const expansion = known.get(formula) ?? expandFormula(formula, { definitions, texts, language, used });
    known.set(formula, expansion);
    return expansion;
  };
  let characters = 0;
  const mayWrite = (more: number): boolean => {
    characters += more;
    return characters <= mostCharactersWritten;
  };
  return { read, definitions: (own) => deskOf(own).definitions, used, mayWrite };
}
