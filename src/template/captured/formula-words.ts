import { columnLetters, columnNumber } from '../../sheet/a1';

/** One end of a reference; `null` where a whole row or column is meant. */
export interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** A formula as spreadsheets have it, cut into its words. */
export type Word =
  | { readonly kind: 'reference'; readonly from: Corner; readonly to: Corner | null; readonly source: string }
  /** `'Sheet 2'!` with its exclamation mark; `name` without quotes. */
  | { readonly kind: 'sheet'; readonly name: string; readonly source: string }
  | { readonly kind: 'function'; readonly name: string; readonly source: string }
  | { readonly kind: 'name'; readonly source: string }
  | { readonly kind: 'error'; readonly source: string }
  | { readonly kind: 'other'; readonly source: string }
  | { readonly kind: 'unreadable'; readonly source: string };

const end = String.raw`(?![\p{L}\p{N}_.(])`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?[1-9]\d{0,6}`;
const pattern = (source: string): RegExp => new RegExp(source, 'uy');

const patterns: readonly (readonly [RegExp, (source: string) => Word])[] = [
  [pattern(String.raw`"(?:[^"]|"")*"|\s+`), (source) => ({ kind: 'other', source })],
  [
    pattern(String.raw`(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!`),
    (source) => ({ kind: 'sheet', name: sheetName(source), source }),
  ],
  [
    pattern(String.raw`[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()`),
    (source) => ({ kind: 'function', name: source.toUpperCase(), source }),
  ],
  [pattern(`(?:${cell}(?::(?:${cell}|${column}))?|${column}:${column}|${row}:${row})${end}`), reference],
  [pattern(String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?${end}`), (source) => ({ kind: 'other', source })],
  [pattern(String.raw`[\p{L}_][\p{L}\p{N}_.]*`), named],
  [pattern(String.raw`#(?:REF!|N/A|DIV/0!|VALUE!|NUM!|NAME\?|NULL!|ERROR!)`), errorWord],
  [pattern('<=|>=|<>|[-+*/^&=<>(),;:{}%]'), (source) => ({ kind: 'other', source })],
];

/**
 * Cuts a formula into words; joining their sources gives the formula again.
 *
 * @returns the words; from the first place that cannot be read on, one `unreadable` word
 */
export function formulaWords(formula: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < formula.length) {
    const word = wordAt(formula, at);
    words.push(word);
    at += word.source.length;
  }
  return words;
}

function wordAt(formula: string, at: number): Word {
  for (const [regExp, word] of patterns) {
    regExp.lastIndex = at;
    const source = regExp.exec(formula)?.[0];
    if (source) return word(source);
  }
  return { kind: 'unreadable', source: formula.slice(at) };
}

const sheetName = (source: string): string => source.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

function named(source: string): Word {
  return /^(TRUE|FALSE)$/i.test(source) ? { kind: 'other', source } : { kind: 'name', source };
}

function errorWord(source: string): Word {
  return source === '#REF!' ? { kind: 'error', source } : { kind: 'other', source };
}

function reference(source: string): Word {
  const [from = '', to] = source.split(':');
  return { kind: 'reference', from: corner(from), to: to === undefined ? null : corner(to), source };
}

function corner(text: string): Corner {
  const [, columnSign = '', letters = '', rowSign = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    column: letters === '' ? null : columnNumber(letters),
    columnFixed: letters !== '' && columnSign === '$',
    row: digits === '' ? null : Number(digits),
    rowFixed: digits !== '' && (rowSign === '$' || (letters === '' && columnSign === '$')),
  };
}

const cornerText = (corner: Corner): string => movedCorner(corner, 0, 0);

/** The formula with every reference's corners replaced; references are written in capitals. */
export const withCorners = (formula: string, replace: (corner: Corner) => Corner): string =>
  formulaWords(formula)
    .map((word) => {
      if (word.kind !== 'reference') return word.source;
      const ends = word.to === null ? [word.from] : [word.from, word.to];
      return ends.map((each) => cornerText(replace(each))).join(':');
    })
    .join('');

/**
 * The formula as it reads after copying its cell: references without `$` move along.
 *
 * @example movedFormula('=B3*$C$1', 1, 0) // '=B4*$C$1'
 */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  filledFormula(formula)(rows, columns);

/**
 * A formula that is filled into many cells, read once for all of them.
 *
 * @example filledFormula('=B3*$C$1')(1, 0) // '=B4*$C$1'
 */
export function filledFormula(formula: string): (rows: number, columns: number) => string {
  const words = formulaWords(formula);
  return (rows, columns) => {
    let moved = '';
    for (const word of words) {
      if (word.kind !== 'reference') moved += word.source;
      else moved += movedCorner(word.from, rows, columns);
      if (word.kind === 'reference' && word.to !== null) moved += `:${movedCorner(word.to, rows, columns)}`;
    }
    return moved;
  };
}

const movedCorner = ({ row, column, rowFixed, columnFixed }: Corner, rows: number, columns: number): string =>
  (column === null ? '' : columnFixed ? `$${columnLetters(column)}` : columnLetters(column + columns)) +
  (row === null ? '' : rowFixed ? `$${row}` : row + rows);

/** A text that is equal for two formulas of which one is the other, filled. */
export const relativeForm = (formula: string, row: number, column: number): string =>
  formulaWords(formula)
    .map((word) => {
      if (word.kind !== 'reference') return word.source;
      return JSON.stringify([word.from, word.to].map((each) => each && relativeCorner(each, row, column)));
    })
    .join('');

const relativeCorner = (each: Corner, row: number, column: number): Corner => ({
  ...each,
  column: each.column === null || each.columnFixed ? each.column : each.column - column,
  row: each.row === null || each.rowFixed ? each.row : each.row - row,
});
