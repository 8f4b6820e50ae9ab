import path from 'node:path';
import { createGlobals } from '../../src/host/emulator/globals';
import type { LocalDocument } from '../../src/host/headless/headless';
import { readAddon } from '../../src/host/project/read-addon';
import { readAsItStands } from '../support/read-as-it-stands';
import { keepReached, recordOfThisTest } from './reached-members';
import { type TracedCall, traced } from './traced';

export const distDir = path.resolve('dist');

/** Runs the add-on in this thread over a document, with Google's globals as `around` makes them. */
export function runInThread<T extends object>(
  document: LocalDocument,
  around: (globals: ReturnType<typeof createGlobals>) => T,
  functionName: string,
  ...args: readonly unknown[]
): unknown {
  const project = { ...readAddon(distDir), userLocale: 'zh_CN' };
  const { screen, store, world } = document;
  const book = readAsItStands(document.book);
  const google = around(
    createGlobals({ book, screen, store } as never, project as never, {
      world,
      clock: null,
      authMode: 'FULL',
    }),
  );
  // A scope of its own in this realm, so that Google's dates are this realm's dates.
  const load = new Function(...Object.keys(google), `${project.code}\nreturn ${functionName};`);
  const entry = load(...Object.values(google));
  try {
    return entry(...args);
  } finally {
    store.releaseLocks();
  }
}

/** Runs the add-on in this thread, with every call of Google's written down. */
export function runTraced(document: LocalDocument, functionName: string, ...args: unknown[]) {
  const calls: TracedCall[] = [];
  const reads: string[] = [];
  const around = (globals: ReturnType<typeof createGlobals>) =>
    traced(globals, calls, undefined, (member) => reads.push(member));
  const answer = runInThread(document, around, functionName, ...args);
  keepReached(recordOfThisTest(), [...calls.map(({ member }) => member), ...reads]);
  const result: unknown = JSON.parse(JSON.stringify(answer ?? null));
  return { result, calls };
}
