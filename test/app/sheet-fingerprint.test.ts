import { type SheetContents, sheetFingerprint } from '../../src/app/undo/sheet-fingerprint';
import * as fc from '../support/fast-check';

const sheet: SheetContents = {
  values: [
    ['客单价', 200, true],
    ['订单', 25_000, ''],
  ],
  formulas: [
    ['', '', ''],
    ['', "='参数'!B1+TODAY()", ''],
  ],
  notes: [['', '按去年', '']],
};
const ids = new Map([
  ['参数', 7],
  ['排班', 8],
]);
const of = (contents: SheetContents, sheetId = 3, known = ids) =>
  sheetFingerprint(sheetId, contents, (name) => known.get(name));
const edited = <Key extends keyof SheetContents>(
  key: Key,
  row: number,
  column: number,
  content: unknown,
) => ({
  ...sheet,
  [key]: sheet[key].map((cells, i) => cells.map((cell, j) => (i === row && j === column ? content : cell))),
});

describe('the fingerprint of a sheet', () => {
  it.each([
    ['a constant', edited('values', 0, 1, 210)],
    ['a number that became a text', edited('values', 0, 1, '200')],
    ['a truth value', edited('values', 0, 2, false)],
    ['a cell that was emptied', edited('values', 0, 0, '')],
    ['a cell that was filled', edited('values', 1, 2, '备注')],
    ['a formula', edited('formulas', 1, 1, "='参数'!B2+TODAY()")],
    ['a formula in place of a constant', edited('formulas', 0, 1, '=200')],
    ['a note', edited('notes', 0, 1, '按今年')],
    ['a note that went', edited('notes', 0, 1, '')],
    ['a row above', { ...sheet, values: [['', '', ''], ...sheet.values] }],
  ])('tells %s', (_what, changed) => {
    expect(of(changed as SheetContents)).not.toBe(of(sheet));
  });

  it('does not know results: a formula that shows something else today is no work of anybody’s', () => {
    expect(of(edited('values', 1, 1, 99) as SheetContents)).toBe(of(sheet));
  });

  it('does not know how far the blank grid reaches', () => {
    const wider = { ...sheet, values: [...sheet.values.map((row) => [...row, '']), ['', '', '']] };
    expect(of(wider)).toBe(of(sheet));
  });

  it('knows sheets in formulas by their ids: renaming one changes nothing elsewhere, another in its place does', () => {
    const named = (name: string) => edited('formulas', 1, 1, `='${name}'!B1*2`) as SheetContents;
    const renamed = new Map([['我的参数', 7]]);
    expect(of(named('我的参数'), 3, renamed)).toBe(of(named('参数')));
    expect(of(named('排班'))).not.toBe(of(named('参数')));
  });

  it('is another one for a copy, which is the person’s who made it', () => {
    expect(of(sheet, 4)).not.toBe(of(sheet));
  });

  it('tells any two texts in any two cells apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), ([one = '', other = '']) => {
        const cells = (left: string, right: string) =>
          of({ values: [[left, right]], formulas: [], notes: [] });
        expect(cells(one, other) === cells(other, one)).toBe(one === other);
        expect(cells(`${one}${other}`, '')).not.toBe(cells(one, `${other}x`));
      }),
    );
  });
});
