import { formulaReader } from '../../src/template/formula/formula-reader';
import { tokenize } from '../../src/template/formula/tokenize';
import type { Template } from '../../src/template/template';
import * as fc from '../support/fast-check';
import { formulaTree, joined } from '../support/formula-tree';

const template: Template = {
  format: 'kefu-template',
  version: 1,
  id: 'team-sheet',
  name: { 'zh-CN': '小组表', en: 'Team sheet' },
  description: { 'zh-CN': '', en: '' },
  columns: [],
  blocks: [],
};

/** A formula with its definitions and texts written out. */
function written(formula: string, parts: Partial<Template> = {}, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const { words, mistake } = formulaReader({ ...template, ...parts }, language).read(formula);
  if (mistake) throw new Error(`${formula}: ${mistake.problem} ${mistake.name}`);
  return words.map(({ source }) => source).join('');
}

const mistakeIn = (formula: string, parts: Partial<Template> = {}) =>
  formulaReader({ ...template, ...parts }, 'zh-CN').read(formula).mistake;

/** Formulas of every shape: operators of every strength, signs, groups, calls. */
const formulaOver = (...operands: readonly string[]): fc.Arbitrary<string> =>
  fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...operands),
      fc
        .tuple(
          tie('formula'),
          fc.constantFrom('=', '<>', '<=', '>', '&', '+', '-', '*', '/', '^'),
          tie('formula'),
        )
        .map((parts) => parts.join('')),
      tie('formula').map((inner) => `(${inner})`),
      fc.constantFrom(...operands).map((inner) => `-${inner}`),
      fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => `MAX(${one},${other})`),
    ),
  })).formula;

describe('tokenize', () => {
  it('loses nothing: the sources of the tokens are the formula', () => {
    const pieces = fc.constantFrom(
      '@a',
      '$b',
      '$B$2',
      '[c.d]',
      '{e}',
      '"f',
      '""',
      'SUM(',
      ' ',
      '12.5',
      '<=',
      ':',
    );
    const formulas = fc.oneof(
      fc.string(),
      fc.array(pieces).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(tokenize(formula).map(({ source }) => source)).toEqual(
          formula === '' ? [] : expect.any(Array),
        );
        expect(
          tokenize(formula)
            .map(({ source }) => source)
            .join(''),
        ).toBe(formula);
      }),
    );
  });
});

describe('a definition', () => {
  it.each([
    ['@heads', '[trial]+1'],
    ['@heads+1', '[trial]+1+1'],
    ['1+@heads', '1+([trial]+1)'],
    ['@heads*2', '([trial]+1)*2'],
    ['-@heads', '-([trial]+1)'],
    ['SUM(@heads,@heads)', 'SUM([trial]+1,[trial]+1)'],
    ['"x"&@heads', '"x"&[trial]+1'],
    ['(@heads)*2', '([trial]+1)*2'],
  ])('in %s is written out as %s, with parentheses only where they are needed', (formula, expected) => {
    expect(written(formula, { define: { heads: '[trial]+1' } })).toBe(expected);
  });

  it.each(['[trial]', '{sales}', '12', '"x"', 'MAX([trial],1)', 'TRUE'])(
    'that is the single value %s takes no parentheses anywhere',
    (body) => {
      expect(written('1-@one^2', { define: { one: body } })).toBe(`1-${body}^2`);
    },
  );

  it('is the same as its body in parentheses, wherever it stands', () => {
    fc.assert(
      fc.property(formulaOver('[a]', '{b}', '3'), formulaOver('[a]', '@it', '5'), (body, formula) => {
        const inParentheses = formula.replaceAll('@it', `(${body})`);
        const expanded = joined(formulaTree(written(formula, { define: { it: body } })));
        expect(expanded).toEqual(joined(formulaTree(inParentheses)));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same as its body with the arguments in parentheses', () => {
    const bodies = formulaOver('[a]', 'x', 'y').map((body) => `${body}+x*y`);
    fc.assert(
      fc.property(bodies, formulaOver('[b]', '2'), formulaOver('[c]', '{d}'), (body, one, other) => {
        const expanded = written(`2*@it(${one},${other})`, { define: { 'it(x, y)': body } });
        const parts: Readonly<Record<string, string>> = { x: `(${one})`, y: `(${other})` };
        // Upper-case names are functions.
        const inParentheses = `2*(${body.replace(/\b[xy]\b/g, (name) => parts[name] ?? name)})`;
        expect(joined(formulaTree(expanded))).toEqual(joined(formulaTree(inParentheses)));
      }),
      { numRuns: 500 },
    );
  });

  it('may use others, and pass on its parameters', () => {
    const define = {
      'rate(count, base)': 'count/base',
      'differs(own, rival, base)': 'ABS(@rate(own,base)-@rate(rival,base))>@limit',
      limit: '[criteria.errors]',
    };
    expect(written('@differs([a]+1,[b],[n])', { define })).toBe('ABS(([a]+1)/[n]-[b]/[n])>[criteria.errors]');
  });

  it('sees only what is defined around it, not what a parameter is called elsewhere', () => {
    const define = { 'outer(x)': '@inner+x', inner: 'x' };
    expect(mistakeIn('@outer([a])', { define })).toMatchObject({
      problem: 'unknownName',
      name: 'x',
      definition: 'inner',
    });
  });

  it('of a table is known in that table only, beside those of the template', () => {
    const reader = formulaReader({ ...template, define: { half: '[a]/2' } }, 'en');
    const own = { 'twice(x)': 'x*2+@half' };
    const words = reader.read('@twice(@half)', own).words.map(({ source }) => source);
    expect(words.join('')).toBe('[a]/2*2+[a]/2');
    expect(reader.read('@twice(1)').mistake).toMatchObject({ problem: 'unknownDefinition' });
  });

  it('may be laid out with spaces and line breaks, which the sheet does not have', () => {
    expect(
      written('@late( [end] )', { define: { 'late(day)': 'IF(\n  day > {promo_date},\n  1,\n  0\n)' } }),
    ).toBe('IF([end]>{promo_date},1,0)');
  });

  it.each(['@late', '@late()', '@late([a])', '@late([a],)', '@late([a],1,2)', '@now()'])(
    'used as %s has the wrong number of arguments',
    (formula) => {
      const define = { 'late(day, limit)': 'day>limit', now: '{promo_date}' };
      expect(mistakeIn(formula, { define })).toMatchObject({ problem: 'wrongArguments' });
    },
  );

  it('that grows without end is a mistake, found at once', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`d${index}`, `@d${index + 1}+@d${index + 1}`]),
    );
    expect(mistakeIn('@d0', { define: { ...doubling, d40: '1' } })).toMatchObject({ problem: 'endless' });
  });
});

