import type { Frame } from 'playwright-core';

/** Someone without a mouse in the sidebar. */
export interface Keyboard {
  /** Tab, or with `back` Shift+Tab, until the control of this name has the focus. */
  tabTo(name: string | RegExp, direction?: 'on' | 'back'): Promise<void>;
  /** Goes to a control and presses a key on it. */
  press(name: string | RegExp, key?: 'Enter' | 'Space', direction?: 'on' | 'back'): Promise<void>;
  /** Goes to a field and types over what it holds. */
  fill(name: string | RegExp, text: string): Promise<void>;
  /** Goes to a tab of the sidebar by the arrows. */
  view(name: string): Promise<void>;
  /** Waits until this control has the focus: moved there by the sidebar, not by a key. */
  isOn(name: string): Promise<void>;
}

/** More stops than any view has. */
const mostStops = 90;

export function keyboardIn(frame: Frame): Keyboard {
  const { keyboard } = frame.page();
  const focused = () => frame.evaluate(nameOfFocused);
  const fits = (shown: string, name: string | RegExp) =>
    typeof name === 'string' ? shown === name : name.test(shown);
  const tabTo: Keyboard['tabTo'] = async (name, direction = 'on') => {
    const passed: string[] = [];
    for (let stop = 0; stop < mostStops; stop += 1) {
      const shown = await focused();
      if (fits(shown, name)) return;
      passed.push(shown);
      await keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`no stop named ${name}; passed ${passed.join(' | ')}`);
  };
  const press: Keyboard['press'] = async (name, key = 'Enter', direction = 'on') => {
    await tabTo(name, direction);
    await keyboard.press(key);
  };
  return {
    async isOn(name) {
      for (let look = 0; look < 50 && (await focused()) !== name; look += 1) await frame.waitForTimeout(100);
      expect(await focused()).toBe(name);
    },
    tabTo,
    press,
    async fill(name, text) {
      await tabTo(name);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
    async view(name) {
      // The one place where the page hands the focus over: on Google it is a shortcut of the browser's.
      await frame.locator('[role="tab"][aria-selected="true"]').focus();
      for (let step = 0; (await focused()) !== name && step < 4; step += 1)
        await keyboard.press('ArrowRight');
    },
  };
}

/** Runs in the page: the accessible name, as far as the sidebar has ways to give one. */
function nameOfFocused(): string {
  const control = document.activeElement;
  const label = control?.getAttribute('aria-label');
  if (label) return label;
  const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
  const isText = control instanceof HTMLTextAreaElement;
  const text = isField || isText ? control.labels?.[0]?.textContent : control?.textContent;
  return control === document.body ? '' : (text ?? '').trim();
}
