import { catalogue } from '../../src/functions/catalogue';
import { type CellValue, evaluate, WARNING_SIGN } from '../../src/functions/evaluate';
import type { FunctionSpec, Parameter } from '../../src/functions/function-spec';
import * as fc from '../support/fast-check';

/** Values that a parameter takes, of moderate size, and now and then one that it does not take. */
function cellOf({ kind }: Parameter): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'number': {
      const [min, max] = [kind.min ?? 0, Math.min(kind.max ?? 1000, 1000)];
      const number = kind.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
      return fc.oneof(
        { weight: 9, arbitrary: number },
        { weight: 1, arbitrary: fc.constantFrom('不是数', -1) },
      );
    }
    case 'boolean':
      return fc.constantFrom(true, false, '是', '也许');
    case 'text':
      return fc.string({ minLength: 1, maxLength: 20 }).map((text) => `小${text}`);
    case 'date':
      return fc.oneof(fc.integer({ min: 46000, max: 46400 }), fc.constantFrom('2026-11-11', '2026-11-31'));
    case 'time':
      return fc.oneof(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.constantFrom('20:30', '夜里'));
    case 'choice':
      return fc.constantFrom(...kind.choices.flatMap(({ names }) => names), '别的');
    case 'numberRange':
    case 'list':
      throw new Error('a group of cells is not one cell');
  }
}

/** What one call of scalars shows in a range: its cells, or the message of what it throws. */
function shown(spec: FunctionSpec, args: readonly unknown[]): CellValue {
  try {
    const result = evaluate(spec, args, 'zh-CN');
    return Array.isArray(result) ? (result[0]?.[0] ?? '') : result;
  } catch (error) {
    return WARNING_SIGN + (error instanceof Error ? error.message : '');
  }
}

const isOfSeveralCells = ({ type }: Parameter['kind']) => type === 'numberRange' || type === 'list';

const specs = catalogue
  .filter(({ parameters }) => parameters.every(({ kind }) => !isOfSeveralCells(kind)))
  .map((spec) => [spec.name, spec] as const);

describe.each(specs)('%s over ranges', (_, spec) => {
  const width = Array.isArray(spec.example.result) ? spec.example.result.length : 1;

  it('is the same as cell by cell, for columns', () => {
    const rows = fc.array(fc.tuple(...spec.parameters.map(cellOf)), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(rows, (calls) => {
        const columns = spec.parameters.map((__, index) => calls.map((call) => [call[index]]));
        const result = evaluate(spec, columns, 'zh-CN');
        expect(Array.isArray(result) && result.map((row) => row[0])).toEqual(
          calls.map((call) => shown(spec, call)),
        );
        expect(Array.isArray(result) && result.every((row) => row.length === width)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same as cell by cell, for a column against a row', () => {
    const [first, second, ...rest] = spec.parameters;
    if (!first || !second) return;
    const calls = fc.tuple(
      fc.array(cellOf(first), { minLength: 2, maxLength: 3 }),
      fc.array(cellOf(second), { minLength: 2, maxLength: 3 }),
      fc.tuple(...rest.map(cellOf)),
    );
    fc.assert(
      fc.property(calls, ([down, across, others]) => {
        const result = evaluate(spec, [down.map((cell) => [cell]), [across], ...others], 'zh-CN');
        const expected = down.map((one) => across.map((other) => shown(spec, [one, other, ...others])));
        const firstCells =
          Array.isArray(result) && result.map((row) => row.filter((__, column) => column % width === 0));
        expect(firstCells).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
