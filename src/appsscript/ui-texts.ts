import type { Headline } from '../app/api';
import type { Shelf } from '../app/templates/templates-api';
import type { Language } from '../messages';

export interface SelfCheckTexts {
  readonly title: string;
  readonly working: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  /** Before the name of a time zone. */
  readonly userZone: string;
}

export interface UiTexts {
  readonly product: string;
  readonly menuGenerate: string;
  readonly menuSidebar: string;
  readonly menuSolveCover: string;
  readonly menuTagReviews: string;
  readonly menuUpgrade: string;
  readonly menuUndo: string;
  /** The menu of what the sidebar does, without the sidebar. */
  readonly menuPlain: string;
  readonly menuGeneratePlainly: string;
  readonly menuUpdate: string;
  readonly menuInsertTemplate: string;
  readonly menuCapture: string;
  readonly menuHelp: string;
  readonly nothingToUpgrade: string;
  readonly newestAlready: string;
  readonly menuManual: string;
  readonly menuSelfCheck: string;
  /** In the other language. */
  readonly menuOtherLanguage: string;
  readonly languageChosen: string;
  readonly undoQuestion: (sheetNames: readonly string[]) => string;
  /** Yes keeps the changed ones, no removes all, cancel leaves everything. */
  readonly undoChangedQuestion: (sheetNames: readonly string[], changed: readonly string[]) => string;
  /** Yes takes the inputs of the plan that is there, no the defaults. */
  readonly generateAgainQuestion: (plan: string) => string;
  readonly planQuestion: string;
  readonly generated: (sheets: number, headline: Headline) => string;
  /** Lines of what may be changed, as `name=value`. */
  readonly updateQuestion: (lines: readonly string[]) => string;
  readonly updated: (headline: Headline) => string;
  readonly shelves: Readonly<Record<Shelf, string>>;
  readonly templateQuestion: string;
  readonly inserted: (sheetNames: readonly string[]) => string;
  readonly captureQuestion: (sheet: string, selection: string) => string;
  /** After what would be lost. */
  readonly captureAnyway: string;
  readonly captured: (name: string) => string;
  readonly selfCheck: SelfCheckTexts;
}

/** One sheet a line: which of them were changed must be seen at a glance. */
const listed = (names: readonly string[], changed: readonly string[], mark: string): string =>
  names.map((name) => (changed.includes(name) ? `• ${name}${mark}` : `• ${name}`)).join('\n');

const counted = (count: number): string => (count === 1 ? '1 sheet' : `${count} sheets`);

const zhCN: UiTexts = {
  product: '客服大促助手',
  menuGenerate: '生成双11规划工作簿…',
  menuSidebar: '打开侧边栏',
  menuSolveCover: '算每班人数',
  menuTagReviews: '标注评价',
  menuUpgrade: '升级这套表…',
  menuUndo: '撤销上次生成',
  menuPlain: '不用侧边栏',
  menuGeneratePlainly: '生成规划工作簿…',
  menuUpdate: '改参数…',
  menuInsertTemplate: '插入模板…',
  menuCapture: '把选中的格子存为模板…',
  menuHelp: '帮助',
  nothingToUpgrade: '这个工作簿里还没有用插件生成的规划，没有可以升级的表。',
  newestAlready: '这套表已经是最新的模板，不用升级。',
  menuManual: '使用说明',
  menuSelfCheck: '自检',
  menuOtherLanguage: 'English',
  languageChosen: '菜单和侧边栏改用中文了。开着的侧边栏，重新打开后生效。',
  undoQuestion: (names) =>
    `将删除上次生成的 ${names.length} 张工作表：\n\n${names.join('、')}\n\n这些表生成之后都没有改过。确定删除吗？`,
  undoChangedQuestion: (names, changed) =>
    `上次生成了 ${names.length} 张工作表，其中 ${changed.length} 张后来填写或修改过：\n\n${listed(names, changed, '（改过）')}\n\n是：${
      changed.length === names.length
        ? '全部留下'
        : `留下改过的 ${changed.length} 张，删除其余 ${names.length - changed.length} 张`
    }。留下的表里，引用其他表的公式会换成现在的数值。\n否：${names.length} 张全部删除，填写的内容也一起删除。\n取消：什么都不删。`,
  generateAgainQuestion: (plan) =>
    `这个工作簿里已有一份「${plan}」。要照它「参数」表里现在的数，另做一份吗？原来的不动。\n\n是：照现在的参数另做一份。\n否：选一份规划，用默认参数生成。\n取消：什么都不做。`,
  planQuestion:
    '用默认参数生成，之后在「参数」表里改。已有的表不动，大约要一分钟。\n\n要哪一份？输入编号，不填就是 1：',
  generated: (sheets, { presalesRostered, aftersalesRostered }) =>
    `已生成 ${sheets} 张工作表：售前 ${presalesRostered} 人，售后 ${aftersalesRostered} 人。`,
  updateQuestion: (lines) =>
    `写成「名称=数值」，多项用分号隔开。名称以「参数」表里的为准，现在有：\n\n${lines.join('\n')}\n\n要改成：`,
  updated: ({ presalesRostered, aftersalesRostered }) =>
    `参数已改，其他表会自动重算：售前 ${presalesRostered} 人，售后 ${aftersalesRostered} 人。班次人数请再点一次「算每班人数」。`,
  shelves: { mine: '我的模板', workbook: '本工作簿的模板库' },
  templateQuestion: '插入哪一张？输入编号，不填就是 1：',
  inserted: (names) => `已插入：${names.join('、')}`,
  captureQuestion: (sheet, selection) => `把「${sheet}」里选中的 ${selection} 存到「我的模板」。取个名称：`,
  captureAnyway: '\n要继续保存吗？公式会存成现在的结果，下拉存成现在的选项，其余略去；你的表不会变。',
  captured: (name) => `已存到「我的模板」：${name}`,
  selfCheck: {
    title: '自检报告',
    working: '正在自检，大约一两分钟。会新建临时工作表，完了自动删除，请先不要操作。',
    copy: '复制报告',
    copied: '已复制',
    copyByHand: '已全部选中，请按 Ctrl+C 复制',
    userZone: '用户时区：',
  },
};

