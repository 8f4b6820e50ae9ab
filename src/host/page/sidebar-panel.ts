import { element } from './element';
import { icon } from './icon';
import { createSandboxFrame, type RunFunction } from './sandbox-frame';

/** The add-on's sidebar, 300 px wide as on Google. There is one: opening another replaces it. */
export interface SidebarPanel {
  readonly element: HTMLElement;
  open(html: string, title: string): void;
}

export function createSidebarPanel(run: RunFunction, focusEditor: () => void): SidebarPanel {
  const heading = element('h2', {});
  const body = element('div', { class: 'sidebar-body' });
  const close = () => {
    panel.hidden = true;
    body.replaceChildren();
    focusEditor();
  };
  const closeButton = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': '关闭侧边栏', title: '关闭', onclick: close },
    icon('close'),
  );
  const panel = element(
    'aside',
    { class: 'sidebar', hidden: true, 'aria-label': '侧边栏' },
    element('header', { class: 'sidebar-head' }, heading, closeButton),
    body,
  );
  const open = (html: string, title: string) => {
    heading.textContent = title;
    // A sidebar's size is Google's to choose, not the add-on's.
    const owner = { run, close, focusEditor, resize: () => {} };
    body.replaceChildren(createSandboxFrame(html, title, owner));
    panel.hidden = false;
  };
  return { element: panel, open };
}
