import { xlsxLink, xlsxLinkFormula } from '../../src/host/xlsx/xlsx-link';

const nameOf = (sheetId: number) => (sheetId === 3 ? "组长's 排班" : null);

describe('a link in an .xlsx file', () => {
  it.each(['https://example.com', 'HTTP://example.com/a?b=c#d', 'mailto:kefu@example.com?subject=hi'])(
    'to %s stays as it is',
    (link) => expect(xlsxLink(link, nameOf)).toEqual({ target: link }),
  );

  it('is written with the characters that an address may have', () => {
    expect(xlsxLink('https://例子.cn/双11', nameOf)).toEqual({
      target: 'https://xn--fsqu00a.cn/%E5%8F%8C11',
    });
  });

  it('to a sheet leads to it by its name, and to a range on it', () => {
    expect(xlsxLink('#gid=3', nameOf)).toEqual({ target: '', location: "'组长''s 排班'!A1" });
    expect(xlsxLink('#gid=3&range=B2:C4', nameOf)).toEqual({
      target: '',
      location: "'组长''s 排班'!B2:C4",
    });
    expect(xlsxLink('#gid=4', nameOf)).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    String.raw`\\server\share`,
    'C:\\x.exe',
    'data:text/html,<script>',
    'vbscript:x',
    'ms-excel:ofe|u|https://example.com',
    'http://',
    `https://example.com/${'a'.repeat(2_080)}`,
    '',
  ])('to %j goes', (link) => expect(xlsxLink(link, nameOf)).toBeNull());
});

describe('a formula with HYPERLINK', () => {
  it.each([
    ['=HYPERLINK("https://example.com","x")', '=HYPERLINK("https://example.com","x")'],
    ['=HYPERLINK(B2,"查看")', '=HYPERLINK(B2,"查看")'],
    ['=hyperlink( "#gid=3" , "去")', `=hyperlink( "#'组长''s 排班'!A1" , "去")`],
    ['=IF(A1,HYPERLINK("#gid=3&range=B2"),"")', `=IF(A1,HYPERLINK("#'组长''s 排班'!B2"),"")`],
    ['=A1&"javascript:"', '=A1&"javascript:"'],
  ])('%s is written as %s', (formula, expected) => expect(xlsxLinkFormula(formula, nameOf)).toBe(expected));

  it.each([
    '=HYPERLINK("javascript:alert(1)","x")',
    '=HYPERLINK("file:///c:/x","x")',
    '=HYPERLINK("file:"&A1,"x")',
    '=HYPERLINK(IF(A1," JavaScript:x","https://example.com"),"x")',
    String.raw`=HYPERLINK("\\server\share","x")`,
    '=HYPERLINK("#gid=4","x")',
  ])('%s is none that may leave the document', (formula) =>
    expect(xlsxLinkFormula(formula, nameOf)).toBeNull(),
  );
});
