import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

describe('the sidebar, opened from the menu', () => {
  const documents: LocalDocument[] = [];
  const opened = async (functionName: string, userLocale: string) => {
    const document = await openDocument({ distDir, userLocale });
    documents.push(document);
    await document.call(functionName);
    return document.screen.sidebars;
  };
  afterEach(() => {
    for (const document of documents.splice(0)) document.dispose();
  });

  it.each([
    ['kefuShowPlan', 'plan', 'zh_CN', 'zh-CN', '客服大促助手'],
    ['kefuShowSidebar', 'functions', 'zh_CN', 'zh-CN', '客服大促助手'],
    ['kefuShowHelp', 'help', 'en_US', 'en', 'Kefu promo planner'],
  ])(
    'by %s begins with %s, in the language of the user (%s)',
    async (name, view, locale, language, title) => {
      const sidebars = await opened(name, locale);
      expect(sidebars).toEqual([{ title, html: expect.stringMatching(`data-view=["']${view}["']`) }]);
      expect(sidebars[0]?.html).toMatch(new RegExp(`data-language=["']${language}["']`));
    },
  );
});
