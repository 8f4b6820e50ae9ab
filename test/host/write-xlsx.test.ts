import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { recalculate } from '../support/libreoffice';
import { describeWithTool } from '../support/tools';
import { zipEntry } from '../support/zip-entry';
import { openTestDocument, type TestDocument } from './local-document';

let document: TestDocument;
let sheet: Worksheet;
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  document = await openTestDocument();
  await document.run(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const plan = spreadsheet.insertSheet('人员测算');
    plan.getRange('A1:B1').merge().setValue('人员测算').setFontWeight('bold').setBackground('#1a73e8');
    plan.getRange('A3:B5').setValues([
      ['销售额', 5_000_000],
      ['客单价', 200],
      ['大促日', new Date(2026, 10, 11)],
    ]);
    spreadsheet.setNamedRange('kefu_sales', plan.getRange('B3'));
    plan
      .getRange('B6:B9')
      .setFormulas([
        ['=kefu_sales/B4'],
        ['=IFS(B6>1,"多",TRUE,"少")'],
        ['=DOUBLE(B4)'],
        ['=TEXTJOIN("、",TRUE,A3:A4)'],
      ]);
    plan.getRange('B3').setNumberFormat('#,##0').setNote('大促当天的销售目标');
    const long = Array.from({ length: 60 }, (_, i) => `选项第${i + 1}号`);
    plan
      .getRange('C3')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['早', '晚']).build());
    plan
      .getRange('C4')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(long).build());
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B3>100')
      .setBackground('#fce8b2');
    plan.setConditionalFormatRules([rule.setRanges([plan.getRange('A3:B4')]).build()]);
    const link = (text: string, url: string) =>
      SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();
    const first = spreadsheet.getSheets()[0];
    plan
      .getRange('D3:D5')
      .setRichTextValues([
        [link('本表', `#gid=${plan.getSheetId()}`)],
        [link('帮助', 'https://example.com/')],
        [link('没有写进文件的表', `#gid=${first?.getSheetId()}`)],
      ]);
    plan.setFrozenRows(2);
    plan.setColumnWidth(5, 72).hideColumns(5);
    plan.setColumnWidth(1, 160).setTabColor('#1a73e8').setHiddenGridlines(true);
  });
  bytes = await document.saveXlsx(['人员测算']);
  workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
  const [first] = workbook.worksheets;
  if (!first) throw new Error('no sheet in the file');
  sheet = first;
});
afterAll(() => document.dispose());

describe('the .xlsx file, read back by exceljs', () => {
  it('has the asked sheets, and a hidden one for a list too long for a validation', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['人员测算', 'visible'],
      ['下拉列表', 'hidden'],
    ]);
    expect(sheet.getCell('C4').dataValidation.formulae[0]).toMatch(/下拉列表.*\$A\$1:\$A\$60/);
  });

  it('has formulas with their results and prefixes, custom functions as values', () => {
    expect(sheet.getCell('B6').value).toMatchObject({ formula: 'kefu_sales/B4', result: 25_000 });
    expect(sheet.getCell('B7').value).toMatchObject({
      formula: '_xlfn.IFS(B6>1,"多",TRUE,"少")',
      result: '多',
    });
    expect(sheet.getCell('B8').value).toBe(400);
  });

  it('has links between its sheets and to the web, and none to a sheet that it does not have', () => {
    expect(sheet.getCell('D4').value).toEqual({ text: '帮助', hyperlink: 'https://example.com/' });
    // exceljs does not read links within the file.
    const xml = zipEntry(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/<hyperlink [^>]*location[^>]*>/g)).toEqual([
      '<hyperlink ref="D3" location="&apos;人员测算&apos;!A1"/>',
    ]);
  });

  it('has dates as dates', () => {
    expect(sheet.getCell('B5').value).toEqual(new Date(Date.UTC(2026, 10, 11)));
  });

  it('has styles, widths, freezes, merges, notes, tab colour and no gridlines', () => {
    expect(sheet.getCell('A1').font.bold).toBe(true);
    expect(sheet.getCell('A1').fill).toMatchObject({
      pattern: 'solid',
      fgColor: { argb: expect.stringMatching(/1A73E8$/) },
    });
    expect(sheet.getCell('B1').isMerged).toBe(true);
    expect(sheet.getCell('B3').numFmt).toBe('#,##0');
    expect(JSON.stringify(sheet.getCell('B3').note)).toContain('大促当天的销售目标');
    expect(sheet.getColumn(1).width).toBeCloseTo((160 - 5) / 7, 1);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, showGridLines: false });
    expect(sheet.properties.tabColor?.argb).toMatch(/1A73E8$/);
  });

  it('keeps a column out of sight that is so in the spreadsheet, with the width that it has', () => {
    expect([4, 5, 6].map((column) => sheet.getColumn(column).hidden)).toEqual([false, true, false]);
    expect(sheet.getColumn(5).width).toBeCloseTo((72 - 5) / 7, 1);
  });

  it('has validations, conditional formats and names', () => {
    expect(sheet.getCell('C3').dataValidation).toMatchObject({ type: 'list', formulae: ['"早,晚"'] });
    expect(
      JSON.stringify((sheet as unknown as { conditionalFormattings: unknown }).conditionalFormattings),
    ).toContain('$B3>100');
    expect(workbook.definedNames.getRanges('kefu_sales').ranges).toEqual(["'人员测算'!$B$3"]);
  });

  it('repeats frozen columns on every printed page, whatever the name of the sheet', async () => {
    await document.run(() => {
      const plan = SpreadsheetApp.getActive().insertSheet('Need by the hour');
      plan.getRange('A1:B2').setValues([
        ['Hour', 'Heads'],
        [20, 14],
      ]);
      plan.setFrozenColumns(1);
    });
    const xml = zipEntry(await document.saveXlsx(['Need by the hour']), 'xl/workbook.xml');
    expect(xml).toContain(">'Need by the hour'!$A:$A<");
  });

  it('prints on A4 landscape, one page wide', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });
});

describeWithTool('soffice', 'the .xlsx file, recalculated by LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kefu-xlsx-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the same results, even if those in the file were wrong', async () => {
    const poisoned = new Workbook();
    await poisoned.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
    const cell = poisoned.getWorksheet('人员测算')?.getCell('B6');
    if (cell) cell.value = { formula: 'kefu_sales/B4', result: 999 };
    const file = path.join(folder, 'poisoned.xlsx');
    writeFileSync(file, Buffer.from(await poisoned.xlsx.writeBuffer()));
    expect(recalculate(file).get('人员测算')?.[5]?.[1]).toBe('25000');
  });

  it('opens as it is, without an error in any cell', () => {
    const file = path.join(folder, 'plan.xlsx');
    writeFileSync(file, bytes);
    const cells = [...recalculate(file).values()].flat(2);
    expect(cells).toContain('销售额、客单价');
    expect(cells.filter((text) => /^(#|Err:)/.test(text))).toEqual([]);
  });
});