const en: UiTexts = {
  product: 'Kefu promo planner',
  menuGenerate: 'Make a Double-11 planning workbook…',
  menuSidebar: 'Open the sidebar',
  menuSolveCover: 'Solve the people by shift',
  menuTagReviews: 'Tag reviews',
  menuUpgrade: 'Upgrade these sheets…',
  menuUndo: 'Undo the last generation',
  menuPlain: 'Without the sidebar',
  menuGeneratePlainly: 'Make a planning workbook…',
  menuUpdate: 'Change inputs…',
  menuInsertTemplate: 'Insert a template…',
  menuCapture: 'Save the selected cells as a template…',
  menuHelp: 'Help',
  nothingToUpgrade: 'There is no plan in this spreadsheet that could be upgraded.',
  newestAlready: 'These sheets are of the newest version already.',
  menuManual: 'How to use it',
  menuSelfCheck: 'Self-check',
  menuOtherLanguage: '中文',
  languageChosen: 'The menu and the sidebar are in English now. Open the sidebar again if it is open.',
  undoQuestion: (names) =>
    `This removes ${counted(names.length)} of the last generation:\n\n${names.join(', ')}\n\nNothing on them was changed since. Remove?`,
  undoChangedQuestion: (names, changed) =>
    `The last generation made ${counted(names.length)}; ${changed.length} changed since:\n\n${listed(names, changed, ' (changed)')}\n\nYes: ${
      changed.length === names.length
        ? 'keep them all'
        : `keep the ${changed.length} changed, remove the other ${names.length - changed.length}`
    }. Formulas in the kept sheets that refer to others become their present values.\nNo: remove all ${names.length}, with what was typed there.\nCancel: remove nothing.`,
  generateAgainQuestion: (plan) =>
    `There is a plan “${plan}” in this workbook. Make another one from its inputs as they are now? It stays as it is.\n\nYes: another one from these inputs.\nNo: choose a plan and make it from the defaults.\nCancel: do nothing.`,
  planQuestion:
    'It is made from the defaults, to be changed on the inputs sheet later. Your sheets stay as they are; it takes about a minute.\n\nWhich one? Type its number, or nothing for 1:',
  generated: (sheets, { presalesRostered, aftersalesRostered }) =>
    `${counted(sheets)} made: ${presalesRostered} pre-sales and ${aftersalesRostered} after-sales people.`,
  updateQuestion: (lines) =>
    `Write “name=value”, with semicolons between several. The inputs sheet has the names; now there are:\n\n${lines.join('\n')}\n\nChange to:`,
  updated: ({ presalesRostered, aftersalesRostered }) =>
    `Changed, and the other sheets follow: ${presalesRostered} pre-sales and ${aftersalesRostered} after-sales people. Solve the people by shift once more.`,
  shelves: { mine: 'my templates', workbook: 'this workbook’s library' },
  templateQuestion: 'Which one? Type its number, or nothing for 1:',
  inserted: (names) => `Inserted: ${names.join(', ')}`,
  captureQuestion: (sheet, selection) =>
    `This saves ${selection} of “${sheet}” among your templates. Its name:`,
  captureAnyway:
    '\nSave all the same? Formulas become their present results, lists their present choices, the rest is left out; your sheet stays as it is.',
  captured: (name) => `Saved among your templates: ${name}`,
  selfCheck: {
    title: 'Self-check',
    working: 'Checking, for a minute or two. It makes sheets and removes them again; please wait.',
    copy: 'Copy the report',
    copied: 'Copied',
    copyByHand: 'All of it is selected: press Ctrl+C',
    userZone: 'Time zone of the user: ',
  },
};

/** What the menu and the dialogs say. */
export const uiTexts = (language: Language): UiTexts => (language === 'en' ? en : zhCN);
