import type { Result } from '../../messages';
import type { AttributeList } from '../attribute-list';
import { arrayOf, type Decoder, flag, identifier, localized, object, oneOf, recordOf } from './decoder';
import { distinct } from './distinct';
import { inputValue } from './parse-plan';

const attribute = object(
  { id: identifier, name: localized, group: localized, must: flag, example: localized },
  { options: arrayOf(localized, 500) },
);

const attributeList: Decoder<AttributeList> = object(
  {
    format: oneOf('kefu-attributes'),
    version: oneOf(1),
    id: identifier,
    name: localized,
    attributes: distinct('id', arrayOf(attribute, 100, 1)),
    questions: arrayOf(object({ question: localized, answer: localized }), 200),
  },
  { inputs: recordOf(inputValue) },
);

/** Reads the attribute list of a category; see {@link parseTemplate} for what it says about mistakes. */
export const parseAttributes = (json: unknown): Result<AttributeList> => attributeList(json, '$');
