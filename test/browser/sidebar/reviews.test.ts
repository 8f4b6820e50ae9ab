import type { Frame } from 'playwright-core';
import { describeWithTool } from '../../support/tools';
import { type LocalHost, type LocalPage, startLocalHost } from '../local-page';
import { overflow, violations } from './accessibility';
import { type Keyboard, keyboardIn } from './keyboard';

describeWithTool('chromium', '标注评价 in the sidebar, by keyboard alone', (chromium) => {
  let host: LocalHost;
  let local: LocalPage;
  let frame: Frame;
  let keys: Keyboard;
  const says = (text: string | RegExp) => frame.getByText(text).first().waitFor();
  const isSound = async (state: string) => {
    expect([state, await violations(frame)]).toEqual([state, []]);
    expect([state, await overflow(frame)]).toEqual([state, 0]);
    await local.screenshot(`sidebar-zh-CN-${state}`);
  };

  /** Opens the sidebar as if for the first time. */
  const openSidebar = async () => {
    const close = local.page.getByRole('button', { name: '关闭侧边栏' });
    if (await close.isVisible()) await close.click();
    await local.menu('客服大促助手', '生成双11规划工作簿…');
    await local.sidebar.getByRole('tablist').waitFor();
    frame = await local.sidebarFrame();
    keys = keyboardIn(frame);
  };

  beforeAll(async () => {
    host = await startLocalHost(chromium, 'dist');
    local = await host.open();
    await openSidebar();
    await frame.evaluate(makeReviewSheet);
    await openSidebar();
  });
  afterAll(async () => {
    await local?.close();
    await host?.close();
    expect(local.problems).toEqual([]);
  });

  it('says what is missing while nothing is pasted', async () => {
    await frame.locator('.reviews + .plan-choice').waitFor();
    await keys.view('规划');
    await keys.press('标注评价');
    await says(/^读「评价数据」里贴好的评价/);
    await keys.press('打开「评价数据」');
    await local.page.getByRole('tab', { name: '评价数据', selected: true }).waitFor();
    await keys.press('开始标注', 'Enter', 'back');
    await says(/^「评价数据」里还没有评价。/);
    await keys.isOn('开始标注');
    await isSound('reviews-empty');
  });

  it('tags what is there, keeps what a person has corrected, and says so', async () => {
    const { row, column } = await local.find('评价');
    await local.type({ row: row + 1, column }, '物流太慢，客服不理人');
    await local.type({ row: row + 1, column: (await local.find('归属')).column }, '自家');
    await keys.view('规划');
    await keys.press('开始标注');
    await says(/标注了 1 条评价，1 条要跟进。/);
    const tags = await local.find('标签');
    const tagged = { row: tags.row + 1, column: tags.column };
    await local.waitForCell(tagged, '物流-、服务-');
    await local.type(tagged, '物流-');
    await keys.view('规划');
    await keys.press('开始标注');
    await says(/你改过的 1 条标签没有动。/);
    expect(await local.shown(tagged)).toBe('物流-');
    await isSound('reviews-tagged');
  });
});

/** Runs in the sidebar: asks the server for a plan with the sheet that reviews are pasted into. */
function makeReviewSheet(): Promise<void> {
  const request = { plan: 'double-11', inputs: {}, sheets: ['inputs', 'review-data'] };
  return new Promise((done, fail) => {
    Reflect.get(window, 'google')
      .script.run.withSuccessHandler(() => done())
      .withFailureHandler(fail)
      .kefuSidebarCall('generate', request);
  });
}
