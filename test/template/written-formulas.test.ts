import { type Token, tokenize } from '../../src/template/formula/tokenize';
import { formulasIn, templates } from './built-in';

/** Without the spaces of its layout. */
const sourceOf = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ kind, source }) => (kind === 'space' ? [] : [source])).join('');

const compact = (formula: string): string => sourceOf(tokenize(formula));

/** Every call, group, argument and the whole of a formula, each place once. */
function expressionsIn(formula: string): readonly string[] {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== 'space');
  const places = new Map<string, string>();
  const add = (from: number, to: number) => places.set(`${from} ${to}`, sourceOf(tokens.slice(from, to)));
  const open: { readonly at: number; argument: number }[] = [];
  add(0, tokens.length);
  tokens.forEach(({ kind }, at) => {
    const around = open.at(-1);
    if (kind === 'open') open.push({ at, argument: at + 1 });
    if (around === undefined || (kind !== 'comma' && kind !== 'close')) return;
    add(around.argument, at);
    around.argument = at + 1;
    if (kind === 'comma') return;
    const isCall = /^(function|definition|text)$/.test(tokens[around.at - 1]?.kind ?? '');
    add(isCall ? around.at - 1 : around.at, at + 1);
    open.pop();
  });
  return [...places.values()];
}

const longest = { formula: 160, repeated: 40 };

describe('formulas as they are written', () => {
  const cases = templates.map((template) => [template.id, template] as const);

  it.each(cases)(
    'of %s are at most 160 characters long: a longer one is cut into definitions',
    (_, template) => {
      expect(
        formulasIn(template)
          .map(compact)
          .filter(({ length }) => length > longest.formula),
      ).toEqual([]);
    },
  );

  it.each(cases)('of %s say no expression of more than 40 characters twice', (_, template) => {
    const long = formulasIn(template)
      .flatMap(expressionsIn)
      .filter((expression) => expression.length > longest.repeated);
    const twice = long.filter((expression, index) => long.indexOf(expression) !== index);
    expect([...new Set(twice)]).toEqual([]);
  });

  it('are cut at calls, groups and arguments', () => {
    expect(expressionsIn('IF((a+1)>2, @f(b,"(,"), 0)')).toEqual([
      'IF((a+1)>2,@f(b,"(,"),0)',
      'a+1',
      '(a+1)',
      '(a+1)>2',
      'b',
      '"(,"',
      '@f(b,"(,")',
      '0',
    ]);
  });
});
