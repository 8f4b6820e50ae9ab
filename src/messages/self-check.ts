import type { Language, Localized } from './language';

/** Why a behaviour could not be tried. */
export const untried = {
  noTime: {
    'zh-CN': '时间不够了，没有轮到',
    en: 'there was no time left for it',
  },
  stillLoading: {
    'zh-CN': '等了 30 秒，自定义函数还在加载',
    en: 'custom functions were still loading after 30 seconds',
  },
  notBlank: {
    'zh-CN': '表格里已有内容；这一项要换语言区域，只在空白表格里试',
    en: 'the spreadsheet holds something; this changes its locale and is tried in a blank one only',
  },
  nothingRefused: {
    'zh-CN': '脚本写什么都没有被拒绝，看不出来',
    en: 'nothing that the script wrote was refused, so it cannot be told',
  },
  lockTaken: {
    'zh-CN': '有人正在这个表格里生成或写入；等他做完再查一次',
    en: 'somebody is writing in this spreadsheet; check again when they have finished',
  },
  noPlan: {
    'zh-CN': '小规划没有生成，见 plan-figures',
    en: 'there was no plan, see plan-figures',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type UntriedReason = keyof typeof untried;

export interface SelfCheckWords {
  readonly title: string;
  readonly version: (version: string, templates: number, print: string) => string;
  readonly date: (date: string) => string;
  readonly locales: (spreadsheet: string, user: string) => string;
  readonly zones: (script: string, spreadsheet: string) => string;
  readonly result: (all: number, passed: number, failed: number, untried: number) => string;
  readonly expected: string;
  readonly seen: string;
  readonly untried: string;
  readonly remedy: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly threw: (reason: string) => string;
  readonly leftOver: (reason: string) => string;
}

export const selfCheckWords: Readonly<Record<Language, SelfCheckWords>> = {
  'zh-CN': {
    title: '客服大促助手 自检报告',
    version: (version, templates, print) => `版本 ${version}，模板 ${templates} 张（${print}）`,
    date: (date) => `日期 ${date}`,
    locales: (spreadsheet, user) => `语言区域：表格 ${spreadsheet}，用户 ${user}`,
    zones: (script, spreadsheet) => `时区：脚本 ${script}，表格 ${spreadsheet}`,
    result: (all, passed, failed, rest) =>
      `共 ${all} 项：${passed} 项与预期一致，${failed} 项不同，${rest} 项没能试`,
    expected: '预期',
    seen: '看到',
    untried: '没能试',
    remedy: '怎么办',
    colon: '：',
    threw: (reason) => `报错：${reason}`,
    leftOver: (reason) => `临时内容没有清理干净：${reason}。再运行一次自检，或打开侧边栏，会接着清理。`,
  },
  en: {
    title: 'Kefu promo planner: self-check',
    version: (version, templates, print) => `Version ${version}, ${templates} templates (${print})`,
    date: (date) => `Date ${date}`,
    locales: (spreadsheet, user) => `Locales: spreadsheet ${spreadsheet}, user ${user}`,
    zones: (script, spreadsheet) => `Time zones: script ${script}, spreadsheet ${spreadsheet}`,
    result: (all, passed, failed, rest) =>
      `${all} checks: ${passed} as expected, ${failed} different, ${rest} could not be tried`,
    expected: 'expected',
    seen: 'seen',
    untried: 'not tried',
    remedy: 'what to do',
    colon: ': ',
    threw: (reason) => `it failed: ${reason}`,
    leftOver: (reason) =>
      `Something temporary was left behind: ${reason}. Checking again, or opening the sidebar, removes it.`,
  },
};
