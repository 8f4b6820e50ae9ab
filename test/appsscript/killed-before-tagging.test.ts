import { openDocument } from './open-document';
import { distDir, runFailing, runInThread } from './run-traced';

const request = {
  plan: 'double-11',
  inputs: { promo_date: '2026-11-11' },
  language: 'zh-CN',
  sheets: ['shifts', 'platform-rules'],
};

describe('a generation that Google ends right after it has inserted its first sheet', () => {
  it('is swept away later, but not a sheet of its names on which somebody has put a note', async () => {
    const document = await openDocument({ distDir });
    const { book } = document;
    const names = () => book.sheets().map(({ name }) => name);
    const ended = { member: 'Spreadsheet.insertSheet', isLast: true };
    runFailing(document, ended, 'kefuSidebarCall', 'begin', request);
    expect(names()).toHaveLength(2);
    const theirs = names().includes('平台规则') ? '班次' : '平台规则';
    const { sheetId } = book.insertSheet(theirs, 0, 100, 26);
    book.setNotes({ sheetId, row: 4, column: 2, rows: 1, columns: 1 }, [['下周一开会']]);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_000);
    runInThread(document, (globals) => globals, 'kefuSidebarCall', 'current', {});
    later.mockRestore();
    expect(names().sort()).toEqual(['工作表1', theirs].sort());
    document.dispose();
  });
});
