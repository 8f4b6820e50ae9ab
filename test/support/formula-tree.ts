/** A formula as spreadsheets calculate it: parentheses only decide what belongs together, and are gone. */
export type FormulaTree =
  | { readonly leaf: string }
  | { readonly call: string; readonly parts: readonly FormulaTree[] };

const word =
  /\s*("(?:[^"]|"")*"|<=|>=|<>|[-+*/^&=<>%(),]|(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?[{}@\p{L}\p{N}_.$:#]+)/uy;

function wordsOf(formula: string): string[] {
  const words: string[] = [];
  word.lastIndex = 0;
  while (word.lastIndex < formula.trimEnd().length) {
    const at = word.lastIndex;
    const match = formula.startsWith('[', at) ? bracketed(formula, at) : word.exec(formula)?.[1];
    if (match === undefined) throw new Error(`cannot read ${formula} from ${formula.slice(at)}`);
    words.push(match);
    if (match.startsWith('[')) word.lastIndex = at + match.length;
  }
  return words;
}

/** A reference of the template language, `[^day]`, which holds signs that are operators elsewhere. */
const bracketed = (formula: string, at: number): string => formula.slice(at, formula.indexOf(']', at) + 1);

const strengths: Readonly<Record<string, number>> = {
  ...{ '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1 },
  ...{ '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 },
};
const ofSign = 6;

/**
 * Reads a formula with the precedence of spreadsheets: signs, %, ^, * and /, + and -, &, comparisons; equals from the left.
 *
 * @example formulaTree('=(1*2)+3') // equal to formulaTree('=1*2+3'), and not to formulaTree('=1*(2+3)')
 */
export function formulaTree(formula: string): FormulaTree {
  const words = wordsOf(formula.replace(/^=/, ''));
  let at = 0;
  const fails = (): never => {
    throw new Error(`cannot read ${formula} at ${words.slice(at).join('')}`);
  };
  const expression = (weakest: number): FormulaTree => {
    let left = operand();
    for (;;) {
      const operator = words[at] ?? '';
      const strength = strengths[operator] ?? 0;
      if (operator === '%') {
        at += 1;
        left = { call: '%', parts: [left] };
      } else if (strength > weakest) {
        at += 1;
        left = { call: operator, parts: [left, expression(strength)] };
      } else return left;
    }
  };
  const operand = (): FormulaTree => {
    const first = words[at] ?? fails();
    at += 1;
    if (first === '-' || first === '+') return { call: `sign ${first}`, parts: [expression(ofSign)] };
    if (first === '(') return closed(expression(0));
    if (words[at] === '(' && /^[\p{L}@]/u.test(first)) return call(first);
    return /^[-+*/^&=<>%(),]+$/.test(first) ? fails() : { leaf: first };
  };
  const closed = (tree: FormulaTree): FormulaTree => {
    if (words[at] !== ')') fails();
    at += 1;
    return tree;
  };
  const call = (name: string): FormulaTree => {
    const parts: FormulaTree[] = [];
    do {
      at += 1;
      parts.push([',', ')'].includes(words[at] ?? '') ? { leaf: '' } : expression(0));
    } while (words[at] === ',');
    return closed({ call: name, parts });
  };
  const tree = expression(0);
  return at === words.length ? tree : fails();
}

/**
 * A tree in which texts joined by & are one row of parts: in whatever order they are joined, and with whatever of the words
 * standing in one literal or in several, the cell shows the same.
 */
export function joined(tree: FormulaTree): FormulaTree {
  if ('leaf' in tree) return tree;
  if (tree.call !== '&') return { ...tree, parts: tree.parts.map(joined) };
  const parts = partsOf(tree).map(joined).reduce<FormulaTree[]>(withPart, []);
  const shown = parts.filter((part) => !('leaf' in part) || part.leaf !== '""');
  // A single value joined to an empty text is a text, which the value alone is not.
  const isText = shown.length > 1 || shown.some((part) => 'leaf' in part && part.leaf.startsWith('"'));
  return { call: '&', parts: isText || shown.length === 0 ? shown : [...shown, { leaf: '""' }] };
}

const partsOf = (tree: FormulaTree): readonly FormulaTree[] =>
  'call' in tree && tree.call === '&' ? tree.parts.flatMap(partsOf) : [tree];

function withPart(parts: FormulaTree[], part: FormulaTree): FormulaTree[] {
  const last = parts.at(-1);
  const isLiteral = (each: FormulaTree | undefined): each is { readonly leaf: string } =>
    each !== undefined && 'leaf' in each && each.leaf.startsWith('"');
  if (!isLiteral(last) || !isLiteral(part)) return [...parts, part];
  return [...parts.slice(0, -1), { leaf: last.leaf.slice(0, -1) + part.leaf.slice(1) }];
}
