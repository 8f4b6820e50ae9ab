import path from 'node:path';
import type { ApiResult, CurrentPlan } from '../../src/app/api';
import { serialFromIso } from '../../src/core/calendar/iso-date';
import type { LocalDocument } from '../../src/host/headless/headless';
import { distDir } from './run-traced';

/** Univer loads in Node only as one bundle. */
const { openDocument } = require(path.join(__dirname, '../../.build/host/headless.cjs'));

describe('the dates of a plan', () => {
  let document: LocalDocument;
  beforeAll(async () => {
    document = await openDocument({ distDir });
    await document.call('kefuSidebarCall', 'generate', {
      plan: 'double-11',
      inputs: { promo_date: '2027-03-28' },
      language: 'zh-CN',
      sheets: ['timeline'],
    });
  });
  afterAll(() => document.dispose());

  it('stand in the cells as they were asked for', () => {
    expect(document.values('参数').flat()).toContain(serialFromIso('2027-03-28'));
    expect(document.values('时间轴').flat()).toContain(serialFromIso('2027-03-28'));
  });

  it('are read back on the same day', async () => {
    const current = (await document.call('kefuSidebarCall', 'current', {})) as ApiResult<CurrentPlan>;
    expect(current).toMatchObject({ ok: true, value: { inputs: { promo_date: '2027-03-28' } } });
  });
});
