import { useMemo, useState } from 'preact/hooks';
import type { Headline } from '../../app/api';
import { headlineOf } from '../../app/headline';
import type { PlanLibrary } from '../../app/plan-library';
import { type Language, sentence } from '../../messages';
import { checkInputs, type InputDefinition, type InputValues, type Plan, planInputs } from '../../template';
import { fieldText, fieldValue } from './field-text';

export interface PlanForm {
  readonly plan: Plan;
  readonly definitions: readonly InputDefinition[];
  readonly text: (definition: InputDefinition) => string;
  /** The sentence for a wrong field. */
  readonly problem: (definition: InputDefinition) => string | undefined;
  readonly problemCount: number;
  readonly values: InputValues;
  /** `null` while a field is wrong. */
  readonly headline: Headline | null;
  readonly type: (definition: InputDefinition, text: string) => void;
  readonly reset: () => void;
  readonly isChanged: boolean;
}

/** The plan's form: what was typed is kept as typed; values, problems and the headline follow from it. */
export function usePlanForm(library: PlanLibrary, plan: Plan, language: Language): PlanForm {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const definitions = library.inputs.inputs;
  const defaults = useMemo(() => planInputs(plan, definitions, {}), [plan, definitions]);
  const values = useMemo(() => typedValues(definitions, typed), [definitions, typed]);
  const problems = useMemo(
    () =>
      new Map(checkInputs(definitions, values).map(({ id, failure }) => [id, sentence(failure, language)])),
    [definitions, values, language],
  );
  return {
    plan,
    definitions,
    text: (definition) => typed[definition.id] ?? fieldText(definition, defaults[definition.id] ?? ''),
    problem: ({ id }) => problems.get(id),
    problemCount: problems.size,
    values,
    headline: problems.size === 0 ? headlineOf(planInputs(plan, definitions, values)) : null,
    type: ({ id }, text) => setTyped((before) => ({ ...before, [id]: text })),
    reset: () => setTyped({}),
    isChanged: Object.keys(typed).length > 0,
  };
}

function typedValues(
  definitions: readonly InputDefinition[],
  typed: Readonly<Record<string, string>>,
): InputValues {
  const touched = definitions.filter(({ id }) => typed[id] !== undefined);
  return Object.fromEntries(
    touched.map((definition) => [definition.id, fieldValue(definition, typed[definition.id] ?? '')]),
  );
}
