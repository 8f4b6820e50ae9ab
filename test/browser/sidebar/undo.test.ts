import path from 'node:path';
import type { Page } from 'playwright-core';
import type { UndoableRun } from '../../../src/app/api';
import { describeWithTool } from '../../support/tools';
import { overflow, violations } from './accessibility';
import { type Answers, openSidebarPages, type SidebarPages } from './sidebar-pages';

const ok = (value: unknown) => [{ ok: true, value }];
const lost = 'NetworkError: Connection failure due to HTTP 0';

const names = {
  'zh-CN': ['总览', '参数', '时间轴', '人员测算', '产品属性表', '班次', '排班表', '评价数据', '评价分析'],
  en: [
    'Overview',
    'Inputs',
    'Timeline',
    'Staffing',
    'Product attributes and selling points',
    'Shifts',
    'Rota',
  ],
};
const headline = { orders: 25_000, inquiries: 15_000, presalesAgents: 30, aftersalesAgents: 12 };
const sheets = (language: 'zh-CN' | 'en') =>
  names[language].map((name, index) => ({ name, sheetId: index + 1, rows: 9, columns: 9 }));
const run = (language: 'zh-CN' | 'en', ...changed: readonly number[]): UndoableRun => ({
  runId: 'r',
  dependents: [],
  bringsBack: [],
  sheets: sheets(language).map(({ name, sheetId }) => ({
    name,
    sheetId,
    isChanged: changed.includes(sheetId),
  })),
});

const server = (language: 'zh-CN' | 'en'): Answers => ({
  current: ok(null),
  reviewSheets: ok(null),
  begin: ok({ runId: 'r', sheets: sheets(language).slice(0, 1) }),
  write: ok({ name: '参数', rows: 9, columns: 9 }),
  finish: ok({ runId: 'r', sheets: sheets(language), headline }),
});

const words = {
  'zh-CN': {
    make: '生成工作簿',
    undo: '撤销这次生成',
    keep: '保留改过的 2 张，删除其余 7 张',
    remove: '9 张全部删除',
    removePlain: '删除这 9 张',
    no: '不撤销',
    changed: '人员测算 改过',
  },
  en: {
    make: 'Make the workbook',
    undo: 'Undo this generation',
    keep: 'Keep the 2 changed, remove the other 5',
    remove: 'Remove all 7',
    removePlain: 'Remove these 7',
    no: 'Do not undo',
    changed: 'Staffing changed',
  },
};

