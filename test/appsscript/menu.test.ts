import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir } from './run-traced';

describe('the menu', () => {
  const documents: LocalDocument[] = [];
  const opened = async (userLocale: string) => {
    const document = await openDocument({ distDir, userLocale });
    documents.push(document);
    return document;
  };
  afterEach(() => {
    for (const document of documents.splice(0)) document.dispose();
  });

  it.each([
    ['kefuShowPlan', 'plan', 'zh_CN', 'zh-CN', '客服大促助手'],
    ['kefuShowSidebar', 'functions', 'zh_CN', 'zh-CN', '客服大促助手'],
    ['kefuShowHelp', 'help', 'en_US', 'en', 'Kefu promo planner'],
  ])(
    'opens the sidebar by %s on %s, in the language of the user (%s)',
    async (name, view, locale, language, title) => {
      const document = await opened(locale);
      await document.call(name);
      const { sidebars } = document.screen;
      expect(sidebars).toEqual([{ title, html: expect.stringContaining(`data-view="${view}"`) }]);
      expect(sidebars[0]?.html).toContain(`data-language="${language}"`);
    },
  );

  it('asks yes or no before it removes a generation that nobody has changed', async () => {
    const document = await opened('zh_CN');
    const sheetNames = () => document.book.sheets().map(({ name }) => name);
    const before = sheetNames();
    const request = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets: ['platform-rules'] };
    await document.call('kefuSidebarCall', 'generate', request);
    const made = sheetNames();
    expect(made.length).toBeGreaterThan(before.length);
    document.screen.answers = { ...document.screen.answers, alert: () => 'NO' };
    await document.call('kefuUndo');
    expect(sheetNames()).toEqual(made);
    document.screen.answers = { ...document.screen.answers, alert: () => 'YES' };
    await document.call('kefuUndo');
    expect(sheetNames()).toEqual(before);
    expect(document.screen.questions.map(({ buttons }) => buttons)).toEqual(['YES_NO', 'YES_NO']);
  });
});
