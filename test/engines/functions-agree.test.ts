import { catalogue } from '../../src/functions/catalogue';
import { evaluate } from '../../src/functions/evaluate';
import type { InputValues } from '../../src/template/input-definition';
import * as ironCalc from '../support/ironcalc';
import { inputsOf } from '../template/built-in';
import { plain } from './compare';
import { countTo } from './figures/figure';
import { compileProbed, readProbe } from './probe';

/** What somebody has filled in; all else is left to the defaults, of the plan here and of the functions there. */
const cases: readonly (readonly [string, InputValues])[] = [
  ['as a fresh plan has them', {}],
  [
    'of the textbook',
    { sales: 5_000_000, aov: 200, inquiry_share: 0.3, inquiry_conversion: 0.5, presales_capacity: 500 },
  ],
  [
    'of a stricter team that also eats and rests',
    {
      handle_seconds: 72.5,
      target_seconds: 10,
      service_level: 0.9,
      max_occupancy: 0.8,
      shrinkage: 0.3,
    },
  ],
  ['of a target without any wait', { target_seconds: 0, service_level: 0.999, sales: 800_000 }],
  [
    'of after-sales over eighteen days',
    {
      return_rate: 0.17,
      aftersales_days: 18,
      peak_factor: 2.5,
      automatic_refund_share: 0.4,
      other_contact_rate: 1.5,
    },
  ],
];

const hours = countTo(24);
const at = (column: string, hour: number) => `INDEX([hourly.${column}],${hour})`;
const formulas = [
  '[presales.inquiries.textbook]',
  '[presales.agents.textbook]',
  '[presales.orders.textbook]',
  '[aftersales.agents.fuller]',
  ...hours.flatMap((hour) => ['inquiries', 'agents', 'rostered'].map((column) => at(column, hour))),
];

const call = (name: string, ...args: readonly unknown[]) => {
  const spec = catalogue.find((each) => each.name === name);
  if (!spec) throw new Error(`no function ${name}`);
  return evaluate(spec, args, 'zh-CN');
};

describe.each(cases)(
  'a formula typed into a cell answers as the workbook does, with inputs %s',
  (_, given) => {
    const plan = compileProbed('double-11', formulas, { values: given, sheets: ['inputs', 'staffing'] });
    const sheets = ironCalc.recalculate(plan);
    const probe = readProbe(plan, (sheet) => sheets[sheet]);
    const shown = (formula: string) => Number(plain(probe(formula)));
    const values = inputsOf('double-11', given);
    /** Left out as long as nobody has filled it in. */
    const optional = (...ids: readonly string[]) => ids.map((id) => given[id] ?? '');
    const required = (...ids: readonly string[]) => ids.map((id) => values[id]);

    it('for the heads of each hour', () => {
      for (const hour of hours) {
        const asked = [shown(at('inquiries', hour)), ...required('handle_seconds')];
        const target = [...optional('target_seconds', 'service_level'), '', ...optional('max_occupancy')];
        expect(call('KEFU_AGENTS', ...asked, ...target)).toBe(shown(at('agents', hour)));
        expect(call('KEFU_AGENTS', ...asked, ...target, ...optional('shrinkage'))).toBe(
          shown(at('rostered', hour)),
        );
      }
    });

    it('for inquiries and pre-sales agents', () => {
      const demand = required('sales', 'aov', 'inquiry_share', 'inquiry_conversion');
      expect(call('KEFU_INQUIRIES', ...demand)).toBeCloseTo(shown('[presales.inquiries.textbook]'), 6);
      expect(call('KEFU_PRESALES', ...demand, ...required('presales_capacity'))).toBe(
        shown('[presales.agents.textbook]'),
      );
    });

    it('for after-sales agents', () => {
      const orders = shown('[presales.orders.textbook]');
      // A plan spreads what comes back over days; the function, left to itself, takes the one day of the textbook.
      const options = required(
        'aftersales_days',
        'peak_factor',
        'automatic_refund_share',
        'other_contact_rate',
      );
      const agents = call(
        'KEFU_AFTERSALES',
        orders,
        ...required('return_rate', 'aftersales_capacity'),
        ...options,
        true,
      );
      const { shrinkage } = values;
      // The function knows no shrinkage; the sheet divides by what is left of the paid time.
      expect(Math.ceil(Number(agents) / (1 - Number(shrinkage)) - 1e-9)).toBe(
        shown('[aftersales.agents.fuller]'),
      );
    });
  },
);

it('answers what 人员测算 shows for the busiest hour of a fresh plan: 27 for 1,651 inquiries of 50 seconds', () => {
  expect(call('KEFU_AGENTS', 1651, 50)).toBe(27);
  expect(call('KEFU_AGENTS', 1651, 50, '', '', '', '', 0.3)).toBe(39);
});
