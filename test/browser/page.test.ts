import { describeWithTool } from '../support/tools';
import { type LocalHost, type LocalPage, startLocalHost } from './local-page';

// Starting Chromium and the page takes a few seconds where several tests share two cores.

describeWithTool('chromium', 'the local spreadsheet page', (chromium) => {
  let host: LocalHost;
  let local: LocalPage;
  beforeAll(async () => {
    host = await startLocalHost(chromium, 'test/browser/fixture-addon');
  });
  beforeEach(async () => {
    local = await host.open();
  });
  afterEach(async () => {
    await local.close();
    expect(local.problems).toEqual([]);
  });
  afterAll(() => host.close());

  it('lets an add-on read what it has just made the sheet calculate', async () => {
    await local.menu('客服大促助手', '写入并重算');
    await local.waitForCell('A3', '刚算出 25000');
    expect(await local.shown('B2')).toBe('50000');
  });

  it('calculates a custom function that a person types, and undoes it', async () => {
    await local.type('B2', '=FIXTURE_RATIO(30, 4)');
    await local.waitForCell('B2', '7.5');
    await local.page.keyboard.press('Control+z');
    await local.waitForCell('B2', '');
  });

  it('tells at the cell why a custom function failed', async () => {
    await local.type('B2', '=FIXTURE_RATIO(30, 0)');
    await local.waitForCell('B2', '#VALUE!');
    await local.goTo('B2');
    await local.page.getByText('「除数」不能为 0').waitFor();
    await local.screenshot('page-cell-message');
  });

  it('tells it also where the result comes after the cell was selected', async () => {
    await local.goTo('B2');
    await local.page.keyboard.type('=FIXTURE_RATIO(30, 0)');
    await local.page.keyboard.press('Enter');
    await local.page.keyboard.press('ArrowUp');
    await local.page.getByText('「除数」不能为 0').waitFor();
  });

  it('enters formulas that are typed one after the other without a pause', async () => {
    await local.goTo('B2');
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    await local.typeOn(
      numbers.map((number) => `=FIXTURE_RATIO(${number}, 1)`),
      'Enter',
    );
    await local.waitForCell('B13', '12');
    expect(await local.values('B2', 12)).toEqual(numbers);
  });

  it('goes on below the last input after Tab in another row', async () => {
    await local.goTo('B2');
    await local.typeOn(['1', '2'], 'Tab');
    await local.goTo('A2');
    await local.typeOn(['3', '4'], 'Enter');
    await local.typeOn(['5', '6'], 'Tab');
    await local.typeOn(['7', '8'], 'Enter');
    expect(await local.texts()).toEqual([
      ['', '', ''],
      ['3', '1', '2'],
      ['4', '', ''],
      ['5', '6', '7'],
      ['8', '', ''],
    ]);
  });

  it('enters what is being typed before a script writes', async () => {
    await local.goTo('C4');
    await local.page.keyboard.type('未回车');
    await local.menu('客服大促助手', '写入并重算');
    await local.waitForCell('A3', '刚算出 25000');
    expect(await local.shown('C4')).toBe('未回车');
    await local.goTo('D2');
    await local.page.keyboard.type('half');
    await local.menu('客服大促助手', '更多', '链接');
    await local.waitForCell('A1', '去目标');
    expect(await local.shown('D2')).toBe('half');
    await local.page.keyboard.press('Escape');
    expect(await local.shown('A1')).toBe('去目标');
  });

  it('does not take back by Ctrl+Z parts of what the add-on did, nor what came before it', async () => {
    await local.type('C1', '我写的');
    await local.menu('客服大促助手', '写入并重算');
    await local.waitForCell('A3', '刚算出 25000');
    const written = await local.texts();
    await local.page.keyboard.press('Control+z');
    await local.page.keyboard.press('Control+z');
    await local.type('C2', '后来写的');
    await local.waitForCell('C2', '后来写的');
    await local.page.keyboard.press('Control+z');
    await local.waitForCell('C2', '');
    await local.page.keyboard.press('Control+z');
    expect(await local.texts()).toEqual(written);
  });

  it('does not bring back by Ctrl+Z a sheet that the add-on has deleted', async () => {
    await local.menu('客服大促助手', '更多', '链接');
    await local.waitForCell('A1', '去目标');
    for (let times = 0; times < 3; times += 1) await local.page.keyboard.press('Control+z');
    expect(await local.page.getByRole('tab').allTextContents()).toEqual(['工作表1', '目标']);
    expect(await local.shown('A1')).toBe('去目标');
  });

  it('goes on calculating another sheet from cells beside rows that a person hides', async () => {
    await local.menu('客服大促助手', '更多', '链接');
    await local.waitForCell('A1', '去目标');
    await local.openSheet('目标');
    await local.type('A1', '=SUM(工作表1!C1:C3)');
    await local.type('A2', '=工作表1!C1*2');
    await local.openSheet('工作表1');
    await local.type('D1', '=C1+1');
    await local.type('C1', '3');
    // In the header of row 9, above which there are 20 pixels for the letters and about 21 for each row.
    const header = { x: 23, y: 20 + 8.5 * 21 };
    await local.page
      .locator('.sheet canvas[id^=univer-sheet-main]')
      .click({ position: header, button: 'right' });
    await local.page.getByText('隐藏选中行').click();
    await local.type('C1', '4');
    await local.openSheet('目标');
    await local.waitForCell('A1', '4');
    await local.waitForCell('A2', '8');
  });

  it('shows the Chinese help of a custom function while it is typed', async () => {
    await local.goTo('B2');
    await local.page.keyboard.type('=FIXTURE');
    await local.page.getByText('两数相除。').waitFor();
    await local.screenshot('page-function-help');
  });

  it('opens the sheet that a clicked cell leads to, and says so when it is gone', async () => {
    await local.menu('客服大促助手', '更多', '链接');
    await local.waitForCell('A1', '去目标');
    const canvas = local.page.locator('.sheet canvas[id^=univer-sheet-main]');
    // The headers of rows and columns are 46 and 20 pixels; a row is 24.
    await canvas.click({ position: { x: 46 + 40, y: 20 + 36 } });
    await local.page.getByText('链接指向的工作表已经删除').waitFor();
    await canvas.click({ position: { x: 46 + 40, y: 20 + 12 } });
    await local.page.getByRole('tab', { name: '目标', exact: true, selected: true }).waitFor();
    await local.screenshot('page-link');
  });

  it('colours what a formula comes to anew when a value is typed that it reads, and back', async () => {
    await local.menu('客服大促助手', '更多', '条件格式');
    await local.waitForCell('A1', '0');
    const canvas = local.page.locator('.sheet canvas[id^=univer-sheet-main]');
    /** Near the left edges of A1 and A2, away from their letters: red, green, blue and how opaque. */
    const colours = () =>
      canvas.evaluate((element) => {
        const sheet = element as HTMLCanvasElement;
        const scale = sheet.width / sheet.clientWidth;
        return [9, 30].map((y) => [
          ...(sheet.getContext('2d')?.getImageData((46 + 12) * scale, (20 + y) * scale, 1, 1).data ?? []),
        ]);
      });
    const [plain, red, blue] = [
      [0, 0, 0, 0],
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ];
    const become = async (expected: unknown) => {
      const end = Date.now() + 10_000;
      let seen = await colours();
      while (JSON.stringify(seen) !== JSON.stringify(expected) && Date.now() < end) {
        await local.page.waitForTimeout(50);
        seen = await colours();
      }
      expect(seen).toEqual(expected);
    };
    await become([plain, plain]);
    await local.type('B1', '11');
    await become([red, blue]);
    await local.type('B1', '9');
    await become([plain, plain]);
  });

  it('asks in a dialog that the keyboard can answer while the script waits', async () => {
    await local.menu('客服大促助手', '更多', '询问');
    await local.dialog.getByText('将删除上次生成的工作表，是否继续？').waitFor();
    await local.screenshot('page-alert');
    await local.page.keyboard.press('Enter');
    await local.waitForCell('A1', '选了是');
  });

  it('takes Esc for neither yes nor no', async () => {
    await local.menu('客服大促助手', '更多', '询问');
    await local.dialog.waitFor();
    await local.page.keyboard.press('Escape');
    await local.waitForCell('A1', '没选是');
  });

  it('hands a script the line that a person fills in', async () => {
    await local.menu('客服大促助手', '更多', '填写');
    await local.dialog.waitFor();
    await local.page.keyboard.type('女装模板');
    await local.screenshot('page-prompt');
    await local.page.keyboard.press('Enter');
    await local.waitForCell('A1', '女装模板');
  });

  it('opens the menu by keyboard', async () => {
    await local.page.getByRole('button', { name: '扩展程序', exact: true }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight'])
      await local.page.keyboard.press(key);
    await local.screenshot('page-menu');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await local.page.keyboard.press(key);
    await local.page.getByRole('status').getByText('已生成 4 张工作表').waitFor();
    await local.screenshot('page-toast');
  });

  it('shows why a run failed as a sentence without a stack trace', async () => {
    await local.menu('客服大促助手', '更多', '出错');
    const failure = local.page.getByRole('alert');
    expect(await failure.textContent()).toBe('运行出错「客单价」应大于 0，收到 -5');
    await local.screenshot('page-failure');
    await failure.getByRole('button', { name: '关闭' }).click();
    expect(await failure.count()).toBe(0);
  });

  it('cancels a run that does not end, and runs the next', async () => {
    await local.menu('客服大促助手', '更多', '停不下来');
    await local.page.getByText('正在运行脚本…').waitFor();
    await local.screenshot('page-running');
    await local.page.getByRole('button', { name: '取消', exact: true }).click();
    await local.page.getByText('已取消运行').waitFor();
    await local.menu('客服大促助手', '写入并重算');
    await local.waitForCell('A3', '刚算出 25000');
  });

  it('shows an add-on page in a dialog', async () => {
    await local.menu('客服大促助手', '更多', '打开对话框');
    const frame = local.page.frameLocator('dialog iframe[data-loaded]');
    await frame.getByText('对话框内容').waitFor();
    await local.screenshot('page-html-dialog');
    await local.dialog.getByRole('button', { name: '关闭' }).click();
    expect(await local.dialog.count()).toBe(0);
  });

  it('runs google.script.run in the sidebar as Google does', async () => {
    await local.menu('客服大促助手', '打开侧边栏');
    const result = local.sidebar.locator('#result');
    const afterClick = async (button: string, text: string) => {
      await local.sidebar.getByRole('button', { name: button }).click();
      await result.filter({ hasText: text }).waitFor();
    };
    await afterClick('回声', '回来了：{"got":{"name":"女装","share":0.3,"list":[1,null]}}');
    await afterClick('出错', '「客单价」应大于 0，收到 -5');
    await afterClick('传日期', 'Failed due to illegal value in property: 0');
    await afterClick('私有函数', 'Script function not found: secret_');
    await local.screenshot('page-sidebar');
  });

  it('gives the sidebar 300 pixels and closes it when its page asks for that', async () => {
    await local.menu('客服大促助手', '打开侧边栏');
    const panel = local.page.getByRole('complementary', { name: '侧边栏' });
    expect((await panel.boundingBox())?.width).toBe(300);
    await local.sidebar.getByRole('button', { name: '关闭' }).click();
    await panel.waitFor({ state: 'hidden' });
  });

  it('shows a newcomer what to try, never as cell content, and not again once it is closed', async () => {
    const hint = local.page.getByRole('region', { name: '新手提示' });
    await local.screenshot('page-newcomer');
    expect(await local.shown('A1')).toBe('');
    await hint.getByRole('button', { name: '关闭提示' }).click();
    await local.page.reload();
    await local.page.waitForSelector('html[data-ready]');
    expect(await hint.count()).toBe(0);
  });
});
