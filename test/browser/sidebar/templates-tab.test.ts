import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { planLibrary } from '../../../src/library';
import { describeWithTool } from '../../support/tools';
import { violations } from './accessibility';
import { openSidebarPages, type SidebarPages } from './sidebar-pages';

const mine = [
  {
    id: 'a',
    name: '每日询单登记',
    size: { rows: 200, columns: 9 },
    length: 3812,
    savedAt: 1_795_000_000_000,
  },
  {
    id: 'b',
    name: '<img src=x onerror=document.title=1>',
    size: null,
    length: 900,
    savedAt: 1_794_000_000_000,
  },
];
const sheet = { name: '人员测算', selection: 'B4:H20' };
const lists = { mine, usedBytes: 83_574, mostBytes: 512_000, workbook: [], sheet };
const problem = { field: 'P5', message: 'P5 的公式带不走' };

/** What the server would say, by method; a list is said one by one. */
const answers: Record<string, readonly object[]> = {
  templates: [{ ok: true, value: lists }],
  captureTemplate: [
    { ok: false, code: 'cannotTravel', message: '有 1 处内容不能原样带走：', problems: [problem] },
    { ok: true, value: { entry: { ...mine[0], name: '人员测算' }, names: ['kefu_sales'] } },
  ],
  insertTemplate: [{ ok: true, value: { runId: 'r', sheets: [{ name: '每日询单登记 2', sheetId: 4 }] } }],
  renameTemplate: [{ ok: false, code: 'nameInvalid', message: '请给模板起个名字' }],
  importTemplate: [{ ok: false, code: 'fileInvalid', message: '文件的 $.blocks 处应为：列表' }],
  exportTemplate: [
    { ok: true, value: { fileName: '登记.kefu-template.json', text: '{"format":"kefu-template"}' } },
  ],
};

describeWithTool('chromium', 'the template tab, as the server answers', (executablePath) => {
  let pages: SidebarPages;
  let page: Page;
  beforeAll(async () => {
    pages = await openSidebarPages(executablePath);
  });
  afterAll(() => pages?.close());
  beforeEach(async () => {
    page = await pages.open(answers);
    await page.getByRole('tab', { name: '模板' }).click();
    await page.getByText('每日询单登记').waitFor();
  });
  afterEach(() => page.close());

  const lastRequest = (method: string) =>
    page.evaluate(
      (wanted) =>
        Reflect.get(window, 'asked').findLast((each: { method: string }) => each.method === wanted)?.request,
      method,
    );
  const focused = (name: string) =>
    page.getByRole('button', { name }).evaluate((each) => each === document.activeElement);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('shows the three shelves, an empty one with what to do, names as text, and nothing wider than the sidebar', async () => {
    for (const heading of ['我的模板', '本工作簿的模板库', '内置模板']) {
      expect(await page.getByRole('heading', { name: heading }).count()).toBe(1);
    }
    expect(await page.getByText('还没有「模板库」表').count()).toBe(1);
    expect(await page.getByText('<img src=x onerror=document.title=1>').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  });

  it('inserts by keyboard alone and tells where', async () => {
    await button('插入模板「每日询单登记」').focus();
    await page.keyboard.press('Enter');
    await page.getByText('已插入：每日询单登记 2').waitFor();
    expect(await lastRequest('insertTemplate')).toMatchObject({ shelf: 'mine', id: 'a' });
  });

  it('asks before deleting, in place, with the focus on the harmless answer, and Escape means no', async () => {
    await button('「每日询单登记」的更多操作').click();
    await button('删除').click();
    await page.getByRole('alertdialog').waitFor();
    expect(await focused('取消')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    expect(await focused('「每日询单登记」的更多操作')).toBe(true);
    expect(await lastRequest('deleteTemplate')).toBeUndefined();
  });

  it('says what is wrong with a new name at its field', async () => {
    await button('「每日询单登记」的更多操作').click();
    await button('改名').click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    const field = page.getByLabel('模板名称');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = await field.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe('请给模板起个名字');
  });

  it('names what cannot travel before it saves, and saves the values when told to', async () => {
    await button('把当前表存为模板…').click();
    await page.getByLabel('只存选中的 B4:H20').check();
    await page.getByLabel('只留表头和公式').check();
    await button('保存模板').click();
    await page.getByText('P5 的公式带不走').waitFor();
    const wish = { name: '人员测算', scope: 'selection', keep: 'headers' };
    expect(await lastRequest('captureTemplate')).toMatchObject({ ...wish, otherwise: 'refuse' });
    await button('继续保存').click();
    await page.getByText('已存到「我的模板」：人员测算').waitFor();
    expect(await lastRequest('captureTemplate')).toMatchObject({ ...wish, otherwise: 'values' });
    expect(await page.getByText('kefu_sales').count()).toBe(1);
  });

  it('says at once what is wrong with a pasted text, and sends a good file to the server, whose word stands there too', async () => {
    await page.getByText('导入模板文件…').click();
    const pasted = page.getByLabel('或者把文件里的文字粘贴到这里');
    await pasted.fill('{"a":1}');
    await button('导入').click();
    await page.getByText('这不是客服大促助手的模板文件').waitFor();
    await pasted.fill('{"format":"kefu-template","version":1,"a":1}');
    await button('导入').click();
    await page.getByText('文件的 $.a 不认识').waitFor();
    expect(await lastRequest('importTemplate')).toBeUndefined();
    const text = JSON.stringify(planLibrary.templates[0]);
    const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('选择模板文件（.json）').setInputFiles(file);
    await page.getByText('文件的 $.blocks 处应为：列表').waitFor();
    expect(await lastRequest('importTemplate')).toMatchObject({ text });
  });

  it('exports a file that the browser saves', async () => {
    await button('「每日询单登记」的更多操作').click();
    const [download] = await Promise.all([page.waitForEvent('download'), button('导出文件').click()]);
    expect(download.suggestedFilename()).toBe('登记.kefu-template.json');
    expect(readFileSync(await download.path(), 'utf8')).toBe('{"format":"kefu-template"}');
  });

  it.each(['zh-CN', 'en'])('passes axe-core’s rules with everything open, in %s', async (language) => {
    if (language === 'en') await button('English').click();
    await page.locator('.templates > .primary').click();
    await page.locator('.template button[aria-expanded]').first().click();
    await page.locator('.templates summary').click();
    expect(await violations(page.mainFrame())).toEqual([]);
  });
});
