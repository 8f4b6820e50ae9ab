import type { ApiResult, GenerateResponse } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

/** People delete a tab of a plan by hand; Google keeps its names, as is thought, which then are for nothing. */
describe('a plan of which a tab has been deleted by hand', () => {
  let document: LocalDocument;
  let first: string;
  const ask = (method: string, request: object = {}) =>
    document.call('kefuSidebarCall', method, request) as Promise<ApiResult<unknown>>;
  const generate = () =>
    ask('generate', {
      plan: 'double-11',
      inputs: { promo_date: '2026-11-11' },
      language: 'zh-CN',
      sheets: ['shifts', 'review-data'],
    }) as Promise<ApiResult<GenerateResponse>>;
  const deleteTab = (name: string) => {
    const sheet = document.book.sheets().find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    document.book.deleteSheet(sheet.sheetId);
  };
  const namesOf = (prefix: string) =>
    document.book.names().filter(({ name }) => name.startsWith(`${prefix}_`));

  beforeAll(async () => {
    document = await openDocument({ distDir });
    const made = await generate();
    if (!made.ok) throw new Error(made.message);
    first = made.value.runId;
    deleteTab('班次');
    deleteTab('评价数据');
    const broken = namesOf('kefu').filter(({ area }) => area === null);
    expect(broken.length > 5).toBe(document.world.namesOfDeletedSheets === 'kept');
  });
  afterAll(() => document?.dispose());

  it('is still read, with its inputs', async () => {
    expect(await ask('current')).toMatchObject({ ok: true, value: { inputs: { promo_date: '2026-11-11' } } });
  });

  it('has no reviews to tag and no people to solve, and says so', async () => {
    expect(await ask('reviewSheets')).toEqual({ ok: true, value: null });
    expect(await ask('coverSheet')).toEqual({ ok: true, value: null });
    expect(await ask('tagReviews')).toMatchObject({ ok: false, code: 'noReviewSheet' });
    expect(await ask('solveCover')).toMatchObject({ ok: false, code: 'noCoverSheet' });
  });

  it('can be captured as a template', async () => {
    const capture = { name: '参数备份', scope: 'sheet', keep: 'everything', otherwise: 'refuse' };
    expect(await ask('captureTemplate', capture)).toMatchObject({ ok: true });
  });

  it('stands beside a new plan, which takes names of its own', async () => {
    const made = await generate();
    expect(made).toMatchObject({ ok: true });
    expect(namesOf('kefu2').length).toBeGreaterThan(5);
    expect(namesOf('kefu2').every(({ area }) => area !== null)).toBe(true);
    expect(await ask('undo', { runId: made.ok ? made.value.runId : '' })).toMatchObject({ ok: true });
    expect(namesOf('kefu2')).toEqual([]);
  });

  it('is undone with all of its names, the broken ones too', async () => {
    expect(await ask('undo', { runId: first })).toMatchObject({ ok: true });
    expect(document.book.names()).toEqual([]);
  });
});
