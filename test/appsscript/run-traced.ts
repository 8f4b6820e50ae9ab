import path from 'node:path';
import { createGlobals } from '../../src/host/emulator/globals';
import type { LocalDocument } from '../../src/host/headless/headless';
import { readAddon } from '../../src/host/project/read-addon';
import { readAsItStands } from '../support/read-as-it-stands';
import { type TracedCall, traced } from './traced';

export const distDir = path.resolve('dist');

/** Runs the add-on in this thread over a document, with every call of Google's written down. */
export function runTraced(document: LocalDocument, functionName: string, ...args: unknown[]) {
  const calls: TracedCall[] = [];
  const project = { ...readAddon(distDir), userLocale: 'zh_CN' };
  const { screen, store } = document;
  const book = readAsItStands(document.book);
  const google = traced(createGlobals({ book, screen, store } as never, project as never), calls);
  // A scope of its own in this realm, so that Google's dates are this realm's dates.
  const load = new Function(...Object.keys(google), `${project.code}\nreturn ${functionName};`);
  const entry = load(...Object.values(google));
  const result: unknown = JSON.parse(JSON.stringify(entry(...args) ?? null));
  store.releaseLocks();
  return { result, calls };
}
