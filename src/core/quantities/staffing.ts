import type { Quantity } from './quantity';

/** What a team can do in a day, and how many there are. */
export const staffing = {
  presales_capacity: {
    kind: 'number',
    min: 1,
    max: 100_000,
    default: 576,
    words: () => ({
      name: { 'zh-CN': '售前人均日接待量', en: 'Pre-sales capacity' },
      unit: { 'zh-CN': '人/天', en: 'inquiries a day' },
      help: {
        'zh-CN': '一名售前客服一个班次最多能接待的询单人数，是个人的量，不是全店的。',
        en: "Inquiries that one agent can take in one shift; a person's figure, never the shop's.",
      },
      source: {
        'zh-CN': '每单约 10 句 × 5 秒 = 50 秒，3600 ÷ 50 × 8 小时 = 576',
        en: '10 messages × 5 s = 50 s an inquiry; 3600 ÷ 50 × 8 h = 576',
      },
    }),
  },
  bot_share: {
    kind: 'percent',
    min: 0,
    max: 0.95,
    default: 0,
    words: () => ({
      name: { 'zh-CN': '机器人独立接待占比', en: 'Bot share' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN':
          '店小蜜等机器人全程接待、不转人工的询单占比。知识库没调好之前按 0 算最稳妥，调好后 30%–40% 较常见。',
        en: 'Inquiries that a bot answers without handing over. Plan with 0 until its knowledge base is ready; then 30%–40% is common.',
      },
      source: { 'zh-CN': '通用公式不含此项，默认 0', en: 'Not in the plain formula: 0' },
    }),
  },
  uplift: {
    kind: 'number',
    min: 0.1,
    max: 10,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '预测上浮系数', en: 'Forecast uplift' },
      unit: { 'zh-CN': '倍', en: '×' },
      help: {
        'zh-CN': '去年实际咨询量 ÷ 去年预测量。去年人手排少了，就是因为没乘这个数。',
        en: "Last year's actual contacts ÷ last year's forecast. Leaving it out is why teams run short again.",
      },
      source: { 'zh-CN': '通用公式不含此项，默认 1', en: 'Not in the plain formula: 1' },
    }),
  },
  shrinkage: {
    kind: 'percent',
    min: 0,
    // Who is paid for ten hours works one at the least.
    max: 0.9,
    default: 0,
    words: () => ({
      name: { 'zh-CN': '非接待时间占比', en: 'Shrinkage' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN':
          '又叫损耗率：培训、开会、请假等不接待的时间占排班工时的比例；吃饭休息已在班次里按时段扣掉，不要再算一遍。呼叫中心连吃饭一起算 25%–35%。',
        en: 'Training, meetings, leave as a share of paid time. Meals and breaks are taken off by the shifts, hour by hour: do not count them twice. Call centres plan 25%–35% with meals.',
      },
      source: { 'zh-CN': '通用公式不含此项，默认 0', en: 'Not in the plain formula: 0' },
    }),
  },
  presales_team: {
    kind: 'integer',
    min: 0,
    max: 10_000,
    default: 20,
    words: () => ({
      name: { 'zh-CN': '现有售前人数', en: 'Pre-sales team' },
      unit: { 'zh-CN': '人', en: 'people' },
      help: {
        'zh-CN': '大促当天能上班的售前客服，含已确定到岗的新人和兼职。',
        en: 'Pre-sales agents who can work on the day, new and temporary ones included.',
      },
      source: { 'zh-CN': '示例，请填自己的数据', en: 'Example; enter your own figure' },
    }),
  },
  aftersales_team: {
    kind: 'integer',
    min: 0,
    max: 10_000,
    default: 10,
    words: () => ({
      name: { 'zh-CN': '现有售后人数', en: 'After-sales team' },
      unit: { 'zh-CN': '人', en: 'people' },
      help: { 'zh-CN': '能上班的售后客服。', en: 'After-sales agents who can work.' },
      source: { 'zh-CN': '示例，请填自己的数据', en: 'Example; enter your own figure' },
    }),
  },
  working_hours: {
    kind: 'number',
    min: 0,
    exclusiveMin: true,
    max: 24,
    words: () => ({
      name: { 'zh-CN': '工时', en: 'Hours' },
      unit: { 'zh-CN': '小时/天', en: 'h a day' },
      help: { 'zh-CN': '一天上班几小时。', en: 'Working hours a day.' },
    }),
  },
  utilisation: {
    kind: 'percent',
    min: 0,
    exclusiveMin: true,
    max: 1,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '利用率', en: 'Utilisation' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN': '上班时间里真正在接待的比例，吃饭、休息、等单的时间不算。',
        en: 'Share of the working time that is spent serving, without meals, breaks and waiting.',
      },
      source: { 'zh-CN': '通用公式：整班都在接待', en: 'Plain formula: serving all the time' },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;
