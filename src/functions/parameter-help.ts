import type { Language, Localized } from '../messages';
import { choiceName, expectation } from './expectation';
import type { Parameter } from './function-spec';
import { figure, percentage } from './spoken-value';

/**
 * All that people need to know to fill in a parameter, in one run of text: its name, whether it may be left out, what
 * then counts, its meaning and its bounds.
 *
 * @example parameterHelp(keepDecimals, 'zh-CN') // '是否保留小数（可选，默认 FALSE）：…'
 */
export function parameterHelp(parameter: Parameter, language: Language): string {
  const name = parameter.name[language];
  const help = parameter.help[language];
  const bounds = isBounded(parameter) ? expectation(parameter.kind)[language] : '';
  if (language === 'en') {
    const option = parameter.default ? ` (optional, default ${defaultText(parameter).en})` : '';
    return `${name}${option}: ${help}${bounds && ` Must be ${bounds}.`}`;
  }
  const option = parameter.default ? `（可选，默认${spaced(defaultText(parameter)['zh-CN'])}）` : '';
  return `${name}${option}：${help}${bounds && `应为${bounds}。`}`;
}

/** The help of the other kinds says what may be typed. */
const isBounded = ({ kind }: Parameter): boolean => kind.type === 'number';

function defaultText({ default: fallback, kind }: Parameter): Localized {
  if (fallback?.label) return fallback.label;
  const value = fallback?.value;
  if (typeof value === 'boolean') return alike(value ? 'TRUE' : 'FALSE');
  if (typeof value !== 'number') return choiceText(kind, value);
  return alike(kind.type === 'number' && kind.percent ? percentage(value) : figure(value));
}

function choiceText(kind: Parameter['kind'], value: string | null | undefined): Localized {
  const choice = kind.type === 'choice' && kind.choices.find((each) => each.value === value);
  return choice ? choiceName(choice) : alike(value ?? '');
}

/** Chinese sets a space before Latin letters and figures. */
const spaced = (text: string): string => (/^[\w¥]/.test(text) ? ` ${text}` : text);

const alike = (text: string): Localized => ({ 'zh-CN': text, en: text });
