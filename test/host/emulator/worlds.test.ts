import path from 'node:path';
import { fromLocal, toLocal } from '../../../src/host/emulator/locale-formula';
import { serialisedHtml } from '../../../src/host/emulator/serialised-html';
import { unfavourableWorld, worldNamed, worldNames } from '../../../src/host/emulator/world';
import type * as Headless from '../../../src/host/headless/headless';
import { openTestDocument, type TestDocument } from '../local-document';

describe('a world', () => {
  it('has a name: favourable, unfavourable, or the one thing that is not favourable', () => {
    const names = Object.keys(unfavourableWorld);
    expect(worldNames).toEqual(['favourable', 'unfavourable', ...names]);
    for (const name of names) {
      const differing = Object.entries(worldNamed(name)).filter(
        ([key, value]) => value !== worldNamed('favourable')[key as keyof typeof unfavourableWorld],
      );
      expect(differing).toEqual([[name, unfavourableWorld[name as keyof typeof unfavourableWorld]]]);
    }
    expect(() => worldNamed('ideal')).toThrow(/no world "ideal"; there are: favourable, /);
  });
});

describe('formulas in a spreadsheet with a decimal comma', () => {
  it.each([
    ['=ROUND(1.5,0)', '=ROUND(1,5;0)'],
    ['=IF(A1>0.85,"a,b.c",\'x,y\'!A1)', '=IF(A1>0,85;"a,b.c";\'x,y\'!A1)'],
    ['=SUM({1,2;3,4.5},.5)', '=SUM({1\\2;3\\4,5};,5)'],
    ['=NORM.DIST(A1:B2,0,1,TRUE)', '=NORM.DIST(A1:B2;0;1;TRUE)'],
  ])('%s is %s', (common, local) => {
    expect(toLocal(common)).toBe(local);
    if (!common.includes('.5)')) expect(fromLocal(local)).toBe(common);
  });

  it('are read as people there type them, or not at all', () => {
    expect(fromLocal('=ROUND(1,2)')).toBe('=ROUND(1.2)');
    expect(fromLocal('=IF(A1,2,3)')).toBeNull();
    expect(fromLocal('=A1*0.5')).toBeNull();
  });
});

it('a page that is written anew means the same, in other letters', () => {
  const page =
    '<!doctype html><!-- c --><html lang="zh-CN"><body data-view="plan" class=a><p hidden>1 < 2</p>' +
    '<script type="x">if (a<b) c="<!-- d -->"; // "e"\n</script></body></html>';
  expect(serialisedHtml(page)).toBe(
    "<!doctype html><html lang='zh-CN'><body class='a' data-view='plan'><p hidden=''>1 < 2</p>" +
      '<script type=\'x\'>if (a<b) c="<!-- d -->"; // "e"\n</script></body></html>',
  );
});

describe('in the unfavourable world', () => {
  let document: TestDocument;
  beforeAll(async () => {
    document = await openTestDocument({ world: unfavourableWorld });
  });
  afterAll(() => document.dispose());

  it('names go with their sheet, and a copy has the metadata of its original', async () => {
    const told = await document.run(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const sheet = spreadsheet.insertSheet('原表').addDeveloperMetadata('key', 'value');
      spreadsheet.setNamedRange('kefu_a', sheet.getRange('A1'));
      const copy = sheet.copyTo(spreadsheet);
      spreadsheet.deleteSheet(sheet);
      const names = spreadsheet.getNamedRanges().map((name) => name.getName());
      return [names, copy.getDeveloperMetadata().map((metadata) => metadata.getValue())];
    });
    expect(told).toEqual([[], ['value']]);
  });

  it('a formula with commas is an error, one with semicolons is read, and told as it was written', async () => {
    const told = await document.run(() => {
      const range = SpreadsheetApp.getActive().insertSheet().getRange('A1:A3');
      range.setValues([['=IF(A9,2,3)'], ['=IF(A9;2;3)'], ['=ROUND(1,55;1)']]);
      SpreadsheetApp.flush();
      return [range.getValues(), range.getFormulas().slice(1), range.getDisplayValues()];
    });
    expect(told).toEqual([
      [['#ERROR!'], [3], [1.6]],
      [['=IF(A9;2;3)'], ['=ROUND(1,55;1)']],
      [['#ERROR!'], ['3'], ['1,6']],
    ]);
  });

  it('rules have formulas of the same kind', async () => {
    const told = await document.run(() => {
      const sheet = SpreadsheetApp.getActive().insertSheet();
      const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=AND(A1>0,5;TRUE)').build();
      const validation = sheet.getRange('A1').setDataValidation(rule).getDataValidation();
      const format = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=OR($A1=1;$B1=2)')
        .setRanges([sheet.getRange('A1:B2')])
        .build();
      sheet.setConditionalFormatRules([format]);
      const [placed] = sheet.getConditionalFormatRules();
      return [validation?.getCriteriaValues(), placed?.getBooleanCondition()?.getCriteriaValues()];
    });
    expect(told).toEqual([['=AND(A1>0,5;TRUE)'], ['=OR($A1=1;$B1=2)']]);
    const { sheetId } = document.book.sheets().at(-1) ?? { sheetId: -1 };
    expect(document.book.conditionalFormats(sheetId)).toMatchObject([{ values: ['=OR($A1=1,$B1=2)'] }]);
  });

  it('each call takes its time by the clock, and after six minutes nothing gets through any more', async () => {
    const before = Date.now();
    const [seconds, later] = await document.run(() => {
      const begun = Date.now();
      const book = SpreadsheetApp.getActive();
      for (let call = 0; call < 10; call += 1) book.getNamedRanges();
      Utilities.sleep(60_000);
      const now = new Date();
      return [(Date.now() - begun) / 1000, now.getTime()];
    });
    expect(seconds).toBe(67.3);
    expect(later).toBeGreaterThanOrEqual(before + 67_300);
    const forever = document.run(() => {
      const book = SpreadsheetApp.getActive();
      for (;;)
        try {
          book.getNamedRanges();
        } catch {
          return 'caught';
        }
    });
    await expect(forever).rejects.toThrow('Exceeded maximum execution time');
    expect(Date.now() - before).toBeLessThan(60_000);
    expect(await document.run(() => Date.now())).toBeGreaterThan(later + 360_000);
  });

  it('a blank cell has no rich text', async () => {
    const isNone = await document.run(
      () => SpreadsheetApp.getActive().insertSheet().getRange('A1').getRichTextValue() === null,
    );
    expect(isNone).toBe(true);
  });
});

it('a document opens in the world that the environment names', async () => {
  const headless: typeof Headless = require(path.join(__dirname, '../../../.build/host/headless.cjs'));
  const { KEFU_WORLD } = process.env;
  process.env.KEFU_WORLD = 'spreadsheetLocale';
  const document = await headless.openDocument({ distDir: path.join(__dirname, '../fixture-addon') });
  if (KEFU_WORLD === undefined) delete process.env.KEFU_WORLD;
  else process.env.KEFU_WORLD = KEFU_WORLD;
  expect(document.world).toEqual(worldNamed('spreadsheetLocale'));
  document.dispose();
});
