import { useState } from 'preact/hooks';
import type { PlanLibrary } from '../../app/plan-library';
import type { Language } from '../../messages';
import type { Plan, Template } from '../../template';
import { call } from '../server';
import { InsertButton } from './insert-button';
import { Outcome, type OutcomeData } from './outcome';

interface BuiltInListProps {
  readonly library: PlanLibrary;
  readonly language: Language;
}

/** The sheets of the built-in plans, one by one; a sheet of several plans stands once. */
export function BuiltInList({ library, language }: BuiltInListProps) {
  const known = new Map(
    [...library.plans]
      .reverse()
      .flatMap((plan) => plan.sheets.map(({ template }) => [template, plan] as const)),
  );
  const sheets = library.templates.flatMap((template) => {
    const plan = known.get(template.id);
    return plan ? [{ template, plan }] : [];
  });
  return (
    <ul class="template-list">
      {sheets.map(({ template, plan }) => (
        <BuiltIn key={template.id} template={template} plan={plan} language={language} />
      ))}
    </ul>
  );
}

interface BuiltInProps {
  readonly template: Template;
  readonly plan: Plan;
  readonly language: Language;
}

function BuiltIn({ template, plan, language }: BuiltInProps) {
  const [outcome, setOutcome] = useState<OutcomeData | null>(null);
  const name = template.name[language];
  const request = { plan: plan.id, inputs: {}, language, sheets: [template.id] };
  return (
    <li class="template">
      <div class="template-head">
        <div class="template-name">
          <strong>{name}</strong>
          <small>{template.description[language]}</small>
        </div>
        <InsertButton
          name={name}
          language={language}
          insert={() => call('generate', request, language)}
          onSettled={setOutcome}
        />
      </div>
      {outcome && <Outcome key={outcome.told} outcome={outcome} language={language} />}
    </li>
  );
}
