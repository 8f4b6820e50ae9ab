import type { ApiResult, FieldProblem, GenerateResponse } from '../../app/api';
import type { Call, RequestOf } from '../server';

export interface GenerationFailure {
  readonly message: string;
  readonly problems?: readonly FieldProblem[];
}

/** How far a generation is: the sheet that is being written, and how many there are; `done` is `total` while all are shown. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

/** How work ended that leaves the form open; `finished` where the sheets are there and only the server's word was lost. */
export type Ending = 'updated' | 'cancelled' | 'finished';

/** Who waits for a generation. */
interface Watcher {
  /** Whether they have changed their mind. */
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** Thrown between steps to leave the chain of calls; the half-made sheets are the server's to remove. */
export class Stopped extends Error {
  constructor(readonly outcome: GenerationFailure | Ending) {
    super('stopped');
  }
}

export function orStop<T>(result: ApiResult<T>): T {
  if (result.ok) return result.value;
  throw new Stopped(result);
}

/** How often a removal is asked for again while the server has other work: it waits a few seconds each time. */
const mostRepeats = 4;

/** Removes what was begun, and where the last step may still be running, waits for its end. */
async function removed(cancel: () => Promise<ApiResult<unknown>>, isFinishing: boolean) {
  let removal = await cancel();
  for (let repeats = 0; isFinishing && isBusy(removal) && repeats < mostRepeats; repeats += 1) {
    removal = await cancel();
  }
  return removal;
}

const isBusy = (removal: ApiResult<unknown>): boolean => !removal.ok && removal.code === 'busy';

const isTooLate = (removal: ApiResult<unknown>): boolean =>
  !removal.ok && removal.code === 'generationFinished';

/**
 * Makes a workbook sheet by sheet: one call of Google's cannot report progress, several short ones can, and between two of
 * them the user may change their mind.
 *
 * @throws Stopped when a call fails or the user has changed their mind
 */
export async function generateBySheet(
  call: Call,
  request: RequestOf<'begin'>,
  { isCancelled, onProgress }: Watcher,
): Promise<GenerateResponse> {
  const { runId, sheets } = orStop(await call('begin', request));
  const total = sheets.length;
  let isFinishing = false;
  try {
    for (const [index, { name }] of sheets.entries()) {
      if (isCancelled()) throw new Stopped('cancelled');
      onProgress({ done: index, total, name });
      orStop(await call('write', { ...request, runId, index }));
    }
    if (isCancelled()) throw new Stopped('cancelled');
    isFinishing = true;
    onProgress({ done: total, total, name: '' });
    return orStop(await call('finish', { ...request, runId }));
  } catch (error) {
    const removal = removed(() => call('cancel', { runId }), isFinishing);
    // What went wrong is told at once, but who changed their mind is told when all is gone, and the last step may have
    // done its work before its answer was lost.
    if (isFinishing && isTooLate(await removal)) throw new Stopped('finished');
    if (isCancelled()) orStop(await removal);
    throw error;
  }
}
