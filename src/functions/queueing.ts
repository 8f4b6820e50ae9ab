import { erlangA } from '../core/queueing/erlang-a';
import { erlangB } from '../core/queueing/erlang-b';
import { averageWaitSeconds, erlangC, occupancy, type Queue, serviceLevel } from '../core/queueing/erlang-c';
import {
  backlogGrowthPerHour,
  headsOnDuty,
  inquiryQueue,
  mostInquiriesPerHour,
  rosteredHeads,
} from '../core/queueing/inquiry-queue';
import { type Failure, type Localized, sentence, success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec } from './function-spec';
import { measure, optionalMeasure } from './measure';

const heads = measure('heads', 'heads');
const load = measure('load', 'load');
const inquiriesPerHour = measure('inquiriesPerHour', 'inquiries_per_hour');
const contactSeconds = measure('handleSeconds', 'contact_seconds');
const targetSeconds = optionalMeasure('targetSeconds', 'target_seconds');
const serviceLevelTarget = optionalMeasure('serviceLevel', 'service_level');
const concurrency = optionalMeasure('concurrency', 'concurrency');

const chatModel = () => ({
  'zh-CN':
    'Erlang C；并发按 Call Centre Helper 公布的系数折算处理时间：同时接 1～5 人，效率是单接的 1、1.7、2.5、2.9、3.5 倍，5 人以上按同一规律外推。假设询单随机均匀地来、没人等不及走掉，所以会低估开抢瞬间的洪峰；也不反映聊天中间的回复间隔',
  en: 'Erlang C; for chats, the gains that Call Centre Helper publishes: with 1 to 5 chats at a time an agent is 1, 1.7, 2.5, 2.9, 3.5 times as fast, beyond five the same law goes on. It supposes random, steady arrivals and nobody giving up, so it understates the rush of an opening, and it says nothing of gaps inside a chat',
});

/** A sentence that is an answer. */
const spoken = (answer: Failure): Localized => ({
  'zh-CN': sentence(answer, 'zh-CN'),
  en: sentence(answer, 'en'),
});

const overload = (queue: Queue): Localized =>
  spoken({
    code: 'overload',
    load: queue.load,
    heads: queue.heads,
    growthPerHour: backlogGrowthPerHour(queue),
  });

const agents = defineFunction({
  name: 'KEFU_AGENTS',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': '按一小时的询单量和响应目标，算同时要有多少客服在岗；填了非接待时间占比，就是要排多少人上班。',
      en: 'Heads on duty for the inquiries of an hour and a response target; with a shrinkage, the agents to roster.',
    },
    returns: {
      'zh-CN': '在岗人数；填了非接待时间占比，就是排班人数：在岗人数 ÷（1 − 非接待时间占比），向上取整',
      en: 'Heads on duty; with a shrinkage, agents to roster: heads on duty ÷ (1 − shrinkage), rounded up',
    },
    source: chatModel(),
  }),
  parameters: [
    inquiriesPerHour,
    contactSeconds,
    targetSeconds,
    serviceLevelTarget,
    concurrency,
    optionalMeasure('maxOccupancy', 'max_occupancy'),
    optionalMeasure('shrinkage', 'shrinkage', {
      words: () => ({
        help: {
          'zh-CN':
            '吃饭、休息、培训、请假占排班工时的比例，通行 25%–35%。填了就从在岗人数换算成要排班的人数。',
          en: 'Meals, breaks, training, leave as a share of paid time, usually 25%–35%. With it, the answer is the agents to roster instead of the heads on duty.',
        },
      }),
    }),
  ],
  example: { formula: '=KEFU_AGENTS(200, 180)', args: [200, 180], result: 14 },
  compute: (
    inquiriesPerHour,
    handleSeconds,
    targetSeconds,
    serviceLevel,
    concurrency,
    maxOccupancy,
    shrinkage,
  ) => {
    const flow = { inquiriesPerHour, handleSeconds, concurrency };
    const onDuty = headsOnDuty(flow, { targetSeconds, serviceLevel }, maxOccupancy);
    return success(rosteredHeads(onDuty, shrinkage));
  },
});

