import { buildLexicon, type Lexicon } from '../core/reviews/lexicon';
import { readReview } from '../core/reviews/read-review';
import { writeTags } from '../core/reviews/tag-notation';
import { keywordGroups } from '../library';
import { type Result, success } from '../messages';
import { defineFunction } from './define-function';
import type { CellResult, FunctionSpec } from './function-spec';

/** Built when the first review is read: other functions do not pay for two thousand words. */
let lexicon: Lexicon | undefined;

function tags(text: string): Result<CellResult> {
  lexicon ??= buildLexicon(keywordGroups);
  const { tags: found } = readReview({ text }, lexicon);
  return success({ 'zh-CN': writeTags(found, 'zh-CN'), en: writeTags(found, 'en') });
}

const reviewTags = defineFunction({
  name: 'REVIEW_TAGS',
  family: 'reviews',
  words: () => ({
    help: {
      'zh-CN':
        '看一条评价在说什么、是满意还是不满，如「物流-、质量+」：- 是不满，+ 是满意，不带符号就是只提到或好坏参半，「其他」是没提到任何一类。用的是自带词库；要按自己的词库标一整张表，用菜单里的「标注评价」。',
      en: 'What a review speaks of and whether it praises or blames it, such as “Delivery-, Quality+”: - is blame, + is praise, no sign is a mere mention or as much of both, “Other” is none of the tags. Uses the built-in words; “Tag reviews” in the menu tags a whole sheet with the words of your team.',
    },
    returns: { 'zh-CN': '标签，不满的排在前面', en: 'The tags, blame first' },
    source: {
      'zh-CN':
        '按小句认词：否定词管 3 个字，「但、不过、就是」后面算一倍半，问句和「希望、如果」不算好坏；各词的正负取自 46,890 条公开商品评价（online_shopping_10_cats）',
      en: 'Keywords by clause: negation within 3 characters, half as much again after 但, questions and wishes judge nothing; the signs of words come from 46,890 public product reviews (online_shopping_10_cats)',
    },
  }),
  parameters: [
    {
      id: 'review',
      words: () => ({
        name: { 'zh-CN': '评价', en: 'Review' },
        help: {
          'zh-CN': '买家写的评价，一格一条，也可以选一整列。',
          en: 'What the buyer wrote, one review a cell; a whole column will do.',
        },
      }),
      kind: { type: 'text', maxLength: 10_000 },
    },
  ],
  example: {
    formula: '=REVIEW_TAGS("质量不错，就是物流太慢了")',
    args: ['质量不错，就是物流太慢了'],
    result: { 'zh-CN': '物流-、质量+', en: 'Delivery-, Quality+' },
  },
  compute: tags,
});

export const reviewFunctions: readonly FunctionSpec[] = [reviewTags];
