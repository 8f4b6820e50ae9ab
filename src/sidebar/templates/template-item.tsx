import { useId, useRef, useState } from 'preact/hooks';
import type { ApiResult } from '../../app/api';
import type { OpenSheet, Shelf, TemplateEntry } from '../../app/templates/templates-api';
import { useLanguage, useTexts } from '../language';
import { Question } from '../question';
import { useServer } from '../server';
import { CaptureForm } from './capture-form';
import { downloadText } from './download-text';
import { InsertButton } from './insert-button';
import { NameField } from './name-field';
import { Outcome, type OutcomeData } from './outcome';
import { templateTexts } from './template-texts';

interface TemplateItemProps {
  readonly entry: TemplateEntry;
  readonly shelf: Shelf;
  /** The sheet in front, which a template of mine can be saved from again. */
  readonly sheet: OpenSheet;
  /** The lists have changed. */
  readonly onChanged: () => Promise<void>;
  readonly onRemoved: () => void;
}

type Mode = 'closed' | 'actions' | 'recapture' | 'rename' | 'remove';

/** One template of a shelf: insert it, and behind 更多 all else; questions are asked in place. */
export function TemplateItem({ entry, shelf, sheet, onChanged, onRemoved }: TemplateItemProps) {
  const call = useServer();
  const [mode, setMode] = useState<Mode>('closed');
  const [outcome, setOutcome] = useState<OutcomeData | null>(null);
  const words = useTexts(templateTexts);
  const choice = { shelf, id: entry.id };
  const panel = useId();
  const more = useRef<HTMLButtonElement>(null);

  /** What had the focus is gone now. */
  const back = (next: Mode) => {
    setMode(next);
    more.current?.focus();
  };

  const done = async (told: string) => {
    setOutcome({ told });
    back('closed');
    await onChanged();
  };
  /** Tells how a call went, and goes on if it went well. */
  const settle = async <T,>(asked: Promise<ApiResult<T>>, told: (value: T) => string) => {
    const result = await asked;
    if (result.ok) await done(told(result.value));
    else setOutcome({ told: result.message, isBad: true });
  };

  const remove = async () => {
    const result = await call('deleteTemplate', choice);
    if (result.ok) onRemoved();
    else setOutcome({ told: result.message, isBad: true });
  };
  const startRecapture = () => {
    setOutcome(null);
    setMode('recapture');
    void onChanged();
  };
  const exportFile = () =>
    settle(call('exportTemplate', choice), ({ fileName, text }) => {
      downloadText(fileName, text);
      return words.exported(fileName);
    });

  return (
    <li class="template">
      <div class="template-head">
        <div class="template-name">
          <strong>{entry.name}</strong>
          <Facts entry={entry} />
        </div>
        <InsertButton
          name={entry.name}
          insert={() => call('insertTemplate', choice)}
          onSettled={setOutcome}
        />
        <button
          type="button"
          ref={more}
          class="quiet"
          aria-label={words.actionsOf(entry.name)}
          aria-expanded={mode !== 'closed'}
          aria-controls={panel}
          onClick={() => {
            setOutcome(null);
            setMode(mode === 'closed' ? 'actions' : 'closed');
          }}
        >
          {words.actions}
        </button>
      </div>
      <div id={panel} hidden={mode === 'closed'}>
        {mode === 'actions' && (
          <div class="buttons">
            {shelf === 'mine' && (
              <button type="button" class="link" onClick={startRecapture}>
                {words.recapture}
              </button>
            )}
            <button type="button" class="link" onClick={() => setMode('rename')}>
              {words.rename}
            </button>
            <button type="button" class="link" onClick={exportFile}>
              {words.exportFile}
            </button>
            <button
              type="button"
              class="link"
              onClick={() =>
                settle(call('copyTemplate', choice), () => (shelf === 'mine' ? words.shared : words.kept))
              }
            >
              {shelf === 'mine' ? words.share : words.keepCopy}
            </button>
            <button type="button" class="link link-bad" onClick={() => setMode('remove')}>
              {words.remove}
            </button>
          </div>
        )}
        {mode === 'recapture' && (
          <CaptureForm
            sheet={sheet}
            replaced={entry}
            onLook={onChanged}
            onSaved={done}
            onCancel={() => back('actions')}
          />
        )}
        {mode === 'rename' && (
          <Rename
            name={entry.name}
            onRename={async (name) => {
              const result = await call('renameTemplate', { ...choice, name });
              if (!result.ok) return result.message;
              await done(words.renamed);
              return null;
            }}
            onCancel={() => back('actions')}
          />
        )}
        {mode === 'remove' && (
          <Question
            question={words.removeQuestion(entry.name)}
            choices={[{ text: words.removeYes, isGrave: true, onChoose: remove }]}
            no={words.cancel}
            onNo={() => back('actions')}
          />
        )}
      </div>
      {outcome && <Outcome key={outcome.told} outcome={outcome} />}
    </li>
  );
}

/** How large it is, and since when it stands there. */
function Facts({ entry: { size, length, savedAt } }: { readonly entry: TemplateEntry }) {
  const words = useTexts(templateTexts);
  const language = useLanguage();
  const parts = [
    size && words.size(size.rows, size.columns),
    `${Math.max(1, Math.round(length / 1000))} KB`,
    savedAt && new Date(savedAt).toLocaleDateString(language, { month: 'numeric', day: 'numeric' }),
  ];
  return <small>{parts.filter(Boolean).join(' · ')}</small>;
}

interface RenameProps {
  readonly name: string;
  /** Gives what is wrong with the name, or `null`. */
  readonly onRename: (name: string) => Promise<string | null>;
  readonly onCancel: () => void;
}

function Rename({ name, onRename, onCancel }: RenameProps) {
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const words = useTexts(templateTexts);
  const submit = async (event: Event) => {
    event.preventDefault();
    setProblem(await onRename(typed));
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()} novalidate>
      <NameField name={typed} problem={problem} onType={setTyped} />
      <div class="buttons">
        <button type="submit" class="quiet">
          {words.renameSave}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
