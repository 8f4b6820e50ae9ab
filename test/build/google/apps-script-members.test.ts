import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppsScriptMembers } from '../../../src/build/google/apps-script-members';
import { memberName, type UsedMember } from '../../../src/build/google/google-member';
import { inNode } from './in-node';

const root = path.join(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('what the add-on uses of Google’s', () => {
  const members = inNode<AppsScriptMembers>('apps-script-members', 'appsScriptMembers', root);

  it('is all emulated, reached by a test, allowed by the manifest and not deprecated', () => {
    expect(members.problems).toEqual([]);
  });

  it('is what docs/apps-script-members.md says (npm run generate)', () => {
    const [, written] = read('docs/apps-script-members.md').split('<!-- members:start -->\n');
    expect(written?.split('\n<!-- members:end -->')[0]).toBe(members.table);
  });

  it('is all that is kept of what tests reach (npm run generate)', () => {
    expect(JSON.parse(read('test/appsscript/reached-by.json'))).toEqual(members.reachedBy);
  });
});

it('the emulator has a member where its class has it, or has none', () => {
  const host = path.join(root, 'src/host');
  const members = [
    ['Range', 'setValues'],
    ['Range', 'getRow'],
    ['BorderStyle', 'SOLID'],
    ['DeveloperMetadataFinder', 'find'],
    ['Range', 'getDataTable'],
    ['BorderStyle', 'WAVY'],
    ['Slicer', 'getTitle'],
  ].map(([owner, name]) => ({ service: 'Spreadsheet', owner, name }));
  const config = path.join(host, 'tsconfig.json');
  expect(inNode('emulated-members', 'emulatedIn', config, path.join(host, 'emulator'), members)).toEqual({
    'Range.setValues': 'range-contents.ts',
    'Range.getRow': 'range-geometry.ts',
    'BorderStyle.SOLID': 'enumerations.ts',
    'DeveloperMetadataFinder.find': 'developer-metadata.ts',
  });
});

describe('the members that a source uses', () => {
  /** As the sources of a project of its own. */
  function usedIn(source: string): readonly UsedMember[] {
    const folder = mkdtempSync(path.join(root, '.build/members-'));
    try {
      const config = path.join(folder, 'tsconfig.json');
      const compilerOptions = { strict: true, target: 'es2022', types: ['google-apps-script'], noEmit: true };
      writeFileSync(config, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
      writeFileSync(path.join(folder, 'source.ts'), source);
      return inNode('used-members', 'usedMembers', config, folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const namesIn = (source: string) => usedIn(source).map(memberName);

  it('are found however they are asked for', () => {
    const names = namesIn(`
      type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
      export function all(sheet: Sheet, narrow: Pick<Sheet, 'getIndex'>, either: Sheet | GoogleAppsScript.Spreadsheet.Spreadsheet) {
        const { getRange, getTabColor: color } = sheet;
        return [getRange, color, sheet['hideSheet'], sheet?.getParent().getUrl, narrow.getIndex(), either.getName()];
      }
      export const chart = (kind: 'LINE' | 'PIE') => Charts.ChartType[kind];
    `);
    expect(names).toEqual([
      'ChartType.LINE',
      'ChartType.PIE',
      'Charts.ChartType',
      'Sheet.getIndex',
      'Sheet.getName',
      'Sheet.getParent',
      'Sheet.getRange',
      'Sheet.getTabColor',
      'Sheet.hideSheet',
      'Spreadsheet.getName',
      'Spreadsheet.getUrl',
    ]);
  });

  it('are none of the language’s own or of a project’s own', () => {
    const source = `
      const moment = (date: GoogleAppsScript.Base.Date) => date.getTime();
      const own = { getRange: () => [1] };
      const { getName } = JSON.parse('{}');
      export const all = [moment, own.getRange()[0], own['getRange'], getName];
    `;
    expect(namesIn(source)).toEqual([]);
  });

  it('say which of them Google has deprecated', () => {
    const source =
      'export const colour = (range: GoogleAppsScript.Spreadsheet.Range) => [range.getFontColor(), range.getRow()];';
    expect(usedIn(source)).toMatchObject([
      { name: 'getFontColor', isDeprecated: true, usedIn: ['source.ts'] },
      { name: 'getRow', isDeprecated: false },
    ]);
  });

  it.each([
    ['something without a type', '(sheet: any) => sheet.getName()', /source\.ts:1: .*sheet\.getName/],
    ['an element of it', '(sheet: any, name: string) => sheet[name]', /source\.ts:1: .*sheet\[name\]/],
    ['a part of it', '(sheet: any) => { const { getName } = sheet; return getName; }', /getName/],
    [
      'a name that is made up while it runs',
      '(sheet: GoogleAppsScript.Spreadsheet.Sheet, name: keyof typeof sheet & string, more: string) => sheet[(name + more) as keyof typeof sheet & Uppercase<string>]',
      /source\.ts:1: .*sheet\[\(name/,
    ],
  ])('cannot hide behind %s', (_what, source, message) => {
    expect(() => usedIn(`export const hidden = ${source};`)).toThrow(message);
  });
});
