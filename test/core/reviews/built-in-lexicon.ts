import { buildLexicon, type Lexicon } from '../../../src/core/reviews/lexicon';
import { keywordGroups } from '../../../src/library';

export const builtInLexicon = (): Lexicon => buildLexicon(keywordGroups);
