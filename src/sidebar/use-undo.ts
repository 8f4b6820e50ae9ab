import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { UndoableRun } from '../app/api';
import { undone } from '../messages';
import { useTexts } from './language';
import { useServer } from './server';
import { texts } from './texts';

interface UndoState {
  /** What the question that stands there is about; `null` while none does. */
  readonly asked: UndoableRun | null;
  readonly working: 'undoing' | 'undoLooking' | null;
  readonly problem: string | null;
  /** The button that it begins with, which has the focus again after the question. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly ask: () => Promise<void>;
  readonly leave: () => void;
  readonly undo: (changed: readonly number[], keepChanged: boolean) => Promise<void>;
}

/** Taking a generation back: looking what would go, the question, and the deed. */
export function useUndo(runId: string, onUndone: (told: string) => void): UndoState {
  const call = useServer();
  const words = useTexts(texts);
  const tellUndone = useTexts(undone);
  const [asked, setAsked] = useState<UndoableRun | null>(null);
  const [working, setWorking] = useState<UndoState['working']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = (told: string | null) => {
    setAsked(null);
    setProblem(told);
    button.current?.focus();
  };
  const ask = async () => {
    setWorking('undoLooking');
    const result = await call('undoable', { runId });
    setWorking(null);
    if (result.ok) setAsked(result.value);
    else close(result.message);
  };
  const undo = async (changed: readonly number[], keepChanged: boolean) => {
    close(null);
    setWorking('undoing');
    const result = await call('undo', { runId, changed, keepChanged });
    setWorking(null);
    if (result.ok) onUndone(tellUndone(result.value));
    else if (result.code !== 'undoUnconfirmed') setProblem(result.message);
    else {
      setProblem(words.undoAgain);
      await ask();
    }
  };
  return { asked, working, problem, button, ask, leave: () => close(null), undo };
}
