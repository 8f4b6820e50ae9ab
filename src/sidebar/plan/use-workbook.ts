import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CurrentPlan, GenerateResponse, MadeSheet, ReviewSheets } from '../../app/api';
import { useServer } from '../server';

interface Workbook {
  readonly current: CurrentPlan | null;
  /** The sheet of the people by shift. */
  readonly cover: MadeSheet | null;
  readonly reviews: ReviewSheets | null;
  /** Asks again: something else than a generation has changed the sheets. */
  readonly refresh: () => void;
}

/**
 * What the workbook has already; nothing until the server has answered.
 *
 * @param made what a generation has just made; while it is shown, nobody needs the rest
 */
export function useWorkbook(made: GenerateResponse | null): Workbook {
  const call = useServer();
  const [current, setCurrent] = useState<CurrentPlan | null>(null);
  const [cover, setCover] = useState<MadeSheet | null>(null);
  const [reviews, setReviews] = useState<ReviewSheets | null>(null);
  const refresh = useCallback(() => {
    void call('current', {}).then((result) => setCurrent(result.ok ? result.value : null));
    void call('coverSheet', {}).then((result) => setCover(result.ok ? result.value : null));
    void call('reviewSheets', {}).then((result) => setReviews(result.ok ? result.value : null));
  }, [call]);
  // After the first paint, and again after every generation: the page never waits for the server.
  useEffect(() => {
    if (!made) refresh();
  }, [made, refresh]);
  return { current, cover, reviews, refresh };
}
