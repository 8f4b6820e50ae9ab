import type { Localized } from '../messages';
import type { Choice, ParameterKind } from './function-spec';
import { chineseFigure, figure, percentage } from './spoken-value';

type NumberKind = Extract<ParameterKind, { type: 'number' }>;

/**
 * What a parameter accepts, in words that follow “应为” or “must be”; the Chinese brings its own space before figures.
 *
 * @example expectation({ type: 'number', min: 0, max: 1, percent: true })['zh-CN'] // ' 0% 到 100% 之间的百分比'
 */
export function expectation(kind: ParameterKind): Localized {
  switch (kind.type) {
    case 'number':
      return numberExpectation(kind);
    case 'boolean':
      return { 'zh-CN': ' TRUE 或 FALSE（是或否）', en: 'TRUE or FALSE' };
    case 'text':
      return {
        'zh-CN': `不超过 ${kind.maxLength} 个字的文字`,
        en: `text of at most ${kind.maxLength} characters`,
      };
    case 'date':
      return {
        'zh-CN': ' 2000-01-01 到 2100-12-31 之间的日期（如 2026-11-11）',
        en: 'a date from 2000-01-01 to 2100-12-31 (such as 2026-11-11)',
      };
    case 'time':
      return { 'zh-CN': '一天中的时间（如 20:30）', en: 'a time of day (such as 20:30)' };
    case 'choice':
      return choiceExpectation(kind.choices);
    case 'numberRange':
      return {
        'zh-CN': `一行或一列 ${kind.count} 个单元格，每个是不小于 ${kind.min} 的整数`,
        en: `a row or a column of ${kind.count} cells, each a whole number of at least ${kind.min}`,
      };
    case 'list':
      return listExpectation(kind);
  }
}

/**
 * How messages call a choice.
 *
 * @example choiceName({ value: 'low', names: ['低', 'low'] }) // { 'zh-CN': '「低」', en: '“low”' }
 */
export const choiceName = ({ names }: Choice): Localized => ({
  'zh-CN': `「${names[0]}」`,
  en: `“${names[names.length - 1]}”`,
});

function listExpectation({ item, most }: Extract<ParameterKind, { type: 'list' }>): Localized {
  const each = expectation(item);
  if (most === 1) return each;
  return {
    'zh-CN': `一行或一列最多 ${most} 个单元格，每格是${each['zh-CN']}`,
    en: `a row or a column of at most ${most} cells, each ${each.en}`,
  };
}

/** More than these would make a sentence that nobody reads to its end; the function's help has them all. */
const mostChoicesTold = 6;

function choiceExpectation(choices: readonly Choice[]): Localized {
  const told = choices.slice(0, mostChoicesTold).map(choiceName);
  const [chinese, english] = [told.map((name) => name['zh-CN']), told.map((name) => name.en)];
  const rest = choices.length - told.length;
  if (rest > 0) {
    return {
      'zh-CN': `${chinese.join('')}等 ${choices.length} 种之一`,
      en: `one of ${english.join(', ')} and ${rest} more`,
    };
  }
  return { 'zh-CN': alternatives(chinese, '', '或'), en: alternatives(english, ', ', ' or ') };
}

/** `A, B or C`. */
const alternatives = (options: readonly string[], comma: string, or: string): string =>
  [options.slice(0, -1).join(comma), ...options.slice(-1)].filter(Boolean).join(or);

function numberExpectation(kind: NumberKind): Localized {
  const noun = kind.percent
    ? { 'zh-CN': '百分比', en: 'percentage' }
    : kind.integer
      ? { 'zh-CN': '整数', en: 'whole number' }
      : { 'zh-CN': '数', en: 'number' };
  return {
    'zh-CN': withoutGaps(chineseBounds(kind, ...spokenBounds(kind, chineseFigure)) + noun['zh-CN']),
    en: `a ${noun.en}${englishBounds(kind, ...spokenBounds(kind, figure))}`,
  };
}

function spokenBounds(kind: NumberKind, spokenFigure: (bound: number) => string) {
  const spoken = kind.percent ? percentage : spokenFigure;
  return [kind.min, kind.max].map((bound) => (bound === undefined ? undefined : spoken(bound)));
}

function chineseBounds(kind: NumberKind, low?: string, high?: string): string {
  if (low && high && !kind.exclusiveMin && !kind.exclusiveMax) return ` ${low} 到 ${high} 之间的`;
  const bounds = [
    low && `${kind.exclusiveMin ? '大于' : '不小于'} ${low}`,
    high && `${kind.exclusiveMax ? '小于' : '不超过'} ${high}`,
  ].filter(Boolean);
  return bounds.length ? `${bounds.join('、')} 的` : '';
}

function englishBounds(kind: NumberKind, low?: string, high?: string): string {
  if (low && high && !kind.exclusiveMin && !kind.exclusiveMax) return ` from ${low} to ${high}`;
  const bounds = [
    low && `${kind.exclusiveMin ? 'above' : 'of at least'} ${low}`,
    high && `${kind.exclusiveMax ? 'below' : 'at most'} ${high}`,
  ].filter(Boolean);
  return bounds.length ? ` ${bounds.join(' and ')}` : '';
}

/** No space between 万 or 亿 and the Chinese that follows. */
const withoutGaps = (text: string): string => text.replace(/([万亿]) /g, '$1');
