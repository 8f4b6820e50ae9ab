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
  const name = parameter.words().name[language];
  const option = parameterOption(parameter, language);
  const meaning = parameterMeaning(parameter, language);
  if (language === 'en') return `${name}${option && ` (${option})`}: ${meaning}`;
  return `${name}${option && `（${option}）`}：${meaning}`;
}

/**
 * Whether a parameter may be left out and what then counts; empty if it may not.
 *
 * @example parameterOption(keepDecimals, 'zh-CN') // '可选，默认 FALSE'
 */
export function parameterOption(parameter: Parameter, language: Language): string {
  if (!parameter.default) return '';
  const fallback = defaultText(parameter)[language];
  return language === 'en' ? `optional, default ${fallback}` : `可选，默认${spaced(fallback)}`;
}

/** What a parameter means, its unit and its bounds. */
export function parameterMeaning(parameter: Parameter, language: Language): string {
  const { help, unit } = parameter.words();
  const bounds = isBounded(parameter) ? expectation(parameter.kind)[language] : '';
  if (language === 'en')
    return [help.en, unit && `Unit: ${unit.en}.`, bounds && `Must be ${bounds}.`].filter(Boolean).join(' ');
  return [help['zh-CN'], unit && `单位：${unit['zh-CN']}。`, bounds && `应为${bounds}。`]
    .filter(Boolean)
    .join('');
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
