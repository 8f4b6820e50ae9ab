import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type * as Headless from '../../src/host/headless/headless';
import { plans, sheetsWithout } from '../template/built-in';
import { openTestDocument } from './local-document';

/** Univer loads in Node only as one bundle. */
const { openDocument }: typeof Headless = require(path.join(__dirname, '../../.build/host/headless.cjs'));

/** The validator needs a minute and a half for a whole plan: `npm run xlsx` takes all of them, the tests a part of one. */
const isEveryPlan = process.env.XLSX_PLANS === 'all';
/** Those with the most cells, which are of few kinds. */
const large = ['hourly', 'rota', 'capacity', 'review-data'];
const chosen: readonly { readonly plan: string; readonly sheets?: readonly string[] }[] = isEveryPlan
  ? plans.map(({ id }) => ({ plan: id }))
  : [{ plan: 'cross-border', sheets: sheetsWithout('cross-border', large) }];
jest.setTimeout(3_600_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kefu-schema-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const validator = path.join(
  __dirname,
  '../../node_modules/@ooxml-tools/validate/dist/npm/bin/ooxml-validate.js',
);

/** What Microsoft's Open XML SDK has against a file, which is what Excel would repair or refuse. */
async function problemsOf(xlsx: Uint8Array): Promise<readonly string[]> {
  const file = path.join(folder, 'workbook.xlsx');
  writeFileSync(file, xlsx);
  const words = [validator, '--output-format', 'json', file];
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 1e8 });
  const errors: readonly { description: string; path: { partUri: string; xpath: string } }[] =
    JSON.parse(stdout);
  return errors.map(({ description, path: { partUri, xpath } }) => `${partUri} ${xpath}: ${description}`);
}

it.each(chosen)('the workbook of the plan $plan is as the Open XML SDK wants it', async (request) => {
  const document = await openDocument({ distDir: path.resolve('dist') });
  try {
    const inputs = { promo_date: '2026-11-11' };
    await document.call('kefuSidebarCall', 'generate', { ...request, inputs, language: 'zh-CN' });
    expect(document.snapshot().sheets.length).toBeGreaterThan(8);
    expect(await problemsOf(await document.saveXlsx())).toEqual([]);
  } finally {
    document.dispose();
  }
});

/** Runs in the add-on: something of every kind that the writer knows. */
function everything() {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.insertSheet("'每样/一点'");
  sheet.getRange('A1:C1').setValues([['项', '甲', '_x0041_\u0001\ufffe\ud83d']]);
  sheet.getRange('A2:C6').setValues([1, 2, 3, 4, 5].map((n) => [new Date(2026, 10, n), n, n * 2]));
  sheet.getRange('A2:A6').setNumberFormat('yyyy-mm-dd');
  const styled = sheet.getRange('A1:C1').setFontColor('#1a73e8').setFontSize(12).setFontFamily('Arial');
  styled.setFontWeight('bold').setFontStyle('italic').setBackground('#fce8b2').setWrap(true);
  sheet.getRange('A2').setNote(' 备注\u0002 ');
  sheet.getRange('A3').setHorizontalAlignment('center');
  const lines = SpreadsheetApp.newTextStyle()
    .setUnderline(true)
    .setStrikethrough(true)
    .setForegroundColor('#d93025');
  const lined = SpreadsheetApp.newRichTextValue().setText('划掉').setTextStyle(lines.build());
  sheet.getRange('I1').setRichTextValue(lined.build());
  sheet.getRange('A1:C6').setBorder(true, true, true, true, true, true, '#888888', null);
  sheet.getRange('E1:F2').merge().setVerticalAlignment('middle');
  spreadsheet.setNamedRange('kefu_all', sheet.getRange('B2:B6'));
  sheet
    .getRange('D2:D5')
    .setFormulas([
      ["=SUM('''每样/一点'''!B2:B6)"],
      ['=TEXTJOIN("、",TRUE,B2:B6)'],
      ['="_x0041_"'],
      ['=HYPERLINK("https://example.com/","帮助")'],
    ]);
  const rules = [
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextContains('_x0041_')
      .setFontColor('#d93025')
      .setBold(true),
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberBetween(1, 3)
      .setBackground('#ffffff')
      .setItalic(true),
    SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setUnderline(true).setStrikethrough(true),
    SpreadsheetApp.newConditionalFormatRule()
      .setGradientMinpoint('#ffffff')
      .setGradientMidpointWithValue('#fce8b2', SpreadsheetApp.InterpolationType.PERCENTILE, '50')
      .setGradientMaxpoint('#d93025'),
  ];
  sheet.setConditionalFormatRules(rules.map((rule) => rule.setRanges([sheet.getRange('B2:C6')]).build()));
  const dates = [new Date(2026, 10, 1), new Date(2026, 10, 30)] as const;
  const long = Array.from({ length: 60 }, (_, i) => `选项第${i + 1}号_x0041_`);
  const validations = [
    SpreadsheetApp.newDataValidation().requireValueInList(['早', '"晚"']),
    SpreadsheetApp.newDataValidation().requireValueInList(long).setHelpText('_x0041_\u0003'),
    SpreadsheetApp.newDataValidation().requireCheckbox(),
    SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(true),
    SpreadsheetApp.newDataValidation().requireDateBetween(...dates),
    SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=G6>"_x0041_"'),
    SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:A6')),
  ];
  for (const [i, validation] of validations.entries()) {
    sheet.getRange(i + 1, 7).setDataValidation(validation.build());
  }
  const links = [
    'https://例子.cn/双 11',
    'mailto:a@example.com',
    'http://exa_mple.com/[x]{y}%zz',
    'file:///x',
    '#gid=0',
  ];
  for (const [i, link] of links.entries()) {
    sheet
      .getRange(i + 1, 8)
      .setRichTextValue(SpreadsheetApp.newRichTextValue().setText(`链接${i}`).setLinkUrl(link).build());
  }
  const kinds = [
    ...[Charts.ChartType.AREA, Charts.ChartType.BAR, Charts.ChartType.COLUMN, Charts.ChartType.LINE],
    ...[Charts.ChartType.PIE, Charts.ChartType.SCATTER, Charts.ChartType.COMBO],
  ];
  for (const [i, kind] of kinds.entries()) {
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(kind)
        .addRange(sheet.getRange('A1:C6'))
        .setNumHeaders(1)
        .setPosition(10 + i * 20, 1, 0, 0)
        .setOption('title', '图\u0001_x0041_')
        .setOption('isStacked', i % 2 === 0)
        .setOption('vAxis.title', '人')
        .build(),
    );
  }
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.hideColumns(6);
  sheet.setTabColor('#1a73e8').setHiddenGridlines(true);
  spreadsheet.insertSheet('History').hideSheet();
}

it('a workbook that has everything a workbook may have is as the Open XML SDK wants it', async () => {
  const document = await openTestDocument();
  try {
    await document.run(everything);
    expect(await problemsOf(await document.saveXlsx())).toEqual([]);
  } finally {
    document.dispose();
  }
});
