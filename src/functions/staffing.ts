import { roundUp } from '../core/rounding';
import { type AftersalesDemand, aftersalesWorkload } from '../core/staffing/aftersales';
import { capacityPerDay as dailyCapacity } from '../core/staffing/capacity';
import { inquiries, presalesWorkload } from '../core/staffing/presales';
import { shareShift } from '../core/staffing/share-shift';
import { tierAgents, tierInquiries } from '../core/staffing/store-tier';
import { success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec, Parameter } from './function-spec';
import { measure, optionalMeasure } from './measure';

const demand = [
  measure('salesYuan', 'sales'),
  measure('orderValueYuan', 'order_value'),
  measure('inquiryShare', 'inquiry_share'),
  measure('inquiryConversion', 'inquiry_conversion'),
] as const;

const keepDecimals = {
  id: 'keepDecimals',
  words: () => ({
    name: { 'zh-CN': '是否保留小数', en: 'Keep decimals' },
    help: {
      'zh-CN': '填 TRUE 看没取整的人数，填 FALSE 向上取整。',
      en: 'TRUE shows the figure before rounding, FALSE rounds up.',
    },
  }),
  kind: { type: 'boolean' },
  default: { value: false },
} as const satisfies Parameter;

const storeTier = {
  id: 'storeTier',
  words: () => ({
    name: { 'zh-CN': '店铺类型', en: 'Store tier' },
    help: { 'zh-CN': '填「KA」「老店」或「普通」。', en: '“KA”, “established” or “ordinary”.' },
  }),
  kind: {
    type: 'choice',
    choices: [
      { value: 'keyAccount', names: ['KA', 'KA店', 'key account', 'KA'] },
      { value: 'established', names: ['老店', 'established'] },
      { value: 'ordinary', names: ['普通', '普通店', 'ordinary'] },
    ],
  },
} as const satisfies Parameter;

const scenario = {
  id: 'scenario',
  words: () => ({
    name: { 'zh-CN': '情形', en: 'Scenario' },
    help: { 'zh-CN': '填「低」「常见」或「高」。', en: '“low”, “typical” or “high”.' },
  }),
  kind: {
    type: 'choice',
    choices: [
      { value: 'low', names: ['低', 'low'] },
      { value: 'typical', names: ['常见', '一般', '中', 'typical'] },
      { value: 'high', names: ['高', 'high'] },
    ],
  },
  default: { value: 'typical' },
} as const satisfies Parameter;

const agents = (workload: number, keepDecimals: boolean) =>
  success(keepDecimals ? workload : roundUp(workload));

const presales = defineFunction({
  name: 'KEFU_PRESALES',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN': '按当天的销售目标，算要安排多少售前客服在岗。',
      en: 'Presales agents to have on duty for a day’s sales target.',
    },
    returns: { 'zh-CN': '售前客服人数，默认向上取整', en: 'Agents, rounded up unless decimals are kept' },
    source: {
      'zh-CN': '双11客服规划公式：店铺销售额 ÷ 客单价 × 客服销售占比 ÷ 询单转化率 ÷ 人均日接待量',
      en: 'Double-11 planning formula: shop sales ÷ order value × service share ÷ inquiry conversion ÷ daily capacity',
    },
  }),
  parameters: [...demand, measure('capacityPerDay', 'presales_capacity'), keepDecimals],
  example: {
    formula: '=KEFU_PRESALES(5000000, 200, 30%, 50%, 500)',
    args: [5_000_000, 200, 0.3, 0.5, 500],
    result: 30,
  },
  compute: (salesYuan, orderValueYuan, inquiryShare, inquiryConversion, capacityPerDay, keepDecimals) =>
    agents(
      presalesWorkload({ salesYuan, orderValueYuan, inquiryShare, inquiryConversion }, { capacityPerDay }),
      keepDecimals,
    ),
});

const inquiryVolume = defineFunction({
  name: 'KEFU_INQUIRIES',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN': '要完成当天的销售目标，需要多少人来询单。',
      en: 'People who must ask, for a day’s sales target to be met.',
    },
    returns: { 'zh-CN': '询单人数，不取整', en: 'People who ask, not rounded' },
    source: {
      'zh-CN': '店铺销售额 ÷ 客单价 × 客服销售占比 ÷ 询单转化率',
      en: 'Shop sales ÷ order value × service share ÷ inquiry conversion',
    },
  }),
  parameters: demand,
  example: {
    formula: '=KEFU_INQUIRIES(500000, 100, 20%, 40%)',
    args: [500_000, 100, 0.2, 0.4],
    result: 2500,
  },
  compute: (salesYuan, orderValueYuan, inquiryShare, inquiryConversion) =>
    success(inquiries({ salesYuan, orderValueYuan, inquiryShare, inquiryConversion })),
});

