import { catalogue } from '../../src/functions/catalogue';
import { type CellValue, evaluate } from '../../src/functions/evaluate';
import type { FunctionSpec, Parameter } from '../../src/functions/function-spec';
import { type Language, languages } from '../../src/messages';
import * as fc from '../support/fast-check';

/** What the shared suite tries on each parameter of each function. */
interface Misuse {
  readonly what: string;
  readonly value: unknown;
  /** What the message must repeat of it, if it always repeats the same. */
  readonly told?: string;
}

const junk = '垃圾'.repeat(25_000);
const longestMessage = 300;

const errorOfAnotherCell: Misuse = { what: 'an error of another cell', value: '#N/A', told: '#N/A' };
const everyParameter: readonly Misuse[] = [
  errorOfAnotherCell,
  { what: '50,000 characters of junk', value: junk },
];

function misusesOf({ kind }: Parameter): readonly Misuse[] {
  switch (kind.type) {
    case 'number':
      return [
        ...everyParameter,
        { what: 'text', value: '很多', told: '很多' },
        { what: 'a text with two readings', value: '1,2', told: '1,2' },
        { what: 'TRUE', value: true, told: 'TRUE' },
        { what: 'a date', value: new Date(2026, 10, 11), told: '2026-11-11' },
        { what: 'a negative number', value: -1, told: '-1' },
        { what: 'NaN', value: Number.NaN },
        { what: 'Infinity', value: Number.POSITIVE_INFINITY },
        ...(kind.exclusiveMin || Number(kind.min) > 0 ? [{ what: 'zero', value: 0, told: '0' }] : []),
        ...(kind.max === undefined ? [] : [{ what: 'more than its bound', value: kind.max * 2 + 1 }]),
        { what: 'nearly the largest number', value: Number.MAX_VALUE / 10 },
        ...(kind.integer ? [{ what: 'a fraction', value: 2.5, told: '2.5' }] : []),
      ];
    case 'boolean':
      return [
        ...everyParameter,
        { what: 'text', value: '也许', told: '也许' },
        { what: 'another number', value: 2, told: '2' },
        { what: 'a date', value: new Date(2026, 10, 11), told: '2026-11-11' },
      ];
    case 'text':
      return [
        errorOfAnotherCell,
        { what: 'a longer text than it takes', value: '长'.repeat(kind.maxLength + 1) },
        { what: 'TRUE', value: true, told: 'TRUE' },
        { what: 'a date', value: new Date(2026, 10, 11), told: '2026-11-11' },
      ];
    case 'date':
      return [
        ...everyParameter,
        { what: 'text', value: '双11那天', told: '双11那天' },
        { what: 'a date without its year', value: '11-11', told: '11-11' },
        { what: 'a date that does not exist', value: '2026-11-31', told: '2026-11-31' },
        { what: 'a small number', value: 30, told: '30' },
        { what: 'a negative number', value: -1, told: '-1' },
        { what: 'TRUE', value: true, told: 'TRUE' },
        { what: 'an invalid Date', value: new Date('x') },
      ];
    case 'time':
      return [
        ...everyParameter,
        { what: 'text', value: '晚上', told: '晚上' },
        { what: 'a time that does not exist', value: '25:00', told: '25:00' },
        { what: 'a negative number', value: -1, told: '-1' },
        { what: 'TRUE', value: true, told: 'TRUE' },
      ];
    case 'choice':
      return [
        ...everyParameter,
        { what: 'text', value: '别的', told: '别的' },
        { what: 'a number', value: 0, told: '0' },
        { what: 'a date', value: new Date(2026, 10, 11), told: '2026-11-11' },
      ];
    case 'numberRange':
      return [
        ...everyParameter,
        { what: 'a single number', value: 5, told: '5' },
        { what: 'a range of another size', value: [[1, 2, 3]], told: '3' },
        { what: 'text among the counts', value: [[1, 2, '多', 4, 5]], told: '多' },
        { what: 'a negative count', value: [[1, 2, -3, 4, 5]], told: '-3' },
        { what: 'a fraction', value: [[1, 2, 2.5, 4, 5]], told: '2.5' },
        { what: 'an error among the counts', value: [[1, 2, '#REF!', 4, 5]], told: '#REF!' },
      ];
    case 'list':
      return [
        ...everyParameter,
        { what: 'text', value: '别的', told: '别的' },
        { what: 'a negative number', value: -1, told: '-1' },
        { what: 'TRUE', value: true, told: 'TRUE' },
        {
          what: 'an error among the cells',
          value: kind.most === 1 ? [['#REF!']] : [[1, '#REF!']],
          told: '#REF!',
        },
        {
          what: 'rows and columns',
          value: [
            [1, 2],
            [3, 4],
          ],
          told: '2',
        },
        { what: 'too many cells', value: [Array(kind.most + 1).fill(1)] },
      ];
  }
}

