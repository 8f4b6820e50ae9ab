import { sidebarCall } from '../../src/app/sidebar-call';
import { tagReviews } from '../../src/app/tag-reviews';
import { sentence } from '../../src/messages';
import { FakeTables } from './fake-tables';
import { FakeWorkbook, fakePorts } from './fake-workbook';

const headers = {
  review_side: '归属',
  review_stars: '星级',
  review_text: '评价',
  review_follow_up: '追评',
  review_image: '有图',
  review_default: '默认评价',
  review_status: '状态',
  review_tags: '标签',
  review_auto_tags: '自动标签',
  review_rating: '倾向',
  review_severity: '严重度',
  review_issue: '主要问题',
  review_todo: '待办',
} as const;
type Column = keyof typeof headers;
type Row = Partial<Record<Column, unknown>>;

const columnNames = Object.keys(headers).filter((name): name is Column => name in headers);

function withReviews(rows: readonly Row[], plan = 'kefu', tables = new FakeTables()): FakeTables {
  const columns = columnNames.map(
    (name) => [name, { header: headers[name], cells: rows.map((row) => row[name] ?? '') }] as const,
  );
  tables.tables.set(`${plan}_reviews`, new Map(columns));
  return tables;
}

const run = (tables: FakeTables, options = {}) =>
  tagReviews({ ...fakePorts(new FakeWorkbook([]), options), tables });

const column = (tables: FakeTables, name: Column, plan = 'kefu'): readonly unknown[] =>
  tables.tables.get(`${plan}_reviews`)?.get(name)?.cells ?? [];

const told = (tables: FakeTables, options = {}): string => {
  const result = run(tables, options);
  return result.ok ? 'no failure' : sentence(result.failure, 'zh-CN');
};

describe('tagReviews', () => {
  it('writes tags, rating, severity and the main issue beside each review, and leaves blank rows blank', () => {
    const tables = withReviews([
      { review_side: '自家', review_stars: 5, review_text: '质量很好，物流很快' },
      {},
      { review_side: '自家', review_stars: 1, review_text: '用了一次就过敏，客服也不回' },
      { review_side: '同行', review_stars: 3, review_text: '物流太慢' },
    ]);
    expect(run(tables)).toEqual({
      ok: true,
      value: { reviews: 3, kept: 0, todo: 1, withoutSide: 0, unknownTags: [] },
    });
    expect(column(tables, 'review_tags')).toEqual(['质量+、物流+', '', '服务-、效果-', '物流-']);
    expect(column(tables, 'review_rating')).toEqual(['好评', '', '差评', '中评']);
    expect(column(tables, 'review_severity')).toEqual(['', '', '严重', '轻微']);
    expect(column(tables, 'review_issue')).toEqual(['', '', '服务', '物流']);
  });

  it('reads the reviews once and writes all its columns at once', () => {
    const tables = withReviews([{ review_side: '自家', review_text: '质量很好' }]);
    run(tables);
    expect(tables.reads.filter((name) => name === 'kefu_reviews')).toHaveLength(1);
    expect(tables.writes).toEqual([
      ['review_tags', 'review_auto_tags', 'review_rating', 'review_severity', 'review_issue', 'review_todo'],
    ]);
  });

  it('keeps what a person has corrected, and what follows from it, on every later run', () => {
    const tables = withReviews([
      { review_side: '自家', review_stars: 4, review_text: '物流太慢，质量不行' },
      { review_side: '自家', review_stars: 4, review_text: '物流太慢，质量不行' },
    ]);
    run(tables);
    tables.tables.get('kefu_reviews')?.get('review_tags')?.cells.splice(0, 1, '物流-');
    expect(run(tables)).toMatchObject({ ok: true, value: { kept: 1, todo: 1 } });
    expect(run(tables)).toMatchObject({ ok: true, value: { kept: 1 } });
    expect(column(tables, 'review_tags')).toEqual(['物流-', '质量-、物流-']);
    expect(column(tables, 'review_auto_tags')).toEqual(['质量-、物流-', '质量-、物流-']);
    expect(column(tables, 'review_severity')).toEqual(['轻微', '一般']);
  });

  it('tags a cleared cell anew, and rows that nobody corrected when their review changes', () => {
    const tables = withReviews([{ review_text: '物流太慢' }, { review_text: '物流太慢' }]);
    run(tables);
    const cells = tables.tables.get('kefu_reviews');
    cells?.get('review_tags')?.cells.splice(0, 1, '');
    cells?.get('review_text')?.cells.splice(1, 1, '包装很好');
    run(tables);
    expect(column(tables, 'review_tags')).toEqual(['物流-', '包装+']);
  });

  it('lists the own reviews to answer, the most urgent first, without rivals’ and without those that are done', () => {
    const tables = withReviews([
      { review_side: '自家', review_stars: 1, review_text: '物流太慢' },
      { review_side: '同行', review_stars: 1, review_text: '假货' },
      { review_side: '自家', review_stars: 2, review_text: '打开全发霉' },
      { review_side: '自家', review_stars: 1, review_text: '客服不回', review_status: '已处理' },
      { review_side: '自家', review_stars: 5, review_text: '质量很好' },
    ]);
    run(tables);
    expect(column(tables, 'review_todo')).toEqual([2, '', 1, '', '']);
  });

  it('says which rows belong to nobody and which tags it does not know', () => {
    const tables = withReviews([
      { review_text: '物流太慢', review_tags: '物留-', review_auto_tags: '物流-' },
      { review_side: '对手', review_text: '物流太慢' },
    ]);
    expect(run(tables)).toMatchObject({ ok: true, value: { withoutSide: 2, unknownTags: ['物留-'] } });
  });

  it('takes a blank for “no” only in a column that is filled somewhere', () => {
    const unfilled = withReviews([{ review_text: '质量很好，上图' }, { review_text: '质量很好' }]);
    run(unfilled);
    expect(column(unfilled, 'review_tags')).toEqual(['质量+、有图', '质量+']);
    const filled = withReviews([
      { review_text: '质量很好，上图' },
      { review_text: '质量很好', review_image: '是' },
    ]);
    run(filled);
    expect(column(filled, 'review_tags')).toEqual(['质量+', '质量+、有图']);
  });

  it.each([
    [5, '好评'],
    ['4星', '好评'],
    ['三星', '中评'],
    ['2 stars', '中评'],
    ['差评', '差评'],
    ['', '好评'],
  ])('reads %j in 星级 as %s, and goes by the words where it is blank', (stars, rating) => {
    const tables = withReviews([{ review_text: '质量很好', review_stars: stars }]);
    run(tables);
    expect(column(tables, 'review_rating')).toEqual([rating]);
  });

  it('writes the language of the sheet, whatever that of the user', () => {
    const tables = withReviews([{ review_text: '物流太慢' }]);
    for (const [, each] of tables.tables.get('kefu_reviews') ?? []) Object.assign(each, { header: 'Header' });
    run(tables);
    expect(column(tables, 'review_tags')).toEqual(['Delivery-']);
  });

  it('goes by the words of the team', () => {
    const tables = withReviews([{ review_text: '绝绝子' }]);
    const cell = (header: string, value: string) => ({ header, cells: [value] });
    tables.tables.set(
      'kefu_review_words',
      new Map([
        ['review_word_tag', cell('标签', '效果')],
        ['review_word_tone', cell('作用', '好')],
        ['review_word_paired', cell('单独算不算', '')],
        ['review_word_list', cell('词', '绝绝子')],
      ]),
    );
    run(tables);
    expect(column(tables, 'review_tags')).toEqual(['效果+']);
  });

  it('writes the words that reviews praise and blame with most', () => {
    const tables = withReviews([
      { review_text: '物流太慢，没有色差' },
      { review_text: '快递太慢' },
      { review_text: '面料粗糙' },
    ]);
    const words = { header: '词', cells: ['', ''] };
    tables.tables.set('kefu_review_blame_words', new Map([['review_blame_word', words]]));
    run(tables);
    expect(words.cells).toEqual(['太慢', '粗糙']);
    expect(tables.writes).toHaveLength(1);
  });

  it('tags the plan in front, else the latest', () => {
    const tables = withReviews([{ review_text: '物流太慢' }]);
    withReviews([{ review_text: '物流太慢' }], 'kefu2', tables);
    run(tables);
    expect([column(tables, 'review_tags'), column(tables, 'review_tags', 'kefu2')]).toEqual([
      [''],
      ['物流-'],
    ]);
    tables.inFront = 'kefu';
    run(tables);
    expect(column(tables, 'review_tags')).toEqual(['物流-']);
  });

  it('takes formulas as text, line breaks, emoji, numbers and 50,000 characters as they come', () => {
    const texts = ['=1+1', '+A1', '@x', '物流\n太慢\r\n😀', 12345, '不'.repeat(50_000), '#NAME?'];
    const tables = withReviews(texts.map((text) => ({ review_text: text })));
    expect(run(tables)).toMatchObject({ ok: true, value: { reviews: texts.length } });
    expect(column(tables, 'review_tags').every((tags) => typeof tags === 'string' && tags !== '')).toBe(true);
  });
});

