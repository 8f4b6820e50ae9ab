import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { OpenSheet, TemplateEntry } from '../../app/templates/templates-api';
import { useTexts } from '../language';
import { Notice } from '../notice';
import { Question } from '../question';
import { CaptureWish } from './capture-wish';
import { Losses } from './losses';
import { NameField } from './name-field';
import { templateTexts } from './template-texts';
import { useCaptureForm } from './use-capture-form';

interface CaptureFormProps {
  readonly sheet: OpenSheet;
  /** The template of mine whose content gives way; a new template if left out. */
  readonly replaced?: TemplateEntry;
  /** Looks again which sheet is open and what is selected. */
  readonly onLook: () => Promise<void>;
  readonly onSaved: (told: string) => void;
  readonly onCancel: () => void;
}

/** The sheet in front of the user becomes a template: its name, how much of it, and with or without what was filled in. */
export function CaptureForm({ sheet, replaced, onLook, onSaved, onCancel }: CaptureFormProps) {
  const { name, wish, problem, losses, isAsking, isSaving, ...act } = useCaptureForm(
    sheet,
    replaced,
    onSaved,
  );
  const form = useRef<HTMLFormElement>(null);
  const words = useTexts(templateTexts);
  const Heading = replaced ? 'h3' : 'h2';
  // The button that opened this is gone, or far above.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  useOnReturn(onLook);

  return (
    <form class="card" ref={form} onSubmit={act.submit} novalidate>
      <Heading>{replaced ? words.recaptureHeading(replaced.name) : words.captureHeading}</Heading>
      {!replaced && (
        <NameField name={name} problem={problem?.isName ? problem.message : null} onType={act.typeName} />
      )}
      <CaptureWish sheet={sheet} wish={wish} onChange={act.setWish} />
      {problem && !problem.isName && <Notice isBad>{problem.message}</Notice>}
      {losses && (
        <Losses {...losses} isSaving={isSaving} onAccept={act.saveAnyway} onCancel={act.forgetLosses} />
      )}
      {isAsking && (
        <Question
          question={words.replaceQuestion(name, sheet.name)}
          choices={[{ text: words.replaceYes, isGrave: true, onChoose: act.replace }]}
          no={words.cancel}
          onNo={act.leave}
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

/** People leave for the sheet, select cells there, and come back. */
function useOnReturn(look: () => Promise<void>): void {
  useEffect(() => {
    const onFocus = () => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [look]);
}
