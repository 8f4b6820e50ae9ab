import type { Language } from '../messages';

const zhCN = {
  views: { plan: '规划', functions: '函数', help: '帮助' },
  viewsLabel: '功能',
  otherLanguage: 'English',
  plan: '规划',
  figures: {
    orders: '预计订单',
    inquiries: '预计询单',
    presalesAgents: '售前客服',
    aftersalesAgents: '售后客服',
  },
  units: { orders: '单', inquiries: '人次', presalesAgents: '人', aftersalesAgents: '人' },
  figuresLabel: '按当前参数算出的结果',
  generate: '生成工作簿',
  preparing: '正在准备…',
  writing: (step: number, total: number, name: string) => `正在写第 ${step}/${total} 张：${name}`,
  cancel: '取消',
  cancelling: '正在取消，已建的表会撤掉…',
  preview: '看看会生成哪些表',
  looking: '正在查看…',
  size: (rows: number, columns: number) => `${rows} 行 × ${columns} 列`,
  sheetsToMake: (count: number) => `将新建 ${count} 张工作表，不会改动你已有的表。`,
  fixFirst: (count: number) => `还有 ${count} 项要改，改好就能生成。`,
  reset: '恢复默认值',
  done: (count: number) => `已生成 ${count} 张工作表`,
  doneHint: '数字都跟着「参数」表走：改那里的一格，整本工作簿跟着变。',
  undo: '撤销这次生成',
  undoing: '正在撤销…',
  undone: (count: number) => `已撤销，删除了 ${count} 张工作表。`,
  again: '再做一份',
  failed: '没有成功',
  range: (min: string, max: string) => `${min}–${max}`,
  searchFunctions: '搜索函数、用途或参数',
  noFunction: (query: string) =>
    `没有找到和「${query}」有关的函数，换个词试试，例如「人数」「评分」「短信」。`,
  functionCount: (count: number) => `${count} 个函数，在任意单元格输入即可使用`,
  parameters: '参数',
  optional: (value: string) => `可选，默认 ${value}`,
  example: '示例',
  copy: '复制公式',
  copied: '已复制',
  source: '出处',
} as const;

type Texts = { [Key in keyof typeof zhCN]: Widened<(typeof zhCN)[Key]> };
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: string };

const en: Texts = {
  views: { plan: 'Plan', functions: 'Functions', help: 'Help' },
  viewsLabel: 'Views',
  otherLanguage: '中文',
  plan: 'Plan',
  figures: {
    orders: 'Orders',
    inquiries: 'Inquiries',
    presalesAgents: 'Pre-sales agents',
    aftersalesAgents: 'After-sales agents',
  },
  units: { orders: '', inquiries: '', presalesAgents: '', aftersalesAgents: '' },
  figuresLabel: 'Result with these inputs',
  generate: 'Make the workbook',
  preparing: 'Preparing…',
  writing: (step, total, name) => `Writing sheet ${step} of ${total}: ${name}`,
  cancel: 'Cancel',
  cancelling: 'Cancelling; the new sheets go…',
  preview: 'See what will be made',
  looking: 'Looking…',
  size: (rows, columns) => `${rows} rows × ${columns} columns`,
  sheetsToMake: (count) => `Adds ${count} new sheets; your own sheets stay as they are.`,
  fixFirst: (count) => `${count} ${count === 1 ? 'input needs' : 'inputs need'} correction first.`,
  reset: 'Restore defaults',
  done: (count) => `${count} sheets made`,
  doneHint: 'Everything follows the inputs sheet: change a cell there and the whole workbook follows.',
  undo: 'Undo this generation',
  undoing: 'Undoing…',
  undone: (count) => `Undone: ${count} sheets removed.`,
  again: 'Make another',
  failed: 'That did not work',
  range: (min, max) => `${min}–${max}`,
  searchFunctions: 'Search functions, purposes, parameters',
  noFunction: (query) => `No function matches “${query}”. Try “agents”, “score” or “SMS”.`,
  functionCount: (count) => `${count} functions; type them into any cell`,
  parameters: 'Parameters',
  optional: (value) => `optional, default ${value}`,
  example: 'Example',
  copy: 'Copy formula',
  copied: 'Copied',
  source: 'Source',
};

/** What the sidebar says in a language. */
export const texts = (language: Language): Texts => (language === 'en' ? en : zhCN);
