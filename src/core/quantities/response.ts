import type { Quantity } from './quantity';

/** How fast people are answered, and how busy that keeps a team. */
export const response = {
  handle_seconds: {
    kind: 'number',
    min: 1,
    // Whoever types for more than an hour is not answering one customer: milliseconds, or a day's total.
    max: 3600,
    default: 120,
    words: () => ({
      name: { 'zh-CN': '每客处理秒数', en: 'Handle seconds' },
      unit: { 'zh-CN': '秒', en: 's' },
      help: {
        'zh-CN': '接待一位顾客，客服真正花在看、打字和查询上的秒数（同时接几个人的空当不算）。',
        en: 'Seconds that an agent really spends on one customer, waiting between messages left out.',
      },
      source: {
        'zh-CN': '公开的大促高峰 18–25 人/小时：3600 ÷ 120 × 85% ≈ 25（只算打字是 10 句 × 5 秒 = 50）',
        en: 'Published peaks of 18–25 people an hour: 3600 ÷ 120 × 85% ≈ 25 (typing alone: 10 messages × 5 s = 50)',
      },
    }),
  },
  contact_seconds: {
    kind: 'number',
    min: 1,
    max: 86_400,
    words: () => ({
      name: { 'zh-CN': '处理秒数', en: 'Handling seconds' },
      unit: { 'zh-CN': '秒', en: 's' },
      help: {
        'zh-CN':
          '接待一个询单平均多少秒：一次只接一个就填人工秒数，同时接几个就填从头到尾的秒数，再填并发数。',
        en: 'Mean seconds of one inquiry: the work on it if agents take one at a time, from its first to its last touch if they take several; then fill in the concurrency.',
      },
    }),
  },
  target_seconds: {
    kind: 'number',
    // 0: answered without any wait.
    min: 0,
    max: 3600,
    default: 20,
    words: () => ({
      name: { 'zh-CN': '目标响应秒数', en: 'Target response' },
      unit: { 'zh-CN': '秒', en: 's' },
      help: {
        'zh-CN': '希望顾客最多等多少秒就有人接。',
        en: 'How long a customer should wait at most.',
      },
      source: {
        'zh-CN': '大促客服工作安排：旺旺响应 20 秒以内可接受',
        en: 'Promotion guide for service teams: 20 s is acceptable',
      },
    }),
  },
  service_level: {
    kind: 'percent',
    // Nobody aims at less than one in a hundred, and nobody can promise everyone.
    min: 0.01,
    max: 0.999,
    default: 0.8,
    words: () => ({
      name: { 'zh-CN': '服务水平', en: 'Service level' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN': '在目标秒数内接起的询单占比。',
        en: 'Share of inquiries taken within the target.',
      },
      source: {
        'zh-CN': '呼叫中心通行 80/20：80% 在 20 秒内',
        en: 'The usual 80/20 of call centres',
      },
    }),
  },
  max_occupancy: {
    kind: 'percent',
    // Ten people for the work of one; 0.85% is a slip for 85%.
    min: 0.1,
    max: 1,
    default: 0.85,
    words: () => ({
      name: { 'zh-CN': '工时利用率上限', en: 'Highest occupancy' },
      unit: { 'zh-CN': '', en: '' },
      help: {
        'zh-CN': '客服忙碌时间占在线时间的上限。长期高于 85%，人会累垮，响应也会崩。',
        en: 'Busy time ÷ time on duty, at most. Above 85% people wear out and queues explode.',
      },
      source: {
        'zh-CN': 'Call Centre Helper 计算器默认值',
        en: 'Default of the Call Centre Helper calculator',
      },
    }),
  },
  concurrency: {
    kind: 'number',
    min: 1,
    max: 12,
    default: 1,
    words: () => ({
      name: { 'zh-CN': '并发数', en: 'Concurrency' },
      unit: { 'zh-CN': '人', en: 'people' },
      help: {
        'zh-CN': '一个客服同时接待几个人；1 就是标准 Erlang C。',
        en: 'People whom one agent serves at a time; 1 is plain Erlang C.',
      },
      source: {
        'zh-CN': '人工秒数已不含同时接待的空当，所以是 1',
        en: 'Handle seconds leave the gaps of other chats out already: 1',
      },
    }),
  },
  load: {
    kind: 'number',
    min: 0,
    max: 1_000_000,
    words: () => ({
      name: { 'zh-CN': '接待负荷', en: 'Load' },
      unit: { 'zh-CN': 'Erlang', en: 'Erlang' },
      help: {
        'zh-CN': '等于每小时询单量 × 处理秒数 ÷ 3600，即平均同时有几个人在被接待。',
        en: 'Inquiries an hour × handling seconds ÷ 3600, the people being served at a time on average.',
      },
    }),
  },
  heads: {
    kind: 'integer',
    min: 0,
    max: 100_000,
    words: () => ({
      name: { 'zh-CN': '坐席数', en: 'Heads' },
      unit: { 'zh-CN': '人', en: 'people' },
      help: { 'zh-CN': '同时在岗的客服人数。', en: 'Agents on duty at the same time.' },
    }),
  },
  inquiries_per_hour: {
    kind: 'number',
    min: 0,
    max: 1_000_000,
    words: () => ({
      name: { 'zh-CN': '每小时询单量', en: 'Inquiries an hour' },
      unit: { 'zh-CN': '人/小时', en: 'inquiries an hour' },
      help: { 'zh-CN': '一小时里来询单的人数。', en: 'People who ask within an hour.' },
    }),
  },
  patience_seconds: {
    kind: 'number',
    min: 1,
    // So long that nobody ever leaves: then Erlang A is Erlang C.
    max: 1e9,
    words: () => ({
      name: { 'zh-CN': '耐心秒数', en: 'Patience seconds' },
      unit: { 'zh-CN': '秒', en: 's' },
      help: { 'zh-CN': '买家平均愿意等多少秒。', en: 'Mean seconds that people are ready to wait.' },
    }),
  },
} as const satisfies Readonly<Record<string, Quantity>>;
