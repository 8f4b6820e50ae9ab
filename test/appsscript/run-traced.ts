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
  const { screen, store, world } = document;
  const book = readAsItStands(document.book);
  const google = around(
    createGlobals({ book, screen, store } as never, project as never, {
      world,
      clock: null,
      authMode: 'FULL',
    }),
  );
  const entry = loaded(google, functionName);
  try {
    return entry(...args);
  } finally {
    store.releaseLocks();
    keepReached(recordOfThisTest());
  }
}

/** Read once: a test has one add-on. */
const project = { ...readAddon(distDir), userLocale: 'zh_CN' };

type AddonFunction = (...args: readonly unknown[]) => unknown;
type Scope = (...globals: readonly unknown[]) => AddonFunction;

/** The add-on's code over names of Google's globals, compiled once. */
const compiled = new Map<string, Scope>();

/** A function of the add-on, evaluated anew in a scope of its own in this realm, so that Google's dates are this realm's dates. */
function loaded(google: object, functionName: string): AddonFunction {
  const names = Object.keys(google);
  const key = [functionName, ...names].join(' ');
  const body = `${project.code}\nreturn ${functionName};`;
  const load = compiled.get(key) ?? (new Function(...names, body) as Scope);
  compiled.set(key, load);
  return load(...Object.values(google));
}

/** Runs the add-on in this thread, with every call of Google's written down. */
export function runTraced(document: LocalDocument, functionName: string, ...args: unknown[]) {
  const calls: TracedCall[] = [];
  const answer = runInThread(document, (globals) => traced(globals, calls), functionName, ...args);
  const result: unknown = JSON.parse(JSON.stringify(answer ?? null));
  return { result, calls };
}

/** A call that acts and fails all the same: the first of a member. */
export interface FailingCall {
  readonly member: string;
  /** Whether Google ends the execution there. */
  readonly isLast: boolean;
}

/**
 * Runs the add-on in this thread with a call that fails.
 *
 * @returns what it answers; null if Google ends it before
 */
export function runFailing(
  document: LocalDocument,
  { member, isLast }: FailingCall,
  functionName: string,
  ...args: unknown[]
): unknown {
  const calls: TracedCall[] = [];
  let hasFailed = false;
  const around = (carryOut: () => unknown): unknown => {
    if (hasFailed && isLast) throw new Error('Exceeded maximum execution time');
    const result = carryOut();
    if (hasFailed || calls.at(-1)?.member !== member) return result;
    hasFailed = true;
    throw new Error('Service Spreadsheets timed out while accessing the document');
  };
  const answer = runInThread(document, (globals) => traced(globals, calls, around), functionName, ...args);
  if (!hasFailed) throw new Error(`${functionName} does not call ${member}`);
  return isLast ? null : JSON.parse(JSON.stringify(answer ?? null));
}

/** Runs the add-on in this thread; when it has made the first call of a member, somebody else does something. */
export function runMeanwhile(
  document: LocalDocument,
  member: string,
  happens: () => void,
  functionName: string,
  ...args: unknown[]
): unknown {
  const calls: TracedCall[] = [];
  let hasHappened = false;
  const around = (carryOut: () => unknown): unknown => {
    const result = carryOut();
    if (!hasHappened && calls.at(-1)?.member === member) {
      hasHappened = true;
      happens();
    }
    return result;
  };
  const answer = runInThread(document, (globals) => traced(globals, calls, around), functionName, ...args);
  if (!hasHappened) throw new Error(`${functionName} does not call ${member}`);
  return JSON.parse(JSON.stringify(answer ?? null));
}
