import { useRef, useState } from 'preact/hooks';
import type { ApiResult, FieldProblem, GenerateResponse } from '../../app/api';
import { type RequestOf, useServer } from '../server';

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

interface Generation {
  readonly progress: Progress | null;
  readonly failure: GenerationFailure | null;
  readonly isCancelling: boolean;
  readonly ending: Ending | null;
  readonly start: (request: RequestOf<'begin'>) => Promise<void>;
  /** Writes the inputs into the plan that is there, instead of making sheets. */
  readonly update: (request: RequestOf<'update'>) => Promise<void>;
  readonly cancel: () => void;
}

/** Thrown between steps to leave the chain of calls; the half-made sheets are the server's to remove. */
class Stopped extends Error {
  constructor(readonly outcome: GenerationFailure | Ending) {
    super('stopped');
  }
}

function orStop<T>(result: ApiResult<T>): T {
  if (result.ok) return result.value;
  throw new Stopped(result);
}

const isTooLate = (removal: ApiResult<unknown>): boolean =>
  !removal.ok && removal.code === 'generationFinished';

/**
 * Makes a workbook sheet by sheet: one call of Google's cannot report progress, several short ones can, and between two of
 * them the user may change their mind.
 */
export function useGeneration(onMade: (made: GenerateResponse) => void): Generation {
  const call = useServer();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<GenerationFailure | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  const cancelled = useRef(false);

  const make = async (request: RequestOf<'begin'>): Promise<GenerateResponse> => {
    const { runId, sheets } = orStop(await call('begin', request));
    let isFinishing = false;
    try {
      for (const [index, { name }] of sheets.entries()) {
        if (cancelled.current) throw new Stopped('cancelled');
        setProgress({ done: index, total: sheets.length, name });
        orStop(await call('write', { ...request, runId, index }));
      }
      if (cancelled.current) throw new Stopped('cancelled');
      isFinishing = true;
      setProgress({ done: sheets.length, total: sheets.length, name: '' });
      return orStop(await call('finish', { ...request, runId }));
    } catch (error) {
      const removal = call('cancel', { runId });
      // What went wrong is told at once, but who changed their mind is told when all is gone, and the last step may have
      // done its work before its answer was lost.
      if (isFinishing && isTooLate(await removal)) throw new Stopped('finished');
      if (cancelled.current) orStop(await removal);
      throw error;
    }
  };

  const attempt = async (work: () => Promise<void>) => {
    cancelled.current = false;
    setFailure(null);
    setEnding(null);
    setProgress({ done: 0, total: 0, name: '' });
    try {
      await work();
    } catch (error) {
      const outcome = error instanceof Stopped ? error.outcome : { message: String(error) };
      if (typeof outcome === 'string') setEnding(outcome);
      else setFailure(outcome);
    }
    setProgress(null);
    setCancelling(false);
  };

  const start = (request: RequestOf<'begin'>) => attempt(async () => onMade(await make(request)));

  const update = (request: RequestOf<'update'>) =>
    attempt(async () => {
      orStop(await call('update', request));
      setEnding('updated');
    });

  const cancel = () => {
    cancelled.current = true;
    setCancelling(true);
  };

  return { progress, failure, isCancelling, ending, start, update, cancel };
}
