import { useState } from 'preact/hooks';
import type { CurrentPlan, GenerateResponse } from '../../app/api';
import type { FormLibrary } from '../../library';
import { useLanguage, useTexts } from '../language';
import { ReviewTagging } from '../reviews/review-tagging';
import { texts } from '../texts';
import { Versions } from '../upgrade/versions';
import { CoverSolving } from './cover-solving';
import { MadeWorkbook } from './made-workbook';
import { PlanForm } from './plan-form';
import { useWorkbook } from './use-workbook';

interface PlanViewProps {
  readonly library: FormLibrary;
  /** Shows what an upgrade would change as soon as there is one to be had. */
  readonly wantsUpgrade: boolean;
}

/** From inputs to a workbook: a new plan, or the one that the workbook has already. */
export function PlanView({ library, wantsUpgrade }: PlanViewProps) {
  const language = useLanguage();
  const [planId, setPlanId] = useState(library.plans[0]?.id ?? '');
  const [updating, setUpdating] = useState<CurrentPlan | null>(null);
  const [made, setMade] = useState<GenerateResponse | null>(null);
  const { current, cover, reviews, refresh } = useWorkbook(made);
  const plan = library.plans.find(({ id }) => id === (updating?.plan ?? planId)) ?? library.plans[0];

  if (!plan) return null;
  if (made) return <MadeWorkbook made={made} onAgain={() => setMade(null)} />;
  return (
    <>
      {current && (
        <ExistingPlan
          name={library.plans.find(({ id }) => id === current.plan)?.name[language] ?? current.plan}
          isUpdating={updating !== null}
          onUpdate={() => setUpdating(current)}
          onNew={() => setUpdating(null)}
        />
      )}
      {current && !updating && <Versions current={current} isWanted={wantsUpgrade} onChanged={refresh} />}
      {cover && <CoverSolving sheet={cover} />}
      {reviews && <ReviewTagging sheets={reviews} />}
      {library.plans.length > 1 && !updating && (
        <PlanChoice plans={library.plans} chosen={plan.id} onChoose={setPlanId} />
      )}
      <PlanForm
        key={`${plan.id} ${updating?.runId}`}
        library={library}
        plan={plan}
        updating={updating}
        onMade={setMade}
      />
      {!reviews && <ReviewTagging sheets={null} />}
    </>
  );
}

interface ExistingPlanProps {
  readonly name: string;
  readonly isUpdating: boolean;
  readonly onUpdate: () => void;
  readonly onNew: () => void;
}

/** A workbook that has a plan: go on with it, or make another. */
function ExistingPlan({ name, isUpdating, onUpdate, onNew }: ExistingPlanProps) {
  const words = useTexts(texts);
  return (
    <div class="notice existing">
      <p>{isUpdating ? words.updatingPlan(name) : words.hasPlan(name)}</p>
      <button type="button" class="quiet" onClick={isUpdating ? onNew : onUpdate}>
        {isUpdating ? words.makeAnother : words.loadPlan}
      </button>
    </div>
  );
}

interface PlanChoiceProps {
  readonly plans: FormLibrary['plans'];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function PlanChoice({ plans, chosen, onChoose }: PlanChoiceProps) {
  const language = useLanguage();
  const words = useTexts(texts);
  return (
    <div class="field plan-choice">
      <label for="plan">{words.plan}</label>
      <div class="field-box">
        <select id="plan" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
          {plans.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
