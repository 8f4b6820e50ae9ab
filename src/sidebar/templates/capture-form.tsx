import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CaptureRequest, OpenSheet, TemplateEntry } from '../../app/templates/templates-api';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { Question } from '../question';
import { Losses } from './losses';
import { NameField } from './name-field';
import { templateTexts } from './template-texts';
import { useCapture } from './use-capture';

interface CaptureFormProps {
  readonly sheet: OpenSheet;
  /** The template of mine whose content gives way; a new template if left out. */
  readonly replaced?: TemplateEntry;
  /** Looks again which sheet is open and what is selected. */
  readonly onLook: () => Promise<void>;
  readonly onSaved: (told: string) => void;
  readonly onCancel: () => void;
}

type Wish = Pick<CaptureRequest, 'scope' | 'keep'>;

/** The sheet in front of the user becomes a template: its name, how much of it, and with or without what was filled in. */
export function CaptureForm({ sheet, replaced, onLook, onSaved, onCancel }: CaptureFormProps) {
  const [typedName, setTypedName] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish>({ scope: 'sheet', keep: 'everything' });
  const [isAsking, setAsking] = useState(false);
  const { problem, losses, isSaving, save, forget } = useCapture(onSaved);
  const form = useRef<HTMLFormElement>(null);
  const words = useTexts(templateTexts);
  const Heading = replaced ? 'h3' : 'h2';
  const name = replaced?.name ?? typedName ?? sheet.name;
  const request = { ...wish, name, ...(replaced ? { replaces: replaced.id } : {}) };

  // People select cells in the sheet and come back.
  useEffect(() => {
    const look = () => void onLook();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [onLook]);
  // The button that opened this is gone, or far above.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    if (replaced) setAsking(true);
    else void save({ ...request, otherwise: 'refuse' });
  };
  const replace = () => {
    setAsking(false);
    void save({ ...request, otherwise: 'refuse' });
  };

  return (
    <form class="card" ref={form} onSubmit={submit} novalidate>
      <Heading>{replaced ? words.recaptureHeading(replaced.name) : words.captureHeading}</Heading>
      {!replaced && (
        <NameField name={name} problem={problem?.isName ? problem.message : null} onType={setTypedName} />
      )}
      <Choice
        legend={words.scope}
        value={wish.scope}
        options={[
          ['sheet', words.scopeSheet(sheet.name)],
          ['selection', words.scopeSelection(sheet.selection)],
        ]}
        onChoose={(scope) => setWish({ ...wish, scope })}
      />
      <Choice
        legend={words.keep}
        value={wish.keep}
        options={[
          ['everything', words.keepEverything],
          ['headers', words.keepHeaders],
        ]}
        onChoose={(keep) => setWish({ ...wish, keep })}
      />
      <p class="field-help">{wish.keep === 'headers' ? words.keepHeadersHelp : words.captureHelp}</p>
      {problem && !problem.isName && <Notice isBad>{problem.message}</Notice>}
      {losses && (
        <Losses
          {...losses}
          isSaving={isSaving}
          onAccept={() => save({ ...request, otherwise: 'values' })}
          onCancel={forget}
        />
      )}
      {isAsking && (
        <Question
          question={words.replaceQuestion(name, sheet.name)}
          choices={[{ text: words.replaceYes, isGrave: true, onChoose: replace }]}
          no={words.cancel}
          onNo={() => setAsking(false)}
        />
      )}
      {!losses && !isAsking && (
        <div class="buttons">
          <button type="submit" class="primary" disabled={isSaving}>
            {isSaving ? words.saving : replaced ? words.replace : words.save}
          </button>
          <button type="button" class="quiet" onClick={onCancel} disabled={isSaving}>
            {words.cancel}
          </button>
        </div>
      )}
    </form>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