const aftersales = defineFunction({
  name: 'KEFU_AFTERSALES',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN':
        '按大促订单量，算要安排多少售后客服。只填前三项就是通用公式，即退货全挤在一天；填上后面几项更接近实际。',
      en: 'Aftersales agents for the orders of a promotion. The first three arguments alone give the textbook formula, all returns on one day; the others bring it closer to reality.',
    },
    returns: { 'zh-CN': '售后客服人数，默认向上取整', en: 'Agents, rounded up unless decimals are kept' },
    source: {
      'zh-CN':
        '预计订单量 ×（退货率 ×（1 − 自动退款占比）+ 其他售后咨询率）× 峰值系数 ÷ 人均日接待量 ÷ 分摊天数；后几项取默认值时就是双11客服规划公式',
      en: 'Orders × (return rate × (1 − automatic refunds) + other contacts) × peak factor ÷ daily capacity ÷ days; with the defaults, the Double-11 planning formula',
    },
  }),
  parameters: [
    measure('orders', 'orders'),
    measure('returnRate', 'return_rate'),
    measure('capacityPerDay', 'aftersales_capacity'),
    optionalMeasure('days', 'aftersales_days'),
    optionalMeasure('peakFactor', 'peak_factor'),
    optionalMeasure('automaticRefundShare', 'automatic_refund_share'),
    optionalMeasure('otherContactRate', 'other_contact_rate'),
    keepDecimals,
  ],
  example: { formula: '=KEFU_AFTERSALES(5000, 10%, 100)', args: [5000, 0.1, 100], result: 5 },
  compute: (
    orders,
    returnRate,
    capacityPerDay,
    days,
    peakFactor,
    automaticRefundShare,
    otherContactRate,
    keepDecimals,
  ) => {
    const refunds = { returnRate, automaticRefundShare, otherContactRate };
    const demand: AftersalesDemand = { orders, capacityPerDay, days, peakFactor, ...refunds };
    return agents(aftersalesWorkload(demand), keepDecimals);
  },
});

const capacity = defineFunction({
  name: 'KEFU_CAPACITY',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN': '一个客服一天能接待多少人，按一次只接一个来算。',
      en: 'People one agent can serve in a day, one after the other.',
    },
    returns: { 'zh-CN': '人均日接待量，不取整', en: 'Daily capacity, not rounded' },
    source: {
      'zh-CN': '工时 × 3600 ÷ 每客处理秒数 × 利用率',
      en: 'Hours × 3600 ÷ handle seconds × utilisation',
    },
  }),
  parameters: [
    measure('hours', 'working_hours'),
    measure('handleSeconds', 'handle_seconds'),
    optionalMeasure('utilisation', 'utilisation'),
  ],
  example: { formula: '=KEFU_CAPACITY(8, 50)', args: [8, 50], result: 576 },
  compute: (hours, handleSeconds, utilisation) => success(dailyCapacity(hours, handleSeconds, utilisation)),
});

const tierRule = () => ({
  'zh-CN':
    '跨境旺季经验：KA 店询单涨到平日 45 倍（40～60），每店 2 人；老店 22 倍，每店 1 人；普通店 15 倍（备到 25），2～3 店 1 人',
  en: 'Cross-border practice: key accounts ×45 (40–60), two agents a store; established stores ×22, one agent; ordinary stores ×15 (prepare for 25), one agent for two or three',
});

const tierInquiryVolume = defineFunction({
  name: 'KEFU_TIER_INQUIRIES',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN': '按店铺类型，估算大促一天的询单量。',
      en: 'Inquiries of a promotion day, estimated by the tier of the store.',
    },
    returns: { 'zh-CN': '大促一天的询单人数', en: 'People who ask on a promotion day' },
    source: tierRule(),
  }),
  parameters: [storeTier, measure('dailyInquiries', 'everyday_inquiries'), scenario],
  example: { formula: '=KEFU_TIER_INQUIRIES("KA", 40)', args: ['KA', 40], result: 1800 },
  compute: (tier, dailyInquiries, chosen) => success(tierInquiries(tier, dailyInquiries, chosen)),
});

const tierAgentCount = defineFunction({
  name: 'KEFU_TIER_AGENTS',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN': '按店铺类型和店铺数，估算大促要多少客服。普通店一人看 2 家，情形选「低」时一人看 3 家。',
      en: 'Agents for a number of stores by their tier. One agent looks after two ordinary stores, or three in the low scenario.',
    },
    returns: { 'zh-CN': '客服人数，向上取整', en: 'Agents, rounded up' },
    source: tierRule(),
  }),
  parameters: [storeTier, measure('stores', 'stores'), scenario],
  example: { formula: '=KEFU_TIER_AGENTS("普通", 10)', args: ['普通', 10], result: 5 },
  compute: (tier, stores, chosen) => success(tierAgents(tier, stores, chosen)),
});

const shareShiftFactor = defineFunction({
  name: 'KEFU_SHARE_SHIFT',
  family: 'staffing',
  words: () => ({
    help: {
      'zh-CN':
        '店铺销售涨得快、客服销售涨得慢时，看客服销售占比变成去年的几成：结果 0.37 就是只剩去年的 37%，其余多半是静默下单。',
      en: 'What became of the service share when shop and service sales grew differently: 0.37 means that it is 37% of last year’s, and the rest mostly ordered without asking.',
    },
    returns: { 'zh-CN': '今年客服销售占比 ÷ 去年客服销售占比', en: 'Service share this year ÷ last year' },
    source: { 'zh-CN': '客服销售倍数 ÷ 店铺销售倍数', en: 'Service sales factor ÷ shop sales factor' },
  }),
  parameters: [
    measure('shopSalesFactor', 'shop_sales_factor'),
    measure('serviceSalesFactor', 'service_sales_factor'),
  ],
  example: { formula: '=KEFU_SHARE_SHIFT(4, 1.48)', args: [4, 1.48], result: 0.37 },
  compute: (shopSalesFactor, serviceSalesFactor) => success(shareShift(shopSalesFactor, serviceSalesFactor)),
});

export const staffingFunctions: readonly FunctionSpec[] = [
  presales,
  aftersales,
  inquiryVolume,
  capacity,
  tierInquiryVolume,
  tierAgentCount,
  shareShiftFactor,
];
