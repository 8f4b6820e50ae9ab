import type { Localized } from '../../messages';

interface NumberOfAnInput {
  readonly kind: 'number' | 'percent' | 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
}

interface NumberMistake {
  readonly key: 'min' | 'default';
  readonly expected: Localized;
}

/** What is wrong with the bounds of a number, or with its default within them; `null` if nothing. */
export function numberMistake({ kind, min, max, ...rest }: NumberOfAnInput): NumberMistake | null {
  if (min >= max)
    return { key: 'min', expected: { 'zh-CN': `小于 max（${max}）`, en: `less than max (${max})` } };
  const isWithin =
    (rest.exclusiveMin ? rest.default > min : rest.default >= min) &&
    (rest.exclusiveMax ? rest.default < max : rest.default <= max);
  if (isWithin && (kind !== 'integer' || Number.isInteger(rest.default))) return null;
  return { key: 'default', expected: allowed(min, max, kind === 'integer') };
}

const allowed = (min: number, max: number, isWhole: boolean): Localized => ({
  'zh-CN': `${min} 到 ${max} 之间的${isWhole ? '整数' : '数字'}`,
  en: `a ${isWhole ? 'whole number' : 'number'} from ${min} to ${max}`,
});
