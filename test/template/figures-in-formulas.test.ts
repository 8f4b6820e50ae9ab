import { tokenize } from '../../src/template/formula/tokenize';
import { formulasIn, templates } from './built-in';

/** Whole numbers that formulas of every sheet may hold: they are arithmetic or units, and nobody would want to change them. */
const arithmetic: Readonly<Record<number, string>> = {
  0: 'nothing',
  1: 'one, all of a share',
  2: 'half',
  7: 'days of a week',
  9: 'decimals that are left of a division, so that 60.0000000001 heads are 60',
  24: 'hours of a day',
  60: 'minutes of an hour',
  100: 'percentage points',
  1440: 'minutes of a day',
  3600: 'seconds of an hour',
};

/** What only one sheet may say by itself, and why it is no input. */
const ofTheirOwn: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'cross-border': { 8: 'Beijing is UTC+8', 21: 'the hour that the column’s header names' },
  capacity: { 999: 'just below full work', 1000: 'just below full work' },
  demand: { 5: 'Friday: what comes after it is the weekend' },
  dsr: { 3: 'stars', 4: 'stars', 5: 'stars', 6: 'decimals of a share' },
  hourly: {
    6: 'decimals that are left of a sum, so that all engines round it alike',
    10: 'a billionth of a load; what comes first in an order of ranks',
  },
  inputs: { 6: 'decimals of a share' },
  overview: {
    5: 'per cent, the bound that the check’s own words name',
    8: 'rows of the list of what is due',
  },
  'review-analysis': { 4: 'Wilson’s interval', 54: 'characters that fit the cell' },
  rota: {
    4: 'days over which the days off after an opening spread',
    5: 'Friday: what comes after it is the weekend',
  },
  scenarios: {
    3: 'the third chance; a weight, as those that follow: they tell the inputs of a sum apart',
    5: 'a weight',
    10: 'a billionth; a power of ten',
    11: 'a weight',
    13: 'a weight; a power of ten',
    17: 'a weight',
    19: 'a weight',
    12815515655446: 'the normal deviate of which a tenth lies above',
  },
  shifts: {
    3: 'hours of overtime that the law allows',
    8: 'hours of a working day',
    4: 'decimals of an hour',
    5: 'May, Labour Day',
    10: 'October, National Day',
    31: 'days that the rota runs on',
  },
  gantt: { 4: 'weeks before the first opening', 5: 'Friday: what comes after it is the weekend' },
  timeline: { 4: 'cells that a phase’s moments are in' },
  tasks: { 1000: 'more rows than the list of tasks has' },
};

const figuresIn = (formula: string): number[] =>
  tokenize(formula).flatMap((token) => (token.kind === 'number' ? [Number(token.source)] : []));

describe('figures in formulas', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'of %s are units and bounds: what a manager might change is an input or a cell',
    (id, template) => {
      const known = { ...arithmetic, ...ofTheirOwn[id] };
      const unknown = formulasIn(template).flatMap((formula) =>
        figuresIn(formula)
          .filter((figure) => !Object.hasOwn(known, figure))
          .map((figure) => `${figure} in ${formula}`),
      );
      expect(unknown).toEqual([]);
    },
  );

  it('are all still needed where one sheet has its own', () => {
    const used = new Map(
      templates.map((template) => [template.id, new Set(formulasIn(template).flatMap(figuresIn))]),
    );
    const idle = Object.entries(ofTheirOwn).flatMap(([id, figures]) =>
      Object.keys(figures).filter((figure) => !used.get(id)?.has(Number(figure))),
    );
    expect(idle).toEqual([]);
  });
});
