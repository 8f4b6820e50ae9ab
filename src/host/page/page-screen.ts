import type { Screen } from '../book/screen';
import type { ExtensionMenus } from './extension-menus';
import { openHtmlDialog } from './html-dialog';
import { askAlert, askPrompt } from './question';
import type { RunFunction } from './sandbox-frame';
import type { SidebarPanel } from './sidebar-panel';
import { showToast } from './toast';

export interface ScreenParts {
  readonly menus: ExtensionMenus;
  readonly sidebar: SidebarPanel;
  readonly run: RunFunction;
  focusEditor(): void;
}

/** The add-on's menus, panels and messages on this page. */
export const createPageScreen = ({ menus, sidebar, run, focusEditor }: ScreenParts): Screen => ({
  addMenu: menus.add,
  toast: (message, title, seconds) => showToast({ message, title, seconds }),
  showSidebar: sidebar.open,
  showDialog: (html, options) => openHtmlDialog(html, options, run, focusEditor),
  alert: askAlert,
  prompt: askPrompt,
  log: (line) => console.info(line),
});
