import { useState } from 'preact/hooks';
import type { FormLibrary, SheetSummary } from '../../library';
import type { Plan } from '../../template/plan';
import { useLanguage } from '../language';
import { useServer } from '../server';
import { InsertButton } from './insert-button';
import { Outcome, type OutcomeData } from './outcome';

interface BuiltInListProps {
  readonly library: FormLibrary;
}

/** The sheets of the built-in plans, one by one; a sheet of several plans stands once. */
export function BuiltInList({ library }: BuiltInListProps) {
  const known = new Map(
    [...library.plans]
      .reverse()
      .flatMap((plan) => plan.sheets.map(({ template }) => [template, plan] as const)),
  );
  const sheets = library.sheets.flatMap((sheet) => {
    const plan = known.get(sheet.id);
    return plan ? [{ sheet, plan }] : [];
  });
  return (
    <ul class="template-list">
      {sheets.map(({ sheet, plan }) => (
        <BuiltIn key={sheet.id} sheet={sheet} plan={plan} />
      ))}
    </ul>
  );
}

interface BuiltInProps {
  readonly sheet: SheetSummary;
  readonly plan: Plan;
}

function BuiltIn({ sheet, plan }: BuiltInProps) {
  const call = useServer();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<OutcomeData | null>(null);
  const name = sheet.name[language];
  const request = { plan: plan.id, inputs: {}, sheets: [sheet.id] };
  return (
    <li class="template">
      <div class="template-head">
        <div class="template-name">
          <strong>{name}</strong>
          <small>{sheet.description[language]}</small>
        </div>
        <InsertButton name={name} insert={() => call('generate', request)} onSettled={setOutcome} />
      </div>
      {outcome && <Outcome key={outcome.told} outcome={outcome} />}
    </li>
  );
}
