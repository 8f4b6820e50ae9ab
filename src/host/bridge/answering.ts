import type { HostServices } from './host-services';
import { answerState, type BufferMessage, type CallMessage, headerBytes } from './protocol';

/** What a formula gives can be told by these. */
const readings = new Set(['read', 'displayValues']);
/** Anything else of the document may change what formulas give. */
const questions = new Set([
  ...readings,
  'info',
  'sheets',
  'contentSize',
  'selection',
  'currentCell',
  'names',
  'records',
]);

/**
 * The host's side of calls: runs the method and puts its answer into the worker's shared memory. As long as an execution
 * has only asked questions, it reads what earlier executions wrote, calculated.
 *
 * @returns what to do with each `call` and `buffer` message of one worker
 */
export function answering(services: HostServices): (message: CallMessage | BufferMessage) => Promise<void> {
  let answer = new Uint8Array();
  let onlyAsked = true;
  return async (message) => {
    if (message.kind === 'call') {
      const { service, method } = message;
      if (service === 'book' && onlyAsked && readings.has(method)) await calculated(services);
      if (service === 'book' && !questions.has(method)) onlyAsked = false;
      answer = await answerTo(services, message);
    }
    deliver(answer, message.buffer);
  };
}

async function calculated({ book }: HostServices): Promise<void> {
  book.holdCalculation(false);
  await book.calculate();
  book.holdCalculation(true);
}

async function answerTo(services: HostServices, call: CallMessage): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await invoke(services, call).then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  return new TextEncoder().encode(JSON.stringify(answer));
}

async function invoke(services: HostServices, { service, method, args }: CallMessage): Promise<unknown> {
  const target: object = services[service];
  const implementation: unknown = Reflect.get(target, method);
  if (typeof implementation !== 'function')
    throw new Error(`local host: ${service}.${method} is not implemented`);
  return Reflect.apply(implementation, target, args);
}

function deliver(answer: Uint8Array, buffer: SharedArrayBuffer): void {
  const state = new Int32Array(buffer, 0, 2);
  const fits = answer.length <= buffer.byteLength - headerBytes;
  if (fits) new Uint8Array(buffer, headerBytes).set(answer);
  Atomics.store(state, 1, answer.length);
  Atomics.store(state, 0, fits ? answerState.answered : answerState.tooSmall);
  Atomics.notify(state, 0);
}
