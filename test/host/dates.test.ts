import { openTestDocument, type TestDocument } from './local-document';

let document: TestDocument;
beforeAll(async () => {
  document = await openTestDocument();
});
afterAll(() => document.dispose());

describe('dates in cells', () => {
  it.each([
    ['a winter day', 2026, 10, 11],
    ['the day that summer time begins in Europe', 2026, 2, 29],
    ['the day that summer time begins in America', 2026, 2, 8],
    ['a leap day', 2028, 1, 29],
  ])('are given back as Date on the same day: %s', async (_, ...day) => {
    const result = await document.run(
      (...[year, month, date]: number[]) => {
        const cell = SpreadsheetApp.getActiveSheet()
          .getRange('B2')
          .setValue(new Date(year ?? 0, month ?? 0, date));
        const given = cell.getValue();
        return [
          given instanceof Date,
          given.getFullYear(),
          given.getMonth(),
          given.getDate(),
          given.getHours(),
        ];
      },
      ...day,
    );
    expect(result).toEqual([true, ...day, 0]);
  });

  it('are Date on the day that a person typed', async () => {
    const result = await document.run(() => {
      const given = SpreadsheetApp.getActiveSheet().getRange('A1').setValue('2026-11-11').getValue();
      return [given.getFullYear(), given.getMonth(), given.getDate(), given.getHours()];
    });
    expect(result).toEqual([2026, 10, 11, 0]);
  });
});
