import { formLibrary } from '../../src/library';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { madeSheets } from '../../src/template/made-sheets';
import { planNamed, requestFor, unwrapped } from './built-in';

describe('what a choice of sheets makes', () => {
  it.each([[['rota']], [['overview']], [['staffing', 'dsr']], [['review-analysis', 'timeline']], [[]]])(
    'is told before it is made: %j',
    (sheets) => {
      const made = unwrapped(compilePlan(requestFor('double-11', { sheets }))).sheets;
      const told = madeSheets(planNamed('double-11'), formLibrary.sheets, sheets);
      expect(told).toEqual(made.map(({ templateId }) => templateId));
    },
  );

  it('is the whole plan if nothing is left out', () => {
    const { sheets } = planNamed('double-11');
    expect(madeSheets(planNamed('double-11'), formLibrary.sheets)).toEqual(
      sheets.map(({ template }) => template),
    );
  });
});
