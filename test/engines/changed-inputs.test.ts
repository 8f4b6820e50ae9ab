import { planWindow } from '../../src/template/promotion-values';
import * as fc from '../support/fast-check';
import { describeWithTools } from '../support/tools';
import { calendars, inputs, inputsOf, plans } from '../template/built-in';
import { onDay } from './compare';
import { confidence, figuresOf, formulasOf } from './figures';
import {
  type CalculatedElsewhere,
  calculateElsewhere,
  mistakesIn,
  noMistakes,
  wrongFigures,
} from './other-engines';
import { compileProbed, placeOf, typedInto, withInputs } from './probe';
import { inputValues, typedCells } from './random-inputs';

const sheets = [
  'overview',
  'timeline',
  'staffing',
  'scenarios',
  'attribute-table',
  'shifts',
  'rota',
  'dsr',
  'cross-border',
];

/** A set of inputs for each plan, with `PAIRS=all` two; every other workbook in English and with more typed into its sheets. */
const count = plans.length * (process.env.PAIRS === 'all' ? 2 : 1);
const cases = fc
  .sample(fc.tuple(inputValues(inputs.inputs), typedCells), count)
  .map(([changed, typed], index) => {
    const id = plans[index % plans.length]?.id ?? '';
    const values = { ...inputsOf(id), ...changed };
    const calendar = calendars.find((each) => each.id === values.calendar);
    if (calendar === undefined) throw new Error(`no calendar ${values.calendar}`);
    const { days } = planWindow(calendar, inputsOf(id));
    const figures = [...figuresOf(id, calendar, days), ...confidence];
    const isOther = index % 2 === 1;
    const formulas = [...formulasOf(figures), ...Object.keys(typed).map(placeOf)];
    const made = compileProbed(id, formulas, { sheets, language: isOther ? 'en' : 'zh-CN' });
    const changedPlan = withInputs(onDay(made, String(changed.promo_date)), changed);
    const workbook = isOther ? typedInto(changedPlan, typed) : changedPlan;
    return { id, changed, figures, facts: { calendar, values, days }, workbook };
  });

describeWithTools(
  ['soffice', 'ssconvert'],
  'after inputs have changed in their cells, in LibreOffice, IronCalc and Gnumeric',
  () => {
    let books: readonly CalculatedElsewhere[];
    beforeAll(async () => {
      books = await calculateElsewhere(cases.map(({ workbook }) => workbook));
    });

    it.each(cases.map(({ id, changed }, index) => [id, index, JSON.stringify(changed)] as const))(
      '%s, set %i, is free of errors, the same in all, and as core has it: %s',
      (_, index) => {
        const [book, item] = [books[index], cases[index]];
        if (!book || !item) throw new Error(`no workbook ${index}`);
        expect(mistakesIn(book)).toEqual(noMistakes);
        expect(wrongFigures(book, item.figures, item.facts)).toEqual([]);
      },
    );
  },
);
