import { bannedWordsIn } from '../../../src/core/wording/banned-words';

const group = (id: string, words: readonly string[]) => {
  const names = { 'zh-CN': id, en: id };
  return { id, names, why: names, words };
};

const found = (text: string, ...groups: Parameters<typeof bannedWordsIn>[1]) =>
  bannedWordsIn(text, groups).map(({ word, group: { en } }) => `${en}: ${word}`);

describe('bannedWordsIn', () => {
  it('tells a word once that its group lists in several widths and cases', () => {
    expect(found('加ｖｘ', group('contact', ['VX', 'ｖｘ', 'vx', 'VX']))).toEqual(['contact: VX']);
  });

  it('tells a word for each of the groups that have it: each has its own reason', () => {
    expect(found('第一', group('extreme', ['第一', '最']), group('ranking', ['第一']))).toEqual([
      'extreme: 第一',
      'ranking: 第一',
    ]);
  });
});
