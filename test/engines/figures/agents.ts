import { headlineOf } from '../../../src/app';
import { roundUp } from '../../../src/core/rounding';
import {
  aftersalesAgents,
  aftersalesContacts,
  aftersalesWorkload,
} from '../../../src/core/staffing/aftersales';
import {
  inquiries,
  orders,
  presalesAgents,
  presalesWorkload,
  serviceOrders,
} from '../../../src/core/staffing/presales';
import {
  type Scenario,
  type StoreTier,
  tierAgents,
  tierInquiries,
} from '../../../src/core/staffing/store-tier';
import { inputs } from '../../template/built-in';
import { countTo, type Facts, type Figure, figure, input } from './figure';

const demandOf = (facts: Facts) => ({
  salesYuan: input(facts, 'sales'),
  orderValueYuan: input(facts, 'order_value'),
  inquiryShare: input(facts, 'inquiry_share'),
  inquiryConversion: input(facts, 'inquiry_conversion'),
});
const textbookPresales = (facts: Facts) => ({ capacityPerDay: input(facts, 'presales_capacity') });
const fullerPresales = (facts: Facts) => ({
  ...textbookPresales(facts),
  botShare: input(facts, 'bot_share'),
  uplift: input(facts, 'uplift'),
  shrinkage: input(facts, 'shrinkage'),
});
const textbookAftersales = (facts: Facts) => ({
  orders: orders(demandOf(facts)),
  returnRate: input(facts, 'return_rate'),
  capacityPerDay: input(facts, 'aftersales_capacity'),
});
const fullerAftersales = (facts: Facts) => ({
  ...textbookAftersales(facts),
  days: input(facts, 'aftersales_days'),
  peakFactor: input(facts, 'peak_factor'),
  automaticRefundShare: input(facts, 'automatic_refund_share'),
  otherContactRate: input(facts, 'other_contact_rate'),
  uplift: input(facts, 'uplift'),
  shrinkage: input(facts, 'shrinkage'),
});

/** Inquiries that reach a person. */
export const inquiriesForPeople = (facts: Facts): number =>
  inquiries(demandOf(facts)) * input(facts, 'uplift') * (1 - input(facts, 'bot_share'));

export const chain: readonly Figure[] = [
  figure('[headline.orders]', ({ values }) => headlineOf(inputs.inputs, values).orders),
  figure('[headline.inquiries]', ({ values }) => headlineOf(inputs.inputs, values).inquiries),
  figure('[headline.presales]', ({ values }) => headlineOf(inputs.inputs, values).presalesAgents),
  figure('[headline.aftersales]', ({ values }) => headlineOf(inputs.inputs, values).aftersalesAgents),
  figure('[presales.serviceOrders.textbook]', (facts) => serviceOrders(demandOf(facts))),
  figure('[presales.inquiries.textbook]', (facts) => inquiries(demandOf(facts))),
  figure('[presales.workload.textbook]', (facts) =>
    presalesWorkload(demandOf(facts), textbookPresales(facts)),
  ),
  figure('[presales.workload.fuller]', (facts) => presalesWorkload(demandOf(facts), fullerPresales(facts))),
  figure('[presales.agents.textbook]', (facts) => presalesAgents(demandOf(facts), textbookPresales(facts))),
  figure('[presales.agents.fuller]', (facts) => presalesAgents(demandOf(facts), fullerPresales(facts))),
  figure('[aftersales.contacts.textbook]', (facts) => aftersalesContacts(textbookAftersales(facts))),
  figure('[aftersales.contacts.fuller]', (facts) => aftersalesContacts(fullerAftersales(facts))),
  figure('[aftersales.workload.textbook]', (facts) => aftersalesWorkload(textbookAftersales(facts))),
  figure('[aftersales.workload.fuller]', (facts) => aftersalesWorkload(fullerAftersales(facts))),
  figure('[aftersales.agents.textbook]', (facts) => aftersalesAgents(textbookAftersales(facts))),
  figure('[aftersales.agents.fuller]', (facts) => aftersalesAgents(fullerAftersales(facts))),
];

/** What each stage of the promotion takes of the busiest day's people. */
export const stages: readonly Figure[] = countTo(4).flatMap((stage) => [
  figure(
    `INDEX([lending.presalesNeed],${stage})`,
    (facts, [share = 0]) => roundUp(presalesWorkload(demandOf(facts), fullerPresales(facts)) * share),
    [`INDEX([lending.presalesLoad],${stage})`],
  ),
  figure(
    `INDEX([lending.aftersalesNeed],${stage})`,
    (facts, [share = 0]) => roundUp(aftersalesWorkload(fullerAftersales(facts)) * share),
    [`INDEX([lending.aftersalesLoad],${stage})`],
  ),
]);

export const whatIf: readonly Figure[] = countTo(7).flatMap((row) =>
  countTo(7).flatMap((column) => [
    figure(
      `INDEX([aovByConversion.agents],${row},${column})`,
      (facts, [dearer = 1, better = 1]) => {
        const demand = demandOf(facts);
        const orderValueYuan = demand.orderValueYuan * dearer;
        const inquiryConversion = Math.min(1, demand.inquiryConversion * better);
        return presalesAgents({ ...demand, orderValueYuan, inquiryConversion }, fullerPresales(facts));
      },
      [`INDEX([aovByConversion.factor],${row})`, `INDEX([aovByConversion.factor],${column})`],
    ),
    figure(
      `INDEX([shareByCapacity.agents],${row},${column})`,
      (facts, [more = 1, faster = 1]) => {
        const demand = demandOf(facts);
        const staffing = fullerPresales(facts);
        const inquiryShare = Math.min(1, demand.inquiryShare * more);
        const capacityPerDay = staffing.capacityPerDay * faster;
        return presalesAgents({ ...demand, inquiryShare }, { ...staffing, capacityPerDay });
      },
      [`INDEX([shareByCapacity.factor],${row})`, `INDEX([shareByCapacity.factor],${column})`],
    ),
  ]),
);

const tiers: readonly StoreTier[] = ['keyAccount', 'established', 'ordinary'];
const scenarios: readonly Scenario[] = ['low', 'typical', 'high'];

export const stores: readonly Figure[] = tiers.flatMap((tier, index) => {
  const [shops, daily] = [`INDEX([tiers.shops],${index + 1})`, `INDEX([tiers.daily],${index + 1})`];
  return [
    ...scenarios.map((scenario) =>
      figure(
        `INDEX([tiers.${scenario}Inquiries],${index + 1})`,
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

/** Who speaks what, in the plan for other countries. */
export const speakers: readonly Figure[] = countTo(6).map((row) =>
  figure(
    `INDEX([languages.agents],${row})`,
    (facts, [share = 0]) => {
      const demand = demandOf(facts);
      return presalesAgents({ ...demand, salesYuan: demand.salesYuan * share }, fullerPresales(facts));
    },
    [`INDEX([languages.share],${row})`],
  ),
);
