import type { PromoCalendar } from '../../src/core/calendar/promo-calendar';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { planWindow } from '../../src/template/promotion-values';
import { describeWithTool } from '../support/tools';
import {
  attributes,
  calendars,
  inputsOf,
  planNamed,
  plans,
  requestFor,
  templates,
  unwrapped,
} from '../template/built-in';
import { onDay } from './compare';
import { figuresOf, formulasOf, headlinesAsMade } from './figures';
import { compileProbed } from './probe';
import { calculateTwice, mistakesIn, noMistakes, type TwiceCalculated, wrongFigures } from './two-engines';

/** What a calendar or a category changes, and what the figures need; the other sheets are the same with any of them. */
const changingSheets = ['overview', 'timeline', 'staffing', 'attribute-table', 'dsr', 'cross-border'];

describeWithTool('soffice', 'in LibreOffice and IronCalc', () => {
  describe.each(plans.map(({ id }) => id))('%s', (id) => {
    const cases = calendars.map((calendar, index) => made(id, calendar, index));
    let books: readonly TwiceCalculated[];
    beforeAll(async () => {
      books = await calculateTwice(cases.map(({ workbook }) => workbook));
    });

    it.each(cases.map(({ name }, index) => [name, index] as const))(
      'with %s is free of errors, the same in both, and as core has it',
      (_, index) => {
        const [book, item] = [books[index], cases[index]];
        if (!book || !item) throw new Error(`no workbook ${index}`);
        expect(mistakesIn(book)).toEqual(noMistakes);
        expect(wrongFigures(book, item.figures, item.facts)).toEqual([]);
      },
    );
  });

  describe('the cross-border plan, which has every sheet that any plan has,', () => {
    const ids = planNamed('cross-border').sheets.map(({ template }) => template);
    const left = ids.filter((id) => id !== 'inputs');
    let books: readonly TwiceCalculated[];
    beforeAll(async () => {
      books = await calculateTwice([undefined, ...left].map((id) => without(id, ids)));
    });

    it('leaves out no sheet of the others', () => {
      const all = plans.flatMap(({ sheets }) => sheets.map(({ template }) => template));
      expect([...new Set(all)].sort()).toEqual([...ids].sort());
    });

    it.each([['nothing', 0] as const, ...left.map((id, index) => [id, index + 1] as const)])(
      'without %s is free of errors and the same in both',
      (_, index) => {
        const book = books[index];
        if (!book) throw new Error(`no workbook ${index}`);
        expect(mistakesIn(book)).toEqual(noMistakes);
      },
    );
  });
});

/** A plan with a calendar and one of the categories: each plan meets every calendar and every category. */
function made(id: string, calendar: PromoCalendar, index: number) {
  const place = index + plans.findIndex((plan) => plan.id === id);
  const category = attributes[place % attributes.length]?.id ?? '';
  const values = { calendar: calendar.id, category };
  const inputs = inputsOf(id, values);
  const facts = { calendar, values: inputs, days: planWindow(calendar, inputs).days };
  const figures = [...figuresOf(id, calendar, facts.days), ...headlinesAsMade(id)];
  const workbook = compileProbed(id, formulasOf(figures), { values, sheets: changingSheets });
  return {
    name: `${calendar.id} and ${category}`,
    facts,
    figures,
    workbook: onDay(workbook, String(facts.values.promo_date)),
  };
}

/** The plan in English without a sheet and without those that need it. */
function without(left: string | undefined, ids: readonly string[]) {
  const needs = (id: string): boolean =>
    id === left || (templates.find((template) => template.id === id)?.needs ?? []).some(needs);
  const sheets = ids.filter((id) => !needs(id));
  const request = requestFor('cross-border', { sheets, language: 'en' });
  return onDay(unwrapped(compilePlan(request)), '2026-11-01');
}
