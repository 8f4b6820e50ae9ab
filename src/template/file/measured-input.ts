import { isQuantityId, type QuantityId, quantities, quantityIds } from '../../core/quantities/quantities';
import { narrowedBounds, widenedBound } from '../../core/quantities/quantity';
import { type Failure, fail, type Localized, type Result, success } from '../../messages';
import type { InputDefinition } from '../input-definition';
import { type Decoded, type Decoder, flag, identifier, localized, number, object, text } from './decoder';
import { numberMistake } from './number-mistake';

/** A number is a quantity: the file says only what is other than the quantity has it. */
const entry = object(
  { id: identifier, quantity: identifier, group: identifier },
  {
    label: localized,
    help: localized,
    default: number,
    /** A formula instead of a default: what counts while nothing is typed. */
    derived: text,
    /** Where the default or the formula comes from. */
    source: localized,
    min: number,
    max: number,
    exclusiveMin: flag,
    exclusiveMax: flag,
    /** Why the bounds are narrower than the quantity's. */
    because: text,
  },
);
type Entry = Decoded<typeof entry>;

/** Reads an input that is a quantity, and completes it with what the quantity says. */
export const measuredInput: Decoder<InputDefinition> = (json, path) => {
  const read = entry(json, path);
  if (!read.ok) return read;
  const { id, quantity } = read.value;
  return isQuantityId(quantity)
    ? completed(read.value, quantity, path)
    : fail({
        code: 'inputQuantityUnknown',
        path: `${path}.quantity`,
        input: id,
        quantity,
        known: quantityIds,
      });
};

function completed(own: Entry, quantity: QuantityId, path: string): Result<InputDefinition> {
  const { id, group, because = '' } = own;
  const measure = quantities[quantity];
  const { name, unit, help, source } = measure.words();
  const fallback = own.default ?? measure.default;
  const origin = own.default === undefined ? source : own.source;
  const mistake = widerBound(own, quantity, path) ?? unexplainedBound(own, quantity, path);
  if (mistake) return fail(mistake);
  const isSourceOfNothing =
    own.default === undefined && own.derived === undefined && own.source !== undefined;
  if (own.derived !== undefined) return derivedInput(own, own.derived, quantity, path);
  if (fallback === undefined || origin === undefined || isSourceOfNothing) return fail(withoutDefault(path));
  const bounds = narrowedBounds(measure, { ...own, because });
  const wrong = numberMistake({ kind: measure.kind, default: fallback, ...bounds });
  if (wrong) {
    const got = String({ ...bounds, default: fallback }[wrong.key]);
    return fail({ code: 'fileInvalid', path: `${path}.${wrong.key}`, expected: wrong.expected, got });
  }
  return success({
    id,
    quantity,
    label: own.label ?? name,
    unit,
    kind: measure.kind,
    default: fallback,
    ...bounds,
    help: own.help ?? help,
    source: origin,
    group,
  });
}

/** Blank until somebody knows better than the formula. */
function derivedInput(
  own: Entry,
  derived: string,
  quantity: QuantityId,
  path: string,
): Result<InputDefinition> {
  const { id, group, because = '', source } = own;
  const measure = quantities[quantity];
  const { name, unit, help } = measure.words();
  if (source === undefined || own.default !== undefined) return fail(withoutSource(path));
  return success({
    id,
    quantity,
    label: own.label ?? name,
    unit,
    kind: measure.kind,
    default: '',
    derived,
    ...narrowedBounds(measure, { ...own, because }),
    help: own.help ?? help,
    source,
    group,
  });
}

function widerBound(own: Entry, quantity: QuantityId, path: string): Failure | null {
  const measure = quantities[quantity];
  const bounds = narrowedBounds(measure, { ...own, because: '' });
  const bound = widenedBound(measure, bounds);
  if (bound === null) return null;
  const { name, unit } = measure.words();
  return {
    code: 'inputWiderThanQuantity',
    path: `${path}.${bound}`,
    input: own.id,
    bound,
    got: bounds[bound],
    quantity,
    name,
    bounds: { ...measure, percent: measure.kind === 'percent', integer: measure.kind === 'integer', unit },
  };
}

const boundKeys = ['min', 'max', 'exclusiveMin', 'exclusiveMax'] as const;

function unexplainedBound(own: Entry, quantity: QuantityId, path: string): Failure | null {
  const isNarrower = boundKeys.some(
    (key) => own[key] !== undefined && own[key] !== quantities[quantity][key],
  );
  return isNarrower && !own.because ? missing(`${path}.because`, whyNarrower) : null;
}

const missing = (path: string, expected: Localized): Failure => ({
  code: 'fileInvalid',
  path,
  expected,
  got: null,
});

const whyNarrower: Localized = {
  'zh-CN': '范围为什么比这个量的范围窄',
  en: 'why the bounds are narrower than the quantity’s',
};

/** A default without a source would be traced to the quantity's, and a source without a default would be lost. */
const withoutDefault = (path: string): Failure =>
  missing(`${path}.default`, {
    'zh-CN': '默认值（default）和它的来源（source）',
    en: 'a default and its source',
  });

const withoutSource = (path: string): Failure =>
  missing(`${path}.source`, {
    'zh-CN': '公式（derived）的依据（source），并且不写默认值（default）',
    en: 'the source of the formula (derived), and no default',
  });
