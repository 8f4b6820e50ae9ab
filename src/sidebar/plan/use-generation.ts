import { useRef, useState } from 'preact/hooks';
import type { GenerateResponse } from '../../app/api';
import { type RequestOf, useServer } from '../server';
import {
  type Ending,
  type GenerationFailure,
  generateBySheet,
  orStop,
  type Progress,
  Stopped,
} from './generate-by-sheet';

export interface Generation {
  /** `null` while nothing is being made. */
  readonly progress: Progress | null;
  readonly failure: GenerationFailure | null;
  readonly isCancelling: boolean;
  readonly ending: Ending | null;
  readonly start: (request: RequestOf<'begin'>) => Promise<void>;
  /** Writes the inputs into the plan that is there, instead of making sheets. */
  readonly update: (request: RequestOf<'update'>) => Promise<void>;
  readonly cancel: () => void;
}

/** One generation at a time: how far it is, how it went, and the way out. */
export function useGeneration(onMade: (made: GenerateResponse) => void): Generation {
  const call = useServer();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<GenerationFailure | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  const cancelled = useRef(false);

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

  const watcher = { isCancelled: () => cancelled.current, onProgress: setProgress };
  const start = (request: RequestOf<'begin'>) =>
    attempt(async () => onMade(await generateBySheet(call, request, watcher)));
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
