import path from 'node:path';
import type { Page } from 'playwright-core';
import type { CurrentPlan, SidebarApi } from '../../../src/app/api';
import { describeWithTool } from '../../support/tools';
import { overflow, violations } from './accessibility';
import { openSidebarPages, type SidebarPages } from './sidebar-pages';

const ok = (value: unknown) => ({ ok: true, value });

const names = [
  '总览',
  '参数',
  '时间轴',
  '任务清单',
  '人员测算',
  '逐时需求',
  '班次',
  '排班表',
  '评价数据',
  '评价分析',
];
const plan: CurrentPlan = {
  runId: 'october',
  plan: 'double-11',
  inputs: {},
  sheets: names.map((name, index) => ({ name, sheetId: index + 1 })),
  isOlder: true,
  old: [],
};
const upgraded: CurrentPlan = {
  ...plan,
  runId: 'november',
  isOlder: false,
  old: names.map((name, index) => ({ name: `${name}（旧版）`, sheetId: index + 1 })),
};
const preview: ReturnType<SidebarApi['previewUpgrade']> = {
  runId: 'october',
  sheets: names.map((name) => ({
    name,
    isNew: false,
    cells: { 参数: 3, 班次: 8, 排班表: 412, 评价数据: 960 }[name] ?? 0,
    addedColumns: name === '排班表' ? 2 : 0,
    addedRows: name === '班次' ? 1 : 0,
  })),
  gone: [],
  absent: [{ template: 'capacity', name: '接待能力' }],
  inputs: 41,
  lostInputs: [{ label: '考核从几点', shown: '25', reason: '考核从几点须在 0 到 23 点 之间，实际是 25' }],
  lost: [
    { sheet: '班次', cells: 'J5', shown: '7.25', reason: '这里改回公式计算，没有带过去' },
    { sheet: '排班表', cells: 'C6:C9', shown: '早班组', reason: '改过的标题或说明换成了新版文字' },
  ],
  dependents: ['日报'],
};

describeWithTool('chromium', 'an upgrade in the sidebar', (executablePath) => {
  let pages: SidebarPages;
  let page: Page;
  beforeAll(async () => {
    pages = await openSidebarPages(executablePath);
  });
  afterEach(() => page?.close());
  afterAll(() => pages?.close());

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const asked = (method: string) =>
    page.evaluate(
      (wanted) =>
        Reflect.get(window, 'asked').flatMap((each: { method: string; request: object }) =>
          each.method === wanted ? [each.request] : [],
        ),
      method,
    );
  const picture = (name: string) =>
    page.screenshot({ path: path.join('test/artifacts', `upgrade-${name}.png`), fullPage: true });
  const looksRight = async () => {
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await overflow(page.mainFrame())).toBe(0);
  };
  const open = async (current: readonly CurrentPlan[]) => {
    page = await pages.open({
      current: current.map(ok),
      reviewSheets: [ok(null)],
      coverSheet: [ok(null)],
      previewUpgrade: [ok(preview)],
      upgrade: [ok({ runId: 'november', sheets: upgraded.sheets })],
      oldSheets: [
        ok({ runIds: ['october'], names: upgraded.old.map(({ name }) => name), dependents: ['日报'] }),
      ],
      removeOldSheets: [ok({ removed: upgraded.old.map(({ name }) => name) })],
    });
  };

  it('is offered in one line, shows what changes, and only then is done', async () => {
    await open([plan, upgraded]);
    await button('看看会变什么').click();
    for (const text of ['带过去 412 格', '班次 J5', '7.25', '25', '日报'])
      await page.getByText(text).first().waitFor();
    await looksRight();
    await picture('preview');
    expect(await asked('upgrade')).toEqual([]);
    await page.getByText('这几张现在没有').click();
    await page.getByLabel('接待能力').first().check();
    await button('升级这套表').click();
    await page.getByText(/已升级，10 张表/).waitFor();
    expect(await asked('upgrade')).toEqual([{ runId: 'october', add: ['capacity'], language: 'zh-CN' }]);
    await page.getByText(/旧版的 10 张表还在/).waitFor();
    await looksRight();
    await picture('done');
  });

  it('removes the old sheets after a question that names them and what breaks', async () => {
    await open([upgraded, { ...upgraded, old: [] }]);
    await button('删除旧版').click();
    const question = page.getByRole('alertdialog');
    await question.getByText('排班表（旧版）').waitFor();
    await question.getByText(/日报.*#REF!/).waitFor();
    await looksRight();
    await picture('removal');
    await button('删除这 10 张').click();
    await page.getByText('旧版的 10 张表已删除。').waitFor();
    expect(await asked('removeOldSheets')).toEqual([{ runIds: ['october'], language: 'zh-CN' }]);
    expect(await button('删除旧版').count()).toBe(0);
  });

  it('says nothing beside a plan of today', async () => {
    await open([{ ...plan, isOlder: false }]);
    await page.getByText(/已有一份/).waitFor();
    expect(await button('看看会变什么').count()).toBe(0);
  });
});
