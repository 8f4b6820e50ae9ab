import type { Quantity } from './quantity';

/** What a shop wants to sell, and how many people will ask before they buy. */
export const demand = {
  sales: {
    kind: 'number',
    min: 0,
    // A hundred billion; all shops of Tmall together took 268 billion on their largest day (2019).
    max: 1e11,
    default: 5_000_000,
    words: () => ({
      name: { 'zh-CN': '店铺销售额', en: 'Shop sales' },
      unit: { 'zh-CN': '元', en: '¥' },
      help: {
        'zh-CN':
          '全店的销售目标，含静默下单。公式里是一天的，与「人均日接待量」同口径；规划里是整场大促的，按「场次」分到每一天。',
        en: "The whole shop's target, silent orders included: of one day in a formula, as the capacity is; of the whole promotion in a plan, where the openings spread it over the days.",
      },
      source: { 'zh-CN': '示例，请填自己的目标', en: 'Example; enter your own target' },
    }),
  },
  order_value: {
    kind: 'number',
    // A fen, up to the dearest things that are sold with a customer service of messages.
    min: 0.01,
    max: 1e7,
    default: 200,
    words: () => ({
      name: { 'zh-CN': '客单价', en: 'Order value' },
      unit: { 'zh-CN': '元/单', en: '¥ an order' },
      help: {
        'zh-CN': '平均每单成交金额。大促有满减和优惠券，按活动后的客单价填，不要填日常的。',
        en: "Average value of an order, after the promotion's discounts and coupons.",
      },
      source: { 'zh-CN': '示例，请填自己的数据', en: 'Example; enter your own figure' },
    }),
  },
  inquiry_share: {
    kind: 'percent',
    min: 0,
    max: 1,
    default: 0.15,
    words: () => ({
      name: { 'zh-CN': '客服销售占比', en: 'Service share of orders' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN':
          '经客服接待后成交的订单占全店订单的比例，其余为静默下单。大促静默多，通常比日常低；低于 5% 或高于 60% 时请再核对。',
        en: 'Orders that pass through customer service ÷ all orders; the rest are silent. Lower in a promotion than on ordinary days; check figures below 5% or above 60%.',
      },
      source: {
        'zh-CN': '2017 年双11 客服规划分享：前一年 20%–30%，当年 15% 左右',
        en: 'Double 11 planning talk of 2017: 20%–30% the year before, about 15% that year',
      },
    }),
  },
  inquiry_conversion: {
    kind: 'percent',
    // Below one in a thousand, nobody would keep a customer service.
    min: 0.001,
    max: 1,
    default: 0.3,
    words: () => ({
      name: { 'zh-CN': '询单转化率', en: 'Inquiry conversion' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN': '询单后最终付款的人数 ÷ 询单人数。用大促期间的数据，不要用全年平均。',
        en: "Those who paid in the end ÷ those who asked before ordering. Use last promotion's figure, not the year's.",
      },
      source: {
        'zh-CN': '女装店样本（2,929 家）：询单转化率 30%',
        en: "Sample of 2,929 women's wear shops: 30% of inquiries convert",
      },
    }),
  },
  orders: {
    kind: 'number',
    min: 0,
    max: 1e10,
    words: () => ({
      name: { 'zh-CN': '预计订单量', en: 'Expected orders' },
      unit: { 'zh-CN': '单', en: 'orders' },
      help: { 'zh-CN': '整场大促的订单数。', en: 'Orders of the whole promotion.' },
    }),
  },
  everyday_inquiries: {
    kind: 'number',
    min: 0,
    max: 1e9,
    words: () => ({
      name: { 'zh-CN': '日常询单量', en: 'Everyday inquiries' },
      unit: { 'zh-CN': '人/天', en: 'inquiries a day' },
      help: { 'zh-CN': '平日一天的询单人数。', en: 'People who ask on an ordinary day.' },
    }),
  },
  stores: {
    kind: 'integer',
    min: 0,
    max: 100_000,
    words: () => ({
      name: { 'zh-CN': '店铺数', en: 'Stores' },
      unit: { 'zh-CN': '家', en: 'stores' },
      help: { 'zh-CN': '这一类店铺有几家。', en: 'Stores of this tier.' },
    }),
  },
  shop_sales_factor: {
    kind: 'number',
    min: 0,
    exclusiveMin: true,
    max: 10_000,
    words: () => ({
      name: { 'zh-CN': '店铺销售倍数', en: 'Shop sales factor' },
      unit: { 'zh-CN': '倍', en: '×' },
      help: {
        'zh-CN': '今年店铺销售额是去年的几倍；「翻了 4 倍」若指增长 400%，要填 5。',
        en: 'Shop sales this year ÷ last year; if they grew by 400%, that is 5.',
      },
    }),
  },
  service_sales_factor: {
    kind: 'number',
    min: 0,
    max: 10_000,
    words: () => ({
      name: { 'zh-CN': '客服销售倍数', en: 'Service sales factor' },
      unit: { 'zh-CN': '倍', en: '×' },
      help: {
        'zh-CN': '今年客服销售额是去年的几倍；增长 48% 填 1.48 或 148%。',
        en: 'Service sales this year ÷ last year; growth of 48% is 1.48 or 148%.',
      },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;
