import { element } from './element';
import { icon } from './icon';

export const firstFormula = '=KEFU_PRESALES(5000000, 200, 30%, 50%, 500)';

export interface HintActions {
  /** Types the formula into the selected cell. */
  tryFormula(): unknown;
  openMenu(): unknown;
}

/** What to try first: a card over the empty sheet, never cell content. Returns null for someone who has dismissed it. */
export function createNewcomerHint({ tryFormula, openMenu }: HintActions): HTMLElement | null {
  if (wasDismissed()) return null;
  const dismiss = () => {
    hint.remove();
    rememberDismissal();
  };
  const hint = element(
    'section',
    { class: 'hint', 'aria-label': '新手提示' },
    element(
      'div',
      { class: 'hint-head' },
      '第一次用？先试试这两步',
      element(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': '关闭提示',
          title: '不再显示',
          onclick: dismiss,
        },
        icon('close'),
      ),
    ),
    element(
      'ol',
      {},
      element(
        'li',
        {},
        '在任意单元格输入公式，算出售前客服人数：',
        element('code', {}, firstFormula),
        linkButton('帮我填到当前单元格', tryFormula),
      ),
      element('li', {}, '生成整套双11规划工作簿：', linkButton('打开「扩展程序」菜单', openMenu)),
    ),
  );
  return hint;
}

const linkButton = (text: string, onclick: () => unknown) =>
  element('button', { type: 'button', class: 'link-button', onclick: () => void onclick() }, text);

const storageKey = 'kefu-hint-dismissed';

/** A browser that keeps no storage shows the hint each time. */
function wasDismissed(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

function rememberDismissal(): void {
  try {
    localStorage.setItem(storageKey, 'true');
  } catch {
    // Nothing to do: see wasDismissed.
  }
}
