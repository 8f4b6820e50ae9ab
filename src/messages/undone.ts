import { message } from './define-messages';

/** What an undo did: names of the sheets that went and of those that stayed. */
export interface Undone {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** What an undo did, for the menu and the sidebar. */
export const undone = message<Undone>({
  'zh-CN': ({ removed, kept }) => {
    if (kept.length === 0) return `已撤销，删除了 ${removed.length} 张工作表。`;
    if (removed.length === 0) return `一张也没有删，${kept.join('、')} 都还在，照旧能用。`;
    return `已撤销，删除了 ${removed.length} 张工作表；改过的 ${kept.join('、')} 留下了。`;
  },
  en: ({ removed, kept }) => {
    if (removed.length === 0) return `Nothing was removed; ${kept.join(', ')} stay as they are.`;
    const gone = `Undone: ${removed.length} ${removed.length === 1 ? 'sheet' : 'sheets'} removed`;
    return kept.length === 0 ? `${gone}.` : `${gone}; kept: ${kept.join(', ')}.`;
  },
});

/** What an undo would break elsewhere, for the questions of the menu and the sidebar; empty if nothing. */
export const brokenByUndo = message<readonly string[]>({
  'zh-CN': (dependents) =>
    dependents.length === 0
      ? ''
      : `注意：${dependents.map((name) => `「${name}」`).join('、')}里有公式引用了这些表，表删掉以后，那些公式会显示 #REF!。`,
  en: (dependents) =>
    dependents.length === 0
      ? ''
      : `Note: formulas on ${dependents.join(', ')} refer to these sheets and will show #REF! for those removed.`,
});

/** What an undo brings back, for the questions of the menu and the sidebar; empty if nothing. */
export const broughtBackByUndo = message<readonly string[]>({
  'zh-CN': (names) =>
    names.length === 0 ? '' : `升级前的 ${names.length} 张旧表会恢复原来的名字，重新显示出来。`,
  en: (names) =>
    names.length === 0
      ? ''
      : `The ${names.length} sheets from before the upgrade get their names back and are shown again.`,
});
