import path from 'node:path';
import { buildSync } from 'esbuild';
import type * as Headless from '../../src/host/headless/headless';
import { recordOfThisTest } from './reached-members';

const root = path.join(__dirname, '../..');
/** Univer loads in Node only as one bundle. */
const headless: typeof Headless = require(path.join(root, '.build/host/headless.cjs'));

/** The worker that keeps a record, made for the record of this test file. */
function recordingWorker(record: string): string {
  const outfile = `${record}.worker.cjs`;
  buildSync({
    entryPoints: [path.join(__dirname, 'recording-worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { RECORD: JSON.stringify(record) },
    logLevel: 'error',
  });
  return outfile;
}

const record = recordOfThisTest();
const recording = record === undefined ? {} : { workerFile: recordingWorker(record) };

/** `headless.ts`’ own, with a record of what the add-on reaches of Google's. */
export const openDocument: typeof Headless.openDocument = (options) =>
  headless.openDocument({ ...options, ...recording });
