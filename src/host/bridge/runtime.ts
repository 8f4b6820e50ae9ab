import type { HostServices } from '../book/host-services';
import { favourableWorld, type World } from '../emulator/world';
import type { Project } from '../project/project';
import { answering } from './answering';
import { illegalValue } from './json-boundary';
import type { DoneMessage, Outcome, StartMessage, WorkerMessage } from './protocol';

/** A worker as both Node and browsers have it. It has started when it is made and waits for its start message. */
export interface ExecutionWorker {
  post(message: StartMessage): void;
  onMessage(listener: (message: WorkerMessage) => void): void;
  onError(listener: (error: Error) => void): void;
  terminate(): void;
}

/** An add-on that is installed but was never used in this file, and one that was. */
export type OpeningMode = 'NONE' | 'LIMITED';

export interface RuntimeOptions {
  readonly services: HostServices;
  readonly project: Project;
  /** The favourable one unless another is given. */
  readonly world?: World;
  /** What `onOpen` may do: less before the add-on has been enabled in this file. Anything else that people start may do all. */
  readonly openingMode?: OpeningMode;
  /** Starts a worker that runs `startExecution` of `execution.ts` on its first message. */
  readonly spawnWorker: () => ExecutionWorker;
  /** Google ends an execution after six minutes. */
  readonly timeoutSeconds?: number;
  /** Called when an execution has ended, however it did: locks are released here. */
  readonly onEnd?: () => void;
}

export interface Runtime {
  /**
   * Runs a public function of the add-on, after the runs before it. Each run has a worker of its own: a fresh global
   * scope, as on Google.
   *
   * @param args what `google.script.run` may carry: JSON data
   * @throws what the function threw, with its name and message
   */
  run(functionName: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Waits for the runs that have been asked for and then for the calculation of what they wrote. */
  settle(): Promise<void>;
  dispose(): void;
}

/** A sidebar that works step by step asks for its next run within this time; calculating in between would be in vain. */
const calmMilliseconds = 200;

export function createRuntime(options: RuntimeOptions): Runtime {
  const { book } = options.services;
  const { world = favourableWorld, openingMode = 'LIMITED' } = options;
  /** By how much the clock of the document is ahead of the machine's. */
  let aheadMilliseconds = 0;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  // Starting a worker takes longer than most runs: one is always ready.
  let spare: ExecutionWorker | null = options.spawnWorker();

  const runNext = async (functionName: string, args: readonly unknown[]) => {
    const illegal = illegalValue(args);
    if (illegal !== null) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
    if (spare === null) throw new Error('local host: the document is closed');
    const worker = spare;
    spare = options.spawnWorker();
    const startedAt = Date.now() + aheadMilliseconds;
    const authMode = functionName === 'onOpen' ? openingMode : 'FULL';
    const done = await execute(worker, { ...options, world, startedAt, authMode, functionName, args });
    aheadMilliseconds += done.elapsedMilliseconds;
    return value(done.outcome);
  };

  const calculate = async () => {
    book.holdCalculation(false);
    await book.calculate();
  };
  const settle = (): Promise<void> => {
    clearTimeout(calm);
    const result = queue.then(calculate);
    queue = result.catch(() => undefined);
    return result;
  };

  return {
    run(functionName, ...args) {
      clearTimeout(calm);
      const result = queue.then(() => runNext(functionName, args));
      queue = result
        .catch(() => undefined)
        .then(() => {
          calm = setTimeout(settle, calmMilliseconds);
        });
      return result;
    },
    settle,
    dispose() {
      clearTimeout(calm);
      spare?.terminate();
      spare = null;
    },
  };
}

type Execution = RuntimeOptions & Omit<StartMessage, 'kind'>;

/** Runs one worker to its end, or kills it. */
async function execute(worker: ExecutionWorker, execution: Execution): Promise<DoneMessage> {
  const { project, world, startedAt, authMode, functionName, args } = execution;
  const { services, timeoutSeconds = 360 } = execution;
  let timer: ReturnType<typeof setTimeout> | undefined;
  services.book.holdCalculation(true);
  try {
    return await new Promise<DoneMessage>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('Exceeded maximum execution time')), timeoutSeconds * 1000);
      const answer = answering(services);
      worker.onError(reject);
      worker.onMessage((message) => {
        if (message.kind === 'done') resolve(message);
        else answer(message).catch(reject);
      });
      worker.post({ kind: 'start', project, world, startedAt, authMode, functionName, args });
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
    execution.onEnd?.();
  }
}

function value(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  const { name, message, stack } = outcome.error;
  throw Object.assign(new Error(message), { name, stack });
}
