import { type ReviewTag, reviewTags, type SignedTag } from '../../../src/core/reviews/review-tag';
import { readTags, writeTags } from '../../../src/core/reviews/tag-notation';
import { languages } from '../../../src/messages';
import * as fc from '../../support/fast-check';

const signedTags = fc.uniqueArray(
  fc.record({
    tag: fc.constantFrom<ReviewTag[]>(...reviewTags.map(({ id }) => id)),
    sign: fc.constantFrom<SignedTag['sign'][]>(-1, 0, 1),
  }),
  { selector: ({ tag }) => tag },
);

const sorted = (tags: readonly SignedTag[]) => [...tags].sort((one, other) => (one.tag < other.tag ? -1 : 1));

describe('writeTags', () => {
  it('puts blame first and says 其他 where there is no tag', () => {
    expect(
      writeTags(
        [
          { tag: 'quality', sign: 1 },
          { tag: 'image', sign: 0 },
          { tag: 'delivery', sign: -1 },
        ],
        'zh-CN',
      ),
    ).toBe('物流-、质量+、有图');
    expect(writeTags([], 'zh-CN')).toBe('其他');
    expect(writeTags([], 'en')).toBe('Other');
  });

  it('is read back as it was, in every language', () => {
    fc.assert(
      fc.property(signedTags, fc.constantFrom(...languages), (tags, language) => {
        expect(sorted(readTags(writeTags(tags, language)).tags)).toEqual(sorted(tags));
      }),
    );
  });

  it('has no name that ends with another name, so that formulas can count one tag by its text', () => {
    for (const language of languages) {
      const names = reviewTags.map((tag) => tag.names[language]);
      const ends = names.filter((name) => names.some((other) => other !== name && name.endsWith(other)));
      expect(ends).toEqual([]);
    }
  });
});

describe('readTags', () => {
  it('takes the signs and separators that people type', () => {
    const expected = [
      { tag: 'delivery', sign: -1 },
      { tag: 'quality', sign: 1 },
    ];
    for (const text of ['物流－，质量＋', '物流−, 质量+', ' 物流-;质量＋ ', '物流-\n质量+']) {
      expect(readTags(text)).toEqual({ tags: expected, unknown: [] });
    }
  });

  it('gives back what names no tag', () => {
    expect(readTags('物留-、质量+').unknown).toEqual(['物留-']);
  });
});
