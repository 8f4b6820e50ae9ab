import { formulaWords } from '../../template/captured/formula-words';

/** Sheets and named ranges that are about to go; names in lower case, as formulas do not tell the cases apart. */
export interface GoingNames {
  readonly sheets: ReadonlySet<string>;
  readonly ranges: ReadonlySet<string>;
}

/**
 * Whether a formula needs something that goes.
 *
 * @example refersTo("='参数'!B3*2", { sheets: new Set(['参数']), ranges: new Set() }) // true
 */
export const refersTo = (formula: string, { sheets, ranges }: GoingNames): boolean =>
  formula.startsWith('=') &&
  formulaWords(formula).some((word) => {
    const source = word.source.toLowerCase();
    if (word.kind === 'sheet') return sheets.has(word.name.toLowerCase());
    if (word.kind === 'name') return ranges.has(source);
    // What cannot be read may name it anywhere; to keep a value too many is the smaller harm.
    return word.kind === 'unreadable' && [...sheets, ...ranges].some((name) => source.includes(name));
  });
