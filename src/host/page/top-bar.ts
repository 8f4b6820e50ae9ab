import { element } from './element';
import type { ExtensionMenus } from './extension-menus';
import { icon } from './icon';

export interface TopBarOptions {
  readonly documentName: string;
  readonly menus: ExtensionMenus;
  rename(name: string): void;
  download(): Promise<void>;
}

/** The slim bar on top: whose document this is, the menus, and the way out as .xlsx. */
export function createTopBar(options: TopBarOptions): HTMLElement {
  return element(
    'header',
    { class: 'top-bar' },
    element('span', { class: 'logo' }, icon('sheet')),
    documentName(options),
    options.menus.element,
    element(
      'span',
      { class: 'top-bar-note', title: '表格和计算都在这台电脑上，页面不访问任何外部网络' },
      '本地试用 · 数据不离开这台电脑',
    ),
    downloadButton(options.download),
  );
}

function documentName({ documentName, rename }: TopBarOptions): HTMLInputElement {
  const input = element('input', {
    class: 'document-name',
    value: documentName,
    'aria-label': '文档名称',
    title: '重命名',
    spellcheck: 'false',
    maxlength: '100',
    onchange: () => {
      // An empty name would make a file without one.
      input.value = input.value.trim() || documentName;
      rename(input.value);
    },
    onkeydown: (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter') input.blur();
    },
  });
  return input;
}

function downloadButton(download: () => Promise<void>): HTMLButtonElement {
  const start = async () => {
    button.disabled = true;
    await download().finally(() => {
      button.disabled = false;
    });
  };
  const button = element(
    'button',
    { type: 'button', class: 'button button-primary', onclick: () => void start() },
    icon('download'),
    '下载 .xlsx',
  );
  return button;
}
