import * as fc from '../support/fast-check';
import { openTestDocument, type TestDocument } from './local-document';

const sheet = '工作表1';

/** A formula may look at the cells before it: no circles. */
const formulas = [
  '=SUM(A1:A4)',
  '=IF(A1>5,B1,A2)',
  '=总数*2',
  '=COUNTIF(A1:A4,">"&A3)',
  '=SUMPRODUCT((A1:A4>A2)*A1:A4)',
  '=TRANSPOSE(A1:A3)',
  '=SUM(E1:G1)+C3',
  '=OFFSET(D1,0,-1,1,1)+INDIRECT("B2")',
] as const;

const typing = fc.record({ row: fc.integer({ min: 1, max: 4 }), value: fc.integer({ min: -9, max: 9 }) });

describe('a calculation of what has changed', () => {
  let worked: TestDocument;
  let fresh: TestDocument;
  beforeAll(async () => {
    [worked, fresh] = await Promise.all([openTestDocument(), openTestDocument()]);
    for (const document of [worked, fresh]) await prepare(document);
  });
  afterAll(() => {
    worked.dispose();
    fresh.dispose();
  });

  async function prepare(document: TestDocument): Promise<void> {
    await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      spreadsheet.setNamedRange('总数', SpreadsheetApp.getActiveSheet().getRange('B1'));
    });
    await document.type(sheet, 'A1:A4', [[1], [2], [3], [4]]);
    const [sum, chosen, doubled, counted, product, spilled, last, elsewhere] = formulas;
    await document.type(sheet, 'B1:C3', [
      [sum, chosen],
      [doubled, counted],
      [null, product],
    ]);
    await document.type(sheet, 'E1', [[spilled]]);
    await document.type(sheet, 'D1:D2', [[last], [elsewhere]]);
  }

  it('gives what a calculation of everything gives, whatever was typed before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typing, { minLength: 1, maxLength: 4 }), async (typed) => {
        for (const { row, value } of typed) await worked.type(sheet, `A${row}`, [[value]]);
        // A name that is set anew makes the next calculation one of everything.
        await fresh.type(sheet, 'A1:A4', worked.values(sheet, 'A1:A4'));
        await fresh.run(() => {
          const range = SpreadsheetApp.getActiveSheet().getRange('B1');
          SpreadsheetApp.getActive().setNamedRange('总数', range);
        });
        expect(worked.values(sheet, 'A1:G4')).toEqual(fresh.values(sheet, 'A1:G4'));
      }),
      { numRuns: 8 },
    );
  });
});

