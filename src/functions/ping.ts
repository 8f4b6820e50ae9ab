import { inquiryCostYuan, missedInquiriesYuan } from '../core/ping/inquiry-cost';
import { success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec } from './function-spec';
import { measure, optionalMeasure } from './measure';

const clickYuan = measure('clickYuan', 'click_cost');
const clickConversion = measure('clickConversion', 'click_conversion');
const inquiryConversion = measure('inquiryConversion', 'inquiry_conversion');
const serviceOrderShare = optionalMeasure('serviceOrderShare', 'inquiry_share', {
  narrowing: {
    exclusiveMin: true,
    default: 1,
    because: 'It divides; and the rule of thumb, without a share, supposes that everyone asks first.',
  },
  words: () => ({
    help: {
      'zh-CN': '经客服成交的订单占全店的比例；100% 是当作每单都先咨询过，实际会低得多，如 15%。',
      en: 'Share of orders that come through an inquiry. 100% supposes that everyone asks first; in truth it is far lower, 15% say.',
    },
  }),
});

const costFormula = () => ({
  'zh-CN': '平均点击花费 ÷ 点击转化率 ÷ 客服销售占比 × 询单转化率',
  en: 'Cost a click ÷ click conversion ÷ service share × inquiry conversion',
});

const cost = defineFunction({
  name: 'PING_COST',
  family: 'ping',
  words: () => ({
    help: {
      'zh-CN': '旺旺「叮」一声值多少钱：带来一个询单要花多少推广费。',
      en: 'What one “ding” costs: advertising yuan for one inquiry.',
    },
    returns: { 'zh-CN': '每个询单的推广费（元）', en: 'Yuan an inquiry' },
    source: costFormula(),
  }),
  parameters: [clickYuan, clickConversion, inquiryConversion, serviceOrderShare],
  example: { formula: '=PING_COST(1, 1.28%, 30%)', args: [1, 0.0128, 0.3], result: 23.4375 },
  compute: (clickYuan, clickConversion, inquiryConversion, serviceOrderShare) =>
    success(inquiryCostYuan({ clickYuan, clickConversion, inquiryConversion, serviceOrderShare })),
});

const loss = defineFunction({
  name: 'PING_LOSS',
  family: 'ping',
  words: () => ({
    help: {
      'zh-CN': '漏接询单损失多少钱：白花的推广费，加上本来能赚的毛利。',
      en: 'What missed inquiries cost: the wasted advertising and the margin they would have brought.',
    },
    returns: { 'zh-CN': '损失（元）', en: 'Loss in yuan' },
    source: {
      'zh-CN': `漏接数 ×（${costFormula()['zh-CN']} + 询单转化率 × 客单价 × 毛利率）`,
      en: `Missed × (${costFormula().en} + inquiry conversion × order value × gross margin)`,
    },
  }),
  parameters: [
    measure('missed', 'missed_inquiries'),
    clickYuan,
    clickConversion,
    inquiryConversion,
    measure('orderValueYuan', 'order_value'),
    measure('grossMargin', 'gross_margin'),
    serviceOrderShare,
  ],
  example: {
    formula: '=PING_LOSS(100, 1, 1.28%, 30%, 200, 40%)',
    args: [100, 1, 0.0128, 0.3, 200, 0.4],
    result: 4743.75,
  },
  compute: (
    missed,
    clickYuan,
    clickConversion,
    inquiryConversion,
    orderValueYuan,
    grossMargin,
    serviceOrderShare,
  ) => {
    const traffic = { clickYuan, clickConversion, inquiryConversion, serviceOrderShare };
    return success(missedInquiriesYuan(missed, traffic, { orderValueYuan, grossMargin }));
  },
});

export const pingFunctions: readonly FunctionSpec[] = [cost, loss];
