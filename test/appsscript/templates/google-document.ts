import path from 'node:path';
import type { ApiResult, SidebarApi, SidebarMethod } from '../../../src/app/api';
import { createGlobals } from '../../../src/host/emulator/globals';
import { readAddon } from '../../../src/host/project/read-addon';
import { readAsItStands } from '../../support/read-as-it-stands';
import { openDocument } from '../open-document';
import { keepReached, recordOfThisTest } from '../reached-members';
import { traced } from '../traced';

const root = path.join(__dirname, '../../..');
const distDir = path.join(root, 'dist');

type Google = { readonly SpreadsheetApp: typeof SpreadsheetApp };

/**
 * The built add-on over a local document, in this thread: quick enough to do the same thing a hundred times. Build first
 * (`node build.mjs addon host`).
 */
export async function openGoogleDocument() {
  const document = await openDocument({ distDir });
  const { screen, store, world } = document;
  const book = readAsItStands(document.book);
  // The local document keeps dates by the machine's clock, so the spreadsheet's time zone must be the machine's.
  const info = book.info.bind(book);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  book.info = () => ({ ...info(), timeZone });
  const project = { ...readAddon(distDir), userLocale: 'zh_CN' };
  const globals = () =>
    createGlobals({ book, screen, store } as never, project as never, {
      world,
      clock: null,
      authMode: 'FULL',
    });
  // In this thread nothing can wait for a calculation: it comes after the call.
  const calculate = book.calculate.bind(book);
  book.calculate = async () => undefined;

  /** Calls the add-on as its sidebar does, in a fresh global scope as on Google. */
  const ask = async <M extends SidebarMethod>(
    method: M,
    request: unknown,
  ): Promise<ApiResult<ReturnType<SidebarApi[M]>>> => {
    await calculate();
    const scope = traced(globals(), []);
    const names = Object.keys(scope);
    const call = new Function(...names, `${project.code}\nreturn kefuSidebarCall;`)(...Object.values(scope));
    const answer = JSON.parse(JSON.stringify(call(method, JSON.parse(JSON.stringify(request)))));
    keepReached(recordOfThisTest());
    store.releaseLocks();
    await calculate();
    return answer;
  };

  return {
    document,
    ask,
    /** The answer of a call that must go well. */
    get: async <M extends SidebarMethod>(method: M, request: unknown): Promise<ReturnType<SidebarApi[M]>> => {
      const answer = await ask(method, request);
      if (!answer.ok)
        throw new Error(`${method}: ${answer.message} ${JSON.stringify(answer.problems ?? '')}`);
      return answer.value;
    },
    /** Works on the document with Google's services, as a script of the user's. */
    script: async <T>(work: (google: Google) => T): Promise<T> => {
      await calculate();
      const result = work(globals() as unknown as Google);
      await calculate();
      return result;
    },
  };
}

export type GoogleDocument = Awaited<ReturnType<typeof openGoogleDocument>>;
