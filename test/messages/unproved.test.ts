import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unproved } from '../../src/messages';

const doc = (file: string) => readFileSync(path.join(__dirname, '../../docs', file), 'utf8');

/** An entry goes once it was seen on Google. The last that came is `copied-looks`: a wish, and the add-on asks before it relies on it. */
const most = 36;

describe('what nobody has seen on Google yet', () => {
  const entries = Object.entries(unproved);

  it('only gets less', () => {
    expect(entries.length).toBeLessThanOrEqual(most);
  });

  it.each([
    ['first-deployment.md', 'en'],
    ['first-deployment.zh-CN.md', 'zh-CN'],
  ] as const)('stands in docs/%s with what to do about it, and nothing else does', (file, language) => {
    const rows = [...doc(file).matchAll(/^\| `([\w-]+)` \| (.+) \| (.+) \|$/gm)];
    expect(rows.map(([, id, expected, remedy]) => [id, expected, remedy])).toEqual(
      entries.map(([id, { expected, remedy }]) => [id, expected[language], remedy[language]]),
    );
  });
});
