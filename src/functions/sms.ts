import { smsSegments } from '../core/sms/sms-segments';
import { type Failure, type Language, sentence, success } from '../messages';
import { defineFunction } from './define-function';
import type { FunctionSpec, Parameter } from './function-spec';

const text = {
  id: 'text',
  words: () => ({
    name: { 'zh-CN': '短信', en: 'Message' },
    help: {
      'zh-CN': '短信全文，连同【签名】和退订语。',
      en: 'The whole text, with its 【signature】 and opt-out.',
    },
  }),
  kind: { type: 'text', maxLength: 1000 },
} as const satisfies Parameter;

const segments = defineFunction({
  name: 'SMS_SEGMENTS',
  family: 'sms',
  words: () => ({
    help: {
      'zh-CN': '这条短信会按几条计费。',
      en: 'How many messages this text is sent and charged as.',
    },
    returns: { 'zh-CN': '短信条数', en: 'Messages' },
    source: {
      'zh-CN': '70 个字以内算 1 条，超过后每 67 个字 1 条，签名和退订语也算字，一个表情算两个字',
      en: 'Up to 70 characters are one message, longer texts one for each 67; signature and opt-out count, an emoji counts two',
    },
  }),
  parameters: [text],
  example: {
    formula: '=SMS_SEGMENTS("【小店】小美，您的订单还没付款哦")',
    args: ['【小店】小美，您的订单还没付款哦'],
    result: 1,
  },
  compute: (text) => success(smsSegments(text)),
});

/** Evaluated when it is first asked for, see `catalogue.ts`. */
declare const require: (file: './known-breaches') => typeof import('./known-breaches');

const list = (breaches: readonly Failure[], language: Language, separator: string): string =>
  breaches.map((breach) => sentence(breach, language)).join(separator);

const check = defineFunction({
  name: 'SMS_CHECK',
  family: 'sms',
  words: () => ({
    help: {
      'zh-CN':
        '检查催付和营销短信：买家名在签名后前 7 个字里、只发一条、提到店铺或商品、不在休息时间发、没有禁用词，营销短信还要能退订。全对时是空白。',
      en: 'Checks a text message to a buyer: the name within seven characters after the signature, one message only, shop or product named, sent at a decent hour, no banned word, and a way to opt out of marketing. Blank if all is well.',
    },
    returns: {
      'zh-CN': '要改的地方，用分号隔开；没有就是空白',
      en: 'What to mend, parted by semicolons; blank if nothing',
    },
    source: {
      'zh-CN': '大促催付短信的通行做法：一条说完、前 7 个字出现买家名、写明店铺或商品、22:00 前发',
      en: 'Practice of promotion reminders: one message, the buyer’s name in the first seven characters, shop or product named, before 22:00',
    },
  }),
  parameters: [
    text,
    {
      id: 'buyerName',
      words: () => ({
        name: { 'zh-CN': '买家名', en: 'Buyer’s name' },
        help: { 'zh-CN': '短信里称呼买家的名字。', en: 'The name by which the message calls the buyer.' },
      }),
      kind: { type: 'text', maxLength: 50 },
    },
    {
      id: 'shopOrProduct',
      words: () => ({
        name: { 'zh-CN': '店铺或商品名', en: 'Shop or product' },
        help: {
          'zh-CN': '短信里要出现的店铺名或商品名。',
          en: 'The name of the shop or of the product that must appear.',
        },
      }),
      kind: { type: 'text', maxLength: 100 },
      default: { value: '', label: { 'zh-CN': '只看有没有【签名】', en: 'a 【signature】 will do' } },
    },
    {
      id: 'sentAt',
      words: () => ({
        name: { 'zh-CN': '发送时间', en: 'Sent at' },
        help: { 'zh-CN': '几点发，如 20:30。', en: 'The time of sending, such as 20:30.' },
      }),
      kind: { type: 'time' },
      default: { value: null, label: { 'zh-CN': '不检查时间', en: 'no check of the hour' } },
    },
    {
      id: 'latest',
      words: () => ({
        name: { 'zh-CN': '最晚发送', en: 'Latest' },
        help: {
          'zh-CN': '几点以后不发，稳妥些可填 21:00；填 24:00 或次日凌晨的 1:00 也行。早上 8:00 才开始发。',
          en: 'Nothing is sent after this time, 21:00 to be careful; 24:00, or 1:00 of the night that follows, will do. Sending begins at 8:00.',
        },
      }),
      kind: { type: 'time' },
      default: { value: 22 / 24, label: { 'zh-CN': ' 22:00', en: '22:00' } },
    },
    {
      id: 'kind',
      words: () => ({
        name: { 'zh-CN': '短信类型', en: 'Kind' },
        help: {
          'zh-CN': '催付是提醒买家付自己的订单；营销短信必须写明怎么退订。',
          en: 'A reminder is about the buyer’s own order; marketing has to say how to opt out.',
        },
      }),
      kind: {
        type: 'choice',
        choices: [
          { value: 'reminder', names: ['催付', 'reminder'] },
          { value: 'marketing', names: ['营销', 'marketing'] },
        ],
      },
      default: { value: 'reminder', label: { 'zh-CN': '催付', en: 'reminder' } },
    },
    {
      id: 'segment',
      words: () => ({
        name: { 'zh-CN': '人群', en: 'Buyer' },
        help: {
          'zh-CN': '上班族只在午休（11:30～13:30）和下班前后（17:00～19:00）发；学生和其他到最晚发送为止。',
          en: 'Office workers are reached at lunch (11:30 to 13:30) and on the way home (17:00 to 19:00), students and others until the latest.',
        },
      }),
      kind: {
        type: 'choice',
        choices: [
          { value: 'any', names: ['不限', 'any'] },
          { value: 'officeWorker', names: ['上班族', 'office worker'] },
          { value: 'student', names: ['学生', 'student'] },
          { value: 'other', names: ['其他', 'other'] },
        ],
      },
      default: { value: 'any', label: { 'zh-CN': '不限', en: 'any' } },
    },
  ],
  example: {
    formula: '=SMS_CHECK("【小店】亲，您的订单还没付款哦", "小美")',
    args: ['【小店】亲，您的订单还没付款哦', '小美'],
    result: { 'zh-CN': '没有写买家名「小美」', en: 'the buyer’s name “小美” is missing' },
  },
  compute: (text, buyerName, shopOrProduct, sentAt, latest, kind, segment) => {
    const message = {
      text,
      buyerName: buyerName.trim(),
      shopOrProduct: shopOrProduct.trim(),
      sentAt,
      latest,
      kind,
      segment,
    };
    const breaches = require('./known-breaches').knownBreaches(message);
    return success({ 'zh-CN': list(breaches, 'zh-CN', '；'), en: list(breaches, 'en', '; ') });
  },
});

export const smsFunctions: readonly FunctionSpec[] = [segments, check];
