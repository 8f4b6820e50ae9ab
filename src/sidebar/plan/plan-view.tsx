import { useState } from 'preact/hooks';
import type { ApiResult, GenerateResponse } from '../../app/api';
import type { PlanLibrary } from '../../app/plan-library';
import type { Language } from '../../messages';
import { call } from '../server';
import { texts } from '../texts';
import { HeadlineCard } from './headline-card';
import { InputGroups } from './input-groups';
import { MadeWorkbook } from './made-workbook';
import { usePlanForm } from './use-plan-form';

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

type PlanFormProps = PlanViewProps & {
  readonly plan: PlanLibrary['plans'][number];
  readonly onMade: (made: GenerateResponse) => void;
};

function PlanForm({ library, plan, language, onMade }: PlanFormProps) {
  const form = usePlanForm(library, plan, language);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Extract<ApiResult<never>, { ok: false }> | null>(null);
  const words = texts(language);

  const generate = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFailed(null);
    const result = await call('generate', { plan: plan.id, inputs: form.values, language }, language);
    setBusy(false);
    if (result.ok) onMade(result.value);
    else setFailed(result);
  };

  return (
    <form class="plan-form" onSubmit={generate} novalidate>
      <HeadlineCard headline={form.headline} language={language} />
      <fieldset disabled={busy}>
        <InputGroups groups={library.inputs.groups} form={form} language={language} />
        {form.isChanged && (
          <button type="button" class="quiet" onClick={form.reset}>
            {words.reset}
          </button>
        )}
      </fieldset>
      <div class="actions">
        {failed && (
          <div class="notice notice-bad" role="alert">
            <strong>{words.failed}</strong>
            <p>{failed.message}</p>
            {failed.problems?.map((problem) => (
              <p key={problem.field}>{problem.message}</p>
            ))}
          </div>
        )}
        <p class="actions-hint">
          {form.problemCount > 0 ? words.fixFirst(form.problemCount) : words.sheetsToMake(plan.sheets.length)}
        </p>
        <button type="submit" class="primary" disabled={busy || form.problemCount > 0}>
          {busy ? words.generating : words.generate}
        </button>
      </div>
    </form>
  );
}
