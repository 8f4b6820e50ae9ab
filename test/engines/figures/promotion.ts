import { promotionNeed, type StaffedDay } from '../../../src/core/staffing/promotion-need';
import { promotionNeedInputs } from '../../../src/template/promotion-values';
import { inputs } from '../../template/built-in';
import { countTo, type Facts } from './figure';

/** Last year's inquiries of each hour, as somebody may have typed them. */
export const lastYear = countTo(24).map((hour) => `SUM(INDEX([curves.own],1,${hour}))`);

const known = new WeakMap<Facts, readonly StaffedDay[]>();

/** What `core` makes of the inputs, day by day: the same for all figures of a workbook. */
export function promotionOf(facts: Facts, own: readonly number[]): readonly StaffedDay[] {
  const found = known.get(facts);
  if (found) return found;
  const needs = promotionNeedInputs(facts.calendar, inputs.inputs, facts.values);
  const { curves } = needs.demand;
  const days = promotionNeed({
    ...needs,
    demand: { ...needs.demand, days: facts.days, curves: { ...curves, own } },
  });
  known.set(facts, days);
  return days;
}