describe('what can go wrong', () => {
  it('says how to make the sheet where there is none', () => {
    expect(told(new FakeTables())).toMatch(/没有「评价数据」表.*生成规划工作簿/);
  });

  it('says where to paste where nothing is pasted', () => {
    expect(told(withReviews([{}, {}]))).toMatch(/还没有评价.*贴到「评价」/);
  });

  it('says how many rows there are and how many fit', () => {
    const tables = withReviews([{ review_text: '物流太慢' }, {}]);
    tables.rowsBelow = 3;
    expect(told(tables)).toMatch(/能放 2 行，贴了 5 行/);
    expect(tables.writes).toEqual([]);
  });

  it('names the column that somebody has deleted', () => {
    const tables = withReviews([{ review_text: '物流太慢' }]);
    tables.tables.get('kefu_reviews')?.delete('review_tags');
    expect(told(tables)).toMatch(/「标签」列被删掉/);
  });

  it('names the row of the words that makes no sense', () => {
    const tables = withReviews([{ review_text: '物流太慢' }]);
    const cell = (value: string) => ({ header: '', cells: [value] });
    tables.tables.set(
      'kefu_review_words',
      new Map([
        ['review_word_tag', cell('物留')],
        ['review_word_tone', cell('好')],
        ['review_word_list', cell('快')],
      ]),
    );
    expect(told(tables)).toMatch(/评价词库第 1 行的标签「物留」/);
  });

  it('says so when the spreadsheet fails, and when somebody else is at work', () => {
    const tables = withReviews([{ review_text: '物流太慢' }]);
    tables.breaks = true;
    expect(told(tables)).toMatch(
      /做到一半停下了，下次打开侧边栏时会自动接着做完.*Service Spreadsheets failed/,
    );
    expect(told(tables, { busy: true })).toMatch(/还有别的/);
  });
});

describe('the sidebar’s door', () => {
  it('tags and answers in JSON', () => {
    const tables = withReviews([{ review_side: '自家', review_text: '物流太慢' }]);
    const answer = sidebarCall(
      'tagReviews',
      {},
      () => ({ ...fakePorts(new FakeWorkbook([])), tables }),
      'zh_CN',
    );
    expect(answer).toMatchObject({ ok: true, value: { reviews: 1, todo: 1 } });
  });
});
