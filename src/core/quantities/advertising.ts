import type { Quantity } from './quantity';

/** What it costs that somebody asks, and what it brings. */
export const advertising = {
  click_cost: {
    kind: 'number',
    min: 0,
    max: 100_000,
    words: () => ({
      name: { 'zh-CN': '平均点击花费', en: 'Cost a click' },
      unit: { 'zh-CN': '元/次', en: '¥ a click' },
      help: {
        'zh-CN': '直通车等推广平均一次点击多少元。',
        en: 'Yuan of advertising for one click.',
      },
    }),
  },
  click_conversion: {
    kind: 'percent',
    min: 0,
    exclusiveMin: true,
    max: 1,
    words: () => ({
      name: { 'zh-CN': '点击转化率', en: 'Click conversion' },
      unit: { 'zh-CN': '', en: '' },
      help: { 'zh-CN': '点击里最后成交的比例。', en: 'Share of clicks that end in an order.' },
    }),
  },
  missed_inquiries: {
    kind: 'number',
    min: 0,
    max: 1e9,
    words: () => ({
      name: { 'zh-CN': '漏接数', en: 'Missed' },
      unit: { 'zh-CN': '人', en: 'inquiries' },
      help: { 'zh-CN': '没人响应的询单数。', en: 'Inquiries that nobody answered.' },
    }),
  },
  gross_margin: {
    kind: 'percent',
    min: 0,
    max: 1,
    words: () => ({
      name: { 'zh-CN': '毛利率', en: 'Gross margin' },
      unit: { 'zh-CN': '', en: '' },
      help: { 'zh-CN': '毛利占销售额的比例。', en: 'Gross profit ÷ sales.' },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;
