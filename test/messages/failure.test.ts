import { languageOf, sentence } from '../../src/messages';

describe('languageOf', () => {
  it.each([
    ['en', 'en'],
    ['en_GB', 'en'],
    ['EN-us', 'en'],
    ['zh_CN', 'zh-CN'],
    ['de', 'zh-CN'],
    ['enx', 'zh-CN'],
    [null, 'zh-CN'],
  ] as const)('speaks for locale %s in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('sentence', () => {
  it('tells the same failure in both languages with its figures', () => {
    const failure = { code: 'targetUnreachable', target: 4.9, newMean: 4.8 } as const;
    expect(sentence(failure, 'zh-CN')).toContain('4.9');
    expect(sentence(failure, 'en')).toContain('4.8');
  });
});