describe('a document that a script changes', () => {
  let document: TestDocument;
  beforeEach(async () => {
    document = await openTestDocument();
  });
  afterEach(() => document.dispose());

  it('keeps in a formula the name of a range that is removed, and follows the name when it is back', async () => {
    const name = (value: number) => {
      const range = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(value);
      SpreadsheetApp.getActive().setNamedRange('目标', range);
    };
    await document.run(name, 5);
    await document.type(sheet, 'B1', [['=目标*2']]);
    await document.run(() => SpreadsheetApp.getActive().getNamedRanges()[0]?.remove());
    expect(document.values(sheet, 'B1')).toEqual([['#NAME?']]);
    await document.run(name, 7);
    expect(document.values(sheet, 'B1')).toEqual([[14]]);
  });

  it('calculates from the sheet that has the name now, once one of the same name is gone', async () => {
    const source = (value: number) => {
      const spreadsheet = SpreadsheetApp.getActive();
      const before = spreadsheet.getSheetByName('源');
      if (before) spreadsheet.deleteSheet(before);
      spreadsheet.insertSheet('源').getRange('A1').setValue(value);
      spreadsheet.getSheetByName('工作表1')?.getRange('B1').setFormula('=源!A1*2');
    };
    for (const value of [1, 5]) {
      await document.run(source, value);
      expect(document.values(sheet, 'B1')).toEqual([[2 * value]]);
      await document.type('源', 'A1', [[value + 1]]);
      expect(document.values(sheet, 'B1')).toEqual([[2 * value + 2]]);
    }
  });

  it('follows a name that moves to other cells, change after change', async () => {
    const nameAt = (cell: string) =>
      SpreadsheetApp.getActive().setNamedRange('目标', SpreadsheetApp.getActiveSheet().getRange(cell));
    await document.run(nameAt, 'A1');
    await document.type(sheet, 'B1', [['=目标*2']]);
    await document.run(nameAt, 'C1');
    for (const value of [9, 10]) {
      await document.type(sheet, 'C1', [[value]]);
      expect(document.values(sheet, 'B1')).toEqual([[2 * value]]);
    }
  });

  it('reads the rows that a sheet has got since the formula was typed', async () => {
    await document.type(sheet, 'B1:B2', [['=SUM(A:A)'], ['=SUM(1:1)-B1']]);
    await document.type(sheet, 'A1', [[1]]);
    const last = await document.run(() => {
      const active = SpreadsheetApp.getActiveSheet();
      active.insertRowsAfter(active.getMaxRows(), 5);
      return active.getMaxRows();
    });
    for (const value of [3, 4]) {
      await document.type(sheet, `A${last}`, [[value]]);
      expect(document.values(sheet, 'B1:B2')).toEqual([[1 + value], [1]]);
    }
  });

  it('reads what a formula reads now, and no more what it read before it was typed over', async () => {
    for (const column of ['A', 'C', 'A']) {
      await document.type(sheet, 'B1', [[`=SUM(${column}1:${column}3)`]]);
      for (const value of [3, 4]) {
        await document.type(sheet, `${column}2`, [[value]]);
        expect(document.values(sheet, 'B1')).toEqual([[value]]);
      }
    }
  });

  it('goes on following the cells of one sheet when another that the formula reads is deleted', async () => {
    await document.run(() => SpreadsheetApp.getActive().insertSheet('源').getRange('A1').setValue(5));
    await document.type(sheet, 'B1', [['=IFERROR(SUM(源!A1:A2),0)+SUM(A1:A2)']]);
    expect(document.values(sheet, 'B1')).toEqual([[5]]);
    await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const source = spreadsheet.getSheetByName('源');
      if (source) spreadsheet.deleteSheet(source);
    });
    for (const value of [3, 4]) {
      await document.type(sheet, 'A1', [[value]]);
      expect(document.values(sheet, 'B1')).toEqual([[value]]);
    }
  });

  it('calculates each of two long formulas as itself, though their 32-bit hash is one', async () => {
    const [first, second] = [
      'IF(SUM(A1:A3)>0,SUM(A1:A3)+290257-SUM(A1:A3),SUM(A1:A3))+866442000000',
      'IF(SUM(A1:A3)>0,SUM(A1:A3)+953779-SUM(A1:A3),SUM(A1:A3))+638828000000',
    ];
    await document.type(sheet, 'A1', [[1]]);
    await document.type(sheet, 'B1:B2', [[`=${first}`], [`=${second}`]]);
    expect(document.values(sheet, 'B1:B2')).toEqual([[866442290257], [638828953779]]);
  });

  it('compares a range with what stands in its cells, whatever other formulas reckon and compared before', async () => {
    await document.type(sheet, 'A1:A4', [[1], [2], ['3'], [null]]);
    await document.type(sheet, 'D1:F4', Array(4).fill([500, 500, 500]));
    await document.type(sheet, 'H1:H6', [
      ['=SUM((D1:F4*1)*1)'],
      ['=SUMPRODUCT((A1:A4>100)*1)'],
      ['=SUMPRODUCT((A1:A4>100)*2)'],
      ['=SUMPRODUCT((A1:A4>0)*1)'],
      ['=SUMPRODUCT((A1:A4>0)*2)'],
      ['=SUMPRODUCT((A1:A4=3)*1)'],
    ]);
    // A text is more than any number, and no number.
    expect(document.values(sheet, 'H1:H6')).toEqual([[6000], [1], [2], [3], [6], [0]]);
  });

  it('calculates formulas that differ by where they stand as if each were the only one of its kind', async () => {
    const letters = ['D', 'E', 'F'] as const;
    const formulasAt = (row: number, column: number): readonly string[] => {
      const [before, own] = [letters[column - 1] ?? 'C', letters[column] ?? 'D'];
      return [
        `=A${row}+$A${row}*2+B$1`,
        `=SUM(A1:A${row})-SUM($A$1:B${row})`,
        `=COUNTIF(A:A,">"&A${row})`,
        `=SUM(1:1)-SUM($D1:$F1)+A${row}`,
        `=IF(A${row}="A${row}","B1",'A1 B2'!A${row})`,
        `=LEN(${before}${row}&"|"&${own}$9)`,
        `=合计*A${row}+LOG10(100)`,
        `=OFFSET(A1,${row - 1},0)`,
        `=SUM('A1 B2'!A:A)+SUM(${before}${row}:${before}${row + 1})`,
      ];
    };
    await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const [first] = spreadsheet.getSheets();
      spreadsheet
        .insertSheet('A1 B2')
        .getRange('A1:A3')
        .setValues([[7], [8], [9]]);
      if (first) spreadsheet.setNamedRange('合计', first.getRange('B2'));
    });
    await document.type(sheet, 'A1:B3', [
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    for (let kind = 0; kind < formulasAt(1, 0).length; kind++) {
      const grid = [1, 2, 3].map((row) => letters.map((_, column) => formulasAt(row, column)[kind] ?? ''));
      // With a number of its own each formula is a text of its own.
      const alone = grid.map((line, y) =>
        line.map((formula, x) => `=IFERROR(N(${formula.slice(1)}),0)+${y * 3 + x}`),
      );
      const asNumbers = grid.map((line) => line.map((formula) => `=IFERROR(N(${formula.slice(1)}),0)`));
      await document.type(sheet, 'H1:J3', asNumbers);
      await document.type(sheet, 'L1:N3', alone);
      const compare = () => {
        const expected = document
          .values(sheet, 'L1:N3')
          .map((line, y) => line.map((value, x) => Number(value) - y * 3 - x));
        expect([formulasAt(1, 0)[kind], document.values(sheet, 'H1:J3')]).toEqual([
          formulasAt(1, 0)[kind],
          expected,
        ]);
      };
      compare();
      await document.type(sheet, 'A1:B2', [
        [kind + 5, 11],
        [6, kind],
      ]);
      compare();
      // The first of its kind becomes another; the others go on.
      await document.type(sheet, 'H1', [['=1+1']]);
      await document.type(sheet, 'L1', [['=1+1']]);
      await document.type(sheet, 'A3', [[kind]]);
      compare();
    }
  });

  it('leaves the selection where it was when lines are inserted', async () => {
    const selected = await document.run(() => {
      const active = SpreadsheetApp.getActiveSheet();
      const selection = () => SpreadsheetApp.getActive().getActiveRange()?.getA1Notation();
      active.setActiveRange(active.getRange('B2:C3'));
      const before = selection();
      active.insertColumnsAfter(5, 2);
      active.insertRowsAfter(9, 3);
      return [before, selection()];
    });
    expect(selected).toEqual(['B2:C3', 'B2:C3']);
  });

  it('empties the other cells of a merge, and the merges that it meets are gone', async () => {
    const merged = await document.run(() => {
      const active = SpreadsheetApp.getActiveSheet();
      active.getRange('A1:B2').setValues([
        [1, 2],
        [3, 4],
      ]);
      active.getRange('B2:C3').merge();
      active.getRange('A1:B2').merge();
      const ranges = active.getRange('A1:C3').getMergedRanges();
      return [ranges.map((range) => range.getA1Notation()), active.getRange('A1:B2').getValues()];
    });
    expect(merged).toEqual([
      ['A1:B2'],
      [
        [1, ''],
        ['', ''],
      ],
    ]);
  });
});

