import { formLibrary } from '../../../src/library';
import { formValues, type TypedTexts } from '../../../src/sidebar/plan/form-values';
import type { InputValues } from '../../../src/template/input-definition';
import { planNamed } from '../../template/built-in';

const filled = (typed: TypedTexts, start: InputValues = {}, today = '2026-11-25') =>
  formValues(formLibrary, { plan: planNamed('double-11'), start, typed, today });

describe('the values of the form', () => {
  it('send the promotion day that is shown, and nothing else that nobody has changed', () => {
    expect(filled({}).values).toEqual({ promo_date: '2027-11-11' });
    expect(filled({ aov: '90' }).values).toEqual({ aov: 90, promo_date: '2027-11-11' });
  });

  it('renew what another category brings, but for what the person has typed', () => {
    expect(filled({}).untyped).toMatchObject({ return_rate: 0.55 });
    expect(filled({ category: 'snacks' }).untyped).toMatchObject({ return_rate: 0.03 });
    const own = filled({ category: 'snacks', return_rate: '5' });
    expect(own.allValues).toMatchObject({ category: 'snacks', return_rate: 0.05 });
    expect(own.values).toMatchObject({ return_rate: 0.05 });
  });

  it('renew the day and the hour with another calendar, but for a day that the person has typed', () => {
    const { values, untyped } = filled({ calendar: 'black-friday-2025' });
    expect(values).toEqual({ calendar: 'black-friday-2025', promo_date: '2026-11-27' });
    expect(untyped).toMatchObject({ promo_date: '2026-11-27', opening_hour: 16 });
    expect(filled({ calendar: '618-2024', promo_date: '2026-12-01' }).values).toMatchObject({
      promo_date: '2026-12-01',
    });
  });

  it('keep what a workbook has whose inputs are changed, and take its own category for the rest', () => {
    const start = { category: 'snacks', calendar: 'tmall-2017', promo_date: '2026-11-11', aov: 40 };
    const { changes, values, untyped } = filled({ aov: '50' }, start);
    expect(changes).toEqual({ aov: 50 });
    expect(values).toEqual({ ...start, aov: 50 });
    expect(untyped).toMatchObject({ aov: 40, return_rate: 0.03, opening_hour: 0 });
  });

  it('are those of whoever types a day that does not exist', () => {
    expect(filled({ promo_date: '2026-11-31' }).values).toEqual({ promo_date: '2026-11-31' });
  });
});
