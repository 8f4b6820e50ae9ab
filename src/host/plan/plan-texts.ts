import type { Headline } from '../../app/api';
import type { Language } from '../../messages';
import type { PlanList } from './plan-list';
import type { PlanProblem } from './plan-problem';

/** What the command says, in both languages. */
export interface PlanTexts {
  readonly usage: string;
  problem(problem: PlanProblem): string;
  /** What is said of the problems that are not told one by one. */
  more(count: number): string;
  list(list: PlanList): string;
  summary(plan: { file: string; sheets: readonly string[]; headline: Headline }): string;
}

const chinese: PlanTexts = {
  usage: `用法：npm run plan -- --out 文件.xlsx [选项]

  --out 文件.xlsx     生成的工作簿写到哪里
  --plan 规划         哪一种规划，默认 double-11
  --inputs 文件.json  与默认值不同的参数，例如 {"sales": 8000000, "promo_date": "2026-11-11"}；
                      不写大促日就取今天起最近的一次
  --language 语言     zh-CN（默认）或 en
  --list              列出可用的规划、大促日历、类目和工作表，不生成文件
  --json              只输出一个 JSON 对象
  --help              显示这段说明`,
  problem(problem) {
    switch (problem.code) {
      case 'unknownOption':
        return `没有选项「${problem.option}」，可用的选项见 --help`;
      case 'missingValue':
        return `选项 ${problem.option} 后面要写它的值`;
      case 'missingOut':
        return '请用 --out 指定要写的文件，例如 --out 双11规划.xlsx';
      case 'unknownLanguage':
        return `--language 只能是 zh-CN 或 en，现在是「${problem.language}」`;
      case 'unreadableInputs':
        return `读不了参数文件 ${problem.file}（${problem.reason}）`;
      case 'inputsNotFile':
        return `参数文件 ${problem.file} 不是普通文件：文件夹、管道和设备都不能用，请先存成 .json 文件`;
      case 'inputsTooLarge':
        return `参数文件 ${problem.file} 太大，最多 ${mebibytes(problem.most)} MB`;
      case 'inputsNotUtf8':
        return `参数文件 ${problem.file} 不是 UTF-8 编码，请在编辑器里另存为 UTF-8`;
      case 'inputsNotJson':
        return `参数文件 ${problem.file} 不是 JSON：${problem.reason}`;
      case 'inputsNotObject':
        return `参数文件 ${problem.file} 应是一个对象，例如 {"sales": 8000000}`;
      case 'inputNotPlain':
        return `参数 ${problem.id} 应是数字、文字或是否，现在是 ${problem.got}`;
      case 'unwritable':
        return `写不了文件 ${problem.file}（${problem.reason}）`;
    }
  },
  more: (count) => `另外还有 ${count} 处`,
  list: ({ plans, calendars, categories, sheets }) =>
    [
      listed('规划（--plan）', plans),
      listed('大促日历（参数 calendar）', calendars),
      listed('主营类目（参数 category）', categories),
      listed('工作表', sheets),
    ].join('\n\n'),
  summary: ({ file, sheets, headline }) =>
    [
      `已生成 ${file}`,
      `工作表：${sheets.join('、')}`,
      `预计订单 ${count(headline.orders)} 单`,
      `询单人数 ${count(headline.inquiries)} 人`,
      `售前人数 ${count(headline.presalesRostered)} 人（按当天总量算的理论下限 ${count(headline.presalesAgents)} 人）`,
      `售后人数 ${count(headline.aftersalesRostered)} 人（按当天总量算的理论下限 ${count(headline.aftersalesAgents)} 人）`,
      `高峰 ${headline.peak.date} ${headline.peak.hour} 点，售前同时 ${count(headline.peak.heads)} 人在岗`,
    ].join('\n'),
};

const english: PlanTexts = {
  usage: `Usage: npm run plan -- --out FILE.xlsx [options]

  --out FILE.xlsx     where the workbook is written
  --plan PLAN         which plan, double-11 by default
  --inputs FILE.json  inputs that differ from the defaults, e.g. {"sales": 8000000, "promo_date": "2026-11-11"};
                      without a day it is the next promotion, today included
  --language LANGUAGE zh-CN (default) or en
  --list              print the plans, calendars, categories and sheets there are, and write nothing
  --json              print one JSON object and nothing else
  --help              print this`,
  problem(problem) {
    switch (problem.code) {
      case 'unknownOption':
        return `There is no option "${problem.option}"; --help lists them`;
      case 'missingValue':
        return `Option ${problem.option} needs a value after it`;
      case 'missingOut':
        return 'Say with --out which file to write, e.g. --out plan.xlsx';
      case 'unknownLanguage':
        return `--language must be zh-CN or en, not "${problem.language}"`;
      case 'unreadableInputs':
        return `Cannot read the inputs file ${problem.file} (${problem.reason})`;
      case 'inputsNotFile':
        return `The inputs file ${problem.file} is not a regular file: folders, pipes and devices are not read; save the inputs as a .json file first`;
      case 'inputsTooLarge':
        return `The inputs file ${problem.file} is too large: at most ${mebibytes(problem.most)} MB`;
      case 'inputsNotUtf8':
        return `The inputs file ${problem.file} is not in UTF-8; save it as UTF-8 in your editor`;
      case 'inputsNotJson':
        return `The inputs file ${problem.file} is not JSON: ${problem.reason}`;
      case 'inputsNotObject':
        return `The inputs file ${problem.file} must hold one object, e.g. {"sales": 8000000}`;
      case 'inputNotPlain':
        return `Input ${problem.id} must be a number, a text or true/false, not ${problem.got}`;
      case 'unwritable':
        return `Cannot write the file ${problem.file} (${problem.reason})`;
    }
  },
  more: (count) => `and ${count} more`,
  list: ({ plans, calendars, categories, sheets }) =>
    [
      listed('Plans (--plan)', plans),
      listed('Calendars (input calendar)', calendars),
      listed('Categories (input category)', categories),
      listed('Sheets', sheets),
    ].join('\n\n'),
  summary: ({ file, sheets, headline }) =>
    [
      `Wrote ${file}`,
      `Sheets: ${sheets.join(', ')}`,
      `Orders: ${count(headline.orders)}`,
      `Inquiries: ${count(headline.inquiries)}`,
      `Pre-sales people: ${count(headline.presalesRostered)} (lower bound ${count(headline.presalesAgents)})`,
      `After-sales people: ${count(headline.aftersalesRostered)} (lower bound ${count(headline.aftersalesAgents)})`,
      `Peak: ${headline.peak.date} ${headline.peak.hour}:00, ${count(headline.peak.heads)} pre-sales heads at once`,
    ].join('\n'),
};

/** Names below each other, after ids of one width. */
function listed(title: string, all: readonly { readonly id: string; readonly name: string }[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return [title, ...all.map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`)].join('\n');
}

const mebibytes = (bytes: number): number => bytes / 1024 ** 2;
const count = (number: number): string => number.toLocaleString('en-US');

export const planTexts: Readonly<Record<Language, PlanTexts>> = { 'zh-CN': chinese, en: english };
