import type { Language } from '../messages';

export interface UiTexts {
  readonly product: string;
  readonly menuGenerate: string;
  readonly menuSidebar: string;
  readonly menuSolveCover: string;
  readonly menuTagReviews: string;
  readonly menuUpgrade: string;
  readonly menuUndo: string;
  readonly menuHelp: string;
  readonly nothingToUpgrade: string;
  readonly newestAlready: string;
  readonly undoQuestion: (sheetNames: readonly string[]) => string;
  /** Yes keeps the changed ones, no removes all, cancel leaves everything. */
  readonly undoChangedQuestion: (sheetNames: readonly string[], changed: readonly string[]) => string;
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
  menuHelp: '帮助',
  nothingToUpgrade: '这个工作簿里还没有用插件生成的规划，没有可以升级的表。',
  newestAlready: '这套表已经是最新的模板，不用升级。',
  undoQuestion: (names) =>
    `将删除上次生成的 ${names.length} 张工作表：\n\n${names.join('、')}\n\n这些表生成之后都没有改过。确定删除吗？`,
  undoChangedQuestion: (names, changed) =>
    `上次生成了 ${names.length} 张工作表，其中 ${changed.length} 张后来填写或修改过：\n\n${listed(names, changed, '（改过）')}\n\n是：${
      changed.length === names.length
        ? '全部留下'
        : `留下改过的 ${changed.length} 张，删除其余 ${names.length - changed.length} 张`
    }。留下的表里，引用其他表的公式会换成现在的数值。\n否：${names.length} 张全部删除，填写的内容也一起删除。\n取消：什么都不删。`,
};

const en: UiTexts = {
  product: 'Kefu promo planner',
  menuGenerate: 'Make a Double-11 planning workbook…',
  menuSidebar: 'Open the sidebar',
  menuSolveCover: 'Solve the people by shift',
  menuTagReviews: 'Tag reviews',
  menuUpgrade: 'Upgrade these sheets…',
  menuUndo: 'Undo the last generation',
  menuHelp: 'Help',
  nothingToUpgrade: 'There is no plan in this spreadsheet that could be upgraded.',
  newestAlready: 'These sheets are of the newest version already.',
  undoQuestion: (names) =>
    `This removes ${counted(names.length)} of the last generation:\n\n${names.join(', ')}\n\nNothing on them was changed since. Remove?`,
  undoChangedQuestion: (names, changed) =>
    `The last generation made ${counted(names.length)}; ${changed.length} changed since:\n\n${listed(names, changed, ' (changed)')}\n\nYes: ${
      changed.length === names.length
        ? 'keep them all'
        : `keep the ${changed.length} changed, remove the other ${names.length - changed.length}`
    }. Formulas in the kept sheets that refer to others become their present values.\nNo: remove all ${names.length}, with what was typed there.\nCancel: remove nothing.`,
};

/** What the menu and the dialogs say. */
export const uiTexts = (language: Language): UiTexts => (language === 'en' ? en : zhCN);
