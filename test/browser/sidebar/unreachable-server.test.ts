import type { Page } from 'playwright-core';
import { describeWithTool } from '../../support/tools';
import { overflow, violations } from './accessibility';
import { type Answers, openSidebarPages, type SidebarPages } from './sidebar-pages';

const ok = (value: unknown) => [{ ok: true, value }];
const nothingThere: Answers = { current: ok(null), reviewSheets: ok(null) };

/** What users of add-ons report that Google says, and what the sidebar makes of it. */
const failures = [
  ['a lost connection', 'NetworkError: Connection failure due to HTTP 0', /网络断了/, /connection is lost/],
  [
    'several signed-in accounts',
    'We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    /同时登录了多个 Google 账号.*无痕窗口/,
    /Several Google accounts.*private window/,
  ],
  [
    'a missing permission',
    'You do not have permission to call SpreadsheetApp.getActive. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly',
    /还没有授权.*重新打开/,
    /Permission is missing.*open it again/,
  ],
  [
    'something else',
    'Exceeded maximum execution time',
    /没有完成：Exceeded maximum execution time。请再试一次/,
    /did not finish: Exceeded maximum execution time/,
  ],
] as const;

describeWithTool('chromium', 'the sidebar without a server that answers', (executablePath) => {
  let pages: SidebarPages;
  let page: Page;
  beforeAll(async () => {
    pages = await openSidebarPages(executablePath);
  });
  afterEach(() => page?.close());
  afterAll(() => pages?.close());
  const isSound = async () => {
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(await overflow(page.mainFrame())).toBe(0);
  };

  it('paints every tab, and calculates, before the server has said anything', async () => {
    page = await pages.open({});
    await page.locator('[data-figure="presalesRostered"]').filter({ hasText: /\d/ }).waitFor();
    await page.getByLabel('整场大促销售额', { exact: true }).fill('1亿');
    await page.locator('[data-figure="orders"]').filter({ hasText: '500,000' }).waitFor();
    await page.getByRole('tab', { name: '模板' }).click();
    await page.getByText('正在读取…').first().waitFor();
    await isSound();
    await page.getByRole('tab', { name: '函数' }).click();
    expect(await page.locator('details.function').count()).toBeGreaterThan(20);
    await page.getByRole('tab', { name: '帮助' }).click();
    await page.getByRole('heading', { name: '三步做出大促规划' }).waitFor();
  });

  describe.each(failures)('%s', (_what, reason, inChinese, inEnglish) => {
    it.each([
      ['zh-CN', inChinese],
      ['en', inEnglish],
    ] as const)(
      'is told in %s with what to do, wherever it happens, and nothing typed is lost',
      async (language, told) => {
        page = await pages.open({
          ...nothingThere,
          ...{ begin: [reason], preview: [reason], templates: [reason], insertFormula: [reason] },
        });
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
        const aov = page.locator('#input-aov');
        await aov.fill('321');
        await page.locator('.plan-form button[type=submit]').click();
        const alert = page.getByRole('alert');
        await alert.getByText(told).waitFor();
        expect(await alert.textContent()).not.toMatch(/\bat .*:\d+/);
        expect(await aov.inputValue()).toBe('321');
        await page.locator('.preview summary').click();
        await page.locator('.preview').getByText(told).waitFor();
        await isSound();
        await page.locator('#tab-templates').click();
        await page.locator('#panel-templates').getByText(told).waitFor();
        await isSound();
        await page.locator('#tab-functions').click();
        await page.locator('.function summary').first().click();
        await page.locator('.function[open] .buttons button').first().click();
        await page.locator('#panel-functions').getByText(told).waitFor();
        await isSound();
      },
    );
  });

  it('believes the browser that there is no network, whatever Google says', async () => {
    page = await pages.open({ ...nothingThere, begin: ['ScriptError: 401'] });
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '生成工作簿' }).click();
    await page
      .getByRole('alert')
      .getByText(/网络断了/)
      .waitFor();
  });

  it('removes what was begun when the server stops answering on the way, and says so', async () => {
    const runId = 'r';
    const sheets = [{ name: '参数', rows: 45, columns: 7 }];
    page = await pages.open({
      ...nothingThere,
      begin: ok({ runId, sheets }),
      write: ['NetworkError: Connection failure due to HTTP 0'],
      cancel: ok({}),
    });
    await page.getByRole('button', { name: '生成工作簿' }).click();
    await page
      .getByRole('alert')
      .getByText(/网络断了/)
      .waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'asked').at(-1))).toMatchObject({
      method: 'cancel',
      request: { runId },
    });
  });
});
