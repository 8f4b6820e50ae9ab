import type { BannedWordGroup } from '../../core/wording/banned-words';
import { type Result, success } from '../../messages';
import { arrayOf, localized, object, slug, text } from './decoder';
import { distinct } from './distinct';

const file = object({
  groups: distinct(
    'id',
    arrayOf(object({ id: slug, names: localized, why: localized, words: arrayOf(text, 200, 1) }), 20, 1),
  ),
});

/** Reads `banned-words.yaml`; see {@link parseTemplate} for what it says about mistakes. */
export function parseBannedWords(json: unknown): Result<readonly BannedWordGroup[]> {
  const parsed = file(json, '$');
  return parsed.ok ? success(parsed.value.groups) : parsed;
}