describe('a table of COUNTIFS and SUMIFS, whose cells share ranges and criteria', () => {
  const codes = ['早', '晚', '早班'] as const;
  const days = [1, 2] as const;
  const entry = fc.record({
    code: fc.constantFrom(...codes, '', 1, '#N/A'),
    day: fc.constantFrom<string | number>(...days, '1', '早', ''),
    hours: fc.integer({ min: 0, max: 9 }),
  });
  type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;

  let document: TestDocument;
  beforeAll(async () => {
    document = await openTestDocument();
    const table = (formula: (code: string, day: string) => string) =>
      codes.map((_, row) => days.map((_, column) => formula(`$E${row + 2}`, `${'FG'[column]}$1`)));
    await document.type(sheet, 'F1:G1', [[...days]]);
    await document.type(sheet, 'E2:E4', [['早'], ['晚'], ['早*']]);
    const counts = table((code, day) => `=COUNTIFS($A$1:$A$6,${code},$B$1:$B$6,${day})`);
    const sums = table((code, day) => `=SUMIFS($C$1:$C$6,$A$1:$A$6,${code},$B$1:$B$6,">="&${day})`);
    await document.type(sheet, 'F2:G4', counts);
    await document.type(sheet, 'F6:G8', sums);
  });
  afterAll(() => document.dispose());

  const isOf = [
    ({ code }: Entry) => code === '早',
    ({ code }: Entry) => code === '晚',
    ({ code }: Entry) => String(code).startsWith('早'),
  ];
  const expected = (entries: readonly Entry[], reckon: (entries: readonly Entry[], day: number) => number) =>
    isOf.map((isMeant) => days.map((day) => reckon(entries.filter(isMeant), day)));

  it('counts and sums what is there now, change after change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 6, maxLength: 6 }), async (entries) => {
        const rows = entries.map(({ code, day, hours }) => [code, day, hours]);
        await document.type(sheet, 'A1:C6', rows);
        expect(document.values(sheet, 'F2:G4')).toEqual(
          expected(entries, (meant, day) => meant.filter((one) => Number(one.day) === day).length),
        );
        expect(document.values(sheet, 'F6:G8')).toEqual(
          expected(entries, (meant, day) =>
            meant
              .filter((one) => typeof one.day === 'number' && one.day >= day)
              .reduce((sum, { hours }) => sum + hours, 0),
          ),
        );
      }),
      { numRuns: 12 },
    );
  });
});

describe('a sheet’s name that another sheet had for a while', () => {
  let document: TestDocument;
  beforeAll(async () => {
    document = await openTestDocument();
  });
  afterAll(() => document.dispose());

  it('is found by named ranges again', async () => {
    await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const inputs = spreadsheet.insertSheet('参数');
      inputs.getRange('A1').setValue(7);
      spreadsheet.setNamedRange('销售', inputs.getRange('A1'));
    });
    await document.type(sheet, 'A1', [['=销售*2']]);
    await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const inputs = spreadsheet.getSheetByName('参数');
      inputs?.setName('参数（旧版）');
      const another = spreadsheet.insertSheet('参数');
      spreadsheet.deleteSheet(another);
      inputs?.setName('参数');
    });
    expect(document.values(sheet, 'A1')).toEqual([[14]]);
  });
});
