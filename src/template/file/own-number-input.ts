import { isQuantityId } from '../../core/quantities/quantities';
import { fail, type Localized, success } from '../../messages';
import type { InputDefinition } from '../input-definition';
import { type Decoded, type Decoder, flag, identifier, localized, number, object, oneOf } from './decoder';

const entry = object(
  {
    id: identifier,
    label: localized,
    unit: localized,
    kind: oneOf('number', 'percent', 'integer'),
    default: number,
    min: number,
    max: number,
    help: localized,
    source: localized,
    group: identifier,
  },
  { exclusiveMin: flag, exclusiveMax: flag },
);
type Entry = Decoded<typeof entry>;

/** Reads a number that sheets alone know: it says all about itself. One that a function knows, too, is declared there. */
export const ownNumberInput: Decoder<InputDefinition> = (json, path) => {
  const read = entry(json, path);
  if (!read.ok) return read;
  const mistake = mistakeOf(read.value);
  if (!mistake) return success(read.value);
  const { key, expected } = mistake;
  return fail({ code: 'fileInvalid', path: `${path}.${key}`, expected, got: String(read.value[key]) });
};

interface Mistake {
  readonly key: 'id' | 'min' | 'default';
  readonly expected: Localized;
}

function mistakeOf({ id, kind, min, max, default: fallback, ...bounds }: Entry): Mistake | null {
  if (isQuantityId(id)) return { key: 'id', expected: declaredAlready(id) };
  if (min >= max)
    return { key: 'min', expected: { 'zh-CN': `小于 max（${max}）`, en: `less than max (${max})` } };
  const isWithin =
    (bounds.exclusiveMin ? fallback > min : fallback >= min) &&
    (bounds.exclusiveMax ? fallback < max : fallback <= max);
  if (isWithin && (kind !== 'integer' || Number.isInteger(fallback))) return null;
  return { key: 'default', expected: allowed(min, max, kind === 'integer') };
}

const declaredAlready = (id: string): Localized => ({
  'zh-CN': `另一个 id，或者写 quantity: ${id}：这个量已经有定义`,
  en: `another id, or quantity: ${id}, which is declared already`,
});

const allowed = (min: number, max: number, isWhole: boolean): Localized => ({
  'zh-CN': `${min} 到 ${max} 之间的${isWhole ? '整数' : '数字'}`,
  en: `a ${isWhole ? 'whole number' : 'number'} from ${min} to ${max}`,
});
