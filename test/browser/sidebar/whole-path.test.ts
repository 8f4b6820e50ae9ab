import type { Frame } from 'playwright-core';
import { describeWithTool } from '../../support/tools';
import { type LocalHost, type LocalPage, startLocalHost } from '../local-page';
import { overflow, violations } from './accessibility';
import { type Keyboard, keyboardIn } from './keyboard';

/** What the sidebar says in each language. */
const languages = {
  'zh-CN': {
    // The tabs
    plan: '规划',
    templates: '模板',
    functions: '函数',
    help: '帮助',
    // 规划
    sales: '整场大促销售额',
    sheets: /^要生成的工作表/,
    preview: '看看会生成哪些表',
    make: '生成工作簿',
    cancel: '取消',
    cancelled: '已取消，没有新建任何表。',
    done: '已生成 2 张工作表',
    inputs: '参数',
    shifts: '班次',
    demand: '每日需求',
    presalesPeople: '售前人数',
    demandDone: '已生成 5 张工作表',
    openShifts: '打开「班次」',
    undo: '撤销这次生成',
    removeMade: '删除这 2 张',
    undoNo: '不撤销',
    undone: '已撤销，删除了 2 张工作表。',
    again: '再做一份',
    load: '载入它的参数来修改',
    update: '更新这份规划',
    updated: '已更新，工作簿按新的参数重算了。',
    another: '不改了，另做一份',
    // 标注评价
    tag: '标注评价',
    noReviews: '这个工作簿里还没有「评价数据」表',
    // 函数
    search: '搜索函数、用途或参数',
    insert: '插入到当前单元格',
    into: '已放进「工作表1」的 B2。不要的话，清空那一格就行。',
    occupied: 'B2 里已有「30」，没有覆盖。要放到下面的空格 B3 吗？',
    putInto: '放到 B3',
    copy: '复制公式',
    copied: '公式已复制，到单元格里粘贴即可。',
    // 模板
    capture: '把当前表存为模板…',
    name: '模板名称',
    save: '保存模板',
    noName: '请给模板起个名字',
    saved: /^已存到「我的模板」：工作表1/,
    insertIt: '插入模板「工作表1」',
    inserted: '已插入：工作表1 2',
    undoInsert: '撤销',
    removeInserted: '删除这 1 张',
    insertUndone: '已撤销，删除了 1 张工作表。',
    more: '「工作表1」的更多操作',
    recapture: '用当前表重新保存',
    replace: '替换原来的内容…',
    replaceYes: '确定替换',
    replaced: /^已替换「工作表1」/,
    remove: '删除',
    removeYes: '确定删除',
    removed: '已删除「工作表1」。',
    mineEmpty: /^还没有自己的模板/,
    importing: '导入模板文件…',
    paste: '或者把文件里的文字粘贴到这里',
    importIt: '导入',
    notJson: /不是有效的 JSON/,
    // 帮助
    helpTitle: '三步做出大促规划',
  },
  en: {
    plan: 'Plan',
    templates: 'Templates',
    functions: 'Functions',
    help: 'Help',
    sales: 'Sales of the promotion',
    sheets: /^Sheets to make/,
    preview: 'See what will be made',
    make: 'Make the workbook',
    cancel: 'Cancel',
    cancelled: 'Cancelled; no sheet was added.',
    done: '2 sheets made',
    inputs: 'Inputs',
    shifts: 'Shifts',
    demand: 'Day by day',
    presalesPeople: 'Pre-sales',
    demandDone: '5 sheets made',
    openShifts: 'Open Shifts',
    undo: 'Undo this generation',
    removeMade: 'Remove these 2',
    undoNo: 'Do not undo',
    undone: 'Undone: 2 sheets removed.',
    again: 'Make another',
    load: 'Load its inputs and change it',
    update: 'Update this plan',
    updated: 'Updated; the workbook has recalculated.',
    another: 'Make another instead',
    tag: 'Tag reviews',
    noReviews: 'No sheet for reviews here yet.',
    search: 'Search functions, purposes, parameters',
    insert: 'Insert at current cell',
    into: 'Now in B2 of “工作表1”. To take it back, clear that cell.',
    occupied: 'B2 holds “30” and was left alone. Use the free cell B3 below?',
    putInto: 'Put into B3',
    copy: 'Copy formula',
    copied: 'Copied: paste it into a cell.',
    capture: 'Save this sheet as a template…',
    name: 'Name',
    save: 'Save template',
    noName: 'Please give the template a name',
    saved: /^Saved in “Mine”: 工作表1/,
    insertIt: 'Insert the template “工作表1”',
    inserted: 'Inserted: 工作表1 2',
    undoInsert: 'Undo',
    removeInserted: 'Remove it',
    insertUndone: 'Undone: 1 sheet removed.',
    more: 'More about “工作表1”',
    recapture: 'Save again from this sheet',
    replace: 'Replace its content…',
    replaceYes: 'Replace it',
    replaced: /^Replaced “工作表1”/,
    remove: 'Delete',
    removeYes: 'Delete it',
    removed: 'Deleted “工作表1”.',
    mineEmpty: /^No templates of your own yet/,
    importing: 'Import a template file…',
    paste: 'Or paste the text of the file here',
    importIt: 'Import',
    notJson: /no valid JSON/,
    helpTitle: 'A promotion plan in three steps',
  },
} as const;

