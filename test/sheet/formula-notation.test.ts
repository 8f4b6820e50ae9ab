import { formulaNotation } from '../../src/sheet/formula-notation';

describe('formulas in a spreadsheet with a decimal comma', () => {
  const german = formulaNotation('de_DE');

  it.each([
    ['=IF(A1>0,2,3)', '=IF(A1>0;2;3)'],
    ['=ROUNDUP(A1*0.85,0)', '=ROUNDUP(A1*(85/100);0)'],
    ['=1.5+.25', '=(15/10)+(25/100)'],
    ['=SUM(\'a,b.5\'!A1,"1,5;x""y")', '=SUM(\'a,b.5\'!A1;"1,5;x""y")'],
    ['=NORM.DIST(1,0,1,TRUE)', '=NORM.DIST(1;0;1;TRUE)'],
    ['=A1+B2', '=A1+B2'],
    ['=DSR_SCORE({19, 0.5, 1})', '=DSR_SCORE(TRANSPOSE({19; (5/10); 1}))'],
    ['=SUM({1;2})&"{1,2}"', '=SUM({1;2})&"{1,2}"'],
  ])('%s is written %s', (ours, written) => {
    expect(german.write(ours)).toBe(written);
  });

  it.each([
    ['=ROUND(1,5;0)', '=ROUND(1.5,0)'],
    ['=SUM({1\\2;3\\4};"a;b")', '=SUM({1,2;3,4},"a;b")'],
    ['=SUM({1\\2})', '=SUM({1,2})'],
    // Written as everywhere, or in a way that both can read.
    ['=ROUND(1.5,0)', '=ROUND(1.5,0)'],
    ['="a;b"&A1', '="a;b"&A1'],
  ])('%s is read as %s', (theirs, read) => {
    expect(german.read(theirs)).toBe(read);
  });

  it.each(['=MOD(7,3)', '=A1*1,5', '=ROUNDUP(A1/3,0)&"a;b,c"'])('%s can be read in two ways', (formula) => {
    expect(german.read(formula)).toBeNull();
  });

  it.each(['=IF(A1>0,1,0)', '=ROUND(A1,2)', '=IF(0,1,0)'])(
    '%s has a comma that separates arguments, so it is written as everywhere',
    (formula) => expect(german.read(formula)).toBe(formula),
  );

  it.each(['zh_CN', 'en_GB', 'ja_JP'])('are as everywhere in %s', (locale) => {
    const { write, read } = formulaNotation(locale);
    expect([write('=ROUND(1.5,0)'), read('=ROUND(1.5;0)')]).toEqual(['=ROUND(1.5,0)', '=ROUND(1.5;0)']);
  });

  it.each(['pt_BR', 'fr_FR', 'ru_RU', 'vi', ''])('are written for both readings in %s', (locale) => {
    expect(formulaNotation(locale).write('=ROUND(1.5,0)')).toBe('=ROUND((15/10);0)');
  });
});
