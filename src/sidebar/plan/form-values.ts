import type { IsoDate } from '../../core/calendar/iso-date';
import type { InputDefinition, InputValues } from '../../template/input-definition';
import type { Plan } from '../../template/plan';
import { type InputSources, planInputs } from '../../template/plan-inputs';
import { fieldValue } from './field-text';

/** What was typed into fields, by the ids of inputs. */
export type TypedTexts = Readonly<Record<string, string>>;

export interface FormValues {
  /** What was typed, right or wrong: an update sends nothing else, as others may have changed the rest on the sheets since. */
  readonly changes: InputValues;
  /** What a new plan is made of: all that was typed or stood there, right or wrong, and always the promotion day that the form shows. */
  readonly values: InputValues;
  /** Every input, the defaults included. */
  readonly allValues: InputValues;
  /** What a field shows that nobody has typed into: as the calendar and the category that are chosen now have it. */
  readonly untyped: InputValues;
}

interface Filled {
  readonly plan: Plan;
  /** Values to begin with where they differ from the plan's defaults. */
  readonly start: InputValues;
  readonly typed: TypedTexts;
  /** The day from which the next promotion counts. */
  readonly today: IsoDate;
}

/**
 * The values of a form that is filled in. Another calendar or category renews what it brings, but for what the person has
 * typed.
 */
export function formValues(sources: InputSources, { plan, start, typed, today }: Filled): FormValues {
  const { inputs } = sources.inputs;
  const changes = typedValues(inputs, typed);
  const given = { ...start, ...changes };
  const chosen = typedValues(
    inputs.filter(({ structural }) => structural),
    typed,
  );
  const allValues = planInputs(plan, sources, given, today);
  const { promo_date } = allValues;
  return {
    changes,
    values: promo_date === undefined ? given : { ...given, promo_date },
    allValues,
    untyped: planInputs(plan, sources, { ...start, ...chosen }, today),
  };
}

function typedValues(definitions: readonly InputDefinition[], typed: TypedTexts): InputValues {
  const touched = definitions.filter(({ id }) => typed[id] !== undefined);
  return Object.fromEntries(
    touched.map((definition) => [definition.id, fieldValue(definition, typed[definition.id] ?? '')]),
  );
}
