import type { Book } from '../book/book';
import type { HostServices } from '../book/host-services';
import { answerState, type BufferMessage, type CallMessage, headerBytes } from './protocol';

/** Anything else of the document may change what formulas give. */
const questions: readonly string[] = [
  'read',
  'displayValues',
  'numberFormats',
  'info',
  'sheets',
  'sheet',
  'contentSize',
  'selection',
  'currentCell',
  'names',
  'records',
];

/**
 * The host's side of calls: runs the method and puts its answer into the worker's shared memory. What earlier executions wrote,
 * and what this one wrote before it asked for a calculation, is calculated when a formula is first read: many an execution
 * flushes at its end, and the next one, a step of the same work, has more to write.
 *
 * @returns what to do with each `call` and `buffer` message of one worker
 */
export function answering(services: HostServices): (message: CallMessage | BufferMessage) => Promise<void> {
  let answer = new Uint8Array();
  let mayCalculate = true;
  const ask = async (call: CallMessage): Promise<unknown> => {
    if (call.service !== 'book') return invoke(services, call);
    const { method } = call;
    if (method === 'calculate') {
      mayCalculate = true;
      return undefined;
    }
    if (!questions.includes(method)) mayCalculate = false;
    const value = await invoke(services, call);
    if (!mayCalculate || method !== 'read' || !isStale(value as Readings)) return value;
    await calculated(services);
    return invoke(services, call);
  };
  return async (message) => {
    if (message.kind === 'call') answer = encoded(await outcomeOf(ask(message)));
    deliver(answer, message.buffer);
  };
}

type Readings = ReturnType<Book['read']>;

/** Whoever reads no formula need not wait for the calculation of all of them. */
const isStale = (readings: Readings): boolean => readings.some((row) => row.some(({ stale }) => stale));

async function calculated({ book }: HostServices): Promise<void> {
  book.holdCalculation(false);
  await book.calculate();
  book.holdCalculation(true);
}

const outcomeOf = (work: Promise<unknown>): Promise<object> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  );

const encoded = (outcome: object) => new TextEncoder().encode(JSON.stringify(outcome));

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
