import { isoFromSerial } from '../core/calendar/iso-date';
import { typedDate } from '../functions/typed-date';
import { typedNumber } from '../functions/typed-number';
import { fail, type Result, success } from '../messages';
import type { InputDefinition, InputValue, InputValues } from '../template/input-definition';

/**
 * Inputs as a person types them into one line of a question: names as 参数 has them, in either language.
 *
 * @param definitions the inputs that may be changed
 * @returns the values, not checked yet; or the part that is no `name = value`, or whose name is none of these
 * @example typedInputs('整场大促销售额=800万；客单价=180', definitions) // { sales: 8000000, aov: 180 }
 */
export function typedInputs(text: string, definitions: readonly InputDefinition[]): Result<InputValues> {
  const parts = text.split(/[;；\n]/).flatMap((part) => part.trim() || []);
  const values: Record<string, InputValue> = {};
  for (const part of parts) {
    const [, name = '', value = ''] = /^([^=＝]+)[=＝](.*)$/.exec(part) ?? [];
    if (name === '') return fail({ code: 'inputPartUnreadable', part });
    const definition = definitions.find((each) => isCalled(each, name.trim()));
    if (!definition) return fail({ code: 'inputNameUnknown', name: name.trim() });
    values[definition.id] = typedValue(definition, value.trim());
  }
  return Object.keys(values).length === 0 ? fail({ code: 'noInputTyped' }) : success(values);
}

const isCalled = ({ id, label }: InputDefinition, name: string): boolean =>
  [id, ...Object.values(label)].some((each) => each.toLowerCase() === name.toLowerCase());

/** What is no number, date or choice stays the text: the check of the inputs says what is wrong with it. */
function typedValue({ kind, choices }: InputDefinition, text: string): InputValue {
  if (kind === 'text') return text;
  if (kind === 'date') return dateOf(text);
  if (kind === 'choice')
    return choices?.find(({ label }) => Object.values(label).includes(text))?.value ?? text;
  const number = typedNumber(text);
  return typeof number === 'number' ? number : text;
}

function dateOf(text: string): string {
  const serial = typedDate(text);
  return typeof serial === 'number' ? isoFromSerial(serial) : text;
}
