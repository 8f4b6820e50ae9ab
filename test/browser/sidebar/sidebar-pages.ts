import path from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** What the server says by method, one after the other and the last one ever after. A text is a call that fails with it. */
export type Answers = Readonly<Record<string, readonly (object | string)[]>>;

/** The built sidebar at its 300 px, over a server that is played: for what a real one does not do when it is wanted. */
export interface SidebarPages {
  /** @param answers methods that are not in it never answer */
  open(answers: Answers): Promise<Page>;
  close(): Promise<void>;
}

const sidebar = `file://${path.join(__dirname, '../../../dist/Sidebar.html')}`;

export async function openSidebarPages(executablePath: string): Promise<SidebarPages> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    async open(answers) {
      const page = await browser.newPage({ viewport: { width: 300, height: 720 }, locale: 'zh-CN' });
      await page.addInitScript(playServer, answers);
      await page.goto(sidebar);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Runs in the page: stands in for google.script.run and notes what it is asked. */
function playServer(said: Answers): void {
  interface Handlers {
    readonly succeed?: ((answer: unknown) => void) | undefined;
    readonly fail?: ((error: Error) => void) | undefined;
  }
  const asked: { readonly method: string; readonly request: unknown }[] = [];
  const runner = (handlers: Handlers): object => ({
    withSuccessHandler: (succeed: Handlers['succeed']) => runner({ ...handlers, succeed }),
    withFailureHandler: (fail: Handlers['fail']) => runner({ ...handlers, fail }),
    kefuSidebarCall(method: string, request: unknown) {
      const turn = asked.filter((each) => each.method === method).length;
      asked.push({ method, request });
      const all = said[method];
      const answer = all?.[Math.min(turn, all.length - 1)];
      if (answer === undefined) return;
      setTimeout(() =>
        typeof answer === 'string' ? handlers.fail?.(new Error(answer)) : handlers.succeed?.(answer),
      );
    },
  });
  Object.assign(window, { asked, google: { script: { run: runner({}) } } });
}
