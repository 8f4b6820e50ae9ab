import { runInThisContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { startExecution } from '../../src/host/bridge/execution';
import type { StartMessage, WorkerMessage } from '../../src/host/bridge/protocol';
import { Strict } from '../../src/host/emulator/strict';
import { keepReached } from './reached-members';
import { traced } from './traced';

/** Named by whoever bundles this. */
declare const RECORD: string;

/** Google's globals, which the execution has just defined. Node's own load much when they are read, so that they are not. */
const googleGlobals = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(Object.getOwnPropertyDescriptors(globalThis)).flatMap(([name, { value }]) =>
      value instanceof Strict ? [[name, value]] : [],
    ),
  );

/** The worker of one execution, as `node-worker.ts`, which keeps a record of what the add-on reaches of Google's. */
parentPort?.once('message', (start: StartMessage) => {
  const post = (message: WorkerMessage) => {
    // After the last message this thread may be ended at any moment.
    if (message.kind === 'done') keepReached(RECORD);
    parentPort?.postMessage(message);
  };
  startExecution(start, post, (source) => {
    Object.assign(globalThis, traced(googleGlobals(), []));
    runInThisContext(source, { filename: 'Code.js' });
  });
});
