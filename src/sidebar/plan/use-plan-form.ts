import { useMemo, useState } from 'preact/hooks';
import type { FormLibrary } from '../../library';
import { sentence } from '../../messages';
import { checkInputs } from '../../template/check-inputs';
import type { InputDefinition, InputValues } from '../../template/input-definition';
import type { Plan } from '../../template/plan';
import { useLanguage } from '../language';
import { dayHere } from './day-here';
import { fieldText } from './field-text';
import { formValues, type TypedTexts } from './form-values';
import type { Figures } from './headline-card';
import { useFormFigures } from './use-form-figures';

export interface PlanFormState {
  readonly definitions: readonly InputDefinition[];
  readonly text: (definition: InputDefinition) => string;
  /** The sentence for a wrong field. */
  readonly problem: (definition: InputDefinition) => string | undefined;
  readonly problemCount: number;
  /** What was typed, right or wrong. */
  readonly changes: InputValues;
  /** What differs from the plan's defaults, right or wrong, and the promotion day. */
  readonly values: InputValues;
  /** Every input, the defaults included. */
  readonly allValues: InputValues;
  /** What the inputs come to. */
  readonly figures: Figures;
  readonly type: (definition: InputDefinition, text: string) => void;
  readonly reset: () => void;
  readonly isChanged: boolean;
}

/**
 * The plan's form: what was typed is kept as typed; values, problems and the headline follow from it.
 *
 * @param start values to begin with where they differ from the plan's defaults
 */
export function usePlanForm(library: FormLibrary, plan: Plan, start: InputValues): PlanFormState {
  const language = useLanguage();
  const [typed, setTyped] = useState<TypedTexts>({});
  // Once for each form: what it shows at midnight is what will be made.
  const [today] = useState(() => dayHere(new Date()));
  const definitions = library.inputs.inputs;
  const { changes, values, allValues, untyped } = useMemo(
    () => formValues(library, { plan, start, typed, today }),
    [library, plan, start, typed, today],
  );
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
    changes,
    values,
    allValues,
    figures: useFormFigures(library, plan.id, problems.size === 0 ? allValues : null),
    type: ({ id }, text) => setTyped((before) => ({ ...before, [id]: text })),
    reset: () => setTyped({}),
    isChanged: Object.keys(typed).length > 0,
  };
}
