import { type KeywordGroup, tones, wordSeparator } from '../../core/reviews/lexicon';
import { type ReviewTag, reviewTags } from '../../core/reviews/review-tag';
import { type Result, success } from '../../messages';
import { arrayOf, flag, object, oneOf, text } from './decoder';

const tagIds = reviewTags.map(({ id }) => id);

const file = object({
  source: text,
  groups: arrayOf(
    object(
      {
        tag: oneOf<ReviewTag | 'any'>('any', ...tagIds),
        tone: oneOf(...tones),
        words: arrayOf(text, 500, 1),
      },
      { paired: flag },
    ),
    200,
  ),
});

/** Reads `review-tags.yaml`; see {@link parseTemplate} for what it says about mistakes. */
export function parseKeywordGroups(json: unknown): Result<readonly KeywordGroup[]> {
  const parsed = file(json, '$');
  if (!parsed.ok) return parsed;
  return success(
    parsed.value.groups.map(({ tag, tone, paired = false, words }) => ({
      tag: tag === 'any' ? null : tag,
      tone,
      paired,
      words: words.join(wordSeparator),
    })),
  );
}
