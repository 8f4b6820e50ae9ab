import type { Menu, MenuItem } from '../book/screen';
import { addOnName } from './add-on-name';
import { element } from './element';
import { icon } from './icon';
import { moveFocusWithArrows } from './menu-keys';

/** Runs the function of the item that someone chose. */
export type ChooseItem = (functionName: string) => void;

/**
 * The menus that the add-on has: those it adds as an add-on are under 扩展程序 by the add-on's name, others stand beside
 * it, as in Google Sheets. A menu that is added again takes the place of the old one.
 */
export interface ExtensionMenus {
  readonly element: HTMLElement;
  add(menu: Menu): void;
  /** Opens 扩展程序, to show a newcomer where it is. */
  open(): void;
}

export function createExtensionMenus(choose: ChooseItem): ExtensionMenus {
  const extensions = createPopup([element('div', { class: 'menu-empty' }, '这个加载项还没有菜单')]);
  const button = menuButton('扩展程序', extensions);
  const bar = element('nav', { class: 'menu-bar', 'aria-label': '菜单' }, button, extensions);
  const beside = new Map<string, readonly Element[]>();
  const add = (menu: Menu) => {
    if (menu.addOn) return extensions.replaceChildren(...submenu({ ...menu, title: addOnName }, choose));
    for (const old of beside.get(menu.title) ?? []) old.remove();
    beside.set(menu.title, menuBeside(menu, choose));
    bar.append(...(beside.get(menu.title) ?? []));
  };
  return { element: bar, add, open: () => extensions.matches(':popover-open') || button.click() };
}

function menuBeside(menu: Menu, choose: ChooseItem): readonly Element[] {
  const popup = createPopup(menu.items.flatMap((item) => menuItem(item, choose)));
  return [menuButton(menu.title, popup), popup];
}

/** A popup closes by Esc or a click elsewhere (`popover="auto"`), also when that click is into the add-on's frame. */
function createPopup(children: readonly Node[]): HTMLElement {
  const popup = element('div', { class: 'menu-popup', role: 'menu', popover: 'auto' }, ...children);
  popup.addEventListener('keydown', (event) => moveFocusWithArrows(popup, event));
  addEventListener('blur', () => popup.hidePopover());
  return popup;
}

function menuButton(title: string, popup: HTMLElement): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu' }, title);
  button.popoverTargetElement = popup;
  openBeside(button, popup, 'below');
  button.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') openAndFocus(popup);
  });
  return button;
}

function menuItem(item: MenuItem, choose: ChooseItem): readonly Node[] {
  if (item.kind === 'separator') return [element('hr', { role: 'separator' })];
  if (item.kind === 'menu') return submenu(item.menu, choose);
  const run = (event: Event) => {
    closePopups(event.currentTarget);
    choose(item.functionName);
  };
  return [
    element('button', { type: 'button', class: 'menu-item', role: 'menuitem', onclick: run }, item.caption),
  ];
}

function submenu(menu: Menu, choose: ChooseItem): readonly Node[] {
  const popup = createPopup(menu.items.flatMap((item) => menuItem(item, choose)));
  const button = element(
    'button',
    { type: 'button', class: 'menu-item', role: 'menuitem', 'aria-haspopup': 'menu' },
    menu.title,
    icon('chevronRight'),
  );
  openBeside(button, popup, 'right');
  button.addEventListener('click', () => popup.showPopover());
  button.addEventListener('pointerenter', () => popup.showPopover());
  button.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') openAndFocus(popup);
  });
  popup.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft') return;
    popup.hidePopover();
    button.focus();
    event.stopPropagation();
  });
  // Inside its parent's popup, so that the browser keeps the parent open and closes both together.
  return [button, popup];
}

function openBeside(button: HTMLElement, popup: HTMLElement, side: 'below' | 'right'): void {
  popup.addEventListener('toggle', (event) => {
    const isOpen = event instanceof ToggleEvent && event.newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    popup.style.left = `${side === 'below' ? left : right}px`;
    popup.style.top = `${side === 'below' ? bottom : top - menuPadding}px`;
  });
}

function openAndFocus(popup: HTMLElement): void {
  popup.showPopover();
  popup.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

/** The popup's own padding in pixels, so that a submenu's first item is level with the item that opens it. */
const menuPadding = 6;

function closePopups(from: EventTarget | null): void {
  for (let node = from instanceof Element ? from : null; node; node = node.parentElement)
    if (node.matches('[popover]') && node instanceof HTMLElement) node.hidePopover();
}
