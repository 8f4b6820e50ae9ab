import type { HostServices } from './host-services';
import { answerState, type BufferMessage, type CallMessage, headerBytes } from './protocol';

/**
 * The host's side of calls: runs the method and puts its answer into the worker's shared memory.
 *
 * @returns what to do with each `call` and `buffer` message of one worker
 */
export function answering(services: HostServices): (message: CallMessage | BufferMessage) => Promise<void> {
  let answer = new Uint8Array();
  return async (message) => {
    if (message.kind === 'call') answer = await answerTo(services, message);
    deliver(answer, message.buffer);
  };
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
