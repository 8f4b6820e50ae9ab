import { isQuantityId } from '../../core/quantities/quantities';
import { fail, type Localized, success } from '../../messages';
import type { InputDefinition } from '../input-definition';
import { type Decoded, type Decoder, flag, identifier, localized, number, object, oneOf } from './decoder';
import { numberMistake } from './number-mistake';

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

const mistakeOf = (own: Entry): Mistake | null =>
  isQuantityId(own.id) ? { key: 'id', expected: declaredAlready(own.id) } : numberMistake(own);

const declaredAlready = (id: string): Localized => ({
  'zh-CN': `另一个 id，或者写 quantity: ${id}：这个量已经有定义`,
  en: `another id, or quantity: ${id}, which is declared already`,
});
