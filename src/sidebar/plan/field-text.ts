import { typedNumber } from '../../functions/typed-number';
import type { InputDefinition, InputValue } from '../../template/input-definition';

/**
 * An input's value as it stands in its field. A percentage stands without its sign, which the field shows beside it.
 *
 * @example fieldText({ kind: 'percent', … }, 0.3) // '30'
 * @example fieldText({ kind: 'number', … }, 5000000) // '5,000,000'
 */
export function fieldText(definition: InputDefinition, value: InputValue): string {
  if (typeof value !== 'number') return String(value);
  const shown = definition.kind === 'percent' ? Number((value * 100).toPrecision(12)) : value;
  return shown.toLocaleString('en-US', { maximumFractionDigits: 12 });
}

/**
 * What was typed into an input's field as its value; a text that is no number stays the text, for the check to name.
 *
 * @example fieldValue({ kind: 'number', … }, '1.2万') // 12000
 * @example fieldValue({ kind: 'percent', … }, '30') // 0.3, and so is '30%'
 */
export function fieldValue(definition: InputDefinition, text: string): InputValue {
  if (!isNumeric(definition)) return text.trim();
  const number = typedNumber(text);
  if (typeof number !== 'number') return text;
  const wantsSign = definition.kind === 'percent' && !/[%％]/.test(text);
  return wantsSign ? Number((number / 100).toPrecision(12)) : number;
}

/** Whether a definition takes a number in its field. */
export const isNumeric = ({ kind }: InputDefinition): boolean =>
  kind === 'number' || kind === 'integer' || kind === 'percent';
