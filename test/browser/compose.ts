import type { Page } from 'playwright-core';

/** Types a word by an input method: its spelling letter by letter, then the word in its place. */
export type Compose = (spelling: string, word: string) => Promise<void>;

/** What a browser gets from an input method such as 拼音: keys whose meaning it is not told, and a text that grows. */
export async function composeIn(page: Page): Promise<Compose> {
  const browser = await page.context().newCDPSession(page);
  const press = (code: string) =>
    browser.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      windowsVirtualKeyCode: 229,
      key: 'Process',
      code,
    });
  const release = (code: string) =>
    browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Process', code });
  return async (spelling, word) => {
    for (let length = 1; length <= spelling.length; length += 1) {
      const code = `Key${spelling.charAt(length - 1).toUpperCase()}`;
      await press(code);
      const text = spelling.slice(0, length);
      await browser.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
      await release(code);
    }
    await press('Space');
    await browser.send('Input.insertText', { text: word });
    await release('Space');
  };
}
