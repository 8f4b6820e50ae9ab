/** A formula of the template language, cut into its words. */
export type Token =
  /** `{sales}` */
  | { readonly kind: 'input'; readonly id: string; readonly source: string }
  /** `[conversion]`, `[presales.agents]`, `[^day]`, `[#]` */
  | { readonly kind: 'reference'; readonly path: string; readonly source: string }
  /** `"…"`, with the quotes and doubled quotes inside. */
  | { readonly kind: 'string'; readonly text: string; readonly source: string }
  /** `SUM` in `SUM(…)`. */
  | { readonly kind: 'function'; readonly name: string; readonly source: string }
  | { readonly kind: 'number'; readonly source: string }
  | { readonly kind: 'name'; readonly source: string }
  | { readonly kind: 'symbol'; readonly source: string }
  | { readonly kind: 'unreadable'; readonly source: string };

const patterns: readonly (readonly [RegExp, (match: readonly string[]) => Token])[] = [
  [
    /^"((?:[^"]|"")*)"/,
    ([source = '', inner = '']) => ({ kind: 'string', text: inner.replaceAll('""', '"'), source }),
  ],
  [/^\{([A-Za-z][\w-]*)\}/, ([source = '', id = '']) => ({ kind: 'input', id, source })],
  [
    /^\[((?:(?:\^{1,2}|<)?[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*){0,2}(?::\d+:(?:-\d+)?)?)|#)\]/,
    ([source = '', path = '']) => ({ kind: 'reference', path, source }),
  ],
  [
    /^([A-Za-z][A-Za-z0-9.]*)(?=\()/,
    ([source = '', name = '']) => ({ kind: 'function', name: name.toUpperCase(), source }),
  ],
  [/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, ([source = '']) => ({ kind: 'number', source })],
  [/^[$A-Za-z_][\w$.]*/, ([source = '']) => ({ kind: 'name', source })],
  [/^(?:<=|>=|<>|[-+*/^&=<>(),]|\s+)/, ([source = '']) => ({ kind: 'symbol', source })],
];

/**
 * Cuts a formula into tokens; joining their sources gives the formula again.
 *
 * @returns the tokens; from the first place that cannot be read on, one `unreadable` token
 */
export function tokenize(formula: string): readonly Token[] {
  const known = tokenized.get(formula) ?? cut(formula);
  tokenized.set(formula, known);
  return known;
}

/** A table has the same formula in each of its rows. */
const tokenized = new Map<string, readonly Token[]>();

function cut(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = formula;
  while (rest !== '') {
    const token = firstToken(rest);
    tokens.push(token);
    rest = rest.slice(token.source.length);
  }
  return tokens;
}

function firstToken(formula: string): Token {
  for (const [pattern, token] of patterns) {
    const match = pattern.exec(formula);
    if (match) return token(match);
  }
  return { kind: 'unreadable', source: formula };
}
