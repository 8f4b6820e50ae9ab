import type { PromoCalendar } from '../../src/core/calendar/promo-calendar';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { planWindow } from '../../src/template/promotion-values';
import * as libreOffice from '../support/libreoffice';
import { xlsxOf } from '../support/plan-file';
import { describeWithTools } from '../support/tools';
import {
  attributes,
  calendars,
  inputsOf,
  planNamed,
  plans,
  requestFor,
  sheetsWithout,
  unwrapped,
} from '../template/built-in';
import { errorsOf, onDay } from './compare';
import { confidence, confidenceAsMade, figuresOf, formulasOf, headlinesAsMade } from './figures';
import {
  type CalculatedElsewhere,
  calculateElsewhere,
  mistakesIn,
  noMistakes,
  wrongFigures,
} from './other-engines';
import { compileProbed } from './probe';

/** What a calendar or a category changes, and what the figures need; the other sheets are the same with any of them. */
const changingSheets = [
  'overview',
  'timeline',
  'gantt',
  'staffing',
  'attribute-table',
  'dsr',
  'cross-border',
];

/** `PAIRS=all` for every plan with every calendar, each calendar in every engine, and each sheet left out, not one of three. */
const isEveryPair = process.env.PAIRS === 'all';
const plansOfACalendar = isEveryPair ? plans.length : 1;

describeWithTools(['soffice', 'ssconvert'], 'in LibreOffice, IronCalc and Gnumeric', () => {
  // Calendars and plans meet in turn. Every fourth calendar is calculated by every engine, the others by LibreOffice alone: the other
  // two take longer together than all the rest.
  const meetings = calendars.flatMap((calendar, index) =>
    plans.slice(0, plansOfACalendar).map((_, turn) => {
      const id = plans[(index + turn) % plans.length]?.id ?? '';
      const isForAll = turn === 0 && (isEveryPair || index % 4 === 0);
      return { isForAll, ...made(id, calendar, index, isForAll) };
    }),
  );

  describe('each calendar', () => {
    let books: readonly CalculatedElsewhere[];
    beforeAll(async () => {
      books = await calculateElsewhere(
        meetings.map(({ workbook }) => workbook),
        (place) => meetings[place]?.isForAll === true,
      );
    });

    it.each(meetings.map(({ name }, place) => [name, place] as const))(
      '%s is free of errors, the same in all, and as core has it',
      (_, place) => {
        const [book, meeting] = [books[place], meetings[place]];
        if (!book || !meeting) throw new Error(`no workbook ${place}`);
        expect(mistakesIn(book)).toEqual(noMistakes);
        expect(wrongFigures(book, meeting.figures, meeting.facts)).toEqual([]);
      },
    );
  });

  describe('the cross-border plan, which has every sheet that any plan has,', () => {
    const ids = planNamed('cross-border').sheets.map(({ template }) => template);
    const ofOthers = ids.filter((id) => id !== 'inputs');
    const left = ofOthers.filter((_, index) => isEveryPair || index % 3 === 0);
    const cases = left.map((id) => without(id));
    let books: readonly libreOffice.Recalculated[];
    beforeAll(async () => {
      books = libreOffice.recalculateAll(await Promise.all(cases.map(xlsxOf)));
    });

    it('leaves out no sheet of the others', () => {
      const all = plans.flatMap(({ sheets }) => sheets.map(({ template }) => template));
      expect([...new Set(all)].sort()).toEqual([...ids].sort());
    });

    it('is free of errors and the same in all', async () => {
      const [book] = await calculateElsewhere([without(undefined)]);
      if (!book) throw new Error('no workbook');
      expect(mistakesIn(book)).toEqual(noMistakes);
    });

    // The formulas are those of the whole workbook, but for those that read what is left out.
    it.each(left.map((id, index) => [id, index] as const))('without %s is free of errors', (_, index) => {
      const [plan, book] = [cases[index], books[index]];
      if (!plan || !book) throw new Error(`no workbook ${index}`);
      expect(errorsOf(plan, (sheet) => book.get(sheet))).toEqual([]);
    });
  });
});

/** A plan with a calendar and one of the categories: each plan meets every calendar and every category. */
function made(id: string, calendar: PromoCalendar, index: number, isForAll: boolean) {
  const place = index + plans.findIndex((plan) => plan.id === id);
  const category = attributes[place % attributes.length]?.id ?? '';
  const values = { calendar: calendar.id, category };
  const inputs = inputsOf(id, values);
  const facts = { calendar, values: inputs, days: planWindow(calendar, inputs).days };
  // Its people take as long to solve as all others together.
  const ofConfidence = isForAll ? [...confidence, ...confidenceAsMade] : [];
  const sheets = isForAll ? [...changingSheets, 'scenarios'] : changingSheets;
  const figures = [...figuresOf(id, calendar, facts.days), ...headlinesAsMade(id), ...ofConfidence];
  const workbook = compileProbed(id, formulasOf(figures), { values, sheets });
  return {
    name: `${calendar.id} in ${id} with ${category}`,
    facts,
    figures,
    workbook: onDay(workbook, String(facts.values.promo_date)),
  };
}

/** The plan in English without a sheet and without those that need it. */
function without(left: string | undefined) {
  const sheets = sheetsWithout('cross-border', left === undefined ? [] : [left]);
  // A calendar of few days: what is missing shows in any.
  const request = requestFor('cross-border', { sheets, values: { calendar: 'tmall-2017' }, language: 'en' });
  return onDay(unwrapped(compilePlan(request)), '2026-11-01');
}
