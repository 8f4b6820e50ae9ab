import type { Quantity } from './quantity';

/** When a promotion opens, and how people may work around it. */
export const rota = {
  opening_hour: {
    kind: 'integer',
    min: 0,
    max: 23,
    default: 20,
    words: () => ({
      name: { 'zh-CN': '开门时刻', en: 'Opening hour' },
      unit: { 'zh-CN': '点', en: "o'clock" },
      help: {
        'zh-CN': '大促当天开卖的整点。12 点以前按「0 点开门」的曲线分摊询单，之后按「20 点开门」的曲线。',
        en: "The hour at which selling begins. Before noon the day's inquiries follow the midnight curve, later the evening curve.",
      },
      source: {
        'zh-CN': '2022 年起天猫两波都是 20 点开门，2021 年及以前多为 0 点',
        en: 'Tmall opens at 20:00 since 2022, mostly at midnight before',
      },
    }),
  },
  rota_lead_days: {
    kind: 'integer',
    min: 0,
    max: 30,
    default: 10,
    words: () => ({
      name: { 'zh-CN': '排班提前天数', en: 'Rota begins before' },
      unit: { 'zh-CN': '天', en: 'days' },
      help: {
        'zh-CN': '排班表从大促日前几天排起，共 31 天。',
        en: 'How many days before the promotion the rota of 31 days begins.',
      },
      source: {
        'zh-CN': '覆盖预热末段到售后高峰',
        en: 'From the end of the warm-up to the after-sales peak',
      },
    }),
  },
  min_rest_hours: {
    kind: 'integer',
    min: 0,
    max: 24,
    default: 11,
    words: () => ({
      name: { 'zh-CN': '两班最短间隔', en: 'Shortest rest' },
      unit: { 'zh-CN': '小时', en: 'h' },
      help: {
        'zh-CN': '下班到次日上班之间至少隔多少小时，少于它就提醒。晚班接早班最容易踩线。',
        en: 'Hours between two shifts, at least. A late shift before an early one breaks it most often.',
      },
      source: {
        'zh-CN': '欧盟工时指令每日连续休息 11 小时，国内无统一规定',
        en: '11 h of daily rest in the EU directive; no such rule in China',
      },
    }),
  },
  weekly_hours_normal: {
    kind: 'number',
    min: 1,
    max: 168,
    default: 40,
    words: () => ({
      name: { 'zh-CN': '周工时提醒线', en: 'Weekly hours, warn' },
      unit: { 'zh-CN': '小时', en: 'h' },
      help: {
        'zh-CN': '一周超过这个工时就算加班，先提醒。',
        en: 'Above it, hours are overtime: a reminder.',
      },
      source: {
        'zh-CN': '国务院关于职工工作时间的规定第三条',
        en: 'State Council rule on working hours, art. 3',
      },
    }),
  },
  weekly_hours_limit: {
    kind: 'number',
    min: 1,
    max: 168,
    default: 44,
    words: () => ({
      name: { 'zh-CN': '周工时上限', en: 'Weekly hours, limit' },
      unit: { 'zh-CN': '小时', en: 'h' },
      help: {
        'zh-CN': '超过它就标红。综合工时制需先报批。',
        en: 'Above it, a warning. Averaging over longer periods needs approval.',
      },
      source: { 'zh-CN': '《劳动法》第三十六条', en: 'Labour Law, art. 36' },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;
