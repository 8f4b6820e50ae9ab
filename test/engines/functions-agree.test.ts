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
    {
      sales: 5_000_000,
      aov: 200,
      inquiry_share: 0.3,
      inquiry_conversion: 0.5,
      presales_capacity: 500,
      aftersales_capacity: 100,
    },
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
  ['of a shop where many send back', { return_rate: 0.57, presales_capacity: 210, aftersales_capacity: 90 }],
];

/** 人均日接待量 as the workbook has it, where nobody has typed one. */
const capacityOf = (team: string) => `{${team}_capacity}`;
/** The 24 hours of the day that needs most people. */
const hours = countTo(24);
const mostOn = 'MATCH(MAX([days.presales]),[days.presales],0)';
const inquiriesAt = (hour: number) => `INDEX([inquiries.people],${hour},${mostOn})`;
const headsAt = (hour: number) => `INDEX([presalesNeed.heads],${hour},${mostOn})`;
const formulas = [
  '[presales.inquiries.textbook]',
  '[presales.dayShare.textbook]',
  '[presales.agents.textbook]',
  '[presales.orders.textbook]',
  '[aftersales.agents.textbook]',
  capacityOf('presales'),
  capacityOf('aftersales'),
  ...hours.flatMap((hour) => [inquiriesAt(hour), headsAt(hour)]),
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
    const inputValue = (id: string) => Number(values[id] ?? '');

    it('for the heads of each hour, with both targets where the platform assesses', () => {
      const agents = (hour: number, seconds: string, share: string) =>
        Number(
          call(
            'KEFU_AGENTS',
            shown(inquiriesAt(hour)),
            inputValue('handle_seconds'),
            inputValue(seconds),
            inputValue(share),
            '',
            inputValue('max_occupancy'),
            inputValue('shrinkage'),
          ),
        );
      const wanted = hours.map((hour) => {
        const isAssessed = hour > inputValue('assessed_from') && hour <= inputValue('assessed_to');
        const fast = agents(hour, 'target_seconds', 'service_level');
        return isAssessed ? Math.max(fast, agents(hour, 'reply_seconds', 'reply_target')) : fast;
      });
      expect(hours.map((hour) => shown(headsAt(hour)))).toEqual(wanted);
    });

    it('for inquiries and pre-sales agents of that day', () => {
      const demand = ['sales', 'aov', 'inquiry_share', 'inquiry_conversion'].map(inputValue);
      expect(call('KEFU_INQUIRIES', ...demand)).toBeCloseTo(shown('[presales.inquiries.textbook]'), 6);
      const [sales = 0, ...others] = demand;
      const thatDay = [sales * shown('[presales.dayShare.textbook]'), ...others];
      expect(call('KEFU_PRESALES', ...thatDay, shown(capacityOf('presales')))).toBe(
        shown('[presales.agents.textbook]'),
      );
    });

    it('for after-sales agents, by the plain formula', () => {
      const orders = shown('[presales.orders.textbook]');
      const asked = [orders, inputValue('return_rate'), shown(capacityOf('aftersales'))];
      expect(call('KEFU_AFTERSALES', ...asked)).toBe(shown('[aftersales.agents.textbook]'));
    });
  },
);
