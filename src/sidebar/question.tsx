import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** An answer that does something. */
interface Choice {
  readonly text: string;
  /** What it does cannot be taken back. */
  readonly isGrave?: boolean;
  readonly onChoose: () => void;
}

interface QuestionProps {
  readonly question: string;
  /** What the question is about, where that is more than a sentence. */
  readonly children?: ComponentChildren;
  readonly choices: readonly Choice[];
  /** The answer that changes nothing. */
  readonly no: string;
  readonly onNo: () => void;
}

/** Asks in place; the answer that changes nothing has the focus, and Escape gives it. */
export function Question({ question, children, choices, no, onNo }: QuestionProps) {
  const whole = useRef<HTMLDivElement>(null);
  const harmless = useRef<HTMLButtonElement>(null);
  const [id, details] = [useId(), useId()];
  // Before the next key arrives, not after the next paint.
  useLayoutEffect(() => {
    // It may open below what can be seen, and every answer should be in sight.
    whole.current?.scrollIntoView({ block: 'nearest' });
    harmless.current?.focus();
  }, []);
  return (
    <div
      ref={whole}
      class="notice notice-warn question"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={children ? details : undefined}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id={id}>{question}</p>
      {children && <div id={details}>{children}</div>}
      <div class="buttons">
        <button type="button" class="quiet" ref={harmless} onClick={onNo}>
          {no}
        </button>
        {choices.map(({ text, isGrave, onChoose }) => (
          <button key={text} type="button" class={isGrave ? 'quiet quiet-bad' : 'quiet'} onClick={onChoose}>
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}
