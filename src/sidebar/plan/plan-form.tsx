import type { GenerateRequest, GenerateResponse } from '../../app/api';
import type { PlanLibrary } from '../../app/plan-library';
import type { Language } from '../../messages';
import type { Plan } from '../../template';
import { texts } from '../texts';
import { HeadlineCard } from './headline-card';
import { InputGroups } from './input-groups';
import { PlanPreview } from './plan-preview';
import { type GenerationFailure, type Progress, useGeneration } from './use-generation';
import { usePlanForm } from './use-plan-form';

interface PlanFormProps {
  readonly library: PlanLibrary;
  readonly plan: Plan;
  readonly language: Language;
  readonly onMade: (made: GenerateResponse) => void;
}

/** The inputs, what they come to, and the button; while sheets are made, how far it is and the way out. */
export function PlanForm({ library, plan, language, onMade }: PlanFormProps) {
  const form = usePlanForm(library, plan, language);
  const { progress, failure, isCancelling, start, cancel } = useGeneration(language, onMade);
  const request: GenerateRequest = { plan: plan.id, inputs: form.values, language };
  const words = texts(language);

  const submit = (event: Event) => {
    event.preventDefault();
    void start(request);
  };

  return (
    <form class="plan-form" onSubmit={submit} novalidate>
      <HeadlineCard headline={form.headline} language={language} />
      <fieldset disabled={progress !== null}>
        <InputGroups groups={library.inputs.groups} form={form} language={language} />
        {form.isChanged && (
          <button type="button" class="quiet" onClick={form.reset}>
            {words.reset}
          </button>
        )}
      </fieldset>
      <PlanPreview request={request} disabled={form.problemCount > 0} language={language} />
      <div class="actions">
        {failure && <FailureNotice failure={failure} language={language} />}
        {progress ? (
          <Working progress={progress} isCancelling={isCancelling} language={language} onCancel={cancel} />
        ) : (
          <>
            <p class="actions-hint">
              {form.problemCount > 0
                ? words.fixFirst(form.problemCount)
                : words.sheetsToMake(plan.sheets.length)}
            </p>
            <button type="submit" class="primary" disabled={form.problemCount > 0}>
              {words.generate}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function FailureNotice({
  failure,
  language,
}: {
  readonly failure: GenerationFailure;
  readonly language: Language;
}) {
  return (
    <div class="notice notice-bad" role="alert">
      <strong>{texts(language).failed}</strong>
      <p>{failure.message}</p>
      {failure.problems?.map((problem) => (
        <p key={problem.field}>{problem.message}</p>
      ))}
    </div>
  );
}

interface WorkingProps {
  readonly progress: Progress;
  readonly isCancelling: boolean;
  readonly language: Language;
  readonly onCancel: () => void;
}

function Working({ progress, isCancelling, language, onCancel }: WorkingProps) {
  const words = texts(language);
  const { done, total, name } = progress;
  const told = total === 0 ? words.preparing : words.writing(done + 1, total, name);
  return (
    <>
      <label class="working" aria-live="polite">
        {isCancelling ? words.cancelling : told}
        <progress max={Math.max(total, 1)} value={done} />
      </label>
      <button type="button" class="quiet" onClick={onCancel} disabled={isCancelling}>
        {words.cancel}
      </button>
    </>
  );
}
