import { sidebarMethods } from '../../src/app/sidebar-call';
import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

/** What the sidebar does, by the function of the menu that does the same where the sidebar stays blank. */
const inMenu: Readonly<Record<string, string>> = {
  generate: 'kefuGenerate',
  begin: 'kefuGenerate',
  write: 'kefuGenerate',
  finish: 'kefuGenerate',
  update: 'kefuUpdate',
  undo: 'kefuUndo',
  solveCover: 'kefuSolveCover',
  tagReviews: 'kefuTagReviews',
  insertTemplate: 'kefuInsertTemplate',
  captureTemplate: 'kefuCaptureSelection',
  upgrade: 'kefuUpgrade',
};

/** What writes and is not in the menu, and why not. */
const notInMenu: Readonly<Record<string, string>> = {
  cancel: 'the menu makes a plan in one go: there is no step at which to stop',
  insertFormula: 'a formula can be typed into its cell, and Google proposes it there',
  renameTemplate: 'changes nothing in the spreadsheet, and can wait for the sidebar',
  deleteTemplate: 'changes nothing in the spreadsheet, and can wait for the sidebar',
  copyTemplate: 'the sheet 模板库 can be copied by hand',
  removeOldSheets:
    'their tabs can be deleted by hand; upgrading shows what it would change, which takes the sidebar',
  importTemplate: 'a prompt has no room for a file; a 模板库 sheet carries templates without one',
};

const onlyReads = [
  'preview',
  'previewUpgrade',
  'oldSheets',
  'undoable',
  'current',
  'figures',
  'open',
  'reviewSheets',
  'coverSheet',
  'templates',
  'exportTemplate',
];

type Item = LocalDocument['screen']['menus'][number]['items'][number];
const functionsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'menu') return functionsOf(item.menu.items);
    return item.kind === 'item' ? [item.functionName] : [];
  });

