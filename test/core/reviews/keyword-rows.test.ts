import { keywordItems, parseKeywordRows } from '../../../src/core/reviews/keyword-rows';
import { keywordGroups } from '../../../src/library';
import { languages, sentence } from '../../../src/messages';
import type { ListValue } from '../../../src/template/template';
import { wordEvidence } from './word-evidence';

const row = { tag: '物流', tone: '好', paired: '', words: '很快、及时' };

describe('the built-in keyword table', () => {
  const tonesOf = (word: string) =>
    keywordGroups.filter(({ words }) => words.split('、').includes(word)).map(({ tone }) => tone);
  const listed = wordEvidence.filter(([word]) => tonesOf(word).length > 0);

  it('has nine in ten of the words counted in online_shopping_10_cats', () => {
    expect(listed.length / wordEvidence.length).toBeGreaterThan(0.9);
  });

  it('praises with no word that is found in negative reviews three times in four', () => {
    const wrong = listed.filter(([word, , share]) => share <= 0.25 && tonesOf(word).includes('good'));
    expect(wrong).toEqual([]);
  });

  it('blames with no word that is found in positive reviews three times in four', () => {
    const blames = (word: string) => tonesOf(word).some((tone) => tone === 'bad' || tone === 'severe');
    expect(listed.filter(([word, , share]) => share >= 0.75 && blames(word))).toEqual([]);
  });

  it('lists no word twice for one tag', () => {
    const entries = keywordGroups.flatMap(({ tag, words }) =>
      words.split('、').map((word) => `${tag} ${word}`),
    );
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
  });
});

describe('parseKeywordRows', () => {
  it.each(languages)('reads a fresh sheet in %s as the built-in groups', (language) => {
    const text = (field: ListValue | undefined): string =>
      typeof field === 'object' && field !== null && language in field
        ? Object(field)[language]
        : String(field ?? '');
    const typed = keywordItems(keywordGroups).map(({ tag, tone, paired, words }) => ({
      tag: text(tag),
      tone: text(tone),
      paired: text(paired),
      words: text(words),
    }));
    expect(parseKeywordRows(typed)).toEqual({ ok: true, value: keywordGroups });
  });

  it('takes words with any usual separator and skips rows without words', () => {
    const result = parseKeywordRows([
      { ...row, words: ' 很快， 及时,神速；飞快\n极速 ' },
      { ...row, tag: '', words: ' ' },
    ]);
    expect(result).toEqual({
      ok: true,
      value: [{ tag: 'delivery', tone: 'good', paired: false, words: '很快、及时、神速、飞快、极速' }],
    });
  });

  it('reads the table in either language', () => {
    const english = parseKeywordRows([{ tag: 'Delivery', tone: 'good', paired: '', words: '很快, 及时' }]);
    expect(english).toEqual(parseKeywordRows([row]));
  });

  it('names the row and the tag that does not exist', () => {
    const result = parseKeywordRows([row, { ...row, tag: '物留' }]);
    expect(!result.ok && sentence(result.failure, 'zh-CN')).toMatch(/第 2 行的标签「物留」/);
  });

  it('names the row whose effect does not exist', () => {
    const result = parseKeywordRows([{ ...row, tone: '很好' }]);
    expect(!result.ok && sentence(result.failure, 'zh-CN')).toMatch(/第 1 行的作用「很好」.*好、差、严重/);
  });

  it('takes a word of 30 characters and names the row and the length of a longer one', () => {
    expect(parseKeywordRows([{ ...row, words: `很快、${'慢'.repeat(30)}` }]).ok).toBe(true);
    const result = parseKeywordRows([row, { ...row, words: `很快、${'慢'.repeat(31)}` }]);
    expect(!result.ok && sentence(result.failure, 'zh-CN')).toMatch(
      /第 2 行的词「慢+…」有 31 个字，一个词最多 30 个字/,
    );
  });

  it('takes 100,000 characters in all and says how many more there are', () => {
    const rows = Array.from({ length: 10 }, () => ({
      ...row,
      words: '很快、及时'.padEnd(10_000),
    }));
    expect(parseKeywordRows(rows).ok).toBe(true);
    const result = parseKeywordRows([...rows, { ...row, words: '快' }]);
    expect(!result.ok && sentence(result.failure, 'en')).toMatch(/100001 characters in all, at most 100000/);
  });

  it('says in few words what is no tag and no effect, however much stands there', () => {
    for (const wrong of [{ tag: '物'.repeat(50_000) }, { tone: '好'.repeat(50_000) }]) {
      const result = parseKeywordRows([{ ...row, ...wrong }]);
      expect(!result.ok && sentence(result.failure, 'zh-CN').length).toBeLessThan(300);
    }
  });
});
