import type { Language } from '../messages';

interface UiTexts {
  readonly product: string;
  readonly menuGenerate: string;
  readonly menuSidebar: string;
  readonly menuTagReviews: string;
  readonly menuUndo: string;
  readonly menuHelp: string;
  readonly undoQuestion: (sheetNames: readonly string[]) => string;
  readonly undone: (count: number) => string;
}

const zhCN: UiTexts = {
  product: '客服大促助手',
  menuGenerate: '生成双11规划工作簿…',
  menuSidebar: '打开侧边栏',
  menuTagReviews: '标注评价',
  menuUndo: '撤销上次生成',
  menuHelp: '帮助',
  undoQuestion: (names) =>
    `将删除上次生成的 ${names.length} 张工作表：\n\n${names.join('、')}\n\n你在这些表里填写或修改过的内容也会一起删除。确定吗？`,
  undone: (count) => `已撤销，删除了 ${count} 张工作表。`,
};

const en: UiTexts = {
  product: 'Kefu promo planner',
  menuGenerate: 'Make a Double-11 planning workbook…',
  menuSidebar: 'Open the sidebar',
  menuTagReviews: 'Tag reviews',
  menuUndo: 'Undo the last generation',
  menuHelp: 'Help',
  undoQuestion: (names) =>
    `This removes ${names.length === 1 ? 'the sheet' : `the ${names.length} sheets`} of the last generation:\n\n${names.join(', ')}\n\nWhat you typed there goes too. Continue?`,
  undone: (count) => `Undone: ${count} ${count === 1 ? 'sheet' : 'sheets'} removed.`,
};

/** What the menu and the dialogs say. */
export const uiTexts = (language: Language): UiTexts => (language === 'en' ? en : zhCN);
