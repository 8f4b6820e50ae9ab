import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { type TracedCall, traced } from './traced';

/** Where Jest's reporter (`reached-reporter.cjs`) wants to be told what the add-on reaches in each test file; it is set by it. */
const folder = process.env.REACHED_MEMBERS;

/** The record of the test file that runs now; undefined where nobody reads it. */
export function recordOfThisTest(): string | undefined {
  const { testPath } = folder === undefined ? {} : expect.getState();
  return folder && testPath ? path.join(folder, path.basename(testPath)) : undefined;
}

/**
 * Google's globals, of which is kept in a record what the add-on reaches: calls, and what is read, as `WrapStrategy.CLIP`.
 *
 * @param record of {@link recordOfThisTest}
 */
export function recorded<T extends object>(globals: T, record: string | undefined) {
  if (record === undefined) return { globals, keep: () => undefined };
  const calls: TracedCall[] = [];
  const reads: string[] = [];
  const google = traced(globals, calls, undefined, (member) => reads.push(member));
  return {
    globals: google,
    keep: () => keepReached(record, [...calls.map(({ member }) => member), ...reads]),
  };
}

export function keepReached(record: string | undefined, members: readonly string[]): void {
  if (record !== undefined) appendFileSync(record, [...new Set(members), ''].join('\n'));
}
