import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { UndoableRun } from '../app/api';
import { undone } from '../messages';
import { useTexts } from './language';
import { Notice } from './notice';
import { Question } from './question';
import { useServer } from './server';
import { texts } from './texts';

interface UndoProps {
  readonly runId: string;
  /** How its button looks. */
  readonly look: 'quiet' | 'link';
  /** What the button says. */
  readonly children: ComponentChildren;
  readonly onUndone: (told: string) => void;
}

/** Takes a generation back, after a question that names what goes and what holds work. */
export function Undo({ runId, look, children, onUndone }: UndoProps) {
  const call = useServer();
  const [asked, setAsked] = useState<UndoableRun | null>(null);
  const [working, setWorking] = useState<'undoing' | 'undoLooking' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const words = useTexts(texts);
  const tellUndone = useTexts(undone);

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

  return (
    <>
      <button
        type="button"
        class={look}
        ref={button}
        aria-disabled={working !== null}
        onClick={() => working !== null || ask()}
      >
        {working === null ? children : words[working]}
      </button>
      {problem && <Notice isBad>{problem}</Notice>}
      {asked && (
        <UndoQuestion
          run={asked}
          onUndo={(changed, keepChanged) => void undo(changed, keepChanged)}
          onNo={() => close(null)}
        />
      )}
    </>
  );
}

interface UndoQuestionProps {
  readonly run: UndoableRun;
  readonly onUndo: (changed: readonly number[], keepChanged: boolean) => void;
  readonly onNo: () => void;
}

function UndoQuestion({ run: { sheets }, onUndo, onNo }: UndoQuestionProps) {
  const words = useTexts(texts);
  const changed = sheets.filter(({ isChanged }) => isChanged).map(({ sheetId }) => sheetId);
  const others = sheets.length - changed.length;
  const hasBoth = changed.length > 0 && others > 0;
  const keep = { text: words.undoKeep(changed.length, others), onChoose: () => onUndo(changed, true) };
  const remove = {
    text: changed.length > 0 ? words.undoRemoveAll(sheets.length) : words.undoRemove(sheets.length),
    isGrave: true,
    onChoose: () => onUndo(changed, false),
  };
  return (
    <Question
      question={
        changed.length > 0
          ? words.undoChangedQuestion(sheets.length, changed.length)
          : words.undoQuestion(sheets.length)
      }
      choices={hasBoth ? [keep, remove] : [remove]}
      no={words.undoNo}
      onNo={onNo}
    >
      <ul class="undo-sheets">
        {sheets.map(({ sheetId, name, isChanged }) => (
          <li key={sheetId}>
            {name} {isChanged && <strong>{words.undoChanged}</strong>}
          </li>
        ))}
      </ul>
      {hasBoth && <p class="field-help">{words.undoKeepHelp}</p>}
    </Question>
  );
}
