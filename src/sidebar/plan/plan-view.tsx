import { useState } from 'preact/hooks';
import type { GenerateResponse } from '../../app/api';
import type { PlanLibrary } from '../../app/plan-library';
import type { Language } from '../../messages';
import { texts } from '../texts';
import { MadeWorkbook } from './made-workbook';
import { PlanForm } from './plan-form';

interface PlanViewProps {
  readonly library: PlanLibrary;
  readonly language: Language;
}

/** From inputs to a workbook: the form, what it comes to, one button, and what was made. */
export function PlanView({ library, language }: PlanViewProps) {
  const [planId, setPlanId] = useState(library.plans[0]?.id ?? '');
  const plan = library.plans.find(({ id }) => id === planId) ?? library.plans[0];
  const [made, setMade] = useState<GenerateResponse | null>(null);
  if (!plan) return null;
  if (made) return <MadeWorkbook made={made} language={language} onAgain={() => setMade(null)} />;
  return (
    <>
      {library.plans.length > 1 && (
        <div class="field plan-choice">
          <label for="plan">{texts(language).plan}</label>
          <div class="field-box">
            <select id="plan" value={plan.id} onChange={(event) => setPlanId(event.currentTarget.value)}>
              {library.plans.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      <PlanForm key={plan.id} library={library} plan={plan} language={language} onMade={setMade} />
    </>
  );
}
