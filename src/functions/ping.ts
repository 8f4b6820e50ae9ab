import { inquiryCostYuan, missedInquiriesYuan } from '../core/ping/inquiry-cost';
import { success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec, Parameter } from './function-spec';
import { inquiryConversion, orderValueYuan } from './parameters';

const clickYuan = {
  id: 'clickYuan',
  name: { 'zh-CN': '平均点击花费', en: 'Cost a click' },
  help: { 'zh-CN': '直通车等推广平均一次点击多少元。', en: 'Yuan of advertising for one click.' },
  kind: { type: 'number', min: 0, max: 100_000 },
} as const satisfies Parameter;

const clickConversion = {
  id: 'clickConversion',
  name: { 'zh-CN': '点击转化率', en: 'Click conversion' },
  help: { 'zh-CN': '点击里最后成交的比例。', en: 'Share of clicks that end in an order.' },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 1, percent: true },
} as const satisfies Parameter;

const serviceOrderShare = {
  id: 'serviceOrderShare',
  name: { 'zh-CN': '客服订单占比', en: 'Service order share' },
  help: {
    'zh-CN': '经客服成交的订单占全店的比例；100% 是当作每单都先咨询过，实际会低得多，如 15%。',
    en: 'Share of orders that come through an inquiry. 100% supposes that everyone asks first; in truth it is far lower, 15% say.',
  },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 1, percent: true },
  default: { value: 1 },
} as const satisfies Parameter;

const costFormula = {
  'zh-CN': '平均点击花费 ÷ 点击转化率 ÷ 客服订单占比 × 询单转化率',
  en: 'Cost a click ÷ click conversion ÷ service order share × inquiry conversion',
};

const cost = defineFunction({
  name: 'PING_COST',
  family: 'ping',
  help: {
    'zh-CN': '旺旺「叮」一声值多少钱：带来一个询单要花多少推广费。',
    en: 'What one “ding” costs: advertising yuan for one inquiry.',
  },
  parameters: [clickYuan, clickConversion, inquiryConversion, serviceOrderShare],
  returns: { 'zh-CN': '每个询单的推广费（元）', en: 'Yuan an inquiry' },
  source: costFormula,
  example: { formula: '=PING_COST(1, 1.28%, 30%)', args: [1, 0.0128, 0.3], result: 23.4375 },
  compute: (clickYuan, clickConversion, inquiryConversion, serviceOrderShare) =>
    success(inquiryCostYuan({ clickYuan, clickConversion, inquiryConversion, serviceOrderShare })),
});

const loss = defineFunction({
  name: 'PING_LOSS',
  family: 'ping',
  help: {
    'zh-CN': '漏接询单损失多少钱：白花的推广费，加上本来能赚的毛利。',
    en: 'What missed inquiries cost: the wasted advertising and the margin they would have brought.',
  },
  parameters: [
    {
      id: 'missed',
      name: { 'zh-CN': '漏接数', en: 'Missed' },
      help: { 'zh-CN': '没人响应的询单数。', en: 'Inquiries that nobody answered.' },
      kind: { type: 'number', min: 0, max: 1e9 },
    },
    clickYuan,
    clickConversion,
    inquiryConversion,
    orderValueYuan,
    {
      id: 'grossMargin',
      name: { 'zh-CN': '毛利率', en: 'Gross margin' },
      help: { 'zh-CN': '毛利占销售额的比例。', en: 'Gross profit ÷ sales.' },
      kind: { type: 'number', min: 0, max: 1, percent: true },
    },
    serviceOrderShare,
  ],
  returns: { 'zh-CN': '损失（元）', en: 'Loss in yuan' },
  source: {
    'zh-CN': `漏接数 ×（${costFormula['zh-CN']} + 询单转化率 × 客单价 × 毛利率）`,
    en: `Missed × (${costFormula.en} + inquiry conversion × order value × gross margin)`,
  },
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
