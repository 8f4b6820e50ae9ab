import { planLibrary } from '../../../src/library';
import { fieldText, fieldValue } from '../../../src/sidebar/plan/field-text';
import type { InputDefinition } from '../../../src/template/input-definition';
import * as fc from '../../support/fast-check';

function definition(id: string): InputDefinition {
  const found = planLibrary.inputs.inputs.find((each) => each.id === id);
  if (!found) throw new Error(`no input ${id}`);
  return found;
}
const sales = definition('sales');
const share = definition('inquiry_share');
const date = definition('promo_date');

describe('the text of a field', () => {
  it('groups thousands, and has percentages without the sign that stands beside the field', () => {
    expect(fieldText(sales, 5_000_000)).toBe('5,000,000');
    expect(fieldText(share, 0.3)).toBe('30');
    expect(fieldText(share, 0.07)).toBe('7');
    expect(fieldText(date, '2026-11-11')).toBe('2026-11-11');
  });

  it.each([
    [sales, '500万', 5_000_000],
    [sales, '¥1,000', 1000],
    [sales, '１２', 12],
    [share, '30', 0.3],
    [share, '30%', 0.3],
    [share, '0.3', 0.003],
    [share, '12.5％', 0.125],
    [date, ' 2026-11-11 ', '2026-11-11'],
  ])('reads what people type (%#)', (field, text, value) => {
    expect(fieldValue(field, text)).toBe(value);
  });

  it('leaves what is no number as it was typed, for the message to repeat', () => {
    expect(fieldValue(sales, 'abc')).toBe('abc');
    expect(fieldValue(share, '很多')).toBe('很多');
  });

  it('reads back every value that it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom(sales, share),
        (count, field) => {
          const value = field === share ? count / 1_000_000_000 : count / 100;
          expect(fieldValue(field, fieldText(field, value))).toBeCloseTo(value, 12);
        },
      ),
    );
  });
});
