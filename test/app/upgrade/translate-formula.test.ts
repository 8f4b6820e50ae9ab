import { translatedFormula } from '../../../src/app/upgrade/translate-formula';

const moved = { row: 2, column: 1 };
const translation = {
  home: ({ row, column }: { row: number; column: number }) =>
    row > 90 ? null : { row: row + moved.row, column: column + moved.column },
  sheets: new Map([
    ['班次', { name: '我们的班次', target: ({ row }: { row: number }) => ({ row, column: 9 }) }],
    ['甘特图', null],
  ]),
  nameOf: (name: string) => (name === 'kefu_gone' ? null : name.replace('kefu_', 'kefu2_')),
};

it.each([
  ['=B3*2', '=C5*2'],
  ['=$B$3&"B3"', '=$C$5&"B3"'],
  ['=SUM(B3:B9)', '=SUM(C5:C11)'],
  ["=VLOOKUP(A1,'班次'!$B$5:$C$9,2)", "=VLOOKUP(B3,'我们的班次'!$I$5:$I$9,2)"],
  ['=kefu_sales/12', '=kefu2_sales/12'],
  // A sheet and a name of the person's own.
  ['=日报!B3+奖金', '=日报!B3+奖金'],
])('reads on the new sheet as it did on the old: %s', (formula, expected) => {
  expect(translatedFormula(formula, translation)).toBe(expected);
});

it.each(['=B91', "='甘特图'!B3", '=kefu_gone', '=SUM(B:B)', '=B3#'])(
  'is no formula any more where what it needs is gone, or cannot be followed: %s',
  (formula) => {
    expect(translatedFormula(formula, translation)).toBeNull();
  },
);
