import { useEffect, useState } from 'preact/hooks';
import type { GenerateResponse, PlanFigures } from '../../app/api';
import { useServer } from '../server';

/** A sheet cannot tell the page of a change, so the page asks; the longer nobody comes to it, the more seldom. */
const leastPauseMilliseconds = 1_000;
const firstPauseMilliseconds = 5_000;
const longestPauseMilliseconds = 60_000;

/**
 * The figures of a workbook as its sheets have them now. They are read again whenever the person comes back to the page from the
 * cells, and from time to time as long as the page is in sight; until the answer is there, and where there is none, the last
 * ones stay.
 *
 * @param isThere false once the workbook has been taken back
 */
export function useMadeFigures({ runId, headline }: GenerateResponse, isThere: boolean): PlanFigures {
  const call = useServer();
  const [figures, setFigures] = useState<PlanFigures>(headline);
  useEffect(() => {
    if (!isThere) return;
    let isAsking = false;
    let askedAt = 0;
    let pause = firstPauseMilliseconds;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      if (isAsking || document.hidden || Date.now() - askedAt < leastPauseMilliseconds) return;
      isAsking = true;
      askedAt = Date.now();
      const result = await call('figures', { runId });
      isAsking = false;
      if (result.ok) setFigures(result.value);
    };
    const askLater = () => {
      timer = setTimeout(() => {
        void ask();
        pause = Math.min(2 * pause, longestPauseMilliseconds);
        askLater();
      }, pause);
    };
    const askNow = () => {
      clearTimeout(timer);
      pause = firstPauseMilliseconds;
      void ask();
      askLater();
    };
    askNow();
    const page = document.documentElement;
    window.addEventListener('focus', askNow);
    page.addEventListener('pointerenter', askNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', askNow);
      page.removeEventListener('pointerenter', askNow);
    };
  }, [call, runId, isThere]);
  return figures;
}
