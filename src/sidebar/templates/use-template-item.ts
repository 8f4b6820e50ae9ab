import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RequestOf } from '../server';
import type { OutcomeData } from './outcome';

/** Which template is meant, as the server knows it. */
type TemplateChoice = RequestOf<'insertTemplate'>;

type Mode = 'closed' | 'actions' | 'recapture' | 'rename' | 'remove';

export interface TemplateItemState {
  readonly choice: TemplateChoice;
  readonly mode: Mode;
  readonly outcome: OutcomeData | null;
  /** The button that opens and closes; it has the focus again after whatever it opened. */
  readonly more: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  readonly open: (mode: Mode) => void;
  /** From a form or a question to what can be done. */
  readonly back: () => void;
  readonly tell: (outcome: OutcomeData | null) => void;
  readonly fail: (message: string) => void;
  /** Something has been done to the template: tells it and closes. */
  readonly done: (told: string) => Promise<void>;
}

/** What stands open at a template, and how what was last done to it went. */
export function useTemplateItem(choice: TemplateChoice, onChanged: () => Promise<void>): TemplateItemState {
  const [mode, setMode] = useState<Mode>('closed');
  const [outcome, setOutcome] = useState<OutcomeData | null>(null);
  const more = useRef<HTMLButtonElement>(null);

  /** What had the focus is gone now. */
  const backTo = (next: Mode) => {
    setMode(next);
    more.current?.focus();
  };
  return {
    choice,
    mode,
    outcome,
    more,
    toggle: () => {
      setOutcome(null);
      setMode(mode === 'closed' ? 'actions' : 'closed');
    },
    open: setMode,
    back: () => backTo('actions'),
    tell: setOutcome,
    fail: (message) => setOutcome({ told: message, isBad: true }),
    done: async (told) => {
      setOutcome({ told });
      backTo('closed');
      await onChanged();
    },
  };
}
