import type { Result } from '../../messages';
import type { InputCatalogue } from '../input-definition';
import { arrayOf, type Decoder, flag, identifier, localized, number, object, oneOf, text } from './decoder';
import { inputValue } from './parse-plan';

const input = object(
  {
    id: identifier,
    label: localized,
    unit: localized,
    kind: oneOf('number', 'percent', 'integer', 'date', 'choice', 'text'),
    default: inputValue,
    help: localized,
    source: localized,
    group: identifier,
  },
  {
    min: number,
    max: number,
    exclusiveMin: flag,
    exclusiveMax: flag,
    choices: arrayOf(object({ value: text, label: localized }), 100),
    structural: flag,
  },
);

const catalogue: Decoder<InputCatalogue> = object({
  format: oneOf('kefu-inputs'),
  version: oneOf(1),
  groups: arrayOf(object({ id: identifier, label: localized }), 30),
  inputs: arrayOf(input, 200),
});

/** Reads the catalogue of inputs (`inputs.yaml`); see {@link parseTemplate} for what it says about mistakes. */
export const parseInputs = (json: unknown): Result<InputCatalogue> => catalogue(json, '$');
