import { lists } from '../../sheets-templates/review-tags.json';
import type { KeywordRow } from '../core/reviews/keyword-rows';

/** The built-in keyword table, as a fresh 评价词库 shows it. */
export const reviewKeywords: readonly KeywordRow[] = lists.keywords.map(({ tag, tone, words, ...rest }) => ({
  tag: tag['zh-CN'],
  tone: tone['zh-CN'],
  paired: 'paired' in rest && rest.paired ? rest.paired['zh-CN'] : '',
  words,
}));
