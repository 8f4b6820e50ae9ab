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
    if (removed.length === 0) return `一张也没有删，${kept.join('、')} 都留下了。`;
    return `已撤销，删除了 ${removed.length} 张工作表；改过的 ${kept.join('、')} 留下了。`;
  },
  en: ({ removed, kept }) => {
    const gone = `Undone: ${removed.length} ${removed.length === 1 ? 'sheet' : 'sheets'} removed`;
    return kept.length === 0 ? `${gone}.` : `${gone}; kept: ${kept.join(', ')}.`;
  },
});
