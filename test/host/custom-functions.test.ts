import { openTestDocument, type TestDocument } from './local-document';

let document: TestDocument;
beforeAll(async () => {
  document = await openTestDocument();
});
afterAll(() => document.dispose());
beforeEach(() => document.run(() => void SpreadsheetApp.getActiveSheet().clear()));

const sheet = '工作表1';

describe('custom functions in cells', () => {
  it('compute a value, and follow the cell that they read', async () => {
    await document.type(sheet, 'A1:B1', [[21, '=DOUBLE(A1)']]);
    expect(document.values(sheet, 'B1')).toEqual([[42]]);
    await document.type(sheet, 'A1', [[4]]);
    expect(document.values(sheet, 'B1')).toEqual([[8]]);
  });

  it('spill a range of results, blanks staying blank', async () => {
    await document.type(sheet, 'A1:B3', [
      [1, 2],
      [null, 3],
      [4, null],
    ]);
    await document.type(sheet, 'D1', [['=DOUBLE(A1:B3)']]);
    expect(document.values(sheet, 'D1:E3')).toEqual([
      [2, 4],
      [null, 6],
      [8, null],
    ]);
  });

  it('show an error and keep its message until the cell is right again', async () => {
    await document.type(sheet, 'A1', [['=DOUBLE("x")']]);
    expect(document.values(sheet, 'A1')).toEqual([['#VALUE!']]);
    expect(document.errorAt(sheet, 'A1')).toBe('「值」应是数字，现在是「x」');
    await document.type(sheet, 'A1', [['=DOUBLE(1)']]);
    expect(document.errorAt(sheet, 'A1')).toBeNull();
  });

  it('pass on the error of a cell that they read', async () => {
    await document.type(sheet, 'A1:B1', [['=1/0', '=DOUBLE(A1)']]);
    expect(document.values(sheet, 'B1')).toEqual([['#DIV/0!']]);
  });

  it('get blanks as texts, one cell as a value, more as rows, and dates as Date', async () => {
    await document.run(() => void SpreadsheetApp.getActiveSheet().getRange('A1').setValue('2026-11-11'));
    await document.type(sheet, 'B1:E1', [['=KIND(A1)', '=KIND(Z9)', '=KIND(A1:C2)', '=KIND(TRUE)']]);
    expect(document.values(sheet, 'B1:E1')).toEqual([['Date 2026-11-11', 'blank', 'range 2x3', 'boolean']]);
  });

  it('start with a fresh global scope for every call', async () => {
    await document.type(sheet, 'A1:A2', [['=CALLS()'], ['=CALLS()']]);
    expect(document.values(sheet, 'A1:A2')).toEqual([[1], [1]]);
  });

  it('may read the document and the cache', async () => {
    await document.type(sheet, 'Y1', [[7]]);
    await document.type(sheet, 'A1:A2', [['=OPENS()'], ['=REMEMBERS(4)']]);
    expect(document.values(sheet, 'A1:A2')).toEqual([['未命名的电子表格'], ['47']]);
  });

  it('may change no other cell, ask nobody anything and know nobody', async () => {
    await document.type(sheet, 'A1:A3', [['=WRITES()'], ['=ASKS()'], ['=WHO()']]);
    expect(['A1', 'A2', 'A3'].map((address) => document.errorAt(sheet, address))).toEqual([
      'You do not have permission to call this method: a custom function changes no other cell',
      'Cannot call SpreadsheetApp.getUi() from this context.',
      'You do not have permission to call Session.getActiveUser',
    ]);
    expect(document.values(sheet, 'Z1')).toEqual([[null]]);
  });
});
