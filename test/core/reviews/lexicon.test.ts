import { buildLexicon, findWords, type KeywordGroup } from '../../../src/core/reviews/lexicon';
import { readReview } from '../../../src/core/reviews/read-review';
import { reviewTags } from '../../../src/core/reviews/review-tag';

const group = (words: string, rest: Partial<KeywordGroup> = {}): KeywordGroup => ({
  ...{ tag: 'delivery', tone: 'bad', paired: false, words },
  ...rest,
});

const tagsIn = (text: string, ...groups: readonly KeywordGroup[]) =>
  readReview({ text }, buildLexicon(groups)).tags;

describe('a word that is listed twice', () => {
  it.each([
    ['in one list', '太慢', [group('太慢、太慢')]],
    ['in two rows', '太慢', [group('太慢'), group('太慢')]],
    ['in half and full width', 'VIP慢', [group('VIP慢'), group('ＶＩＰ慢')]],
    ['in small letters and capitals', 'vip慢', [group('vip慢、VIP慢')]],
  ])('%s counts once', (_, blame, groups) => {
    const praise = group('很快', { tone: 'good' });
    // Blame that counted twice would outweigh as much praise.
    expect(tagsIn(`${blame}，很快`, ...groups, praise)).toEqual([{ tag: 'delivery', sign: 0 }]);
  });

  it('stays what it is for each tag and each tone', () => {
    const groups = [group('色差'), group('色差', { tag: 'description' }), group('色差', { tone: 'topic' })];
    const [match] = findWords('色差', buildLexicon(groups));
    expect(match?.meanings.map(({ tag, tone }) => [tag, tone])).toEqual([
      ['delivery', 'bad'],
      ['description', 'bad'],
      ['delivery', 'topic'],
    ]);
  });

  it('counts alone if it does so in one of its rows', () => {
    const needsCompany = group('慢', { paired: true });
    expect(tagsIn('物流真的慢', needsCompany)).toEqual([]);
    for (const groups of [
      [needsCompany, group('慢')],
      [group('慢'), needsCompany],
    ])
      expect(tagsIn('物流真的慢', ...groups)).toEqual([{ tag: 'delivery', sign: -1 }]);
  });
});

describe('a table as large as can be', () => {
  it('reads a review that fills a cell with a word of every tag', () => {
    const groups = reviewTags.map(({ id }) => group('好', { tag: id, tone: 'good' }));
    // As many characters as a cell holds.
    expect(tagsIn('好'.repeat(50_000), ...groups)).toEqual(
      expect.arrayContaining([
        { tag: 'quality', sign: 1 },
        { tag: 'installation', sign: 1 },
      ]),
    );
  });

  it('finds a word that is listed ten thousand times', () => {
    const lexicon = buildLexicon([group('太慢、'.repeat(10_000))]);
    expect(findWords('物流太慢', lexicon)).toEqual([
      { start: 2, end: 4, meanings: [{ tag: 'delivery', tone: 'bad', paired: false, word: '太慢' }] },
    ]);
  });
});
