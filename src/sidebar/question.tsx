import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface QuestionProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** What yes does cannot be taken back. */
  readonly isGrave?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks in place; the answer that changes nothing has the focus, and Escape gives it. */
export function Question({ question, yes, no, isGrave, onYes, onNo }: QuestionProps) {
  const harmless = useRef<HTMLButtonElement>(null);
  const id = useId();
  // Before the next key arrives, not after the next paint.
  useLayoutEffect(() => harmless.current?.focus(), []);
  return (
    <div
      class="notice notice-warn question"
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id={id}>{question}</p>
      <div class="buttons">
        <button type="button" class="quiet" ref={harmless} onClick={onNo}>
          {no}
        </button>
        <button type="button" class={isGrave ? 'quiet quiet-bad' : 'quiet'} onClick={onYes}>
          {yes}
        </button>
      </div>
    </div>
  );
}
