import type { HostServices } from '../book/host-services';
import { answerState, headerBytes, type WorkerMessage } from './protocol';

/**
 * The worker's side of a call: posts it and sleeps until the answer is in shared memory.
 *
 * @param post sends a message to the host's thread
 * @returns services whose methods block; a method that throws on the host's side throws here
 */
export function blockingServices(post: (message: WorkerMessage) => void): HostServices {
  let buffer = new SharedArrayBuffer(64 * 1024);

  const call = (service: keyof HostServices, method: string, args: readonly unknown[]): unknown => {
    reset(buffer);
    post({ kind: 'call', service, method, args, buffer });
    while (sleepUntilAnswered(buffer) === answerState.tooSmall) {
      buffer = new SharedArrayBuffer(headerBytes + answerBytes(buffer));
      post({ kind: 'buffer', buffer });
    }
    return unwrap(JSON.parse(answerText(buffer)));
  };

  return {
    book: remote((method, args) => call('book', method, args)),
    screen: remote((method, args) => call('screen', method, args)),
    store: remote((method, args) => call('store', method, args)),
  };
}

/** An object each of whose methods is a call. The protocol carries exactly the methods of the interface. */
function remote<Service extends object>(
  call: (method: string, args: readonly unknown[]) => unknown,
): Service {
  const get =
    (_: object, method: string) =>
    (...args: unknown[]) =>
      call(method, args);
  return new Proxy({}, { get }) as Service;
}

/** Made before the add-on's global scope loses it. */
const decoder = new TextDecoder();

const header = (buffer: SharedArrayBuffer) => new Int32Array(buffer, 0, 2);

function reset(buffer: SharedArrayBuffer): void {
  Atomics.store(header(buffer), 0, answerState.waiting);
}

/**
 * The host stores an answer first and wakes the sleeper second: a worker that saw the answer before it slept may by then sleep
 * on its next call, and be woken with nothing answered. So it looks again, and sleeps on.
 */
function sleepUntilAnswered(buffer: SharedArrayBuffer): number {
  const state = header(buffer);
  while (Atomics.load(state, 0) === answerState.waiting) Atomics.wait(state, 0, answerState.waiting);
  return Atomics.load(state, 0);
}

const answerBytes = (buffer: SharedArrayBuffer) => Atomics.load(header(buffer), 1);

function answerText(buffer: SharedArrayBuffer): string {
  // A copy, because browsers do not decode shared memory.
  return decoder.decode(new Uint8Array(buffer, headerBytes, answerBytes(buffer)).slice());
}

function unwrap(answer: { value?: unknown; error?: string }): unknown {
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
