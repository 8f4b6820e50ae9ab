import { withSheetNames } from '../../src/host/xlsx/sheet-references';
import { xlsxSheetNames } from '../../src/host/xlsx/xlsx-sheet-names';
import * as fc from '../support/fast-check';

/** Excel's own rules, as its help on renaming a worksheet lists them, and that a file in UTF-8 and XML can hold the name. */
const isAllowedByExcel = (name: string): boolean =>
  name !== '' &&
  name.length <= 31 &&
  !['/', '\\', '?', '*', ':', '[', ']'].some((character) => name.includes(character)) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== 'history' &&
  [...name].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });

const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '\\',
    '?',
    '*',
    ':',
    '[',
    ']',
    "'",
    'History',
    'history',
    '：',
    '／',
    '_x0041_',
    ' ',
    '(2)',
  ),
  fc.constantFrom(
    '\u0000',
    '\u001f',
    '\t',
    '\ufffe',
    '\ud83d',
    '\ude00',
    '😀',
    '双11',
    'Plan',
    'PLAN',
    'plan',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const name = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '');

describe('names of sheets in an .xlsx file', () => {
  it.each([
    ['a/b', 'a-b'],
    ['客服[A组]', '客服(A组)'],
    ['什么时候?*:\\', '什么时候----'],
    ['备注：双11', '备注-双11'],
    ['History', 'History-'],
    ['hISTORY', 'hISTORY-'],
    ["'q'", 'q'],
    ["O'Neil", "O'Neil"],
    ["'''", '工作表'],
    ['_x0041_', '-x0041_'],
    ['a'.repeat(40), 'a'.repeat(31)],
    [`${'a'.repeat(30)}😀`, 'a'.repeat(30)],
    [`${'a'.repeat(30)}'b`, 'a'.repeat(30)],
    ['人员测算', '人员测算'],
  ])('%j is %j', (given, expected) => {
    expect(xlsxSheetNames([given])).toEqual([expected]);
  });

  it('are told apart where they would be the same, the ones that are allowed first', () => {
    expect(xlsxSheetNames(['a/b', 'a-b', 'A?B', 'Plan', 'plan'])).toEqual([
      'a-b (2)',
      'a-b',
      'A-B (3)',
      'Plan',
      'plan (2)',
    ]);
    const long = '长'.repeat(31);
    expect(xlsxSheetNames([`${long}一`, `${long}二`])).toEqual([long, `${'长'.repeat(27)} (2)`]);
  });

  it('are allowed by Excel and differ by more than case, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const written = xlsxSheetNames(names);
        expect(written.filter((each) => !isAllowedByExcel(each))).toEqual([]);
        expect(new Set(written.map((each) => each.toLowerCase())).size).toBe(names.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stay as they are once they are allowed', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const written = xlsxSheetNames(names);
        expect(xlsxSheetNames(written)).toEqual(written);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the references of a formula', () => {
  const names = new Map([
    ['a/b', 'a-b'],
    ['History', 'History-'],
    ["'q'", 'q'],
    ['计划：双11', "o'n"],
    ['plan', 'plan'],
  ]);
  it.each([
    ["='a/b'!A1+'a/b'!$B$2:C3", "='a-b'!A1+'a-b'!$B$2:C3"],
    ['=SUM(History!A1:A3)', "=SUM('History-'!A1:A3)"],
    ['=1+History!A1*2', "=1+'History-'!A1*2"],
    ["='''q'''!A1", "='q'!A1"],
    ["=计划：双11!A1&'计划：双11'!A1", "='o''n'!A1&'o''n'!A1"],
    [`="see 'a/b'!A1 and History!A1"`, `="see 'a/b'!A1 and History!A1"`],
    [`="it's ""x"""&'a/b'!A1&"'"`, `="it's ""x"""&'a-b'!A1&"'"`],
    ['=plan!A1+other!B2+#REF!', '=plan!A1+other!B2+#REF!'],
    ['=MyHistory!A1', '=MyHistory!A1'],
  ])('%s follow as %s', (formula, expected) => {
    expect(withSheetNames(formula, (name) => names.get(name))).toBe(expected);
  });
});
