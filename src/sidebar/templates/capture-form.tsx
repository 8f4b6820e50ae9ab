import { useEffect, useId, useState } from 'preact/hooks';
import type { FieldProblem } from '../../app/api';
import type { CaptureRequest, OpenSheet } from '../../app/templates/templates-api';
import type { Language } from '../../messages';
import { call } from '../server';
import { templateTexts } from './template-texts';

interface CaptureFormProps {
  readonly sheet: OpenSheet;
  readonly language: Language;
  /** Looks again which sheet is open and what is selected. */
  readonly onLook: () => Promise<void>;
  readonly onSaved: (told: string) => void;
  readonly onCancel: () => void;
}

type Wish = Pick<CaptureRequest, 'scope' | 'keep'>;

/** The sheet in front of the user becomes a template: its name, how much of it, and with or without what was filled in. */
export function CaptureForm({ sheet, language, onLook, onSaved, onCancel }: CaptureFormProps) {
  const [typedName, setTypedName] = useState<string | null>(null);
  const [wish, setWish] = useState<Wish>({ scope: 'sheet', keep: 'everything' });
  const { problem, losses, isSaving, save, forget } = useCapture(language, onSaved);
  const words = templateTexts(language);
  const name = typedName ?? sheet.name;
  const id = useId();

  // People select cells in the sheet and come back.
  useEffect(() => {
    const look = () => void onLook();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [onLook]);

  const submit = (event: Event) => {
    event.preventDefault();
    void save({ ...wish, name, otherwise: 'refuse', language });
  };

  return (
    <form class="card" onSubmit={submit} novalidate>
      <h2>{words.captureHeading}</h2>
      <div class={problem ? 'field field-wrong' : 'field'}>
        <label for={`${id}-name`}>{words.name}</label>
        <div class="field-box">
          <input
            id={`${id}-name`}
            type="text"
            autocomplete="off"
            value={name}
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onInput={(event) => setTypedName(event.currentTarget.value)}
          />
        </div>
        {problem && (
          <p class="field-problem" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
      </div>
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
      {losses ? (
        <Losses
          told={losses.told}
          problems={losses.problems}
          language={language}
          isSaving={isSaving}
          onAccept={() => save({ ...wish, name, otherwise: 'values', language })}
          onCancel={forget}
        />
      ) : (
        <div class="buttons">
          <button type="submit" class="primary" disabled={isSaving}>
            {isSaving ? words.saving : words.save}
          </button>
          <button type="button" class="quiet" onClick={onCancel} disabled={isSaving}>
            {words.cancel}
          </button>
        </div>
      )}
    </form>
  );
}

interface FoundLosses {
  readonly told: string;
  readonly problems: readonly FieldProblem[];
}

/** Saving, what is wrong with it, and what of the sheet cannot travel. */
function useCapture(language: Language, onSaved: (told: string) => void) {
  const [problem, setProblem] = useState<string | null>(null);
  const [losses, setLosses] = useState<FoundLosses | null>(null);
  const [isSaving, setSaving] = useState(false);
  const words = templateTexts(language);

  const save = async (request: CaptureRequest) => {
    setSaving(true);
    setProblem(null);
    const result = await call('captureTemplate', request, language);
    setSaving(false);
    if (result.ok) {
      const { entry, names } = result.value;
      const size = entry.size ? words.size(entry.size.rows, entry.size.columns) : '';
      const saved = words.saved(entry.name, size);
      onSaved(names.length > 0 ? `${saved} ${words.namesNeeded(listed(names, language))}` : saved);
    } else if (result.problems) {
      setLosses({ told: result.message, problems: result.problems });
    } else setProblem(result.message);
  };
  return { problem, losses, isSaving, save, forget: () => setLosses(null) };
}

const mostNames = 3;

function listed(names: readonly string[], language: Language): string {
  const shown = names.slice(0, mostNames).join(language === 'en' ? ', ' : '、');
  const rest = names.length - mostNames;
  if (rest <= 0) return shown;
  return language === 'en' ? `${shown} and ${rest} more` : `${shown} 等 ${names.length} 个`;
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

interface LossesProps extends FoundLosses {
  readonly language: Language;
  readonly isSaving: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

const mostShown = 5;

/** What cannot travel, and the choice to keep what it shows now. */
function Losses({ told, problems, language, isSaving, onAccept, onCancel }: LossesProps) {
  const words = templateTexts(language);
  const rest = problems.length - mostShown;
  return (
    <div class="notice notice-warn" role="alert">
      <strong>{told}</strong>
      <ul>
        {problems.slice(0, mostShown).map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
      <p>{words.lossesHelp}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={onAccept} disabled={isSaving}>
          {isSaving ? words.saving : words.saveAnyway}
        </button>
        <button type="button" class="quiet" onClick={onCancel} disabled={isSaving}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
