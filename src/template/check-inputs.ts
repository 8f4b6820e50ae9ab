import { serialFromIso } from '../core/calendar/iso-date';
import type { Failure } from '../messages';
import { excerpt } from './file/decoder';
import type { InputDefinition } from './input-definition';

/** What is wrong with one value; `id` is the field that it belongs to. */
export interface InputProblem {
  readonly id: string;
  readonly failure: Failure;
}

const longestText = 500;

/**
 * Checks values that people or programs gave for inputs: unknown ids, kinds, bounds, dates that do not exist.
 *
 * @param values the given ones; what is left out has its default
 * @returns one problem for each wrong value, in the order given; none if all is well
 * @example checkInputs(definitions, { promo_date: '2026-11-31' }) // [{ id: 'promo_date', failure: { code: 'inputNotDate', … } }]
 */
export function checkInputs(
  definitions: readonly InputDefinition[],
  values: Readonly<Record<string, unknown>>,
): readonly InputProblem[] {
  const known = definitions.map((each) => each.id);
  return Object.entries(values).flatMap(([id, value]) => {
    const definition = definitions.find((each) => each.id === id);
    const failure = definition
      ? problemOf(definition, value)
      : ({ code: 'inputUnknown', id: shortened(id), known } as const);
    return failure ? [{ id: shortened(id), failure }] : [];
  });
}

/** An id as it can stand in a sentence; that of an input is never longer. */
const shortened = (id: string): string => (id.length > 64 ? `${id.slice(0, 64)}…` : id);

function problemOf(definition: InputDefinition, value: unknown): Failure | null {
  if (definition.derived !== undefined && value === '') return null;
  const data = { label: definition.label, got: excerpt(value) };
  switch (definition.kind) {
    case 'number':
    case 'percent':
    case 'integer':
      return numberProblem(definition, value);
    case 'date':
      return isDate(value) ? null : { code: 'inputNotDate', ...data };
    case 'choice':
      return choiceProblem(definition, value);
    case 'text':
      return typeof value === 'string' && value.length <= longestText
        ? null
        : { code: 'inputNotText', ...data, maxLength: longestText };
  }
}

function numberProblem(definition: InputDefinition, value: unknown): Failure | null {
  const { label, unit, kind, min, max, exclusiveMin, exclusiveMax } = definition;
  const bounds = {
    percent: kind === 'percent',
    integer: kind === 'integer',
    unit,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    exclusiveMin: exclusiveMin ?? false,
    exclusiveMax: exclusiveMax ?? false,
  };
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  if (!isNumber || (kind === 'integer' && !Number.isInteger(value))) {
    return { code: 'inputNotNumber', label, got: excerpt(value), bounds };
  }
  if (isWithin(definition, value)) return null;
  const got = kind === 'percent' ? `${Number((value * 100).toPrecision(12))}%` : excerpt(value);
  return { code: 'inputOutOfBounds', label, got, bounds };
}

function isWithin(definition: InputDefinition, value: number): boolean {
  const { min = -Infinity, max = Infinity, exclusiveMin, exclusiveMax } = definition;
  return (exclusiveMin ? value > min : value >= min) && (exclusiveMax ? value < max : value <= max);
}

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && serialFromIso(value) !== null;

function choiceProblem({ label, choices = [] }: InputDefinition, value: unknown): Failure | null {
  if (choices.some((choice) => choice.value === value)) return null;
  return {
    code: 'inputNotChoice',
    label,
    got: excerpt(value),
    choices: choices.map((choice) => choice.value),
  };
}
