/** A formula of the template language, cut into its words. */
export type Token =
  /** `{sales}` */
  | { readonly kind: 'input'; readonly id: string; readonly source: string }
  /** `[conversion]`, `[presales.agents]`, `[^day]`, `[#]` */
  | { readonly kind: 'reference'; readonly path: string; readonly source: string }
  /** `@heads`, or the beginning of `@differs(…)`. */
  | { readonly kind: 'definition'; readonly id: string; readonly source: string }
  /** `$tooMany`, or the beginning of `$short(n=…)`. */
  | { readonly kind: 'text'; readonly id: string; readonly source: string }
  /** `"…"`, with the quotes and doubled quotes inside. */
  | { readonly kind: 'string'; readonly text: string; readonly source: string }
  /** `SUM` in `SUM(…)`. */
  | { readonly kind: 'function'; readonly name: string; readonly source: string }
  | { readonly kind: 'number'; readonly source: string }
  /** `TRUE`, a parameter, the name of a slot; or an address, which is a mistake. */
  | { readonly kind: 'name'; readonly source: string }
  | { readonly kind: 'operator'; readonly source: string }
  | { readonly kind: 'open' | 'close' | 'comma' | 'space'; readonly source: string }
  | { readonly kind: 'unreadable'; readonly source: string };

const patterns: readonly (readonly [RegExp, (match: readonly string[]) => Token])[] = [
  [
    /"((?:[^"]|"")*)"/y,
    ([source = '', inner = '']) => ({ kind: 'string', text: inner.replaceAll('""', '"'), source }),
  ],
  [/\{([A-Za-z][\w-]*)\}/y, ([source = '', id = '']) => ({ kind: 'input', id, source })],
  [
    /\[((?:(?:\^{1,2}|<|\/{1,2})?[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*){0,2}(?::\d+:(?:-\d+)?)?)|#)\]/y,
    ([source = '', path = '']) => ({ kind: 'reference', path, source }),
  ],
  [/@([A-Za-z]\w*)/y, ([source = '', id = '']) => ({ kind: 'definition', id, source })],
  // What goes on with `$` is an address: `$B$2`.
  [/\$([A-Za-z]\w*)(?![\w$])/y, ([source = '', id = '']) => ({ kind: 'text', id, source })],
  [
    /([A-Za-z][A-Za-z0-9.]*)(?=\()/y,
    ([source = '', name = '']) => ({ kind: 'function', name: name.toUpperCase(), source }),
  ],
  [/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y, ([source = '']) => ({ kind: 'number', source })],
  [/[$A-Za-z_][\w$.]*/y, ([source = '']) => ({ kind: 'name', source })],
  [/<=|>=|<>|[-+*/^&=<>]/y, ([source = '']) => ({ kind: 'operator', source })],
  [/\(/y, ([source = '']) => ({ kind: 'open', source })],
  [/\)/y, ([source = '']) => ({ kind: 'close', source })],
  [/,/y, ([source = '']) => ({ kind: 'comma', source })],
  [/\s+/y, ([source = '']) => ({ kind: 'space', source })],
];

/**
 * Cuts a formula into tokens; joining their sources gives the formula again.
 *
 * @returns the tokens; from the first place that cannot be read on, one `unreadable` token
 * @example tokenize('@heads+1').map(({ kind }) => kind) // ['definition', 'operator', 'number']
 */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; at += tokens.at(-1)?.source.length ?? 0) {
    tokens.push(tokenAt(formula, at));
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [pattern, token] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) return token(match);
  }
  return { kind: 'unreadable', source: formula.slice(at) };
}
