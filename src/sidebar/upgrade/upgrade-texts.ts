import type { TextsLike } from '../language';

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');

const zhCN = {
  offer: '这套表是旧版模板做的，可以升级。',
  look: '看看会变什么',
  looking: '正在对照新旧两版…',
  promise:
    '填过的参数、排班、评价、批注，加的行和列，都会带到新表里；自己改的颜色、列宽、条件格式和加的图表不带。旧表先藏起来，不删除，随时可以退回。',
  carried: (inputs: number, cells: number) => `会带过去：参数 ${inputs} 项，填写和改过的 ${cells} 格。`,
  sheet: (cells: number, columns: number, rows: number) =>
    [
      cells === 0 ? '' : `带过去 ${cells} 格`,
      columns === 0 ? '' : `自己加的 ${columns} 列放在表的最右边`,
      rows === 0 ? '' : `${rows} 行没有对应位置，放在表的最下面`,
    ]
      .filter(Boolean)
      .join('；'),
  isNew: '新增',
  unchanged: (count: number) => `另有 ${count} 张没有改过，直接换成新版`,
  lost: (count: number) => `带不过去的 ${count} 处（旧表里都还在）`,
  lostCell: (sheet: string, cells: string) => `${sheet} ${cells}`,
  more: (count: number) => `还有 ${count} 处`,
  lostInputs: (count: number) => `要重新填的参数 ${count} 项`,
  gone: (names: readonly string[]) => `新版没有这几张表：${quoted(names)}。它们和旧表一起留着。`,
  absent: '这几张现在没有，要的话勾上：',
  dependents: (names: readonly string[]) =>
    `${quoted(names)}里的公式引用了旧表，升级后仍然看旧表的数，请改成引用新表。`,
  upgrade: '升级这套表',
  upgrading: '正在升级，大约要一分钟…',
  notNow: '先不升级',
  done: (count: number) => `已升级，${count} 张表都是新版了。旧表藏起来了，看过没问题再删。`,
  oldThere: (count: number) => `旧版的 ${count} 张表还在（已隐藏）。`,
  undo: '退回旧版',
  remove: '删除旧版',
  removing: '正在删除…',
  removeQuestion: (count: number) => `删除旧版的这 ${count} 张表？删了就不能再退回旧版：`,
  removeYes: (count: number) => `删除这 ${count} 张`,
  removeNo: '不删除',
  removed: (count: number) => `旧版的 ${count} 张表已删除。`,
} as const;

const en: TextsLike<typeof zhCN> = {
  offer: 'These sheets are of an older version and can be upgraded.',
  look: 'See what changes',
  looking: 'Comparing the versions…',
  promise:
    'Inputs, rota, reviews, notes, and rows and columns that you added come along; colours, widths and conditional formats that you changed and charts that you added do not. The old sheets are hidden, not deleted: you can always go back.',
  carried: (inputs, cells) => `Comes along: ${inputs} inputs, ${cells} cells typed or changed.`,
  sheet: (cells, columns, rows) =>
    [
      cells === 0 ? '' : `${cells} cells come along`,
      columns === 0 ? '' : `${columns} columns of your own go to the far right`,
      rows === 0 ? '' : `${rows} rows without a place go to the bottom`,
    ]
      .filter(Boolean)
      .join('; '),
  isNew: 'new',
  unchanged: (count) => `${count} more, in which nobody has typed, become new`,
  lost: (count) => `Does not come along: ${count} (all of it stays in the old sheets)`,
  lostCell: (sheet, cells) => `${sheet} ${cells}`,
  more: (count) => `${count} more`,
  lostInputs: (count) => `Inputs to fill in again: ${count}`,
  gone: (names) => `The new version has no ${names.join(', ')}; they stay with the old sheets.`,
  absent: 'Not in this workbook; tick what you want:',
  dependents: (names) =>
    `Formulas on ${names.join(', ')} refer to the old sheets and go on doing so; point them to the new ones.`,
  upgrade: 'Upgrade these sheets',
  upgrading: 'Upgrading, about a minute…',
  notNow: 'Not now',
  done: (count) =>
    `Upgraded: ${count} sheets are new. The old ones are hidden; remove them once all is well.`,
  oldThere: (count) => `${count} sheets of the old version are still there, hidden.`,
  undo: 'Go back to the old version',
  remove: 'Remove the old version',
  removing: 'Removing…',
  removeQuestion: (count) => `Remove these ${count} old sheets? There is no way back then:`,
  removeYes: (count) => `Remove these ${count}`,
  removeNo: 'Keep them',
  removed: (count) => `${count} old sheets removed.`,
};

/** What the sidebar says about newer versions. */
export const upgradeTexts = { 'zh-CN': zhCN, en };