/** The example's arguments with one of them replaced. */
function withArgument(spec: FunctionSpec, index: number, value: unknown): unknown[] {
  const args: unknown[] = spec.parameters.map((_, at) => spec.example.args[at] ?? '');
  args[index] = value;
  return args;
}

function messageOf(spec: FunctionSpec, args: readonly unknown[], language: Language): string {
  try {
    const result = evaluate(spec, args, language);
    return `no message but ${JSON.stringify(result)}`;
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

const cellsOf = (result: CellValue | CellValue[][]): CellValue[] =>
  Array.isArray(result) ? result.flat() : [result];

const isSoundCell = (cell: unknown): boolean =>
  typeof cell === 'boolean' ||
  (typeof cell === 'number' && Number.isFinite(cell)) ||
  (typeof cell === 'string' && !/undefined|NaN|Infinity|\[object/.test(cell));

const parameters = catalogue.flatMap((spec) =>
  spec.parameters.map((parameter, index) => ({
    title: `${spec.name}’s ${parameter.words().name.en} (${parameter.words().name['zh-CN']})`,
    spec,
    parameter,
    index,
  })),
);

describe.each(parameters)('$title', ({ spec, parameter, index }) => {
  const cases = misusesOf(parameter).map((misuse) => [misuse.what, misuse] as const);

  it.each(cases)('refuses %s by name and says what it got', (_, { value, told }) => {
    for (const language of languages) {
      const message = messageOf(spec, withArgument(spec, index, value), language);
      expect(message).toContain(parameter.words().name[language]);
      expect(message).toContain(told ?? '');
      expect(message.length).toBeLessThan(longestMessage);
      expect(isSoundCell(message)).toBe(true);
    }
  });

  const alone = cases.filter(([, { value }]) => !Array.isArray(value));
  // A list is one value, whatever its size.
  if (parameter.kind.type !== 'list')
    it.each(alone)(
      'shows %s in its own row of a range, and leaves the other row its result',
      (_, { value }) => {
        const good = spec.example.args[index] ?? parameter.default?.value ?? '';
        const isGroup = parameter.kind.type === 'numberRange';
        const column = isGroup
          ? [
              [1, 2, 3, 4, 5],
              [value, 2, 3, 4, 5],
            ]
          : [[good], [value]];
        const rows = evaluate(spec, withArgument(spec, index, column), 'zh-CN');
        const first = evaluate(spec, withArgument(spec, index, isGroup ? [[1, 2, 3, 4, 5]] : good), 'zh-CN');
        const isCellOfGood = isGroup && typeof value === 'number';
        // A blank good value makes its row a blank one.
        if (good !== '' || isGroup) expect(Array.isArray(rows) && rows[0]).toEqual(cellsOf(first));
        if (!isCellOfGood) expect(Array.isArray(rows) && rows[1]?.[0]).toMatch(/^⚠ /);
      },
    );

  it('is asked for when it is blank, or falls back on its default', () => {
    for (const blank of ['', ' ', undefined, null]) {
      const args = withArgument(spec, index, blank);
      if (parameter.default) expect(() => evaluate(spec, args, 'zh-CN')).not.toThrow();
      else expect(messageOf(spec, args, 'zh-CN')).toContain(`「${parameter.words().name['zh-CN']}」还没有填`);
    }
  });

  it('says both shapes when its range does not fit another', () => {
    const other = index === 0 ? 1 : 0;
    const otherParameter = spec.parameters[other];
    if (
      !otherParameter ||
      [parameter, otherParameter].some(({ kind }) => ['numberRange', 'list'].includes(kind.type))
    )
      return;
    const args = withArgument(spec, index, [['1'], ['2'], ['3']]);
    args[other] = [['1'], ['2']];
    const message = messageOf(spec, args, 'zh-CN');
    expect(message).toContain('3 行 × 1 列');
    expect(message).toContain('2 行 × 1 列');
    expect(message).toContain(parameter.words().name['zh-CN']);
    expect(message).toContain(otherParameter.words().name['zh-CN']);
  });

  it('given anything whatsoever, ends in sound cells or in a sound message', () => {
    const cell = fc.oneof(
      fc.anything(),
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.date({ noInvalidDate: false }),
    );
    const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }));
    fc.assert(
      fc.property(argument, (value) => {
        const args = withArgument(spec, index, value);
        try {
          expect(cellsOf(evaluate(spec, args, 'zh-CN')).every(isSoundCell)).toBe(true);
        } catch (error) {
          expect(error instanceof Error && error.message !== '' && isSoundCell(error.message)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});
