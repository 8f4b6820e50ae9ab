import { parseKeywordRows } from '../../../src/core/reviews/keyword-rows';
import { buildLexicon, type KeywordGroup, type Lexicon } from '../../../src/core/reviews/lexicon';
import { reviewKeywords } from '../../../src/library/review-keywords';

/** The groups of the built-in keyword table. */
export function builtInGroups(): readonly KeywordGroup[] {
  const groups = parseKeywordRows(reviewKeywords);
  if (!groups.ok) throw new Error(JSON.stringify(groups.failure));
  return groups.value;
}

export const builtInLexicon = (): Lexicon => buildLexicon(builtInGroups());
