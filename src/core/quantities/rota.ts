import type { Quantity } from './quantity';

/** When a promotion opens, and how people may work around it. */
export const rota = {
  opening_hour: {
    kind: 'integer',
    min: 0,
    max: 23,
    default: 20,
    words: () => ({
      name: { 'zh-CN': '开卖时刻', en: 'Opening hour' },
      unit: { 'zh-CN': '点', en: "o'clock" },
      help: {
        'zh-CN': '主场开卖的整点，与它同一时刻的场次一起改；别的时刻在「场次」表里逐场改。',
        en: 'The hour at which the main opening begins, and all openings that share its hour; change others in the table of openings.',
      },
      source: {
        'zh-CN': '2022 年起天猫两波都是 20 点开卖，2021 年及以前多为 0 点',
        en: 'Tmall opens at 20:00 since 2022, mostly at midnight before',
      },
    }),
  },
  rota_lead_days: {
    kind: 'integer',
    min: 0,
    max: 30,
    default: 3,
    words: () => ({
      name: { 'zh-CN': '排班提前天数', en: 'Rota begins before' },
      unit: { 'zh-CN': '天', en: 'days' },
      help: {
        'zh-CN': '排班和逐日需求从首场开卖前几天开始。',
        en: 'How many days before the first opening the rota and the days of the plan begin.',
      },
      source: { 'zh-CN': '首场前夜也要排好', en: 'The eve of the first opening has to be on the rota' },
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
