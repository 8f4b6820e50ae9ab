import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CurrentPlan, GenerateRequest, GenerateResponse } from '../../app/api';
import type { FormLibrary } from '../../library';
import type { Language } from '../../messages';
import type { InputValues } from '../../template/input-definition';
import type { Plan } from '../../template/plan';
import { Notice } from '../notice';
import { texts } from '../texts';
import { HeadlineCard } from './headline-card';
import { InputGroups } from './input-groups';
import { PhaseTimeline } from './phase-timeline';
import { PlanPreview } from './plan-preview';
import { SheetChoice } from './sheet-choice';
import { type GenerationFailure, type Progress, useGeneration } from './use-generation';
import { usePlanForm } from './use-plan-form';

interface PlanFormProps {
  readonly library: FormLibrary;
  readonly plan: Plan;
  /** The plan in the workbook that the form changes, or `null` to make a new one. */
  readonly updating: CurrentPlan | null;
  readonly language: Language;
  readonly onMade: (made: GenerateResponse) => void;
}

const noInputs: InputValues = {};
const nothingLeftOut: ReadonlySet<string> = new Set();

/** The inputs, what they come to, and the button; while sheets are made, how far it is and the way out. */
export function PlanForm({ library, plan, updating, language, onMade }: PlanFormProps) {
  const form = usePlanForm(library, plan, updating?.inputs ?? noInputs, language);
  const [leftOut, setLeftOut] = useState(nothingLeftOut);
  const generation = useGeneration(language, onMade);
  const { progress, failure } = generation;
  const button = useRef<HTMLButtonElement>(null);
  const wasWorking = useRef(false);
  const isWorking = progress !== null;
  // The way out of the work had the focus and is gone.
  useLayoutEffect(() => {
    if (wasWorking.current && !isWorking) button.current?.focus();
    wasWorking.current = isWorking;
  }, [isWorking]);
  const words = texts(language);
  const sheets = plan.sheets.map(({ template }) => template).filter((id) => !leftOut.has(id));
  const request: GenerateRequest = { plan: plan.id, inputs: form.values, language, sheets };
  const ready = updating ? words.willUpdate : words.sheetsToMake(sheets.length);

  const submit = (event: Event) => {
    event.preventDefault();
    void (updating ? generation.update({ ...request, runId: updating.runId }) : generation.start(request));
  };

  return (
    <form class="plan-form" onSubmit={submit} novalidate>
      <HeadlineCard headline={form.headline} language={language} />
      <fieldset disabled={isWorking}>
        <InputGroups
          groups={library.inputs.groups}
          form={form}
          language={language}
          isFixed={({ structural }) => updating !== null && structural === true}
        >
          <PhaseTimeline
            calendar={library.calendars.find(({ id }) => id === form.allValues.calendar)}
            promoDate={String(form.allValues.promo_date)}
            language={language}
          />
        </InputGroups>
        {!updating && (
          <SheetChoice
            library={library}
            plan={plan}
            language={language}
            leftOut={leftOut}
            onChange={setLeftOut}
          />
        )}
        {form.isChanged && (
          <button type="button" class="quiet" onClick={form.reset}>
            {words.reset}
          </button>
        )}
      </fieldset>
      {!updating && <PlanPreview request={request} disabled={form.problemCount > 0} language={language} />}
      <div class="actions">
        {failure && <FailureNotice failure={failure} language={language} />}
        {generation.ending && <Notice>{words[generation.ending]}</Notice>}
        {progress ? (
          <Working
            progress={progress}
            isCancelling={generation.isCancelling}
            language={language}
            onCancel={updating ? null : generation.cancel}
          />
        ) : (
          <>
            <p class="actions-hint">{form.problemCount > 0 ? words.fixFirst(form.problemCount) : ready}</p>
            <button type="submit" class="primary" ref={button} disabled={form.problemCount > 0}>
              {updating ? words.update : words.generate}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

interface FailureNoticeProps {
  readonly failure: GenerationFailure;
  readonly language: Language;
}

function FailureNotice({ failure, language }: FailureNoticeProps) {
  return (
    <Notice isBad>
      <strong>{texts(language).failed}</strong>
      <p>{failure.message}</p>
      {failure.problems?.map((problem) => (
        <p key={problem.field}>{problem.message}</p>
      ))}
    </Notice>
  );
}

interface WorkingProps {
  readonly progress: Progress;
  readonly isCancelling: boolean;
  readonly language: Language;
  /** `null` for work that is one step. */
  readonly onCancel: (() => void) | null;
}

function Working({ progress, isCancelling, language, onCancel }: WorkingProps) {
  const words = texts(language);
  const { done, total, name } = progress;
  const wayOut = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => wayOut.current?.focus(), []);
  // Showing the sheets is one step of the server's: from here on there is no way out.
  const isFinishing = total > 0 && done === total;
  const writing = total === 0 ? words.preparing : words.writing(done + 1, total, name);
  const told = isFinishing ? words.finishing : writing;
  return (
    <>
      <label class="working" aria-live="polite">
        {isCancelling ? words.cancelling : told}
        <progress max={Math.max(total, 1)} value={done} />
      </label>
      {onCancel && (
        <button
          type="button"
          class="quiet"
          ref={wayOut}
          aria-disabled={isCancelling || isFinishing}
          onClick={() => isCancelling || isFinishing || onCancel()}
        >
          {words.cancel}
        </button>
      )}
    </>
  );
}
