import { insertTemplate } from '../../src/app/templates/insert-template';
import { readTemplateFile } from '../../src/app/templates/template-file';
import { buildLexicon, type KeywordGroup } from '../../src/core/reviews/lexicon';
import { readReview } from '../../src/core/reviews/read-review';
import { reviewTags } from '../../src/core/reviews/review-tag';
import { keywordGroups } from '../../src/library';
import { FakeWorkbook, fakePorts } from '../app/fake-workbook';
import { costlyFiles } from '../support/costly-files';

/** Something that is done, to be timed. */
export interface Work {
  readonly what: string;
  readonly work: () => unknown;
}

/** Reading a file that asks for much, and making its sheet as far as it is not refused. */
export const worstFiles = (): readonly Work[] =>
  Object.entries(costlyFiles).map(([what, make]) => {
    const { text } = make();
    const work = () => {
      const read = readTemplateFile(text);
      return read.ok && insertTemplate(() => read, 'zh-CN', fakePorts(new FakeWorkbook(['工作表1'])));
    };
    return { what, work };
  });

/** As many characters as a cell holds, of which each may begin a word. */
const text = '好'.repeat(50_000);

/** As many words as 评价词库 may have, of every length: each is nearly found at every place. */
function largestList(): readonly KeywordGroup[] {
  const lengths = Array.from({ length: 29 }, (_, index) => index + 2);
  const list = lengths.map((length) => `${'一'.padStart(length, '好')}、`).join('');
  const copies = Math.floor(100_000 / list.length / reviewTags.length);
  const words = list.repeat(copies);
  return reviewTags.map(({ id }) => ({ tag: id, tone: 'good', paired: false, words }));
}

/** The longest review, with the built-in words and with as many as there may be. */
export function longestReview(): { readonly normal: () => unknown; readonly worst: () => unknown } {
  const read = (groups: readonly KeywordGroup[]) => () => readReview({ text }, buildLexicon(groups));
  return { normal: read(keywordGroups), worst: read(largestList()) };
}