describe('a text', () => {
  const texts = {
    short: { 'zh-CN': '缺 {n} 人', en: '{n} short' },
    gap: { 'zh-CN': '前面空档 {from}～{to}', en: 'Gap: {from} – {to}' },
    swapped: { 'zh-CN': '{who}：{what}', en: '{what} by {who}' },
    hours: { 'zh-CN': '{n} 小时', en: '{n}' },
    enough: { 'zh-CN': '够', en: '"ok"' },
  };

  it.each([
    ['$enough', '"够"', '"""ok"""'],
    [
      'IF([gap]<0,$short(n=-[gap]),$enough)',
      'IF([gap]<0,"缺 "&-[gap]&" 人","够")',
      'IF([gap]<0,-[gap]&" short","""ok""")',
    ],
    ['$short(n=[a]+[b])', '"缺 "&[a]+[b]&" 人"', '[a]+[b]&" short"'],
    ['$short(n=[a]=[b])', '"缺 "&([a]=[b])&" 人"', '([a]=[b])&" short"'],
    ['$short(n=[a]&[b])', '"缺 "&[a]&[b]&" 人"', '[a]&[b]&" short"'],
    ['$gap(to=[b],from=[a])', '"前面空档 "&[a]&"～"&[b]', '"Gap: "&[a]&" – "&[b]'],
    ['$swapped(who=[a],what=[b])', '[a]&"："&[b]', '[b]&" by "&[a]'],
    ['$swapped(who=$enough,what=$short(n=1))', '"够"&"："&"缺 "&1&" 人"', '1&" short"&" by "&"""ok"""'],
    ['$hours(n=[a])', '[a]&" 小时"', '[a]&""'],
    ['$hours(n=[a])&$enough', '[a]&" 小时"&"够"', '[a]&""&"""ok"""'],
    ['$hours(n=[a])=[b]', '[a]&" 小时"=[b]', '[a]&""=[b]'],
    ['LEN($enough)', 'LEN("够")', 'LEN("""ok""")'],
  ])('%s is %s in Chinese and %s in English', (formula, chinese, english) => {
    expect(written(formula, { texts })).toBe(chinese);
    expect(written(formula, { texts }, 'en')).toBe(english);
  });

  it('is the same as its words joined to its values in parentheses', () => {
    const name = fc.constantFrom('n', 'm');
    const words = fc.stringMatching(/^[a-z "–]{0,4}$/);
    const sentences = fc.array(fc.tuple(words, name), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sentences, formulaOver('[a]', '2'), formulaOver('[b]', '"x"'), (pieces, n, m) => {
        const text = `{n}{m}${pieces.map(([before, slot]) => `${before}{${slot}}`).join('')}`;
        const values: Readonly<Record<string, string>> = { n, m };
        const crumbs = pieces.map(([before, slot]) => `"${before.replaceAll('"', '""')}"&(${values[slot]})`);
        const expanded = written(`$it(m=${m},n=${n})`, { texts: { it: { 'zh-CN': text, en: text } } });
        expect(joined(formulaTree(expanded))).toEqual(
          joined(formulaTree(`(${n})&(${m})&${crumbs.join('&')}`)),
        );
      }),
    );
  });

  it('is known in definitions, where slots and parameters may share a name', () => {
    const define = { 'lack(n)': 'IF(n<0,$short(n=-n),$enough)' };
    expect(written('@lack([a]-[b])', { define, texts })).toBe('IF([a]-[b]<0,"缺 "&-([a]-[b])&" 人","够")');
  });
});

describe('what has been used', () => {
  it('is noted for definitions, their parameters and texts, also through one another', () => {
    const texts = { short: { 'zh-CN': '缺 {n} 人', en: '{n} short' }, idle: { 'zh-CN': '', en: '' } };
    const define = { 'lack(n, idle)': '$short(n=@twice(n))', 'twice(x)': '2*x', never: '1' };
    const reader = formulaReader({ ...template, define, texts }, 'en');
    reader.read('@lack([a],[b])');
    expect([...reader.used.definitions].map(([{ name }, used]) => [name, ...used])).toEqual([
      ['lack', 'n'],
      ['twice', 'x'],
    ]);
    expect([...reader.used.texts]).toEqual(['short']);
  });

  it('expands a formula once, however often it stands in a table', () => {
    const reader = formulaReader(template, 'en');
    expect(reader.read('[a]+1')).toBe(reader.read('[a]+1'));
  });
});
