import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as Headless from '../../src/host/headless/headless';

const root = path.join(__dirname, '../..');
const bundle = path.join(root, '.build/host/headless.cjs');
const fixtureAddOn = path.join(__dirname, 'fixture-addon');

/** Univer loads in Node only as one bundle, which `npm test` builds first. */
function headless(): typeof Headless {
  if (!existsSync(bundle)) throw new Error('run `node build.mjs host` first');
  return require(bundle);
}

export type TestDocument = Headless.LocalDocument & {
  /** Runs a function inside the add-on. It sees Apps Script's globals and its arguments, nothing of the test's. */
  run<Result>(work: (...args: never[]) => Result, ...args: readonly unknown[]): Promise<Result>;
};

/** A new document with the fixture add-on. */
export async function openTestDocument(
  options: Pick<Headless.DocumentOptions, 'timeoutSeconds' | 'world'> = {},
): Promise<TestDocument> {
  const document = await headless().openDocument({ distDir: fixtureAddOn, ...options });
  const run = async <Result>(work: (...args: never[]) => Result, ...args: readonly unknown[]) =>
    (await document.call('run', work.toString(), args)) as Result;
  return { ...document, run };
}
