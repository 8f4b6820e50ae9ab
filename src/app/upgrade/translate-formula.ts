import { columnLetters, quotedSheet } from '../../sheet/a1';
import { type Corner, formulaWords } from '../../template/captured/formula-words';
import type { Place } from './sheets-to-carry';

/** Where a cell of an old sheet is now; `null` for one that is nowhere. */
export type Target = (place: Place) => Place | null;

export interface Translation {
  /** Of the sheet that the formula stands on. */
  readonly home: Target;
  /** Of the plan's other sheets by their names in lower case, `null` for one that the new plan has not got; any other is the person's own. */
  readonly sheets: ReadonlyMap<string, { readonly name: string; readonly target: Target } | null>;
  /** A named range of the old plan by its name now; `null` for one that is gone, and the name itself for one of the person's own. */
  nameOf(name: string): string | null;
}

/**
 * A formula that a person has typed on an old sheet, as it must read on the new one.
 *
 * @returns `null` if it needs something that the new sheets have not got
 */
export function translatedFormula(formula: string, { home, sheets, nameOf }: Translation): string | null {
  let target: Target | 'own' | null = home;
  const words: string[] = [];
  for (const word of formulaWords(formula)) {
    let source: string | null = word.source;
    if (word.kind === 'unreadable') return null;
    if (word.kind === 'sheet') {
      const named = sheets.get(word.name.toLowerCase());
      target = named === undefined ? 'own' : (named?.target ?? null);
      if (named && named.name !== word.name) source = quotedSheet(named.name);
    } else if (word.kind === 'reference') {
      if (target !== 'own') source = target && translatedReference([word.from, word.to], target);
      target = home;
    } else if (word.kind === 'name') source = nameOf(word.source);
    if (source === null) return null;
    words.push(source);
  }
  return words.join('');
}

function translatedReference([from, to]: readonly [Corner, Corner | null], target: Target): string | null {
  const ends = [from, to].flatMap((corner) => corner ?? []).map((corner) => translatedCorner(corner, target));
  return ends.includes(null) ? null : ends.join(':');
}

/** A whole column or row may hold anything: nobody knows where all of it went. */
function translatedCorner({ row, column, rowFixed, columnFixed }: Corner, target: Target): string | null {
  const place = row === null || column === null ? null : target({ row, column });
  if (place === null) return null;
  return `${columnFixed ? '$' : ''}${columnLetters(place.column)}${rowFixed ? '$' : ''}${place.row}`;
}
