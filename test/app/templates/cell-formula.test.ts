import { customResults } from '../../../src/app/templates/custom-results';
import { cellFormulaMistake, namesIn } from '../../../src/template/captured/check-cell-formula';
import { formulaWords, movedFormula, relativeForm } from '../../../src/template/captured/formula-words';
import * as fc from '../../support/fast-check';

const corner = fc
  .tuple(
    fc.constantFrom('', '$'),
    fc.constantFrom('M', 'Z', 'AB'),
    fc.constantFrom('', '$'),
    fc.integer({ min: 50, max: 99 }),
  )
  .map((parts) => parts.join(''));
const reference = fc.oneof(
  corner,
  fc.tuple(corner, corner).map((ends) => ends.join(':')),
  fc.constantFrom('M:N', '$50:60'),
);
const piece = fc.oneof(
  reference,
  fc.constantFrom('1.5', '"A1"', 'TRUE', 'kefu_sales', 'SUM(M50:M60)', 'LOG10(M60)', '#N/A'),
);
const formula = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `=${pieces.join('+')}`);
const step = fc.integer({ min: -10, max: 10 });

describe('formulas of captured sheets', () => {
  it('are cut into words that join to the formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(formula, fc.string()), (text) => {
        expect(
          formulaWords(text)
            .map(({ source }) => source)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('come back when they are moved there and back, and stay as they are when they are not moved', () => {
    fc.assert(
      fc.property(formula, step, step, (text, rows, columns) => {
        expect(movedFormula(movedFormula(text, rows, columns), -rows, -columns)).toBe(text);
        expect(movedFormula(text, 0, 0)).toBe(text);
      }),
    );
  });

  it('have one relative form exactly when one is the other, filled', () => {
    fc.assert(
      fc.property(formula, formula, step, step, (one, other, rows, columns) => {
        const form = relativeForm(one, 20, 20);
        expect(relativeForm(movedFormula(one, rows, columns), 20 + rows, 20 + columns)).toBe(form);
        const isFilled = movedFormula(one, rows, columns) === other;
        expect(relativeForm(other, 20 + rows, 20 + columns) === form).toBe(isFilled);
      }),
    );
  });

  it.each([
    ['=B3*$C$1+SUM(A$1:A3)', '=C4*$C$1+SUM(B$1:B4)'],
    ['="B3"&B3', '="B3"&C4'],
    ['=LOG10(B3)+A1B', '=LOG10(C4)+A1B'],
    ['=SUM(A:A,1:1,$2:2)', '=SUM(B:B,2:2,$2:3)'],
  ])('move as a spreadsheet fills them: %s one down and one right is %s', (text, moved) => {
    expect(movedFormula(text, 1, 1)).toBe(moved);
  });

  it('tell the names of ranges from functions, texts, truth values and addresses', () => {
    expect(namesIn('=SUM(店铺销售额,A1)*kefu_aov+TRUE+"kefu_no"+ROUND(x.y,0)')).toEqual([
      '店铺销售额',
      'kefu_aov',
      'x.y',
    ]);
  });

  it.each([
    ...[
      '=1',
      '=-A1',
      '=+A1--B2',
      '=A1%',
      '=50%*A1',
      '=(A1)',
      '=-(A1+B1)*2',
      '=A1=B1',
      '=A1<>""',
      '="a""b"&A1',
    ],
    ...['=NOW()', '=IF(A1,,2)', '=IF(A1,1,)', '=SUM( A1 , B2 )', '=SUM(A1;B2)', '=IF(A1=-1,TRUE,"no")'],
    ...[
      '=SUM({1,2;3,4})',
      '=INDEX(A1:A3,1):INDEX(A1:A3,2)',
      '=A1:INDEX(A1:A3,2)',
      '=SUM(A:A,1:1)',
      '=IFNA(#N/A,1)',
    ],
    ...['=IF(\n  A1,\n  1,\n  2\n)', '=kefu_sales*2', '=1.5E3+A1'],
  ])('are read as spreadsheets read them: %s', (text) => {
    const area = { row: 1, column: 1, rows: 9, columns: 9 };
    expect(cellFormulaMistake(text, { area, customFunctions: customResults })).toBe(null);
  });

  it.each([
    ...[
      '=',
      '=A1+',
      '=SUM(A1',
      '=(A1',
      '=A1)',
      '=SUM(A1))',
      '=*2',
      '=A1*/2',
      '=A1 2',
      '="a""b" A1',
      '=A1,B1',
    ],
    ...[
      '=(A1,B1)',
      '=()',
      '=SUM(A1}',
      '=SUM({1,2)',
      '=SUM({})',
      '=SUM({1,,2})',
      '=%',
      '=A1:',
      '=2(A1)',
      '=A1(2)',
    ],
    ...['=SUM(A1)2', '=SUM(A1)SUM(A2)', '={1}', `=${'('.repeat(65)}1${')'.repeat(65)}`],
  ])('are refused if no spreadsheet reads them: %s', (text) => {
    const area = { row: 1, column: 1, rows: 9, columns: 9 };
    expect(cellFormulaMistake(text, { area, customFunctions: customResults })).not.toBe(null);
  });

  it('are checked in time that grows with their length, however they nest', () => {
    const area = { row: 1, column: 1, rows: 9, columns: 9 };
    const deep = `=${'KEFU_PRESALES('.repeat(3500)}A1:A2${')'.repeat(3500)}`;
    expect(cellFormulaMistake(deep, { area, customFunctions: customResults })).toMatchObject({
      problem: 'functionSpills',
    });
    expect(
      cellFormulaMistake(`='${"'".repeat(49_000)}`, { area, customFunctions: customResults }),
    ).toMatchObject({
      problem: 'unreadable',
    });
  });
});
