import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../language';
import { texts } from '../texts';
import type { Progress } from './generate-by-sheet';

interface WorkingProps {
  readonly progress: Progress;
  readonly isCancelling: boolean;
  /** `null` for work that is one step. */
  readonly onCancel: (() => void) | null;
}

/** How far the work is, and the way out, which takes the focus of the button that started it. */
export function Working({ progress, isCancelling, onCancel }: WorkingProps) {
  const words = useTexts(texts);
  const { done, total, name } = progress;
  const wayOut = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => wayOut.current?.focus(), []);
  // Showing the sheets is one step of the server's: from here on there is no way out.
  const isFinishing = total > 0 && done === total;
  const writing = total === 0 ? words.preparing : words.writing(done + 1, total, name);
  const told = isFinishing ? words.finishing : writing;
  return (
    <>
      <label class="working" aria-live="polite">
        {isCancelling ? words.cancelling : told}
        <progress max={Math.max(total, 1)} value={done} />
      </label>
      {onCancel && (
        <button
          type="button"
          class="quiet"
          ref={wayOut}
          aria-disabled={isCancelling || isFinishing}
          onClick={() => isCancelling || isFinishing || onCancel()}
        >
          {words.cancel}
        </button>
      )}
    </>
  );
}
