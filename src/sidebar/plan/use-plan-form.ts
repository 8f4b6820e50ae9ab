import { useMemo, useState } from 'preact/hooks';
import type { Headline } from '../../app/api';
import { headlineOf } from '../../app/headline';
import type { FormLibrary } from '../../library';
import { type Language, sentence } from '../../messages';
import { checkInputs, type InputDefinition, type InputValues, type Plan, planInputs } from '../../template';
import { fieldText, fieldValue } from './field-text';

export interface PlanFormState {
  readonly definitions: readonly InputDefinition[];
  readonly text: (definition: InputDefinition) => string;
  /** The sentence for a wrong field. */
  readonly problem: (definition: InputDefinition) => string | undefined;
  readonly problemCount: number;
  /** What differs from the plan's defaults, right or wrong. */
  readonly values: InputValues;
  /** Every input, the defaults included. */
  readonly allValues: InputValues;
  /** `null` while a field is wrong. */
  readonly headline: Headline | null;
  readonly type: (definition: InputDefinition, text: string) => void;
  readonly reset: () => void;
  readonly isChanged: boolean;
}

/**
 * The plan's form: what was typed is kept as typed; values, problems and the headline follow from it.
 *
 * @param start values to begin with where they differ from the plan's defaults
 */
export function usePlanForm(
  library: FormLibrary,
  plan: Plan,
  start: InputValues,
  language: Language,
): PlanFormState {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const definitions = library.inputs.inputs;
  const values = useMemo(
    () => ({ ...start, ...typedValues(definitions, typed) }),
    [definitions, start, typed],
  );
  const allValues = useMemo(() => planInputs(plan, definitions, values), [plan, definitions, values]);
  const untyped = useMemo(() => planInputs(plan, definitions, start), [plan, definitions, start]);
  const problems = useMemo(
    () =>
      new Map(checkInputs(definitions, values).map(({ id, failure }) => [id, sentence(failure, language)])),
    [definitions, values, language],
  );
  return {
    definitions,
    text: (definition) => typed[definition.id] ?? fieldText(definition, untyped[definition.id] ?? ''),
    problem: ({ id }) => problems.get(id),
    problemCount: problems.size,
    values,
    allValues,
    headline: problems.size === 0 ? headlineOf(definitions, allValues) : null,
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
