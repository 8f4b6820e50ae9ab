type AttributeValue = string | boolean | ((event: Event) => void);

/**
 * A new element. `false` leaves an attribute out, `true` sets it empty, and a function under `onclick`, `onkeydown` …
 * listens to that event.
 *
 * @example element('button', { type: 'button', onclick: close }, '关闭')
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children);
  return made;
}

function setAttribute(made: HTMLElement, name: string, value: AttributeValue): void {
  if (typeof value === 'function') made.addEventListener(name.slice('on'.length), value);
  else if (value !== false) made.setAttribute(name, value === true ? '' : value);
}
