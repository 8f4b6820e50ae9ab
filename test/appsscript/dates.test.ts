import type { ApiResult, CurrentPlan } from '../../src/app/api';
import { isoFromSerial, serialFromIso } from '../../src/core/calendar/iso-date';
import { nextAnchor } from '../../src/core/calendar/promo-calendar';
import type { LocalDocument } from '../../src/host/headless/headless';
import { calendars } from '../../src/library';
import { openDocument } from './open-document';
import { distDir, runTraced } from './run-traced';

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

  it('are those of the next promotion, today in the spreadsheet’s time zone, if nobody asks for one', async () => {
    const calendar = calendars.find(({ id }) => id === 'double-12');
    const other: LocalDocument = await openDocument({ distDir });
    const request = { plan: 'double-12', inputs: {}, language: 'zh-CN', sheets: ['inputs'] };
    await other.call('kefuSidebarCall', 'generate', request);
    const current = await other.call('kefuSidebarCall', 'current', {});
    const today = serialFromIso(new Date().toLocaleDateString('sv-SE')) ?? Number.NaN;
    const next = calendar && isoFromSerial(nextAnchor(calendar, today));
    expect(current).toMatchObject({ ok: true, value: { inputs: { promo_date: next } } });
    other.dispose();
  });

  it('are read back on the same day', async () => {
    const current = (await document.call('kefuSidebarCall', 'current', {})) as ApiResult<CurrentPlan>;
    expect(current).toMatchObject({ ok: true, value: { inputs: { promo_date: '2027-03-28' } } });
  });

  it('of a cell are the day that it shows, in a custom function', () => {
    const phase = (day: unknown) => runTraced(document, 'PROMO_PHASE', day, '2026-11-11').result;
    const [eve, day] = ['2026-11-09', '2026-11-10'].map(phase);
    expect(day).not.toBe(eve);
    expect([9, 10].map((date) => phase(new Date(2026, 10, date)))).toEqual([eve, day]);
  });
});
