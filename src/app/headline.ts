import { type HeadlineInputs, planHeadline } from '../core/staffing/headline';
import type { InputDefinition, InputValues } from '../template/input-definition';
import { quantityValues } from '../template/quantity-values';
import type { Headline } from './api';

/**
 * The headline of a plan from the values of its inputs.
 *
 * @param values every input of the plan, within its bounds; percentages are shares
 * @returns orders and inquiries not rounded, agents whole
 */
export function headlineOf(definitions: readonly InputDefinition[], values: InputValues): Headline {
  const figure = quantityValues(definitions, values);
  const { orders, inquiries, presalesAgents, aftersalesAgents } = planHeadline(headlineInputs(figure));
  return { orders, inquiries, presalesAgents, aftersalesAgents };
}

function headlineInputs(figure: ReturnType<typeof quantityValues>): HeadlineInputs {
  const staffing = { uplift: figure('uplift'), shrinkage: figure('shrinkage') };
  return {
    demand: {
      salesYuan: figure('sales'),
      orderValueYuan: figure('order_value'),
      inquiryShare: figure('inquiry_share'),
      inquiryConversion: figure('inquiry_conversion'),
    },
    presales: {
      capacityPerDay: figure('presales_capacity'),
      botShare: figure('bot_share'),
      ...staffing,
    },
    aftersales: {
      returnRate: figure('return_rate'),
      capacityPerDay: figure('aftersales_capacity'),
      days: figure('aftersales_days'),
      peakFactor: figure('peak_factor'),
      automaticRefundShare: figure('automatic_refund_share'),
      otherContactRate: figure('other_contact_rate'),
      ...staffing,
    },
  };
}
