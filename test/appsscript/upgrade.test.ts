import type { SidebarApi, SidebarMethod } from '../../src/app/api';
import type { LocalDocument } from '../../src/host/headless/headless';
import { ask as askSidebar } from './ask-sidebar';
import { askOlder, type Older } from './older-version';
import { openDocument } from './open-document';
import { distDir, runMeanwhile } from './run-traced';

const language = 'zh-CN';
const request = {
  plan: 'double-11',
  inputs: { promo_date: '2026-11-11' },
  language,
  sheets: ['shifts', 'review-words', 'banned-words', 'platform-rules'],
};

/** What the add-on had in October: two columns of the shifts stand the other way round, and there is room for fewer. */
const october: Older = (library) => ({
  ...library,
  version: 'october',
  templates: library.templates.map((template) => ({
    ...template,
    blocks: template.blocks.map((block) => {
      if (block.kind !== 'table' || block.id !== 'shifts') return block;
      const [code, name, ...others] = block.columns;
      if (!code || !name) return block;
      return {
        ...block,
        columns: [name, code, ...others],
        rows: block.rows.map((row) => ('count' in row ? { ...row, count: 1 } : row)),
      };
    }),
  })),
});

describe('a plan that was made in October and filled in, and a newer add-on', () => {
  let document: LocalDocument;
  let octoberRun: string;
  const cell = (sheet: string, address: string) => document.values(sheet, address)[0]?.[0];
  const visible = () => document.book.sheets().flatMap(({ name, hidden }) => (hidden ? [] : [name]));
  const all = () => document.book.sheets().map(({ name }) => name);
  const ask = <M extends SidebarMethod>(method: M, request: object) => askSidebar(document, method, request);
  /** The row of 班次 that has a text, from 1. */
  const rowOf = (sheet: string, text: string) =>
    document.values(sheet).findIndex((row) => row.includes(text)) + 1;
  const current = () => ask('current', {});

  beforeAll(async () => {
    document = await openDocument({ distDir });
    await document.type('工作表1', 'A1', [['我们的表']]);
    const made = await askOlder(document, october, 'generate', request);
    octoberRun = made.runId;
    const sheetId = (name: string) => made.sheets.find((sheet) => sheet.name === name)?.sheetId ?? -1;
    document.book.deleteSheet(sheetId('禁用词'));
    document.book.updateSheet(sheetId('评价词库'), { name: '我们的词库' });
    const shifts = rowOf('班次', '早班');
    await document.type('班次', `B${shifts}`, [['我们的早班']]);
    await document.type('班次', `D${shifts}`, [[0.375]]);
    await document.type('班次', `J${shifts}`, [[7]]);
    const blank = document.values('班次').findIndex((row, index) => index > shifts && !row[1]) + 1;
    await document.type('班次', `B${blank}`, [
      ['直播班', '播'],
      ['夜宵班', '宵'],
    ]);
    await document.type('工作表1', 'B1', [["='班次'!D5*24"]]);
    await document.type('参数', `C${rowOf('参数', '人工响应率目标')}`, [[0.85]]);
    await document.type('参数', `C${rowOf('参数', '考核从几点')}`, [[25]]);
  });
  afterAll(() => document.dispose());

  it('is offered the newer version, quietly', async () => {
    expect(await current()).toMatchObject({ runId: octoberRun, isOlder: true, old: [] });
  });

  it('is told first what comes over, and what does not', async () => {
    const before = JSON.stringify(document.snapshot());
    const preview = await ask('previewUpgrade', { runId: octoberRun });
    expect(preview.sheets.map(({ name }) => name)).toEqual(visible().slice(1));
    expect(preview.sheets.find(({ name }) => name === '班次')?.cells).toBeGreaterThanOrEqual(6);
    expect(preview.lost).toEqual([
      { sheet: '班次', cells: expect.stringMatching(/^J\d+$/), shown: '7', reason: expect.any(String) },
    ]);
    expect(preview.lostInputs).toEqual([
      { label: '考核从几点', shown: '25', reason: expect.stringContaining('0 到 23') },
    ]);
    expect(preview.dependents).toEqual(['工作表1']);
    // Deleted by hand: it can be had again, and does not come by itself.
    expect(preview.absent).toContainEqual({ template: 'banned-words', name: '禁用词' });
    expect(JSON.stringify(document.snapshot())).toBe(before);
  });

  describe('after the upgrade', () => {
    let tabs: readonly string[];
    const oldNames = () => tabs.slice(1).map((name) => `${name}（旧版）`);
    let upgraded: ReturnType<SidebarApi['upgrade']>;
    beforeAll(async () => {
      tabs = visible();
      upgraded = await ask('upgrade', { runId: octoberRun });
    });

    it('shows the same tabs in the same places; the old ones are hidden', () => {
      expect(visible()).toEqual(tabs);
      expect(tabs).toContain('我们的词库');
      expect(tabs).not.toContain('禁用词');
      expect(all()).toEqual(expect.arrayContaining(oldNames()));
    });

    it('has what was typed, in the columns of today', () => {
      const row = rowOf('班次', '我们的早班');
      expect(cell('班次', `C${row}`)).toBe('我们的早班');
      expect(cell('班次', `B${row}`)).toBe('早');
      expect(cell('班次', `D${row}`)).toBe(0.375);
      expect(cell('班次', `J${row}`)).toBe(6);
      expect(cell('班次', `B${rowOf('班次', '夜宵班')}`)).toBe('宵');
      expect(cell('参数', `C${rowOf('参数', '人工响应率目标')}`)).toBe(0.85);
      expect(cell('参数', `C${rowOf('参数', '考核从几点')}`)).toBe(8);
    });

    it('leaves the person’s own formulas on the old sheets', () => {
      expect(cell('工作表1', 'B1')).toBe(9);
    });

    it('is a plan of today, with an old one beside it', async () => {
      const current = await ask('current', {});
      expect(current).toMatchObject({ runId: upgraded.runId, isOlder: false });
      expect(current?.old.map(({ name }) => name)).toEqual(oldNames());
      expect((await ask('undoable', {})).sheets.every(({ isChanged }) => !isChanged)).toBe(true);
    });

    it('goes back to October by the usual undo', async () => {
      await ask('undo', { runId: upgraded.runId });
      expect(all()).toEqual(tabs);
      expect(visible()).toEqual(tabs);
      expect(cell('班次', `B${rowOf('班次', '我们的早班')}`)).toBe('我们的早班');
      expect(await current()).toMatchObject({ runId: octoberRun, isOlder: true, old: [] });
    });

    it('loses the old sheets only when somebody says so, and keeps the work then', async () => {
      const again = await ask('upgrade', { runId: octoberRun });
      const areAllChanged = async () => {
        const { sheets } = await ask('undoable', { runId: again.runId });
        return sheets.every(({ isChanged }) => isChanged);
      };
      expect(await areAllChanged()).toBe(false);
      // By hand: what it held is on the new sheets alone.
      const gone = document.book.sheets().find(({ name }) => name === oldNames().at(-1));
      document.book.deleteSheet(gone?.sheetId ?? -1);
      expect(await areAllChanged()).toBe(true);
      const old = await ask('oldSheets', {});
      expect(old.dependents).toEqual(['工作表1']);
      await ask('removeOldSheets', { runIds: old.runIds });
      expect(all()).toEqual(tabs);
      expect(rowOf('班次', '我们的早班')).toBeGreaterThan(0);
      expect(await areAllChanged()).toBe(true);
    });
  });
});

it('leaves a plan alone while somebody types into it, and keeps what was typed', async () => {
  const document = await openDocument({ distDir });
  const { runId, sheets } = await askOlder(document, october, 'generate', request);
  const before = document.book.sheets();
  const { sheetId = -1 } = sheets.find(({ name }) => name === '班次') ?? {};
  const row = document.values('班次').findIndex((cells) => cells.includes('早班')) + 1;
  const type = () => document.book.write({ sheetId, row, column: 2, rows: 1, columns: 1 }, [['通宵班']]);
  const answer = runMeanwhile(document, 'Range.setValues', type, 'kefuSidebarCall', 'upgrade', {
    runId,
    language,
  });
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('有人在填「班次」') });
  expect(document.values('班次', `B${row}`)).toEqual([['通宵班']]);
  expect(document.book.sheets()).toEqual(before);
  document.dispose();
});
