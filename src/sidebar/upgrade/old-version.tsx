import { useRef, useState } from 'preact/hooks';
import type { CurrentPlan, SidebarApi } from '../../app/api';
import { brokenByUndo } from '../../messages';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { Question } from '../question';
import { useServer } from '../server';
import { Undo } from '../undo';
import { upgradeTexts } from './upgrade-texts';

interface OldVersionProps {
  readonly current: CurrentPlan;
  readonly onChanged: (told: string) => void;
}

type OldSheets = ReturnType<SidebarApi['oldSheets']>;

/** The sheets before an upgrade: the way back, and their end. */
export function OldVersion({ current, onChanged }: OldVersionProps) {
  const call = useServer();
  const words = useTexts(upgradeTexts);
  const button = useRef<HTMLButtonElement>(null);
  const [asked, setAsked] = useState<OldSheets | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const ask = async () => {
    setProblem(null);
    const result = await call('oldSheets', {});
    if (result.ok) setAsked(result.value);
    else setProblem(result.message);
  };
  const leave = () => {
    setAsked(null);
    button.current?.focus();
  };
  const remove = async ({ runIds }: OldSheets) => {
    leave();
    setRemoving(true);
    const result = await call('removeOldSheets', { runIds });
    setRemoving(false);
    if (result.ok) onChanged(words.removed(result.value.removed.length));
    else setProblem(result.message);
  };

  return (
    <div class="notice existing">
      <p>{words.oldThere(current.old.length)}</p>
      <div class="buttons">
        <Undo runId={current.runId} look="quiet" onUndone={onChanged}>
          {words.undo}
        </Undo>
        <button
          type="button"
          class="quiet"
          ref={button}
          aria-disabled={isRemoving}
          onClick={() => isRemoving || ask()}
        >
          {isRemoving ? words.removing : words.remove}
        </button>
      </div>
      {problem && <Notice isBad>{problem}</Notice>}
      {asked && <RemovalQuestion old={asked} onYes={() => void remove(asked)} onNo={leave} />}
    </div>
  );
}

interface RemovalQuestionProps {
  readonly old: OldSheets;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function RemovalQuestion({ old: { names, dependents }, onYes, onNo }: RemovalQuestionProps) {
  const words = useTexts(upgradeTexts);
  const warning = useTexts(brokenByUndo)(dependents);
  return (
    <Question
      question={words.removeQuestion(names.length)}
      choices={[{ text: words.removeYes(names.length), isGrave: true, onChoose: onYes }]}
      no={words.removeNo}
      onNo={onNo}
    >
      <ul class="undo-sheets">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {warning && <p>{warning}</p>}
    </Question>
  );
}
