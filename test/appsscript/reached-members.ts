import { appendFileSync } from 'node:fs';
import path from 'node:path';

/** Where Jest's reporter (`reached-reporter.cjs`) wants to be told what the add-on reaches of Google's; it is set by it. */
const folder = process.env.REACHED_MEMBERS;

const reached = new Set<string>();

/** @param member as `Range.setValues` or `WrapStrategy.CLIP` */
export function noteReached(member: string): void {
  if (folder !== undefined) reached.add(member);
}

/** The record of the test file that runs now; undefined where nobody reads it. */
export const recordOfThisTest = (): string | undefined =>
  folder && path.join(folder, path.basename(expect.getState().testPath ?? 'unknown'));

/** Writes what has been noted into a record. */
export function keepReached(record: string | undefined): void {
  if (record !== undefined) appendFileSync(record, [...reached, ''].join('\n'));
  reached.clear();
}