const serviceLevelOfTeam = defineFunction({
  name: 'KEFU_SERVICE_LEVEL',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': '这些人在岗时，有多大比例的询单能在目标秒数内响应。人手不够、越积越多时是 0。',
      en: 'Share of inquiries that these heads answer within the target seconds; 0 if they cannot keep up.',
    },
    returns: { 'zh-CN': '服务水平，0～100%', en: 'Service level, 0–100%' },
    source: chatModel(),
  }),
  parameters: [heads, inquiriesPerHour, contactSeconds, targetSeconds, concurrency],
  example: {
    formula: '=KEFU_SERVICE_LEVEL(14, 200, 180)',
    args: [14, 200, 180],
    result: 0.8883500191794669,
  },
  compute: (heads, inquiriesPerHour, handleSeconds, targetSeconds, concurrency) =>
    success(
      serviceLevel(inquiryQueue({ inquiriesPerHour, handleSeconds, concurrency }, heads), targetSeconds),
    ),
});

const wait = defineFunction({
  name: 'KEFU_WAIT',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': '这些人在岗时，买家平均要等多少秒才有人响应。人手不够时，会说明每小时积压多少。',
      en: 'Mean seconds that people wait for an answer; if the heads cannot keep up, how fast the queue grows.',
    },
    returns: {
      'zh-CN': '平均等待秒数；超负荷时是一句说明',
      en: 'Mean wait in seconds; in overload a sentence that says so',
    },
    source: chatModel(),
  }),
  parameters: [heads, inquiriesPerHour, contactSeconds, concurrency],
  example: { formula: '=KEFU_WAIT(14, 200, 180)', args: [14, 200, 180], result: 7.8359370117772436 },
  compute: (heads, inquiriesPerHour, handleSeconds, concurrency) => {
    const queue = inquiryQueue({ inquiriesPerHour, handleSeconds, concurrency }, heads);
    const seconds = averageWaitSeconds(queue);
    return success(Number.isFinite(seconds) ? seconds : overload(queue));
  },
});

const occupancyOfTeam = defineFunction({
  name: 'KEFU_OCCUPANCY',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': '这些人在岗时，客服有多大比例的时间在忙。超负荷时是 100%。',
      en: 'Share of their time that these heads are busy; 100% in overload.',
    },
    returns: { 'zh-CN': '占用率，0～100%', en: 'Occupancy, 0–100%' },
    source: chatModel(),
  }),
  parameters: [heads, inquiriesPerHour, contactSeconds, concurrency],
  example: { formula: '=KEFU_OCCUPANCY(15, 200, 180)', args: [15, 200, 180], result: 0.6666666666666666 },
  compute: (heads, inquiriesPerHour, handleSeconds, concurrency) => {
    const queue = inquiryQueue({ inquiriesPerHour, handleSeconds, concurrency }, heads);
    return success(occupancy(queue.load, queue.heads));
  },
});

const maxInquiries = defineFunction({
  name: 'KEFU_MAX_INQUIRIES',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': '这些人在岗时，一小时最多接多少询单还能达到响应目标。',
      en: 'The most inquiries an hour that these heads can take and still meet the response target.',
    },
    returns: { 'zh-CN': '每小时询单量，向下取整', en: 'Inquiries an hour, rounded down' },
    source: chatModel(),
  }),
  parameters: [heads, contactSeconds, targetSeconds, serviceLevelTarget, concurrency],
  example: { formula: '=KEFU_MAX_INQUIRIES(14, 180)', args: [14, 180], result: 217 },
  compute: (heads, handleSeconds, targetSeconds, serviceLevel, concurrency) =>
    success(mostInquiriesPerHour(heads, { handleSeconds, concurrency }, { targetSeconds, serviceLevel })),
});

