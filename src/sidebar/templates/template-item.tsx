import { useId } from 'preact/hooks';
import type { OpenSheet, Shelf, TemplateEntry } from '../../app/templates/templates-api';
import { useLanguage, useTexts } from '../language';
import { Question } from '../question';
import { useServer } from '../server';
import { CaptureForm } from './capture-form';
import { InsertButton } from './insert-button';
import { Outcome } from './outcome';
import { RenameForm } from './rename-form';
import { TemplateActions } from './template-actions';
import { templateTexts } from './template-texts';
import { type TemplateItemState, useTemplateItem } from './use-template-item';

interface TemplateItemProps {
  readonly entry: TemplateEntry;
  readonly shelf: Shelf;
  /** The sheet in front, which a template of mine can be saved from again. */
  readonly sheet: OpenSheet;
  /** The lists have changed. */
  readonly onChanged: () => Promise<void>;
  readonly onRemoved: () => void;
}

/** One template of a shelf: insert it, and behind 更多 all else; questions are asked in place. */
export function TemplateItem(props: TemplateItemProps) {
  const { entry, shelf, onChanged } = props;
  const call = useServer();
  const words = useTexts(templateTexts);
  const item = useTemplateItem({ shelf, id: entry.id }, onChanged);
  const panel = useId();
  const insert = () => call('insertTemplate', item.choice);
  return (
    <li class="template">
      <div class="template-head">
        <div class="template-name">
          <strong>{entry.name}</strong>
          <Facts entry={entry} />
        </div>
        <InsertButton name={entry.name} insert={insert} onSettled={item.tell} />
        <button
          type="button"
          ref={item.more}
          class="quiet"
          aria-label={words.actionsOf(entry.name)}
          aria-expanded={item.mode !== 'closed'}
          aria-controls={panel}
          onClick={item.toggle}
        >
          {words.actions}
        </button>
      </div>
      <div id={panel} hidden={item.mode === 'closed'}>
        <Opened {...props} item={item} />
      </div>
      {item.outcome && <Outcome key={item.outcome.told} outcome={item.outcome} />}
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

interface OpenedProps extends TemplateItemProps {
  readonly item: TemplateItemState;
}

/** What stands open below it: what can be done, or the form or the question of what was chosen. */
function Opened({ entry, sheet, item, onChanged, onRemoved }: OpenedProps) {
  const recapture = () => {
    item.tell(null);
    item.open('recapture');
    void onChanged();
  };
  switch (item.mode) {
    case 'closed':
      return null;
    case 'actions':
      return <TemplateActions item={item} onRecapture={recapture} />;
    case 'recapture':
      return (
        <CaptureForm
          sheet={sheet}
          replaced={entry}
          onLook={onChanged}
          onSaved={item.done}
          onCancel={item.back}
        />
      );
    case 'rename':
      return <RenameForm name={entry.name} item={item} />;
    case 'remove':
      return <Removal name={entry.name} item={item} onRemoved={onRemoved} />;
  }
}

interface RemovalProps {
  readonly name: string;
  readonly item: TemplateItemState;
  readonly onRemoved: () => void;
}

function Removal({ name, item, onRemoved }: RemovalProps) {
  const call = useServer();
  const words = useTexts(templateTexts);
  const remove = async () => {
    const result = await call('deleteTemplate', item.choice);
    if (result.ok) onRemoved();
    else item.fail(result.message);
  };
  return (
    <Question
      question={words.removeQuestion(name)}
      choices={[{ text: words.removeYes, isGrave: true, onChoose: remove }]}
      no={words.cancel}
      onNo={item.back}
    />
  );
}
