import type { Result } from '../../messages';
import type { InputValue } from '../input-definition';
import type { Plan } from '../plan';
import {
  arrayOf,
  chosen,
  type Decoder,
  flag,
  identifier,
  integer,
  localized,
  number,
  object,
  oneOf,
  recordOf,
  slug,
  text,
} from './decoder';
import { distinct } from './distinct';

export const inputValue: Decoder<InputValue> = chosen<InputValue>((json) => {
  if (typeof json === 'number') return number;
  return typeof json === 'boolean' ? flag : text;
});

const plan: Decoder<Plan> = object(
  {
    format: oneOf('kefu-plan'),
    version: oneOf(1),
    id: slug,
    name: localized,
    description: localized,
    sheets: distinct('template', arrayOf(object({ template: identifier }, { required: flag }), 50)),
    inputs: recordOf(inputValue),
  },
  { order: integer(1, 100) },
);

/** Reads a plan file; see {@link parseTemplate} for what it says about mistakes. */
export const parsePlan = (json: unknown): Result<Plan> => plan(json, '$');
