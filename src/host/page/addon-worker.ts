import { startExecution } from '../bridge/execution';
import type { StartMessage, WorkerMessage } from '../bridge/protocol';

// Taken before the add-on's globals come in: it may have a function called `postMessage`.
const post = postMessage.bind(globalThis);
// biome-ignore lint/security/noGlobalEval: a script's functions become globals only so; the server allows it to this worker alone.
const evaluate = globalThis.eval;

addEventListener(
  'message',
  ({ data }: MessageEvent<StartMessage>) =>
    startExecution(
      data,
      (message: WorkerMessage) => post(message),
      (source) => void evaluate(source),
    ),
  { once: true },
);