describe('the menu', () => {
  let document: LocalDocument;
  const asked = () => document.screen.questions.map(({ message }) => message);
  const sheets = () => document.book.sheets().map(({ name }) => name);
  const lastToast = () => document.screen.toasts.at(-1)?.message ?? '';
  /** Answers the next questions in their order: a button for an alert, a text for a prompt, `null` to cancel it. */
  const answer = (...answers: readonly (string | null)[]) => {
    const left = [...answers];
    document.screen.questions.length = 0;
    document.screen.answers = {
      alert: () => (left.shift() ?? 'OK') as 'YES',
      prompt: () => {
        const text = left.shift() ?? null;
        return { button: text === null ? 'CANCEL' : 'OK', text: text ?? '' };
      },
    };
  };

  beforeAll(async () => {
    document = await openDocument({ distDir });
  });
  afterAll(() => document?.dispose());

  it('has whatever the sidebar can write, or it is told why not', () => {
    const known = [...Object.keys(inMenu), ...Object.keys(notInMenu), ...onlyReads];
    expect(known.sort()).toEqual([...sidebarMethods].sort());
    const functions = functionsOf(document.screen.menus.at(-1)?.items ?? []);
    expect(functions).toEqual(expect.arrayContaining(Object.values(inMenu)));
    expect(functions).toEqual(expect.arrayContaining(['kefuShowSelfCheck', 'kefuSwitchLanguage']));
  });

  it('inserts a built-in template by its number, and undoes it', async () => {
    answer('x');
    await document.call('kefuInsertTemplate');
    const [question = '', refusal = ''] = asked();
    expect(refusal).toMatch(/请输入 1 到 \d+ 的编号，收到的是「x」/);
    const number = /^(\d+) {2}禁用词$/m.exec(question)?.[1] ?? '';
    answer(number);
    await document.call('kefuInsertTemplate');
    expect(sheets()).toContain('禁用词');
    answer('YES');
    await document.call('kefuUndo');
    expect(sheets()).toEqual(['工作表1']);
  });

  it('says that there is no plan yet whose inputs could be changed', async () => {
    answer();
    await document.call('kefuUpdate');
    expect(asked().join()).toMatch(/还没有规划/);
  });

  it('makes nothing if nobody wants it, or the number is none of the plans’', async () => {
    answer(null);
    await document.call('kefuGenerate');
    answer('99');
    await document.call('kefuGenerate');
    expect(asked().at(-1)).toMatch(/请输入 1 到 \d+ 的编号，收到的是「99」/);
    expect(sheets()).toEqual(['工作表1']);
  });

  describe('with a plan', () => {
    beforeAll(async () => {
      await document.call('kefuSidebarCall', 'generate', {
        plan: 'double-11',
        inputs: { promo_date: '2026-11-11' },
        language: 'zh-CN',
        sheets: ['timeline', 'dsr'],
      });
    });

    it('changes its inputs, as the sidebar does, and tells what comes of it', async () => {
      answer('目标评分=4.8；大促日=2026年12月12日');
      await document.call('kefuUpdate');
      expect(asked()[0]).toContain('大促日=2026-11-11\n');
      expect(lastToast()).toMatch(/售前 \d+ 人，售后 \d+ 人/);
      expect(await document.call('kefuSidebarCall', 'current', {})).toMatchObject({
        value: { inputs: { dsr_target: 4.8, promo_date: '2026-12-12' } },
      });
    });

    it.each([
      ['销售额=1', /没有能在这里改的「销售额」/],
      ['目标评分', /看不懂「目标评分」/],
      ['目标评分=9', /目标评分.*9/],
      ['大促日历=天猫双11 2024', /没有能在这里改的「大促日历」/],
      // A part that is wrong keeps the others from being changed, too.
      ['大促日=2027-01-01；目标评分=很高', /目标评分.*很高/],
    ])('changes nothing for %s, and says why', async (text, reason) => {
      answer(text);
      await document.call('kefuUpdate');
      expect(asked().at(-1)).toMatch(reason);
      expect(await document.call('kefuSidebarCall', 'current', {})).toMatchObject({
        value: { inputs: { dsr_target: 4.8, promo_date: '2026-12-12' } },
      });
    });

    it('saves the selected cells as a template, after telling what cannot travel', async () => {
      await document.type('工作表1', 'A1', [
        ['班次', '人数'],
        ['早', '=SUM(1,2)'],
      ]);
      const sheetId = document.book.sheets().find(({ name }) => name === '工作表1')?.sheetId ?? 0;
      document.book.select({ sheetId, row: 1, column: 1, rows: 2, columns: 2 });
      answer('');
      await document.call('kefuCaptureSelection');
      expect(asked()[0]).toMatch(/「工作表1」里选中的 A1:B2/);
      expect(asked()).toHaveLength(2);
      answer('早班');
      await document.call('kefuCaptureSelection');
      expect(lastToast()).toContain('早班');
      const lists = await document.call('kefuSidebarCall', 'templates', {});
      expect(lists).toMatchObject({ value: { mine: [{ name: '早班', size: { rows: 2, columns: 2 } }] } });
    });

    it('inserts that template, which stands first', async () => {
      answer('');
      await document.call('kefuInsertTemplate');
      expect(asked()[0]).toMatch(/^1 {2}早班 · 我的模板$/m);
      expect(document.values('早班')).toEqual([
        ['班次', '人数'],
        ['早', 3],
      ]);
    });
  });

  it('goes over to the other language and back, with the sidebar', async () => {
    await document.call('kefuSwitchLanguage');
    expect(JSON.stringify(document.screen.menus.at(-1))).toContain('Self-check');
    await document.call('kefuShowSidebar');
    expect(document.screen.sidebars.at(-1)?.html).toMatch(/data-language=["']en["']/);
    await document.call('onOpen', { authMode: 'LIMITED' });
    expect(JSON.stringify(document.screen.menus.at(-1))).toContain('Self-check');
    await document.call('kefuSwitchLanguage');
    expect(JSON.stringify(document.screen.menus.at(-1))).toContain('自检');
  });
});
