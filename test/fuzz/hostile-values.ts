import * as fc from '../support/fast-check';

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

/** Values that have broken programs before. */
const notorious = [
  ...[0, -0, -1, 0.5, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, Number.MIN_VALUE],
  ...[
    '',
    ' ',
    '0',
    '-1',
    'Infinity',
    'null',
    'true',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...[
    '\0',
    '\uD800',
    '\uFEFF',
    '\u202E',
    '\r\n',
    '🙂',
    '=1+',
    '=HYPERLINK("x")',
    '{',
    '[',
    '"',
    "'",
    '$',
    '@',
    '{0}',
  ],
  ...[
    '2026-02-30',
    '9999-12-31',
    'A1',
    'B2:A1',
    'XFD1048576',
    '#ffffff',
    'double-11',
    'inputs',
    'zh-CN',
    'en',
  ],
  ...['字'.repeat(60_000), 'a'.repeat(300), null, true, false, [], {}, deep(60), [null], { '': '' }],
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
];

/** JSON of any kind, with a liking for what hurts. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...notorious),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '', ' ', 'k'.repeat(5000), '$schema'),
  fc.string(),
);

/** Sentences that people can read: not a word of what only the program knows, and not without end. */
export function expectReadable(told: string): void {
  expect(told).not.toMatch(/undefined|NaN|\[object|Maximum call stack|Cannot read prop|is not a function/);
  expect(told.length).toBeLessThan(2000);
}
