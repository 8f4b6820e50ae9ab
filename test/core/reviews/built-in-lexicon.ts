import { buildLexicon, type Lexicon } from '../../../src/core/reviews/lexicon';
import { keywordGroups } from '../../../src/library/review-words';

export const builtInLexicon = (): Lexicon => buildLexicon(keywordGroups());
