import { Worker } from 'node:worker_threads';
import type { ExecutionWorker } from './runtime';

/**
 * Starts a worker thread for one execution.
 *
 * @param file the bundle of `node-worker.ts`
 */
export function spawnNodeWorker(file: string): ExecutionWorker {
  const worker = new Worker(file);
  // A worker that waits for its turn must not keep the process alive.
  worker.unref();
  return {
    post: (message) => {
      worker.ref();
      worker.postMessage(message);
    },
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', listener),
    terminate: () => void worker.terminate(),
  };
}
