import { refersTo } from '../../src/app/undo/refers-to';

const going = { sheets: new Set(['参数', "o'neill plan"]), ranges: new Set(['kefu_sales']) };

describe('refersTo', () => {
  it.each([
    ["='参数'!B3", true],
    ['=参数!B3*2', true],
    ["=SUM('O''Neill Plan'!A:A)", true],
    ['=KEFU_SALES/2', true],
    ['=kefu_sales', true],
    ['=B3*2', false],
    ["='班次'!B3", false],
    ['=kefu_sales_2025', false],
    ['="参数"&"kefu_sales"', false],
    ['参数!B3 只是一段文字', false],
    // What the tokenizer cannot read, for instance a sheet's range over several sheets.
    ['=?参数', true],
    ['=?别的', false],
  ])('%s: %s', (formula, expected) => {
    expect(refersTo(formula, going)).toBe(expected);
  });
});
