import { openTestDocument, type TestDocument } from '../local-document';

// What is expected was seen on Google, by the tests of gas-fakes (v2.5.2), which its authors run there, too.
let document: TestDocument;
beforeAll(async () => {
  document = await openTestDocument();
});
afterAll(() => document.dispose());

const freshSheet = `(function () { return SpreadsheetApp.getActive().insertSheet(); })`;
/** Runs a test's work on a sheet of its own. */
const onFreshSheet = <Result>(work: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => Result) =>
  document.call(
    'run',
    `function () { return (${work.toString()})(${freshSheet}()); }`,
    [],
  ) as Promise<Result>;

it('calls the number format of cells that nobody has touched, and of those set to general, by a pattern', async () => {
  const formats = await onFreshSheet((sheet) => {
    sheet.getRange('A2').setNumberFormat('0.00').setNumberFormat('general');
    sheet.getRange('A3').setNumberFormat('General');
    return sheet.getRange('A1:A3').getNumberFormats();
  });
  expect(formats).toEqual(Array(3).fill(['0.###############']));
});

describe('A1 notation', () => {
  const cases = [
    ['B2:D5', 'B2:D5'],
    ['$C$3', 'C3'],
    ['5:7', '5:7'],
    ['D:F', 'D:F'],
    ['C5:B2', 'B2:C5'],
    ['5:2', '2:5'],
    ['D:B', 'B:D'],
    ['AA:B', 'B:AA'],
  ] as const;

  it.each(cases)('of %s is %s', async (written, told) => {
    const notation = await document.run(
      (text: string) =>
        SpreadsheetApp.getActive().insertSheet().insertColumnsAfter(26, 4).getRange(text).getA1Notation(),
      written,
    );
    expect(notation).toBe(told);
  });

  it('of whole rows and columns that were given by numbers names the cells', async () => {
    const told = await onFreshSheet((sheet) => sheet.getRange(1, 1, sheet.getMaxRows(), 1).getA1Notation());
    expect(told).toBe('A1:A1000');
  });

  it('of a protected sheet is none, of a protected range its own', async () => {
    const told = await onFreshSheet((sheet) => {
      const all = sheet.protect().getRange();
      const some = sheet.getRange('A1:D5').protect().getRange();
      return [all.getA1Notation(), all.getNumRows(), all.getNumColumns(), some.getA1Notation()];
    });
    expect(told).toEqual(['', 1000, 26, 'A1:D5']);
  });
});

describe('clear', () => {
  const cleared = (options: string) =>
    document.call(
      'run',
      `function () {
        const sheet = SpreadsheetApp.getActive().insertSheet();
        const rule = SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build();
        const range = sheet.getRange('A1').setValue(5).setBackground('#ff0000').setNote('note').setDataValidation(rule);
        ${options};
        return [range.getValue(), range.getBackground(), range.getNote(), range.getDataValidation() !== null];
      }`,
      [],
    );

  it.each([
    ['sheet.clear()', ['', '#ffffff', 'note', true]],
    ['range.clear()', ['', '#ffffff', 'note', true]],
    ['sheet.clear({ formatOnly: true })', [5, '#ffffff', 'note', true]],
    ['sheet.clear({ contentsOnly: true })', ['', '#ff0000', 'note', true]],
    ['sheet.clearNotes()', [5, '#ff0000', '', true]],
    ['range.clear({ commentsOnly: true, validationsOnly: true })', [5, '#ff0000', '', false]],
  ])('%s leaves %j', async (call, left) => {
    expect(await cleared(call)).toEqual(left);
  });
});

it('gives each cell of a range the formula as if it were copied there', async () => {
  const formulas = await onFreshSheet((sheet) =>
    ['=A1', `=SUM($B$2:$B$4)+$A2+B$3&"A1"&'A1 A1'!A1&SUM(A:$A,1:$1,LOG10(A1))&kefu_A1`].map(
      (formula, index) =>
        sheet
          .getRange(51 + 2 * index, 2, 2, 2)
          .setFormula(formula)
          .getFormulas(),
    ),
  );
  expect(formulas).toEqual([
    [
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ],
    [
      [
        `=SUM($B$2:$B$4)+$A2+B$3&"A1"&'A1 A1'!A1&SUM(A:$A,1:$1,LOG10(A1))&kefu_A1`,
        `=SUM($B$2:$B$4)+$A2+C$3&"A1"&'A1 A1'!B1&SUM(B:$A,1:$1,LOG10(B1))&kefu_A1`,
      ],
      [
        `=SUM($B$2:$B$4)+$A3+B$3&"A1"&'A1 A1'!A2&SUM(A:$A,2:$1,LOG10(A2))&kefu_A1`,
        `=SUM($B$2:$B$4)+$A3+C$3&"A1"&'A1 A1'!B2&SUM(B:$A,2:$1,LOG10(B2))&kefu_A1`,
      ],
    ],
  ]);
});

it('has time for a lock that is free from 0 milliseconds on, and below none', async () => {
  const told = await document.run(() => {
    const lock = LockService.getDocumentLock();
    const at0 = lock.tryLock(0);
    lock.releaseLock();
    const before = [lock.tryLock(-100), lock.hasLock()];
    let message = '';
    try {
      lock.waitLock(-100);
    } catch (error) {
      message = (error as Error).message;
    }
    lock.waitLock(0);
    return [at0, before, /^Lock timeout/.test(message), lock.hasLock()];
  });
  expect(told).toEqual([true, [false, false], true, true]);
});

it('tells of a validation of which nothing is required yet, but builds none', async () => {
  const told = await document.run(() => {
    const builder = SpreadsheetApp.newDataValidation();
    const { length } = builder.getCriteriaValues();
    return [builder.getCriteriaType(), length, builder.getHelpText(), builder.getAllowInvalid()];
  });
  expect(told).toEqual([null, 0, null, true]);
  const build = document.run(() => void SpreadsheetApp.newDataValidation().build());
  await expect(build).rejects.toThrow('DataValidationBuilder.build before anything is required');
});

it('has a rich text of a plain text, with the look that it has, and none of a number, a date or a truth value', async () => {
  const told = await onFreshSheet((sheet) => {
    const range = sheet.getRange('A1:D1').setValues([['Plain text', 1, '2026-11-11', true]]);
    const [[text, ...others]] = range.getRichTextValues() as [
      (GoogleAppsScript.Spreadsheet.RichTextValue | null)[],
    ];
    const style = text?.getTextStyle();
    return [
      text?.getText(),
      text?.getRuns().length,
      style?.isBold(),
      style?.getFontSize(),
      style?.getForegroundColor(),
      others,
    ];
  });
  expect(told).toEqual(['Plain text', 1, false, 10, '#000000', [null, null, null]]);
});

it('leaves a cell untouched that gets its own rich text back', async () => {
  const told = await onFreshSheet((sheet) => {
    const cell = sheet.getRange('A1').setValue('text');
    cell.setRichTextValue(cell.getRichTextValue() as GoogleAppsScript.Spreadsheet.RichTextValue);
    return [cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight(), cell.getFontColor()];
  });
  expect(told).toEqual(['Arial', 10, 'normal', '#000000']);
});
