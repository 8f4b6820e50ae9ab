import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir, runTraced } from './run-traced';

describe('标注评价 in the menu', () => {
  let document: LocalDocument;
  const areaOf = (name: string) => {
    const named = document.book.names().find((each) => each.name === `kefu_${name}`);
    if (!named?.area) throw new Error(`no range ${name}`);
    return named.area;
  };
  const write = (name: string, values: readonly string[]) =>
    document.book.write(
      { ...areaOf(name), rows: values.length, columns: 1 },
      values.map((value) => [value]),
    );
  const read = (name: string, rows: number) =>
    document.book.read({ ...areaOf(name), rows, columns: 1 }).map(([cell]) => cell?.value ?? '');

  beforeAll(async () => {
    document = await openDocument({ distDir });
    runTraced(document, 'kefuSidebarCall', 'generate', {
      plan: 'double-11',
      inputs: {},
      language: 'zh-CN',
      sheets: ['review-analysis', 'review-words'],
    });
  });
  afterAll(() => document.dispose());

  it('reads the pasted rows once and writes its columns of tags in one call', async () => {
    write('review_text', ['物流太慢，客服不理人', '=1+1', '质量很好']);
    write('review_side', ['自家', '自家', '同行']);
    await document.book.calculate();
    const calls = runTraced(document, 'kefuTagReviews').calls.map(({ member }) => member);
    expect(read('review_tags', 4)).toEqual(['物流-、服务-', '默认', '质量+', '']);
    expect(read('review_todo', 3)).toEqual([1, '', '']);
    expect(read('review_blame_word', 2)).toEqual(['太慢', '不理']);
    // The reviews, the words of the team, the two lists of frequent words.
    expect(calls.filter((member) => member === 'Range.getValues')).toHaveLength(4);
    expect(calls.filter((member) => member === 'Range.setValues')).toHaveLength(3);
  });

  it('finds its columns after somebody has put one between, and keeps what a person has corrected', async () => {
    const { sheetId, column } = areaOf('review_text');
    document.book.changeColumns(sheetId, column, 1);
    write('review_tags', ['物流-']);
    await document.book.calculate();
    runTraced(document, 'kefuTagReviews');
    expect(read('review_tags', 3)).toEqual(['物流-', '默认', '质量+']);
    expect(read('review_auto_tags', 1)).toEqual(['物流-、服务-']);
  });
});