describeWithTool('chromium', 'undo in the sidebar', (executablePath) => {
  let pages: SidebarPages;
  let page: Page;
  beforeAll(async () => {
    pages = await openSidebarPages(executablePath);
  });
  afterEach(() => page?.close());
  afterAll(() => pages?.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const isOn = async (name: string) => {
    await button(name).waitFor();
    await page.waitForFunction((text) => document.activeElement?.textContent === text, name);
  };
  const asked = (method: string) =>
    page.evaluate(
      (wanted) =>
        Reflect.get(window, 'asked').flatMap((each: { method: string; request: object }) =>
          each.method === wanted ? [each.request] : [],
        ),
      method,
    );
  const made = async (answers: Answers, language: 'zh-CN' | 'en' = 'zh-CN') => {
    page = await pages.open({ ...server(language), ...answers });
    if (language === 'en') await button('English').click();
    await button(words[language].make).click();
    await button(words[language].undo).waitFor();
  };

  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    const { undo, keep, remove, removePlain, no, changed } = words[language];

    it('asks with every sheet by name, says which were changed, and leaves all by Escape', async () => {
      await made({ undoable: ok({ ...run(language, 2, 4), dependents: ['日报'] }) }, language);
      await button(undo).focus();
      await page.keyboard.press('Enter');
      await isOn(no);
      const question = page.getByRole('alertdialog');
      for (const name of names[language]) await question.getByText(name).first().waitFor();
      expect(await question.getByRole('listitem').allTextContents()).toContain(changed);
      await question.getByText(/日报.*#REF!/).waitFor();
      expect(await question.getByRole('button').allTextContents()).toEqual([no, keep, remove]);
      expect(await violations(page.mainFrame())).toEqual([]);
      expect(await overflow(page.mainFrame())).toBe(0);
      const box = await question.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(720);
      await page.screenshot({
        path: path.join('test/artifacts', `undo-question-${language}.png`),
        fullPage: true,
      });
      await page.keyboard.press('Escape');
      await isOn(undo);
      expect(await question.count()).toBe(0);
      expect(await asked('undo')).toEqual([]);
    });

    it('offers nothing to keep where nothing was changed', async () => {
      await made({ undoable: ok(run(language)) }, language);
      await button(undo).click();
      await isOn(no);
      const question = page.getByRole('alertdialog');
      expect(await question.getByRole('button').allTextContents()).toEqual([no, removePlain]);
      expect(await violations(page.mainFrame())).toEqual([]);
      expect(await overflow(page.mainFrame())).toBe(0);
      await page.screenshot({ path: path.join('test/artifacts', `undo-plain-${language}.png`) });
    });
  });

  it.each([
    ['保留改过的 2 张，删除其余 7 张', true],
    ['9 张全部删除', false],
  ])('sends “%s” with what it has told, and tells what came of it', async (answer, keepChanged) => {
    const kept = keepChanged ? ['参数', '人员测算'] : [];
    await made({ undoable: ok(run('zh-CN', 2, 4)), undo: ok({ removed: ['总览', '时间轴'], kept }) });
    await button('撤销这次生成').click();
    await isOn('不撤销');
    for (let stop = 0; stop < (keepChanged ? 1 : 2); stop += 1) await page.keyboard.press('Tab');
    await isOn(answer);
    await page.keyboard.press('Enter');
    const told = keepChanged
      ? '已撤销，删除了 2 张工作表；改过的 参数、人员测算 留下了。'
      : '已撤销，删除了 2 张工作表。';
    await page.getByRole('heading', { name: told }).waitFor();
    expect(await asked('undo')).toMatchObject([{ runId: 'r', changed: [2, 4], keepChanged }]);
    expect(await overflow(page.mainFrame())).toBe(0);
  });

  it('asks again, with what is true now, if somebody typed while the question stood there', async () => {
    const refused = { ok: false, code: 'undoUnconfirmed', message: '还没有撤销' };
    await made({
      undoable: [...ok(run('zh-CN')), ...ok(run('zh-CN', 4))],
      undo: [refused, ...ok({ removed: ['总览'], kept: ['人员测算'] })],
    });
    await button('撤销这次生成').click();
    await button('删除这 9 张').click();
    await page.getByText('刚才又有表改过，请再确认一次。').waitFor();
    await isOn('不撤销');
    expect(await page.getByRole('alertdialog').getByRole('listitem').allTextContents()).toContain(
      '人员测算 改过',
    );
    await button('保留改过的 1 张，删除其余 8 张').click();
    await page.getByText('已撤销，删除了 1 张工作表；改过的 人员测算 留下了。').waitFor();
    expect(await asked('undo')).toMatchObject([{ changed: [] }, { changed: [4], keepChanged: true }]);
  });

  it.each(['undoable', 'undo'])(
    'tells what is wrong when %s does not get through, and can be tried again',
    async (method) => {
      await made({ undoable: ok(run('zh-CN')), [method]: [lost] });
      await button('撤销这次生成').click();
      if (method === 'undo') await button('删除这 9 张').click();
      await page
        .getByRole('alert')
        .getByText(/网络断了/)
        .waitFor();
      await isOn('撤销这次生成');
      expect(await violations(page.mainFrame())).toEqual([]);
    },
  );

  it('tells that the sheets are there when only the last answer was lost, and makes no second workbook', async () => {
    const finished = { ok: false, code: 'generationFinished', message: '这次生成已经完成' };
    page = await pages.open({ ...server('zh-CN'), finish: [lost], cancel: [finished] });
    await button('生成工作簿').click();
    await page.getByText(/工作表其实都已经生成好了/).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await asked('begin')).toHaveLength(1);
  });
});
