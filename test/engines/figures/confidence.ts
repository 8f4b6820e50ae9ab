import { deviates, logDeviation, multipleAt, spreadOfRate } from '../../../src/core/demand/confidence';
import { inquiries } from '../../../src/core/staffing/presales';
import { presalesContacts } from '../../../src/core/staffing/promotion-need';
import { multiplesAhead, promotionNeedInputs } from '../../../src/template/promotion-values';
import { inputs } from '../../template/built-in';
import { demandOf } from './agents';
import { type Facts, type Figure, figure } from './figure';
import { lastYear } from './promotion';

const chances = [deviates.half, deviates.eightOfTen, deviates.nineteenOfTwenty] as const;
const courses = ['low', 'high'] as const;

const spreadsOf = (facts: Facts): readonly number[] => {
  const { inquiryShare, inquiryConversion } = demandOf(facts);
  const typed = (id: string) => Number(facts.values[`${id}_spread`]);
  return [
    typed('aov'),
    spreadOfRate(inquiryShare, typed('inquiry_share')),
    spreadOfRate(inquiryConversion, typed('inquiry_conversion')),
    typed('peak'),
  ].map(logDeviation);
};

/** Heads at once in the hour that needs most, with so many times the contacts. */
function headsAt(facts: Facts, own: readonly number[], multiple: number): number {
  const needs = promotionNeedInputs(facts.calendar, inputs.inputs, facts.values);
  const { curves } = needs.demand;
  const { byDay, headsFor } = presalesContacts({
    ...needs,
    demand: { ...needs.demand, days: facts.days, curves: { ...curves, own } },
  });
  return Math.max(
    ...byDay.flatMap((day) => day.map((contacts, hour) => headsFor(contacts * multiple, hour))),
  );
}

/** 把握与情形: what the plan may come to. */
export const confidence: readonly Figure[] = [
  ...chances.flatMap((deviate, place) => [
    figure(`SUM(INDEX([chances.inquiries],${place + 1}))`, (facts) => {
      const ofInquiries = spreadsOf(facts).slice(0, 3);
      return inquiries(demandOf(facts)) * multipleAt(ofInquiries, deviate);
    }),
    figure(
      `SUM(INDEX([chances.heads],${place + 1}))`,
      (facts, own) => headsAt(facts, own, multipleAt(spreadsOf(facts), deviate)),
      lastYear,
    ),
  ]),
  ...courses.flatMap((course) => [
    figure(`[courses.multiple.${course}]`, ({ values }) => multiplesAhead(inputs.inputs, values)[course]),
    figure(
      `[courses.heads.${course}]`,
      (facts, own) => headsAt(facts, own, multiplesAhead(inputs.inputs, facts.values)[course]),
      lastYear,
    ),
  ]),
];

/** Its solved people hold while nothing has been changed: the workbook reckons the same sums as `core`. */
export const confidenceAsMade: readonly Figure[] = [
  figure('SUM([ahead.holds])', () => 4),
  figure('COUNT([chances.people])', () => 3),
];
