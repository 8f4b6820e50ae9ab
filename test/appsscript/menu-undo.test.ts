import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir, runFailing } from './run-traced';

describe('撤销上次生成 in the menu', () => {
  const documents: LocalDocument[] = [];
  const opened = async (userLocale: string) => {
    const document = await openDocument({ distDir, userLocale });
    documents.push(document);
    return document;
  };
  afterEach(() => {
    for (const document of documents.splice(0)) document.dispose();
  });

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

  it('is done although Google fails to tell so, and says in the user’s language what Google refuses', async () => {
    const document = await opened('zh_CN');
    const request = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets: ['platform-rules'] };
    await document.call('kefuSidebarCall', 'generate', request);
    document.screen.answers = { ...document.screen.answers, alert: () => 'YES' };
    runFailing(document, { member: 'Lock.tryLock', isLast: false }, 'kefuUndo');
    expect(document.screen.questions.at(-1)?.message).toMatch(
      /^这一步没有完成：Service Spreadsheets timed out/,
    );
    document.store.releaseLocks();
    runFailing(document, { member: 'Spreadsheet.toast', isLast: false }, 'kefuUndo');
    expect(document.book.sheets().map(({ name }) => name)).toEqual(['工作表1']);
  });
});
