import { runInThisContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { startExecution } from './execution';
import type { StartMessage } from './protocol';

/** The worker of one execution, in Node. */
const port = parentPort;
if (!port) throw new Error('node-worker.ts runs in a worker thread only');

port.once('message', (start: StartMessage) => {
  const evaluate = (source: string) => runInThisContext(source, { filename: 'Code.js' });
  startExecution(start, (message) => port.postMessage(message), evaluate);
});
