import { openTestDocument, type TestDocument } from '../local-document';

let document: TestDocument;
beforeAll(async () => {
  document = await openTestDocument();
});
afterAll(() => document.dispose());

/** Results as Google gave them on 2026-04-23, recorded by truecalc/core. */
const asOnGoogle: readonly (readonly [string, string | number])[] = [
  ['=ABS("")', 0],
  ['=COS("")', 1],
  ['=DEGREES("")', 0],
  ['=EVEN("")', 0],
  ['=EXP("")', 1],
  ['=FACT("")', 1],
  ['=FACTDOUBLE("")', 1],
  ['=ERFC("")', 1],
  ['=CSCH("")', '#DIV/0!'],
  ['=DAY("")', 30],
  ['=MONTH("")', 12],
  ['=DAYS(DATE(2023,6,15),"")', 45092],
  ['=ABS("hello")', '#VALUE!'],
  ['=CEILING(4.3)', 5],
  ['=CEILING(-4.3)', -4],
  ['=CEILING(22,5)', 25],
  ['=CEILING()', '#N/A'],
  // By Google's help: the factor is 1 if it is left out.
  ['=FLOOR(-4.3)', -5],
  ['=CHOOSE(0,"a")', '#NUM!'],
  ['=CHOOSE(4,"a","b","c")', '#NUM!'],
  ['=CHOOSE(2.7,"x","y","z")', 'y'],
  ['=MID("hello",0,2)', '#NUM!'],
  ['=MID("hello",-1,2)', '#NUM!'],
  ['=MID("hello",1,-1)', '#VALUE!'],
  ['=MID("hello",3,100)', 'llo'],
  ['=DATE(1900,1,1)', 2],
  ['=DATE(1969,7,16)', 25400],
  ['=DATE(9999,12,31)', 2958465],
  ['=DAY(0)', 30],
  ['=DAY(1)', 31],
  ['=DAY(60)', 28],
  ['=MONTH(1)', 12],
  ['=YEAR(1)', 1899],
  ['=WEEKDAY(1,1)', 1],
  ['=WEEKDAY(40909)', 1],
  ['=DAYS(DATE(1900,3,1),DATE(1900,1,1))', 59],
  ['=EDATE(DATE(2023,1,31),1)', 44985],
  ['=EDATE(DATE(2020,2,29),1)', 43919],
  ['=EDATE(DATE(2023,1,1),-24)', 44197],
  ['=EOMONTH(DATE(2020,1,31),1)', 43890],
  ['=SWITCH()', '#N/A'],
  ['=SWITCH(1)', '#N/A'],
  ['=SWITCH(99,1,"one",2,"two","other")', 'other'],
  ['=IFS()', '#N/A'],
];

it('gives the results of Google', async () => {
  const formulas = asOnGoogle.map(([formula]) => [formula]);
  await document.type('工作表1', `A1:A${formulas.length}`, formulas);
  const results = document.values('工作表1', `A1:A${formulas.length}`);
  expect(formulas.map(([formula], row) => [formula, results[row]?.[0]])).toEqual(asOnGoogle);
});

it('shows serial days as Google shows them', async () => {
  await document.run(() => {
    const range = SpreadsheetApp.getActive().getSheets()[0]?.getRange('C1:C3').setNumberFormat('yyyy-mm-dd');
    range?.setValues([[0], [1], [46337]]);
  });
  const shown = await document.run(() =>
    SpreadsheetApp.getActive().getSheets()[0]?.getRange('C1:C3').getDisplayValues(),
  );
  expect(shown).toEqual([['1899-12-30'], ['1899-12-31'], ['2026-11-11']]);
});

describe('a formula that the engine cannot evaluate', () => {
  it.each(['=REDUCE(1,2,3)', '=SUM(', '=A1:', "='nowhere'!A1", '=SEQUENCE(1e9)', '=LAMBDA(x,x)(1,2)'])(
    '%s is an error in its cell, and the others are calculated',
    async (formula) => {
      await document.type('工作表1', 'E1:F1', [[formula, '=6*7']]);
      const [[wrong, other] = []] = document.values('工作表1', 'E1:F1');
      expect(wrong).toMatch(/^#/);
      expect(other).toBe(42);
    },
  );
});
