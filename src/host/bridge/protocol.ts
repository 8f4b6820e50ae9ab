import type { HostServices } from '../book/host-services';
import type { AuthModeName } from '../emulator/auth-mode';
import type { World } from '../emulator/world';
import type { Project } from '../project/project';

/**
 * What the two threads say to each other. The host's thread has the document and is asynchronous; the worker runs one
 * execution of the add-on and is synchronous: it posts a `call` and sleeps on shared memory until the answer is there.
 *
 * Shared memory: two 32-bit integers (state, length of the answer in bytes), then the answer as UTF-8 JSON.
 */

/** The first message a worker gets: what to run. */
export interface StartMessage {
  readonly kind: 'start';
  readonly project: Project;
  readonly world: World;
  /** Milliseconds since 1970, by the clock of the document. */
  readonly startedAt: number;
  readonly authMode: AuthModeName;
  readonly functionName: string;
  /** JSON data only. */
  readonly args: readonly unknown[];
}

export type WorkerMessage = CallMessage | BufferMessage | DoneMessage;

/** The worker sleeps on `buffer` until this is answered. */
export interface CallMessage {
  readonly kind: 'call';
  readonly service: keyof HostServices;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly buffer: SharedArrayBuffer;
}

/** The answer did not fit; here is room for it. */
export interface BufferMessage {
  readonly kind: 'buffer';
  readonly buffer: SharedArrayBuffer;
}

/** The execution is over. */
export interface DoneMessage {
  readonly kind: 'done';
  readonly outcome: Outcome;
  /** What its calls took by the clock of its world, beside the time that went by. */
  readonly elapsedMilliseconds: number;
}

/** A value, or the error that ended the execution. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly name: string; readonly message: string; readonly stack: string };
    };

/** Values of the shared state. */
export const answerState = { waiting: 0, answered: 1, tooSmall: 2 } as const;

export const headerBytes = 8;
