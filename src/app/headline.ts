import { type HeadlineInputs, planHeadline } from '../core/staffing/headline';
import type { InputValues } from '../template/input-definition';
import type { Headline } from './api';

/**
 * The headline of a plan from the values of its inputs.
 *
 * @param values every input of the plan, within its bounds; percentages are shares
 * @returns orders and inquiries not rounded, agents whole
 */
export function headlineOf(values: InputValues): Headline {
  const { orders, inquiries, presalesAgents, aftersalesAgents } = planHeadline(headlineInputs(values));
  return { orders, inquiries, presalesAgents, aftersalesAgents };
}

function headlineInputs(values: InputValues): HeadlineInputs {
  const number = (id: string): number => Number(values[id]);
  return {
    demand: {
      salesYuan: number('sales'),
      orderValueYuan: number('aov'),
      inquiryShare: number('inquiry_share'),
      inquiryConversion: number('inquiry_conversion'),
    },
    presales: {
      capacityPerDay: number('presales_capacity'),
      botShare: number('bot_share'),
      uplift: number('uplift'),
      shrinkage: number('shrinkage'),
    },
    aftersales: {
      returnRate: number('return_rate'),
      capacityPerDay: number('aftersales_capacity'),
      days: number('aftersales_days'),
      peakFactor: number('peak_factor'),
      automaticRefundShare: number('automatic_refund_share'),
      otherContactRate: number('other_contact_rate'),
      uplift: number('uplift'),
      shrinkage: number('shrinkage'),
    },
  };
}
