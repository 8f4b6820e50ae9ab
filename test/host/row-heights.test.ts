import { openTestDocument, type TestDocument } from './local-document';

let document: TestDocument;
beforeEach(async () => {
  document = await openTestDocument();
});
afterEach(() => document.dispose());

/** The heights of the first rows, once the document has come to rest. */
const heights = (count: number): readonly number[] =>
  document.book.rowHeights(document.book.info().activeSheetId).slice(0, count);

const sentence = '售前人数要让每个小时都有人接，一个人一天只上一个班，还要轮流吃饭';

describe('rows', () => {
  it('grow for a text that wraps and for large letters, not for a text that runs on', async () => {
    await document.run((text) => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:A4').setValues([[text], [text], ['大'], ['']]);
      sheet.getRange('A1:A4').setWraps([[true], [false], [false], [true]]);
      sheet.getRange('A3').setFontSize(20);
    }, sentence);
    const [wrapped = 0, runningOn, large = 0, blank] = heights(4);
    // 33 characters of 13 pixels do not fit into four lines of 100 pixels.
    expect(wrapped).toBeGreaterThan(4 * 13);
    expect(large).toBeGreaterThan(26);
    expect([runningOn, blank]).toEqual([21, 21]);
  });

  it('do not grow for merged cells, nor where a height is forced', async () => {
    await document.run((text) => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet
        .getRange('A1:A2')
        .setValues([[text], [text]])
        .setWrap(true);
      sheet.getRange('A1:B1').merge();
      sheet.setRowHeightsForced(2, 1, 30);
    }, sentence);
    expect(heights(2)).toEqual([21, 30]);
  });

  it('take a height that is not forced as the least, and grow on with what is typed later', async () => {
    await document.run(() => {
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.setRowHeights(1, 2, 40);
      sheet
        .getRange('A1:A2')
        .setValues([['短'], ['短']])
        .setWrap(true);
    });
    expect(heights(2)).toEqual([40, 40]);
    await document.type('工作表1', 'A2', [[sentence]]);
    const [first, second = 0] = heights(2);
    expect(first).toBe(40);
    expect(second).toBeGreaterThan(52);
    await document.type('工作表1', 'A2', [['短']]);
    expect(heights(2)).toEqual([40, 40]);
  });

  it('grow for what a formula shows', async () => {
    await document.run(() => {
      SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=REPT("大促",20)').setWrap(true);
    });
    expect(heights(1)[0]).toBeGreaterThan(52);
  });

  it('are never less high by a height that is not forced than they are by themselves', async () => {
    await document.run(() => SpreadsheetApp.getActiveSheet().setRowHeights(1, 1, 8));
    expect(heights(1)).toEqual([21]);
  });
});
