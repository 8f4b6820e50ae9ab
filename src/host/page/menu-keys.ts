const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index <= 0 ? count - 1 : index - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among a menu's own items, round and round, as menus of desktop programs do. */
export function moveFocusWithArrows(menu: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.querySelectorAll<HTMLElement>(':scope > [role=menuitem]')];
  const step = steps[event.key];
  if (!step || items.length === 0) return;
  const focused = items.findIndex((item) => item.matches(':focus'));
  items[step(focused, items.length)]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
