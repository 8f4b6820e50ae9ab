/** Template files of less than 500,000 characters that ask for as much work as a file can; what becomes of each. */

const words = { 'zh-CN': '表', en: 'Sheet' };

const file = (blocks: readonly object[], rest: object = {}): string =>
  JSON.stringify({
    ...{ format: 'kefu-template', version: 1, id: 'costly', name: words, description: words },
    ...{ columns: [100], blocks, ...rest },
  });

const table = (rest: object): object => ({
  ...{ kind: 'table', id: 't', columns: [{ id: 'a', header: 'A' }], rows: [] },
  ...rest,
});

const captured = (rest: object): string =>
  file([{ kind: 'cells', rows: 2000, contents: [], ...rest }], { columns: [{ repeat: 200, width: 50 }] });

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const keyed = (count: number, key: (index: number) => string, value: (index: number) => unknown): object =>
  Object.fromEntries(times(count, (index) => [key(index), value(index)]));

const oneFormula = (formula: string, rest: object = {}): string =>
  file([table({ rows: [{ cells: { a: { formula } } }], ...rest })]);

const nested = (open: string, depth: number, close = ')'): string =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

const longList = { lists: { long: times(5000, () => ({})) } };
const wholeSheet = 'A1:GR2000';

/** Whose refusal says `told` in English; `null` for those that are made. */
export interface CostlyFile {
  readonly text: string;
  readonly told: RegExp | null;
}

export const costlyFiles: Readonly<Record<string, () => CostlyFile>> = {
  'formulas full of spaces': () => ({
    text: file([
      table({ rows: times(9, () => ({ cells: { a: { formula: `1${' '.repeat(49_000)}+1` } } })) }),
    ]),
    told: /\$\.blocks\[0\]\.rows\[0\].*too long: at most 8192 characters/,
  }),
  'parentheses in parentheses': () => ({ text: oneFormula(nested('(', 65)), told: /at most 64 levels/ }),
  'calls of definitions in calls': () => ({
    text: oneFormula(nested('@f(', 2000), { define: { 'f(x)': 'x+1' } }),
    told: /at most 64 levels/,
  }),
  'five thousand definitions': () => ({
    text: oneFormula('@a0', {
      define: keyed(
        5000,
        (at) => `a${at}`,
        (at) => `@a${at + 1}`,
      ),
    }),
    told: /\$\.blocks\[0\]\.define: expected an object of at most 200 keys/,
  }),
  'definitions that lead to each other': () => ({
    text: oneFormula('@a0', {
      define: keyed(
        200,
        (at) => `a${at}`,
        (at) => (at === 199 ? '1' : `@a${at + 1}`),
      ),
    }),
    told: /with its definitions written out it is too long/,
  }),
  'definitions that double each other, in every row': () => ({
    text: file([
      table({
        define: keyed(
          14,
          (at) => `a${at}`,
          (at) => (at === 13 ? '1' : `@a${at + 1}&@a${at + 1}`),
        ),
        rows: times(5000, (at) => ({ cells: { a: { formula: `@a1&${at}` } } })),
      }),
    ]),
    told: /with its definitions written out it is too long/,
  }),
  'rows that are repeated': () => ({
    text: file([table({ rows: times(5000, () => ({ cells: {}, count: 5000 })) })]),
    told: /makes 25000000 rows of 1 columns so far; a sheet has at most 10000 rows/,
  }),
  'rows of a long list, again and again': () => ({
    text: file([table({ rows: times(5000, () => ({ list: 'long' })) })], longList),
    told: /makes 25000000 rows/,
  }),
  'columns of a long list, again and again': () => ({
    text: file(
      [table({ columns: times(200, (at) => ({ id: `c${at}`, header: 'C', repeat: 'long', span: 50 })) })],
      longList,
    ),
    told: /rows of 50000000 columns so far/,
  }),
  'columns that are repeated': () => ({
    text: file([table({})], { columns: times(200, () => ({ repeat: 400, width: 50 })) }),
    told: /rows of 80000 columns so far/,
  }),
  'notes of thousands of lines': () => ({
    text: file(times(8, () => ({ kind: 'note', text: '字\n'.repeat(20_000) }))),
    told: /rows of 2 columns so far/,
  }),
  'a long formula in every cell': () => ({
    text: file(
      [
        table({
          columns: times(50, (at) => ({
            ...{ id: `c${at}`, header: 'C' },
            value: { formula: `SUM(${times(1500, () => '[c1]').join(',')})` },
          })),
          rows: [{ cells: {}, count: 5000 }],
        }),
      ],
      { columns: times(50, () => 50) },
    ),
    told: /the formulas of the whole sheet are too long together/,
  }),
  'rows that name rows': () => ({
    text: file(
      [
        table({
          columns: times(5, (at) => ({
            id: `c${at}`,
            header: 'C',
            value: { formula: '[t.r4999.a]' },
          })).concat([{ id: 'a', header: 'A', value: { formula: '1' } }]),
          rows: times(5000, (at) => ({ id: `r${at}`, cells: {} })),
        }),
      ],
      { columns: times(6, () => 50) },
    ),
    told: null,
  }),
  'heights of all rows, again and again': () => ({
    text: captured({ heights: times(5000, () => ({ row: 1, count: 2000, height: 30 })) }),
    told: /\$\.blocks\[0\]\.heights: .* got 10000000/,
  }),
  'a formula filled over a whole captured sheet': () => ({
    text: captured({ formulas: [{ area: wholeSheet, formula: `=${'A1+'.repeat(15)}1` }] }),
    told: null,
  }),
  'conditional formats of the whole sheet, again and again': () => ({
    text: captured({
      conditionalFormats: times(200, () => ({
        ...{ kind: 'formula', areas: times(200, () => wholeSheet), formula: '=A1=1', style: {} },
      })),
    }),
    told: null,
  }),
};
