import { useState } from 'preact/hooks';
import type { CurrentPlan, GenerateResponse } from '../../app/api';
import type { FormLibrary } from '../../library';
import type { InputValues } from '../../template/input-definition';
import { madeSheets } from '../../template/made-sheets';
import type { Plan } from '../../template/plan';
import { useTexts } from '../language';
import { texts } from '../texts';
import { HeadlineCard } from './headline-card';
import { InputGroups } from './input-groups';
import { PhaseTimeline } from './phase-timeline';
import { PlanActions } from './plan-actions';
import { PlanPreview } from './plan-preview';
import { SheetChoice } from './sheet-choice';
import { useGeneration } from './use-generation';
import { usePlanForm } from './use-plan-form';

interface PlanFormProps {
  readonly library: FormLibrary;
  readonly plan: Plan;
  /** The plan in the workbook that the form changes, or `null` to make a new one. */
  readonly updating: CurrentPlan | null;
  readonly onMade: (made: GenerateResponse) => void;
}

const noInputs: InputValues = {};
const nothingLeftOut: ReadonlySet<string> = new Set();

/** The inputs, what they come to, and the button; while sheets are made, how far it is and the way out. */
export function PlanForm({ library, plan, updating, onMade }: PlanFormProps) {
  const form = usePlanForm(library, plan, updating?.inputs ?? noInputs);
  const [leftOut, setLeftOut] = useState(nothingLeftOut);
  const generation = useGeneration(onMade);
  const words = useTexts(texts);
  const isUpdating = updating !== null;
  const { problemCount } = form;
  const sheets = plan.sheets.map(({ template }) => template).filter((id) => !leftOut.has(id));
  const made = madeSheets(plan, library.sheets, sheets);
  const request = { plan: plan.id, inputs: form.values, sheets };

  const submit = (event: Event) => {
    event.preventDefault();
    void (updating
      ? generation.update({ plan: plan.id, inputs: form.changes, runId: updating.runId })
      : generation.start(request));
  };

  return (
    <form class="plan-form" onSubmit={submit} novalidate>
      <HeadlineCard figures={form.figures} />
      <fieldset disabled={generation.progress !== null}>
        <InputGroups
          groups={library.inputs.groups}
          form={form}
          isFixed={({ structural }) => isUpdating && structural === true}
        >
          <PhaseTimeline
            calendar={library.calendars.find(({ id }) => id === form.allValues.calendar)}
            promoDate={String(form.allValues.promo_date)}
          />
        </InputGroups>
        {!isUpdating && (
          <SheetChoice library={library} plan={plan} leftOut={leftOut} made={made} onChange={setLeftOut} />
        )}
        {form.isChanged && (
          <button type="button" class="quiet" onClick={form.reset}>
            {words.reset}
          </button>
        )}
      </fieldset>
      {!isUpdating && <PlanPreview request={request} disabled={problemCount > 0} />}
      <PlanActions
        generation={generation}
        isUpdating={isUpdating}
        sheetCount={made.length}
        problemCount={problemCount}
      />
    </form>
  );
}