/** The way is the same in both: `npm run nightly` goes it in English, too. */
const tried: readonly (keyof typeof languages)[] = process.env.PAIRS === 'all' ? ['zh-CN', 'en'] : ['zh-CN'];

describeWithTool('chromium', 'the sidebar by keyboard alone, over the local spreadsheet', (chromium) => {
  let host: LocalHost;
  beforeAll(async () => {
    host = await startLocalHost(chromium, 'dist');
  });
  afterAll(() => host?.close());

  describe.each(tried)('in %s', (language) => {
    const words = languages[language];
    let local: LocalPage;
    let frame: Frame;
    let keys: Keyboard;
    const says = (text: string | RegExp) => frame.getByText(text).first().waitFor();
    const value = (figure: string) => frame.locator(`[data-figure="${figure}"]`).textContent();
    const sheetNames = () => local.page.getByRole('tab').allTextContents();

    /** Nobody is kept out by what stands there now, and nothing is cut off; kept as a picture for people to look at. */
    const isSound = async (state: string) => {
      expect([state, await violations(frame)]).toEqual([state, []]);
      expect([state, await overflow(frame)]).toEqual([state, 0]);
      await local.screenshot(`sidebar-${language}-${state}`);
    };
    const openSidebar = async () => {
      await local.menu('客服大促助手', '生成双11规划工作簿…');
      await local.sidebar.getByRole('tablist').waitFor();
      frame = await local.sidebarFrame();
      keys = keyboardIn(frame);
      if (language === 'zh-CN') return;
      await keys.view('规划');
      await keys.press('English');
    };

    /** Leaves out every sheet that can be left out but one. */
    const chooseOnly = async (wanted: string) => {
      await keys.view(words.plan);
      await keys.press(words.sheets);
      const labels = await frame.locator('.sheet-choice label:has(input:enabled)').allTextContents();
      for (const label of labels) if (label !== wanted) await keys.press(label, 'Space');
    };

    beforeAll(async () => {
      local = await host.open();
      await openSidebar();
    });
    afterAll(async () => {
      await local?.close();
      expect(local.problems).toEqual([]);
    });

    it('规划: stands there with its headline, and says at the field what is wrong with it', async () => {
      await isSound('plan-first');
      const before = await value('presalesRostered');
      await keys.view(words.plan);
      await keys.fill(words.sales, 'abc');
      await frame.getByRole('alert').waitFor();
      expect(await value('presalesRostered')).toBe('—');
      expect(await frame.getByRole('button', { name: words.make }).isDisabled()).toBe(true);
      const field = frame.getByLabel(words.sales, { exact: true });
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await isSound('plan-wrong');
      await keys.fill(words.sales, '500万');
      expect(await frame.getByRole('alert').count()).toBe(0);
      await keys.fill(words.sales, '1000万');
      expect(await value('presalesRostered')).not.toBe(before);
    });

    it('规划: shows what will be made before anything is', async () => {
      await chooseOnly(words.shifts);
      await keys.press(words.preview);
      await frame.locator('.preview li').nth(1).waitFor();
      const planned = await frame.locator('.preview li').allTextContents();
      expect(planned.map((text) => text.split(' ')[0])).toEqual([words.inputs, words.shifts]);
      await isSound('plan-preview');
      expect(await sheetNames()).toEqual(['工作表1']);
    });

    it('规划: leaves nothing when it is cancelled', async () => {
      await keys.press(words.make);
      await frame.getByRole('progressbar').waitFor();
      await keys.press(words.cancel);
      await isSound('plan-progress');
      await says(words.cancelled);
      await keys.isOn(words.make);
      expect(await sheetNames()).toEqual(['工作表1']);
      expect(await local.names()).toEqual([]);
    });

    it('规划: makes the workbook, hands over its sheets and takes it back', async () => {
      await keys.press(words.make);
      await says(words.done);
      await keys.isOn(words.done);
      expect(await sheetNames()).toEqual(['工作表1', words.inputs, words.shifts]);
      await isSound('plan-made');
      await keys.press(words.openShifts);
      await local.page.getByRole('tab', { name: words.shifts, selected: true }).waitFor();
      await keys.press(words.undo);
      await keys.isOn(words.undoNo);
      await isSound('plan-undo');
      await keys.press(words.removeMade);
      await says(words.undone);
      expect(await sheetNames()).toEqual(['工作表1']);
      await isSound('plan-undone');
      await keys.press(words.again);
      await keys.view(words.plan);
    });

    it('规划: tells a workbook without reviews how to get some', async () => {
      await keys.press(words.tag);
      await says(words.noReviews);
      await isSound('reviews-none');
    });

    it('规划: opened again in a workbook with a plan, reads it, and changes it or makes another', async () => {
      await chooseOnly(words.demand);
      await keys.press(words.make);
      await says(words.demandDone);
      const figure = frame.locator('[data-figure="presalesRostered"]');
      // Nobody has made a sheet that says how many orders there are.
      await frame.locator('[data-figure="orders"]').waitFor({ state: 'detached' });
      const planned = (await figure.textContent()) ?? '';
      await local.openSheet(words.inputs);
      const { row, column } = await local.find(words.sales);
      const salesCell = { row, column: column + 1 };
      await local.type(salesCell, '6000000');
      await local.sidebar.getByText(words.demandDone).hover();
      await figure.filter({ hasText: /\d/, hasNotText: planned }).waitFor();
      const needed = await figure.textContent();
      await local.openSheet(words.demand);
      const label = await local.find(words.presalesPeople);
      expect(needed).toMatch(new RegExp(`^${await local.shown({ ...label, row: label.row + 1 })}\\D*$`));
      await local.page.getByRole('button', { name: '关闭侧边栏' }).click();
      await openSidebar();
      await keys.view(words.plan);
      await says(words.load);
      await isSound('plan-there');
      await keys.press(words.load);
      await keys.isOn(words.another);
      expect(await frame.getByLabel(words.sales, { exact: true }).inputValue()).toBe('6,000,000');
      await keys.fill(words.sales, '800万');
      await isSound('plan-loaded');
      await keys.press(words.update);
      await says(words.updated);
      await keys.isOn(words.update);
      await isSound('plan-updated');
      await local.openSheet(words.inputs);
      await local.waitForCell(salesCell, '8,000,000');
      await keys.view(words.plan);
      await keys.press(words.another);
      await frame.getByRole('button', { name: words.make }).waitFor();
    });

    it('函数: finds a function, puts it into the cell in front, and overwrites nothing', async () => {
      await local.openSheet('工作表1');
      await local.goTo('B2');
      await keys.view(words.functions);
      await isSound('functions');
      await keys.fill(words.search, 'kefu_presales');
      await keys.press(/^KEFU_PRESALES/);
      await keys.press(words.insert);
      await says(words.into);
      await local.waitForCell('B2', '30');
      await keys.isOn(words.insert);
      await isSound('functions-inserted');
      await keys.press(words.insert);
      await says(words.occupied);
      await keys.isOn(words.cancel);
      await isSound('functions-occupied');
      await local.page.keyboard.press('Escape');
      await keys.isOn(words.insert);
      await keys.press(words.insert);
      await says(words.occupied);
      await keys.press(words.putInto);
      await local.waitForCell('B3', '30');
      await keys.press(words.copy);
      await says(words.copied);
      await keys.isOn(words.copy);
    });

    it('函数: says what to look for where nothing is found', async () => {
      await keys.view(words.functions);
      await keys.fill(words.search, 'zzz');
      expect(await frame.locator('details.function').count()).toBe(0);
      await isSound('functions-none');
    });

    it('模板: saves the sheet in front, with a name', async () => {
      await keys.view(words.templates);
      await says(words.mineEmpty);
      await isSound('templates-first');
      await keys.press(words.capture);
      await keys.isOn(words.name);
      await keys.fill(words.name, ' ');
      await keys.press(words.save);
      await says(words.noName);
      await isSound('templates-no-name');
      await keys.tabTo(words.name, 'back');
      await keys.fill(words.name, '工作表1');
      await keys.press(words.save);
      await says(words.saved);
      await keys.isOn(words.capture);
      await isSound('templates-saved');
    });

    it('模板: inserts it and takes it back', async () => {
      const before = await sheetNames();
      await frame.getByRole('button', { name: words.insertIt }).waitFor();
      await keys.press(words.insertIt);
      await says(words.inserted);
      expect(await sheetNames()).toEqual([...before, '工作表1 2']);
      await isSound('templates-inserted');
      await keys.press(words.undoInsert);
      await keys.isOn(words.undoNo);
      await keys.press(words.removeInserted);
      await says(words.insertUndone);
      expect(await sheetNames()).toEqual(before);
    });

    it('模板: saves it again from the sheet in front, after a question', async () => {
      await local.openSheet('工作表1');
      await local.type('A1', '店铺');
      await keys.view(words.templates);
      await keys.press(words.more);
      await isSound('templates-more');
      await keys.press(words.recapture);
      await keys.press(words.replace);
      await keys.isOn(words.cancel);
      await isSound('templates-replace');
      await keys.press(words.replaceYes);
      await says(words.replaced);
      await keys.isOn(words.more);
      await keys.press(words.insertIt, 'Enter', 'back');
      await says(words.inserted);
      expect((await local.texts())[0]?.[0]).toBe('店铺');
      await keys.press(words.undoInsert);
      await keys.isOn(words.undoNo);
      await keys.press(words.removeInserted);
      await says(words.insertUndone);
    });

    it('模板: deletes it after a question, and says what is wrong with a file where it was pasted', async () => {
      await keys.view(words.templates);
      await keys.press(words.more);
      await keys.press(words.remove);
      await keys.isOn(words.cancel);
      await isSound('templates-remove');
      await keys.press(words.removeYes);
      await says(words.mineEmpty);
      await says(words.removed);
      await keys.isOn(words.capture);
      await keys.press(words.importing);
      await keys.fill(words.paste, 'hello');
      await keys.press(words.importIt);
      await says(words.notJson);
      await isSound('templates-import');
    });

    it('帮助: reads on by keyboard', async () => {
      await keys.view(words.help);
      await says(words.helpTitle);
      await isSound('help');
      await local.page.setViewportSize({ width: 1440, height: 500 });
      for (const key of ['Tab', 'Tab', 'End']) await local.page.keyboard.press(key);
      await frame.waitForFunction(() => (document.getElementById('panel-help')?.scrollTop ?? 0) > 0);
    });
  });
});
