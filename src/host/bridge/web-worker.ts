import type { WorkerMessage } from './protocol';
import type { ExecutionWorker } from './runtime';

/** A browser's worker for one execution; `end` stops it for a reason of ours. */
export interface WebWorker extends ExecutionWorker {
  end(reason: Error): void;
}

/** Starts the worker of `addon-worker.ts`. */
export function spawnWebWorker(): WebWorker {
  const worker = new Worker('/addon-worker.js', { type: 'module' });
  let fail = (_: Error): void => {};
  worker.addEventListener('error', ({ message }) => fail(new Error(message)));
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => listener(data)),
    onError: (listener) => {
      fail = listener;
    },
    terminate: () => worker.terminate(),
    end: (reason) => fail(reason),
  };
}
