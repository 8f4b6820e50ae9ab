import { type PlanOutcome, planOutcome } from '../../../src/app/headline';
import { serialFromIso } from '../../../src/core/calendar/iso-date';
import type { PromoCalendar } from '../../../src/core/calendar/promo-calendar';
import { contactsByOrder } from '../../../src/core/demand/aftersales-contacts';
import { roundUp } from '../../../src/core/rounding';
import {
  aftersalesAgents,
  aftersalesContacts,
  aftersalesWorkload,
} from '../../../src/core/staffing/aftersales';
import { inquiries, orders, serviceOrders } from '../../../src/core/staffing/presales';
import { evenDayAgents } from '../../../src/core/staffing/promotion-staffing';
import {
  type Scenario,
  type StoreTier,
  tierAgents,
  tierInquiries,
} from '../../../src/core/staffing/store-tier';
import { planLibrary } from '../../../src/library';
import { capacities, promotionNeedInputs } from '../../../src/template/promotion-values';
import { inputs, unwrapped } from '../../template/built-in';
import { countTo, type Facts, type Figure, figure, input } from './figure';
import { lastYear, promotionOf } from './promotion';
import { daysOfPhases } from './timeline';

export const demandOf = (facts: Facts) => ({
  salesYuan: input(facts, 'sales'),
  orderValueYuan: input(facts, 'order_value'),
  inquiryShare: input(facts, 'inquiry_share'),
  inquiryConversion: input(facts, 'inquiry_conversion'),
});
const textbookAftersales = (facts: Facts) => ({
  orders: orders(demandOf(facts)),
  returnRate: input(facts, 'return_rate'),
  capacityPerDay: capacityOf(facts).aftersales,
});

/** The day that needs most pre-sales people, as the sheets have it: its place among the days, from 1. */
const mostOn = 'MATCH(MAX([days.presales]),[days.presales],0)';

const dayNumbered = (facts: Facts, [place = 0, ...own]: readonly number[]) =>
  promotionOf(facts, own)[place - 1];

/** 询单 of that day. */
const inquiriesThen = (facts: Facts, given: readonly number[]): number =>
  dayNumbered(facts, given)?.inquiries ?? Number.NaN;

const humanInquiries = (facts: Facts, given: readonly number[]): number =>
  inquiriesThen(facts, given) * input(facts, 'uplift') * (1 - input(facts, 'bot_share'));

const capacityOf = ({ values }: Facts) => capacities(inputs.inputs, values);

const busiestContacts = (facts: Facts, own: readonly number[]): number =>
  Math.max(...promotionOf(facts, own).map(({ contacts }) => contacts));

/** Contacts by order, all kinds and all days. */
function contactsInAll(facts: Facts): number {
  const { rates } = promotionNeedInputs(facts.calendar, inputs.inputs, facts.values).returns;
  const { unshipped, returned, logistics } = contactsByOrder(rates);
  return orders(demandOf(facts)) * (unshipped + returned + logistics);
}

export const chain: readonly Figure[] = [
  figure('[headline.orders]', (facts) => orders(demandOf(facts))),
  figure('[headline.inquiries]', (facts) => inquiries(demandOf(facts))),
  figure('[presales.serviceOrders.textbook]', (facts) => serviceOrders(demandOf(facts))),
  figure('[presales.inquiries.textbook]', (facts) => inquiries(demandOf(facts))),
  figure('[presales.dayInquiries.fuller]', inquiriesThen, [mostOn, ...lastYear]),
  figure('[presales.humanInquiries.fuller]', humanInquiries, [mostOn, ...lastYear]),
  figure(
    '[presales.agents.textbook]',
    (facts, given) => evenDayAgents(inquiriesThen(facts, given), capacityOf(facts).presales, 0),
    [mostOn, ...lastYear],
  ),
  figure(
    '[presales.agents.fuller]',
    (facts, given) =>
      evenDayAgents(humanInquiries(facts, given), capacityOf(facts).presales, input(facts, 'shrinkage')),
    [mostOn, ...lastYear],
  ),
  figure('[aftersales.contacts.textbook]', (facts) => aftersalesContacts(textbookAftersales(facts))),
  figure('[aftersales.workload.textbook]', (facts) => aftersalesWorkload(textbookAftersales(facts))),
  figure('[aftersales.agents.textbook]', (facts) => aftersalesAgents(textbookAftersales(facts))),
  figure('[aftersales.contacts.fuller]', contactsInAll),
  figure(
    '[aftersales.peakContacts.fuller]',
    (facts) => (contactsInAll(facts) * input(facts, 'peak_factor')) / input(facts, 'aftersales_days'),
  ),
  figure('[aftersales.dayContacts.fuller]', busiestContacts, lastYear),
  figure(
    '[aftersales.agents.fuller]',
    (facts, given) =>
      evenDayAgents(busiestContacts(facts, given), capacityOf(facts).aftersales, input(facts, 'shrinkage')),
    lastYear,
  ),
];