const erlangBLoss = defineFunction({
  name: 'ERLANG_B',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': 'Erlang B：全部坐席都忙的概率，即来了接不进、直接流失的比例（没有排队）。',
      en: 'Erlang B: share of contacts that find all heads busy and are lost, when nobody queues.',
    },
    returns: { 'zh-CN': '概率，0～1', en: 'Probability, 0–1' },
    source: { 'zh-CN': 'Erlang B 公式（M/M/N/N）', en: 'The Erlang B formula (M/M/N/N)' },
  }),
  parameters: [load, heads],
  example: { formula: '=ERLANG_B(2, 2)', args: [2, 2], result: 0.4 },
  compute: (load, heads) => success(erlangB(load, heads)),
});

const erlangCWait = defineFunction({
  name: 'ERLANG_C',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': 'Erlang C：来了要排队的概率。接待负荷不小于坐席数时队伍只增不减，结果是 1。',
      en: 'Erlang C: probability of having to wait; 1 if the load is not below the heads, since the queue then never empties.',
    },
    returns: { 'zh-CN': '概率，0～1', en: 'Probability, 0–1' },
    source: { 'zh-CN': 'Erlang C 公式（M/M/N）', en: 'The Erlang C formula (M/M/N)' },
  }),
  parameters: [load, heads],
  example: { formula: '=ERLANG_C(10, 14)', args: [10, 14], result: 0.17413193359504986 },
  compute: (load, heads) => success(erlangC(load, heads)),
});

const erlangAFigure = defineFunction({
  name: 'ERLANG_A',
  family: 'queueing',
  words: () => ({
    help: {
      'zh-CN': 'Erlang A：买家等久了会走时的排队情况。用指标选要看哪一项，超负荷也有结果。',
      en: 'Erlang A: the queue when people give up waiting. The measure chooses the figure; overload has answers too.',
    },
    returns: { 'zh-CN': '所选指标：概率、比例（0～1）或秒数', en: 'The measure: a share (0–1) or seconds' },
    source: {
      'zh-CN': 'Erlang A 模型（M/M/N+M）：到达随机，处理时间和耐心都按指数分布',
      en: 'The Erlang A model (M/M/N+M): random arrivals, exponential handling times and patience',
    },
  }),
  parameters: [
    load,
    measure('heads', 'heads', { narrowing: { min: 1, because: 'The model divides by the heads.' } }),
    contactSeconds,
    measure('patienceSeconds', 'patience_seconds'),
    {
      id: 'measure',
      words: () => ({
        name: { 'zh-CN': '指标', en: 'Measure' },
        help: {
          'zh-CN':
            '填「排队概率」「放弃率」「平均等待」（秒）「服务水平」或「占用率」；服务水平是目标秒数内接待到的 ÷ 全部来的。',
          en: '“waiting”, “abandonment”, “average wait” (seconds), “service level” or “occupancy”; the service level is served within the target ÷ all who come.',
        },
      }),
      kind: {
        type: 'choice',
        choices: [
          { value: 'waitProbability', names: ['排队概率', 'waiting'] },
          { value: 'abandonment', names: ['放弃率', 'abandonment'] },
          { value: 'averageWaitSeconds', names: ['平均等待', 'average wait'] },
          { value: 'serviceLevel', names: ['服务水平', 'service level'] },
          { value: 'occupancy', names: ['占用率', 'occupancy'] },
        ],
      },
      default: { value: 'waitProbability' },
    },
    targetSeconds,
  ],
  example: {
    formula: '=ERLANG_A(10, 14, 180, 300, "放弃率")',
    args: [10, 14, 180, 300, '放弃率'],
    result: 0.013983744122408964,
  },
  compute: (load, heads, handleSeconds, patienceSeconds, measure, targetSeconds) =>
    success(erlangA({ load, heads, handleSeconds, patienceSeconds }, targetSeconds)[measure]),
});

export const queueingFunctions: readonly FunctionSpec[] = [
  agents,
  serviceLevelOfTeam,
  wait,
  occupancyOfTeam,
  maxInquiries,
  erlangBLoss,
  erlangCWait,
  erlangAFigure,
];
