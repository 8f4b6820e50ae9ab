import type { ComponentChildren } from 'preact';
import type { UndoableRun } from '../app/api';
import { brokenByUndo, broughtBackByUndo } from '../messages';
import { useTexts } from './language';
import { Notice } from './notice';
import { Question } from './question';
import { texts } from './texts';
import { useUndo } from './use-undo';

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
  const { asked, working, problem, button, ask, leave, undo } = useUndo(runId, onUndone);
  const words = useTexts(texts);
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
          onNo={leave}
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

function UndoQuestion({ run: { sheets, dependents, bringsBack }, onUndo, onNo }: UndoQuestionProps) {
  const words = useTexts(texts);
  const warning = useTexts(brokenByUndo)(dependents);
  const broughtBack = useTexts(broughtBackByUndo)(bringsBack);
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
      {broughtBack && <p>{broughtBack}</p>}
      {warning && <p>{warning}</p>}
      {hasBoth && <p class="field-help">{words.undoKeepHelp}</p>}
    </Question>
  );
}
