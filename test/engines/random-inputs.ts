import { isoFromSerial, serialFromIso } from '../../src/core/calendar/iso-date';
import type { CellContent } from '../../src/sheet/sheet-plan';
import type { InputDefinition, InputValue, InputValues } from '../../src/template/input-definition';
import * as fc from '../support/fast-check';

/** Values for every input whose cell can be changed afterwards: usual ones, unusual ones and both bounds. */
export const inputValues = (definitions: readonly InputDefinition[]): fc.Arbitrary<InputValues> =>
  fc.record(
    Object.fromEntries(
      definitions.filter(({ structural }) => !structural).map((each) => [each.id, valueWithin(each)]),
    ),
  );

function valueWithin(definition: InputDefinition): fc.Arbitrary<InputValue> {
  const { id, kind, min, max } = definition;
  if (kind === 'date') return dates;
  if (min === undefined || max === undefined) throw new Error(`input ${id} has no bounds`);
  const whole = kind === 'integer';
  const usual = Number(definition.default) || (max - min) / 10;
  return fc.oneof(
    { weight: 6, arbitrary: numberWithin(Math.max(min, usual / 4), Math.min(max, usual * 4), whole) },
    { weight: 2, arbitrary: numberWithin(min, max, whole) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
}

/** With so many digits as people type, four. */
const numberWithin = (min: number, max: number, whole: boolean): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 10_000 }).map((step) => {
    const value = min + ((max - min) * step) / 10_000;
    const typed = whole ? Math.round(value) : Number(value.toPrecision(4));
    const [least, most] = whole ? [Math.ceil(min), Math.floor(max)] : [min, max];
    return Math.min(most, Math.max(least, typed));
  });

const [firstDate = 0, lastDate = 0] = ['2020-01-01', '2099-12-31'].map(serialFromIso).map(Number);
const dates = fc.integer({ min: firstDate, max: lastDate }).map(isoFromSerial);

/** Contents of cells by reference, row by row. */
export type Typed = Readonly<Record<string, readonly CellContent[]>>;

/** What people type beside the inputs: last year's inquiries of each hour, a shop's scores, its ratings by stars. */
export const typedCells: fc.Arbitrary<Typed> = fc.record({
  '[curves.own]': fc.array(fc.nat({ max: 50_000 }), { minLength: 24, maxLength: 24 }),
  '[dsr.score]': columnOf(fc.integer({ min: 200, max: 480 }).map((score) => score / 100)),
  '[dsr.count]': columnOf(fc.integer({ min: 20_000, max: 100_000 })),
  ...Object.fromEntries(
    [5, 4, 3, 2, 1].map((stars) => [`[dsrStars.star${stars}]`, columnOf(fc.nat({ max: 3000 }))]),
  ),
});

/** A row for each of the three scores. */
function columnOf(values: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.array(values, { minLength: 3, maxLength: 3 });
}
