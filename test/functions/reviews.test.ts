import { catalogue } from '../../src/functions/catalogue';
import { evaluate } from '../../src/functions/evaluate';

const spec = catalogue.find(({ name }) => name === 'REVIEW_TAGS');
const tagsOf = (review: unknown, language: 'zh-CN' | 'en' = 'zh-CN') => {
  if (!spec) throw new Error('REVIEW_TAGS is missing');
  return evaluate(spec, [review], language);
};

describe('REVIEW_TAGS', () => {
  it('speaks the language of the user, with the same signs', () => {
    expect(tagsOf('质量不错，就是物流太慢了')).toBe('物流-、质量+');
    expect(tagsOf('质量不错，就是物流太慢了', 'en')).toBe('Delivery-, Quality+');
  });

  it('takes a whole column, leaves blanks blank and reads on after a cell it cannot read', () => {
    expect(tagsOf([['没有色差'], [''], ['#N/A'], ['快递很快']])).toEqual([
      ['描述相符+'],
      [''],
      [expect.stringMatching(/^⚠ .*#N\/A/)],
      ['物流+'],
    ]);
  });

  it('takes formulas as text, numbers, emoji and line breaks for what they are: text', () => {
    expect(tagsOf('=1+1')).toBe('默认');
    expect(tagsOf(12345)).toBe('默认');
    expect(tagsOf('👍👍👍')).toBe('默认');
    expect(tagsOf('质量很好\n\n😀物流很快')).toBe('质量+、物流+');
  });
});
