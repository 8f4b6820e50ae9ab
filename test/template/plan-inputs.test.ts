import { planLibrary } from '../../src/library';
import { planInputs } from '../../src/template/plan-inputs';
import { inputsOf, planNamed } from './built-in';

describe('planInputs', () => {
  const plan = { ...planNamed('double-11'), inputs: { calendar: 'tmall-2017', return_rate: 0.2 } };
  const { aov } = inputsOf('double-11');

  it('takes the catalogue’s default for what nobody says', () => {
    expect(inputsOf('double-11', { aov: 90 })).toMatchObject({ aov: 90, uplift: 1 });
    expect(aov).toBe(planLibrary.inputs.inputs.find(({ id }) => id === 'aov')?.default);
  });

  it('takes what the calendar brings before the catalogue’s default', () => {
    expect(inputsOf('double-11')).toMatchObject({ calendar: 'tmall-2025', opening_hour: 20 });
    expect(inputsOf('double-11', { calendar: 'tmall-2017' })).toMatchObject({ opening_hour: 0 });
    expect(inputsOf('cross-border')).toMatchObject({ opening_hour: 16 });
  });

  it.each([
    ['womens-wear', 0.55],
    ['shoes', 0.4],
    ['mens-wear', 0.35],
    ['bags', 0.3],
    ['beauty', 0.1],
    ['snacks', 0.03],
    ['appliances', 0.08],
    ['digital', 0.08],
    ['baby', 0.08],
    ['furniture', 0.1],
  ])('takes the return rate of %s', (category, rate) => {
    expect(inputsOf('double-11', { category })).toMatchObject({ return_rate: rate });
  });

  it('takes the category before the calendar, the plan before both, and the request before all', () => {
    const calendars = planLibrary.calendars.map((each) => ({
      ...each,
      inputs: { return_rate: 0.7, uplift: 1.5 },
    }));
    const sources = { ...planLibrary, calendars };
    const empty = { ...plan, inputs: {} };
    const given = (each: typeof plan | typeof empty, values = {}) =>
      planInputs(each, sources, values, '2026-11-11');
    expect(given(empty)).toMatchObject({ return_rate: 0.55, uplift: 1.5 });
    expect(given(plan)).toMatchObject({ return_rate: 0.2, uplift: 1.5 });
    expect(given(plan, { return_rate: 0.3 })).toMatchObject({ return_rate: 0.3 });
  });

  it('prefers a date that is asked for, or the plan’s, to the next one', () => {
    const dated = { ...plan, inputs: { promo_date: '2027-06-18' } };
    expect(planInputs(dated, planLibrary, {}, '2026-11-11')).toMatchObject({ promo_date: '2027-06-18' });
    expect(inputsOf('double-11', { promo_date: '2030-11-11' })).toMatchObject({ promo_date: '2030-11-11' });
  });

  it('knows of no value by the name of what every object has', () => {
    expect(Object.values(inputsOf('double-11')).map((value) => typeof value)).not.toContain('function');
  });
});
