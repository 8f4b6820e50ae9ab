import type { Result } from '../../messages';
import type { InputCatalogue, InputDefinition } from '../input-definition';
import {
  arrayOf,
  chosen,
  type Decoder,
  flag,
  hasKey,
  identifier,
  localized,
  object,
  oneOf,
  text,
} from './decoder';
import { distinct } from './distinct';
import { measuredInput } from './measured-input';
import { ownNumberInput } from './own-number-input';

/** A date, a choice or a text says all about itself. */
const describedInput = object(
  {
    id: identifier,
    label: localized,
    unit: localized,
    kind: oneOf('date', 'choice', 'text', 'number', 'percent', 'integer'),
    default: text,
    help: localized,
    source: localized,
    group: identifier,
  },
  {
    choices: distinct('value', arrayOf(object({ value: text, label: localized }), 100)),
    structural: flag,
    derived: text,
  },
);

const ownNumberKinds: readonly unknown[] = ['number', 'percent', 'integer'];

const input = chosen<InputDefinition>((json) => {
  if (hasKey(json, 'quantity')) return measuredInput;
  return ownNumberKinds.includes(Reflect.get(Object(json), 'kind')) ? ownNumberInput : describedInput;
});

const catalogue: Decoder<InputCatalogue> = object({
  format: oneOf('kefu-inputs'),
  version: oneOf(1),
  groups: distinct('id', arrayOf(object({ id: identifier, label: localized }), 30)),
  inputs: distinct('id', arrayOf(input, 200)),
});

/**
 * Reads the catalogue of inputs (`inputs.yaml`); what it gives back is complete, whatever the file leaves to a quantity. See
 * {@link parseTemplate} for what it says about mistakes.
 */
export const parseInputs = (json: unknown): Result<InputCatalogue> => catalogue(json, '$');
