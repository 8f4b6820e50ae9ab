import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

type Item = LocalDocument['screen']['menus'][number]['items'][number];
/** Of a menu and of those within it. */
const functionsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'menu') return functionsOf(item.menu.items);
    return item.kind === 'item' ? [item.functionName] : [];
  });

it.each(['NONE', 'LIMITED'] as const)(
  'the menu is there when the add-on may do as little as in %s',
  async (openingMode) => {
    const document: LocalDocument = await openDocument({ distDir, openingMode });
    const [menu] = document.screen.menus;
    const functions = functionsOf(menu?.items ?? []);
    expect(functions).toEqual([
      'kefuShowPlan',
      'kefuShowSidebar',
      'kefuGenerate',
      'kefuUpdate',
      'kefuInsertTemplate',
      'kefuCaptureSelection',
      'kefuSolveCover',
      'kefuTagReviews',
      'kefuUpgrade',
      'kefuUndo',
      'kefuShowHelp',
      'kefuShowSelfCheck',
      'kefuSwitchLanguage',
    ]);
    document.dispose();
  },
);

it('the menu is there after the installation, too, and what it opens may do all', async () => {
  const document: LocalDocument = await openDocument({ distDir, openingMode: 'NONE' });
  await document.call('onInstall');
  expect(document.screen.menus).toHaveLength(2);
  await document.call('kefuShowPlan');
  expect(document.screen.sidebars).toHaveLength(1);
  document.dispose();
});

it('a custom function, which may only read, calculates with numbers and dates and tells a mistake in Chinese', async () => {
  const document: LocalDocument = await openDocument({ distDir, openingMode: 'NONE' });
  await document.type('工作表1', 'A1:A3', [
    ['=KEFU_AGENTS(1651,50)'],
    ['=PROMO_PHASE(DATE(2026,11,11))'],
    ['=KEFU_AGENTS("x",50)'],
  ]);
  const [[agents], [phase]] = document.values('工作表1', 'A1:A2') as [unknown[], unknown[]];
  expect(agents).toEqual(expect.any(Number));
  expect(phase).toMatch(/[\u4e00-\u9fff]/);
  expect(document.errorAt('工作表1', 'A3')).toMatch(/[\u4e00-\u9fff]/);
  document.dispose();
});
