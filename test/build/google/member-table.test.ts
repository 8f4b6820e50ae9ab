import { type MemberRow, memberProblems, memberTable } from '../../../src/build/google/member-table';

const currentOnly = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const container = 'https://www.googleapis.com/auth/script.container.ui';

const row = (change: Partial<MemberRow> = {}): MemberRow => ({
  service: 'Spreadsheet',
  owner: 'Range',
  name: 'setValues',
  isDeprecated: false,
  usedIn: ['sheet-writer.ts'],
  emulatedIn: 'range-contents.ts',
  reachedBy: 'test/appsscript/generation.test.ts',
  ...change,
});
const sidebar = row({ service: 'Base', owner: 'Ui', name: 'showSidebar', usedIn: ['workbook.ts'] });

describe('what is wrong with a member', () => {
  it('is nothing if it is emulated, reached and allowed', () => {
    expect(memberProblems([row(), sidebar], [currentOnly, container])).toEqual([]);
  });

  it.each([
    [
      'the emulator does not have it',
      { emulatedIn: undefined },
      /Range\.setValues is not emulated.*sheet-writer/,
    ],
    ['no test reaches it', { reachedBy: undefined }, /Range\.setValues is reached by no test/],
    ['Google has deprecated it', { isDeprecated: true }, /Range\.setValues is deprecated/],
    [
      'it is of a service of which nobody has said what it needs',
      { service: 'URL_Fetch', owner: 'UrlFetchApp', name: 'fetch' },
      /UrlFetchApp\.fetch may need a scope/,
    ],
    [
      'it tells who the user is',
      { service: 'Base', owner: 'Session', name: 'getActiveUser' },
      /Session\.getActiveUser may need a scope/,
    ],
    [
      'it needs more than users grant',
      { owner: 'SpreadsheetApp', name: 'openById' },
      /SpreadsheetApp\.openById needs https:\/\/www\.googleapis\.com\/auth\/spreadsheets, which/,
    ],
  ])('is told if %s', (_what, change, problem) => {
    expect(memberProblems([row(), row(change)], [currentOnly])).toEqual([expect.stringMatching(problem)]);
  });

  it('is a scope that is not asked for, or that nothing needs', () => {
    expect(memberProblems([row(), sidebar], [currentOnly])).toEqual([
      expect.stringMatching(/Ui\.showSidebar needs .*script\.container\.ui/),
    ]);
    expect(memberProblems([row()], [currentOnly, container])).toEqual([
      expect.stringMatching(/script\.container\.ui, which nothing needs/),
    ]);
  });
});

it('links to Google’s page of the object', () => {
  const table = memberTable([row({ owner: 'ConditionalFormatRuleBuilder', name: 'build' }), sidebar]);
  expect(table).toContain('/apps-script/reference/spreadsheet/conditional-format-rule-builder)');
  expect(table).toContain('/apps-script/reference/base/ui)');
});
