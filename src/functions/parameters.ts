import type { Parameter } from './function-spec';

/** Parameters that several functions share, so that one thing has one name, one meaning and one set of bounds. */

export const salesYuan = {
  id: 'salesYuan',
  name: { 'zh-CN': '店铺销售额', en: 'Shop sales' },
  help: {
    'zh-CN': '全店一天的销售目标，单位元，可写 500万。',
    en: 'Sales target of the whole shop for one day, in yuan.',
  },
  kind: { type: 'number', min: 0, max: 1e12 },
} as const satisfies Parameter;

export const orderValueYuan = {
  id: 'orderValueYuan',
  name: { 'zh-CN': '客单价', en: 'Order value' },
  help: { 'zh-CN': '平均每单多少元。', en: 'Average yuan an order.' },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 1e8 },
} as const satisfies Parameter;

export const inquiryShare = {
  id: 'inquiryShare',
  name: { 'zh-CN': '客服销售占比', en: 'Service share' },
  help: {
    'zh-CN': '经客服成交的订单占全店的比例，常见 15%～30%，大促静默下单多，会更低。',
    en: 'Share of orders that go through customer service, often 15%–30% and less in a promotion.',
  },
  kind: { type: 'number', min: 0, max: 1, percent: true },
} as const satisfies Parameter;

export const inquiryConversion = {
  id: 'inquiryConversion',
  name: { 'zh-CN': '询单转化率', en: 'Inquiry conversion' },
  help: { 'zh-CN': '来询单的人里最后付款的比例。', en: 'Share of people who ask that end up paying.' },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 1, percent: true },
} as const satisfies Parameter;

export const keepDecimals = {
  id: 'keepDecimals',
  name: { 'zh-CN': '是否保留小数', en: 'Keep decimals' },
  help: {
    'zh-CN': '填 TRUE 看没取整的人数，填 FALSE 向上取整。',
    en: 'TRUE shows the figure before rounding, FALSE rounds up.',
  },
  kind: { type: 'boolean' },
  default: { value: false },
} as const satisfies Parameter;

export const capacityPerDay = {
  id: 'capacityPerDay',
  name: { 'zh-CN': '人均日接待量', en: 'Daily capacity' },
  help: {
    'zh-CN': '一个客服一个班次能接待多少人，可用 KEFU_CAPACITY 算。',
    en: 'People one agent can serve in a working day; KEFU_CAPACITY computes it.',
  },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 100_000 },
} as const satisfies Parameter;

export const returnRate = {
  id: 'returnRate',
  name: { 'zh-CN': '退货率', en: 'Return rate' },
  help: {
    'zh-CN': '要退货退款的订单比例，每单算一次咨询。',
    en: 'Share of orders that are returned or refunded; each is one contact.',
  },
  kind: { type: 'number', min: 0, max: 1, percent: true },
} as const satisfies Parameter;

export const handleSeconds = {
  id: 'handleSeconds',
  name: { 'zh-CN': '每单秒数', en: 'Handling seconds' },
  help: {
    'zh-CN': '接待一个询单要花多少秒，如 10 条消息每条 5 秒填 50。',
    en: 'Seconds of work on one inquiry: 50 for ten messages of five seconds.',
  },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 86_400 },
} as const satisfies Parameter;

export const storeTier = {
  id: 'storeTier',
  name: { 'zh-CN': '店铺类型', en: 'Store tier' },
  help: { 'zh-CN': '填「KA」「老店」或「普通」。', en: '“KA”, “established” or “ordinary”.' },
  kind: {
    type: 'choice',
    choices: [
      { value: 'keyAccount', names: ['KA', 'KA店', 'key account', 'KA'] },
      { value: 'established', names: ['老店', 'established'] },
      { value: 'ordinary', names: ['普通', '普通店', 'ordinary'] },
    ],
  },
} as const satisfies Parameter;

export const scenario = {
  id: 'scenario',
  name: { 'zh-CN': '情形', en: 'Scenario' },
  help: { 'zh-CN': '填「低」「常见」或「高」。', en: '“low”, “typical” or “high”.' },
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

export const load = {
  id: 'load',
  name: { 'zh-CN': '话务量', en: 'Load' },
  help: {
    'zh-CN': '单位 Erlang，等于每小时询单量 × 处理秒数 ÷ 3600，即平均同时有几个人在被接待。',
    en: 'In Erlang: inquiries an hour × handling seconds ÷ 3600, the people being served at a time on average.',
  },
  kind: { type: 'number', min: 0, max: 1_000_000 },
} as const satisfies Parameter;

export const heads = {
  id: 'heads',
  name: { 'zh-CN': '坐席数', en: 'Heads' },
  help: { 'zh-CN': '同时在岗的客服人数。', en: 'Agents on duty at the same time.' },
  kind: { type: 'number', min: 0, max: 100_000, integer: true },
} as const satisfies Parameter;

export const inquiriesPerHour = {
  id: 'inquiriesPerHour',
  name: { 'zh-CN': '每小时询单量', en: 'Inquiries an hour' },
  help: { 'zh-CN': '一小时里来询单的人数。', en: 'People who ask within an hour.' },
  kind: { type: 'number', min: 0, max: 1_000_000 },
} as const satisfies Parameter;

export const serviceSeconds = {
  id: 'handleSeconds',
  name: { 'zh-CN': '处理秒数', en: 'Handling seconds' },
  help: {
    'zh-CN': '接待一个询单从头到尾平均多少秒。',
    en: 'Mean seconds from the first to the last touch of one inquiry.',
  },
  kind: { type: 'number', min: 1, max: 86_400 },
} as const satisfies Parameter;

export const targetSeconds = {
  id: 'targetSeconds',
  name: { 'zh-CN': '目标秒数', en: 'Target seconds' },
  help: { 'zh-CN': '希望多少秒内响应。', en: 'Seconds within which people should be answered.' },
  kind: { type: 'number', min: 0, max: 86_400 },
  default: { value: 20 },
} as const satisfies Parameter;

export const serviceLevelTarget = {
  id: 'serviceLevel',
  name: { 'zh-CN': '服务水平', en: 'Service level' },
  help: {
    'zh-CN': '要有多大比例的询单在目标秒数内响应。',
    en: 'Share of inquiries to be answered within the target seconds.',
  },
  kind: { type: 'number', min: 0, exclusiveMin: true, max: 1, exclusiveMax: true, percent: true },
  default: { value: 0.8 },
} as const satisfies Parameter;

export const concurrency = {
  id: 'concurrency',
  name: { 'zh-CN': '并发数', en: 'Concurrency' },
  help: {
    'zh-CN': '一个客服同时接待几个人；1 就是标准 Erlang C。',
    en: 'People whom one agent serves at a time; 1 is plain Erlang C.',
  },
  kind: { type: 'number', min: 1, max: 12 },
  default: { value: 1 },
} as const satisfies Parameter;
