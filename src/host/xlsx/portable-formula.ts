import { unambiguousParts, writableText } from './xlsx-text';

/** Functions that Excel knows only with a prefix in the file; without it they are `#NAME?` there and in LibreOffice. */
const prefixes: Readonly<Record<string, string>> = Object.fromEntries([
  ...[
    ...[
      'BYCOL',
      'BYROW',
      'CHOOSECOLS',
      'CHOOSEROWS',
      'CONCAT',
      'DROP',
      'EXPAND',
      'HSTACK',
      'IFNA',
      'IFS',
      'LAMBDA',
    ],
    ...[
      'LET',
      'MAKEARRAY',
      'MAP',
      'MAXIFS',
      'MINIFS',
      'RANDARRAY',
      'REDUCE',
      'SCAN',
      'SEQUENCE',
      'SORTBY',
      'SWITCH',
    ],
    ...[
      'TAKE',
      'TEXTAFTER',
      'TEXTBEFORE',
      'TEXTJOIN',
      'TEXTSPLIT',
      'TOCOL',
      'TOROW',
      'UNIQUE',
      'VSTACK',
      'WRAPCOLS',
    ],
    ...[
      'WRAPROWS',
      'XLOOKUP',
      'XMATCH',
      'XOR',
      'DAYS',
      'ISOWEEKNUM',
      'NUMBERVALUE',
      'UNICHAR',
      'UNICODE',
      'GAMMA',
    ],
    ...['BINOM.DIST', 'BINOM.INV', 'CEILING.MATH', 'COVARIANCE.P', 'EXPON.DIST', 'FLOOR.MATH', 'GAMMA.DIST'],
    ...[
      'GAMMALN.PRECISE',
      'MODE.SNGL',
      'NORM.DIST',
      'NORM.INV',
      'NORM.S.DIST',
      'NORM.S.INV',
      'PERCENTILE.EXC',
    ],
    ...[
      'PERCENTILE.INC',
      'PERCENTRANK.INC',
      'POISSON.DIST',
      'QUARTILE.INC',
      'RANK.AVG',
      'RANK.EQ',
      'STDEV.P',
    ],
    ...['STDEV.S', 'T.DIST', 'T.INV', 'VAR.P', 'VAR.S'],
  ].map((name) => [name, '_xlfn.'] as const),
  ['FILTER', '_xlfn._xlws.'],
  ['SORT', '_xlfn._xlws.'],
]);

/** A text in quotes, a sheet name in quotes, or the name of a function. */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;

/**
 * A formula as .xlsx files have it: without its `=`, newer functions with their prefix. Some programs read `_x0041_` in a formula as
 * an escaped character and some do not; so a text that has such is written in two parts.
 *
 * @example portableFormula('=IFS(A1>1,"IFS(",TRUE,0)') // '_xlfn.IFS(A1>1,"IFS(",TRUE,0)'
 * @example portableFormula('=LEN("_x0041_")') // 'LEN(("_"&"x0041_"))'
 */
export function portableFormula(formula: string): string {
  const withoutSign = writableText(formula.replace(/^=/, ''));
  return withoutSign.replace(token, (whole, name?: string) => {
    if (name !== undefined) return `${prefixes[name.toUpperCase()] ?? ''}${name}`;
    const parts = whole.startsWith('"') ? unambiguousParts(whole) : [whole];
    return parts.length > 1 ? `(${parts.join('"&"')})` : whole;
  });
}

/**
 * True if a formula calls one of these functions: other programs do not know them.
 *
 * @example calls('=ROUND(KEFU_PRESALES(A1),0)', ['KEFU_PRESALES']) // true
 */
export function calls(formula: string, functionNames: readonly string[]): boolean {
  const known = new Set(functionNames.map((name) => name.toUpperCase()));
  return [...formula.matchAll(token)].some(([, name]) => name !== undefined && known.has(name.toUpperCase()));
}
