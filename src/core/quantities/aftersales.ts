import type { Quantity } from './quantity';

/** What comes back after the promotion. */
export const aftersales = {
  return_rate: {
    kind: 'percent',
    min: 0,
    max: 1,
    default: 0.1,
    words: () => ({
      name: { 'zh-CN': '退货率', en: 'Return rate' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN': '退货退款订单 ÷ 总订单。通用公式按每单一次咨询算；细化按「每单退货咨询次数」。',
        en: 'Orders returned or refunded ÷ all orders; the plain formula takes each as one contact.',
      },
      source: {
        'zh-CN': '示例，女装通常更高，请填自己的数据',
        en: "Example; women's wear is usually higher. Enter your own figure",
      },
    }),
  },
  aftersales_capacity: {
    kind: 'number',
    min: 1,
    max: 100_000,
    default: 100,
    words: () => ({
      name: { 'zh-CN': '售后人均日接待量', en: 'After-sales capacity' },
      unit: { 'zh-CN': '次/天', en: 'contacts a day' },
      help: {
        'zh-CN': '一名售后客服一个班次最多能处理完多少次售后咨询。',
        en: 'After-sales contacts that one agent can close in one shift.',
      },
      source: { 'zh-CN': '示例，请填自己的数据', en: 'Example; enter your own figure' },
    }),
  },
  aftersales_days: {
    kind: 'integer',
    min: 1,
    // The next promotion has its own after-sales long before.
    max: 60,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '售后分摊天数', en: 'After-sales days' },
      unit: { 'zh-CN': '天', en: 'days' },
      help: {
        'zh-CN': '这批订单的售后在多少天里来。通用公式按 1 天算，人数偏多；2017 年方案的售后期约 18 天。',
        en: 'Over how many days the contacts come. The textbook takes 1, which overstates; the plan of 2017 has about 18.',
      },
      source: { 'zh-CN': '通用公式：1 天', en: 'Plain formula: 1 day' },
    }),
  },
  peak_factor: {
    kind: 'number',
    min: 1,
    // Three weeks' contacts on one day.
    max: 20,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '售后峰值系数', en: 'After-sales peak factor' },
      unit: { 'zh-CN': '倍', en: '×' },
      help: {
        'zh-CN':
          '最忙一天 ÷ 平均每天。摊到多天时要乘上它，否则开卖后的退款高峰接不住；没有数据时可先用 2.5。',
        en: 'Busiest day ÷ average day. Needed once the contacts are spread over days, or the peak of returns overwhelms the team; try 2.5 without data.',
      },
      source: { 'zh-CN': '通用公式：1 倍', en: 'Plain formula: 1' },
    }),
  },
  automatic_refund_share: {
    kind: 'percent',
    min: 0,
    max: 1,
    default: 0,
    words: () => ({
      name: { 'zh-CN': '自动退款占比', en: 'Automatic refunds' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN':
          '退货退款中由系统自动处理、不用人工的占比。AG 自动退款只管未发货的仅退款（约 85% 免人工），不能套到全部退货上。',
        en: 'Refunds that need no person. AG settles about 85% of refund-only requests for unshipped orders, not of all returns.',
      },
      source: { 'zh-CN': '通用公式不含此项，默认 0', en: 'Not in the plain formula: 0' },
    }),
  },
  other_contact_rate: {
    kind: 'percent',
    min: 0,
    // Every order asking three times where its parcel is.
    max: 3,
    default: 0,
    words: () => ({
      name: { 'zh-CN': '其他售后咨询率', en: 'Other contacts' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN': '查物流、赠品送错、错发漏发、质量等咨询 ÷ 订单数，可以大于 100%。',
        en: 'Contacts about delivery, wrong gifts, wrong or missing goods, quality ÷ orders; may exceed 100%.',
      },
      source: { 'zh-CN': '通用公式不含此项，默认 0', en: 'Not in the plain formula: 0' },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;