/** What the sheets show as long as nothing has been changed in them: the people that were solved. */
export const headlinesAsMade = (planId: string): readonly Figure[] => {
  const solved = new WeakMap<Facts, PlanOutcome>();
  const outcomeOf = (facts: Facts): PlanOutcome => {
    const outcome = solved.get(facts) ?? unwrapped(planOutcome(planLibrary, planId, facts.values, 'zh-CN'));
    solved.set(facts, outcome);
    return outcome;
  };
  const made = (read: (outcome: PlanOutcome) => number | string) => (facts: Facts) => {
    const value = read(outcomeOf(facts));
    return typeof value === 'string' ? serialFromIso(value) : value;
  };
  return [
    figure(
      '[headline.presales]',
      made(({ headline }) => headline.presalesRostered),
    ),
    figure(
      '[headline.aftersales]',
      made(({ headline }) => headline.aftersalesRostered),
    ),
    figure(
      '[headline.presalesBound]',
      made(({ headline }) => headline.presalesAgents),
    ),
    figure(
      '[headline.aftersalesBound]',
      made(({ headline }) => headline.aftersalesAgents),
    ),
    figure(
      '[demandHeadline.peak]',
      made(({ headline }) => headline.peak.heads),
    ),
    figure(
      '[demandHeadline.peakDay]',
      made(({ headline }) => headline.peak.date),
    ),
    figure(
      '[demandHeadline.date]',
      made(({ staffing }) => staffing.need.date),
    ),
  ];
};

/** The people of the busiest day of each phase. */
export const stages = (calendar: PromoCalendar, days: number): readonly Figure[] =>
  calendar.phases.flatMap((_, phase) =>
    (['presales', 'aftersales'] as const).map((side) =>
      figure(
        `SUM(INDEX([lending.${side}Need],${phase + 1}))`,
        (facts, [firstDay = 0, ...people]) => {
          const { first = 0, last = 0 } = daysOfPhases(facts)[phase] ?? {};
          const isWithin = (day: number) => firstDay + day >= first && firstDay + day <= last;
          return Math.max(0, ...people.filter((_each, day) => isWithin(day)));
        },
        ['{rota_start}', ...countTo(days).map((day) => `SUM(INDEX([days.${side}],${day}))`)],
      ),
    ),
  );

/** The plain formula of that day with other figures, rounded up. */
function agentsIf(
  facts: Facts,
  { salesYuan, orderValueYuan, inquiryShare, inquiryConversion }: ReturnType<typeof demandOf>,
  capacityPerDay: number,
  shareOfDay: number,
): number {
  const asked = (salesYuan / orderValueYuan) * (inquiryShare / inquiryConversion) * shareOfDay;
  const human = asked * input(facts, 'uplift') * (1 - input(facts, 'bot_share'));
  return evenDayAgents(human, capacityPerDay, input(facts, 'shrinkage'));
}

const shareOfThatDay = '[presales.dayShare.fuller]';

export const whatIf: readonly Figure[] = countTo(7).flatMap((row) =>
  countTo(7).flatMap((column) => [
    figure(
      `SUM(INDEX([aovByConversion.agents],${row},${column}))`,
      (facts, [share = 0, dearer = 1, better = 1]) => {
        const demand = demandOf(facts);
        const orderValueYuan = demand.orderValueYuan * dearer;
        const inquiryConversion = Math.min(1, demand.inquiryConversion * better);
        return agentsIf(
          facts,
          { ...demand, orderValueYuan, inquiryConversion },
          capacityOf(facts).presales,
          share,
        );
      },
      [
        shareOfThatDay,
        `SUM(INDEX([aovByConversion.factor],${row}))`,
        `SUM(INDEX([aovByConversion.factor],${column}))`,
      ],
    ),
    figure(
      `SUM(INDEX([shareByCapacity.agents],${row},${column}))`,
      (facts, [share = 0, more = 1, faster = 1]) => {
        const demand = demandOf(facts);
        const inquiryShare = Math.min(1, demand.inquiryShare * more);
        return agentsIf(facts, { ...demand, inquiryShare }, capacityOf(facts).presales * faster, share);
      },
      [
        shareOfThatDay,
        `SUM(INDEX([shareByCapacity.factor],${row}))`,
        `SUM(INDEX([shareByCapacity.factor],${column}))`,
      ],
    ),
  ]),
);

const tiers: readonly StoreTier[] = ['keyAccount', 'established', 'ordinary'];
const scenarios: readonly Scenario[] = ['low', 'typical', 'high'];

export const stores: readonly Figure[] = tiers.flatMap((tier, index) => {
  const [shops, daily] = [`SUM(INDEX([tiers.shops],${index + 1}))`, `SUM(INDEX([tiers.daily],${index + 1}))`];
  return [
    ...scenarios.map((scenario) =>
      figure(
        `SUM(INDEX([tiers.${scenario}Inquiries],${index + 1}))`,
        (_, [count = 0, inquiriesEach = 0]) => count * tierInquiries(tier, inquiriesEach, scenario),
        [shops, daily],
      ),
    ),
    figure(
      `ROUNDUP(ROUND(INDEX([tiers.rule],${index + 1}),9),0)`,
      (_, [count = 0]) => tierAgents(tier, count, 'typical'),
      [shops],
    ),
  ];
});

/** Who speaks what, in the plan for other countries: the people of 售前, rounded up by language. */
export const speakers: readonly Figure[] = countTo(5).map((row) =>
  figure(`SUM(INDEX([languages.agents],${row}))`, (_, [share = 0, people = 0]) => roundUp(people * share), [
    `SUM(INDEX([languages.share],${row}))`,
    '[presales.rostered]',
  ]),
);
