import { Workbook } from 'exceljs';
import type { BookSnapshot } from '../../src/host/book/book';
import { xlsxChanges } from '../../src/host/xlsx/xlsx-changes';
import { xlsxChangesTold } from '../../src/host/xlsx/xlsx-changes-told';
import { recalculateAll } from '../support/libreoffice';
import { describeWithTool } from '../support/tools';
import { zipEntry } from '../support/zip-entry';
import { openTestDocument, type TestDocument } from './local-document';

const long = '双十一大促客服排班与人员测算规划表（天猫旗舰店与京东自营店合并版）';

let document: TestDocument;
let bytes: Uint8Array;
let workbook: Workbook;
let snapshot: BookSnapshot;

beforeAll(async () => {
  document = await openTestDocument();
  await document.run((longName: string) => {
    const spreadsheet = SpreadsheetApp.getActive();
    const team = spreadsheet.insertSheet('客服/A组');
    team.getRange('A1:B4').setValues([
      ['班次', '人数'],
      ['早', 12],
      ['晚', 15],
      ['大夜', 3],
    ]);
    spreadsheet.setNamedRange('kefu_heads', team.getRange('B2:B4'));
    spreadsheet.insertSheet('History').getRange('A1').setValue('去年');
    spreadsheet.insertSheet(longName).getRange('A1').setValue('长名表');
    spreadsheet.insertSheet("'备忘'").getRange('A1').setValue('记');
    const use = spreadsheet.insertSheet('使用');
    use
      .getRange('A1:A6')
      .setFormulas([
        ["=SUM('客服/A组'!B2:B4)"],
        ['=SUM(kefu_heads)'],
        ['=History!A1&"（见 History!A1）"'],
        [`='${longName}'!A1`],
        ["='''备忘'''!A1"],
        ['="_x0041_"&LEN("_x0041_")'],
      ]);
    use
      .getRange('B1')
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInRange(team.getRange('A2:A4')).build(),
      );
    use
      .getRange('B2')
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireFormulaSatisfied("=B2<='客服/A组'!$B$2").build(),
      );
    use
      .getRange('B3')
      .setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['_x0041_', '"早"', ' 晚']).build(),
      );
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied("=A1='客服/A组'!$B$2")
      .setBackground('#fce8b2');
    use.setConditionalFormatRules([rule.setRanges([use.getRange('A1:A4')]).build()]);
    use.insertChart(
      use
        .newChart()
        .setChartType(Charts.ChartType.COLUMN)
        .addRange(team.getRange('A1:B4'))
        .setNumHeaders(1)
        .setPosition(8, 1, 0, 0)
        .setOption('title', '人数\u0001')
        .build(),
    );
    const link = (text: string, url: string) => [
      SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build(),
    ];
    use
      .getRange('C1:C7')
      .setRichTextValues([
        link('去 A 组', `#gid=${team.getSheetId()}`),
        link('去人数', `#gid=${team.getSheetId()}&range=B2`),
        link('帮助', 'https://example.com/help'),
        link('写信', 'mailto:kefu@example.com'),
        link('脚本', 'javascript:alert(1)'),
        link('文件', 'file:///etc/passwd'),
        link('共享盘', '\\\\server\\share'),
      ]);
    use.getRange('D1').setFormula('=HYPERLINK("javascript:alert(1)","算出来的")');
    use.getRange('D2').setFormula(`=HYPERLINK("#gid=${team.getSheetId()}","去 A 组")`);
    team.setFrozenColumns(1);
  }, long);
  bytes = await document.saveXlsx();
  snapshot = document.snapshot();
  workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
});
afterAll(() => document.dispose());

const use = () => {
  const sheet = workbook.getWorksheet('使用');
  if (!sheet) throw new Error('no sheet 使用');
  return sheet;
};

describe('sheets whose names .xlsx does not allow', () => {
  it('have names that it allows', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      expect.any(String),
      '客服-A组',
      'History-',
      long.slice(0, 31),
      '备忘',
      '使用',
      expect.any(String),
    ]);
  });

  it('are found by formulas, names, lists, rules, charts, links and the titles of printed pages', () => {
    const formulas = [1, 2, 3, 4, 5].map((row) => use().getCell(row, 1).formula);
    expect(formulas).toEqual([
      "SUM('客服-A组'!B2:B4)",
      'SUM(kefu_heads)',
      `'History-'!A1&"（见 History!A1）"`,
      `'${long.slice(0, 31)}'!A1`,
      "'备忘'!A1",
    ]);
    expect(workbook.definedNames.getRanges('kefu_heads').ranges).toEqual(["'客服-A组'!$B$2:$B$4"]);
    expect(use().getCell('B1').dataValidation.formulae).toEqual(["'客服-A组'!$A$2:$A$4"]);
    expect(use().getCell('B2').dataValidation.formulae).toEqual(["B2<='客服-A组'!$B$2"]);
    const sheet = zipEntry(bytes, 'xl/worksheets/sheet6.xml');
    expect(sheet).toContain("<formula>A1='客服-A组'!$B$2</formula>");
    expect(sheet).toContain('location="&apos;客服-A组&apos;!A1"');
    expect(sheet).toContain('location="&apos;客服-A组&apos;!B2"');
    expect(use().getCell('D2').formula).toBe(`HYPERLINK("#'客服-A组'!A1","去 A 组")`);
    expect(zipEntry(bytes, 'xl/charts/chart1.xml')).toContain("<c:f>'客服-A组'!$B$2:$B$4</c:f>");
    expect(zipEntry(bytes, 'xl/workbook.xml')).toContain("'客服-A组'!$A:$A");
    expect(`${sheet}${zipEntry(bytes, 'xl/workbook.xml')}`).not.toContain('客服/A组');
  });

  it('leave no result in the file where the local spreadsheet cannot calculate with their names', () => {
    expect(zipEntry(bytes, 'xl/worksheets/sheet6.xml')).not.toMatch(/<\/f><v>/);
  });

  it('are told with both names, in the language of whoever gets the file', () => {
    const changes = xlsxChanges(snapshot);
    expect(changes.renamedSheets.map(({ name }) => name)).toEqual(['客服/A组', 'History', long, "'备忘'"]);
    const [chinese] = xlsxChangesTold(changes, 'zh-CN');
    expect(chinese).toContain('「客服/A组」改为「客服-A组」');
    expect(chinese).toContain('「History」改为「History-」');
    const [english] = xlsxChangesTold(changes, 'en');
    expect(english).toContain('"客服/A组" is "客服-A组"');
  });

  it('are told of only if they are in the file', () => {
    expect(xlsxChangesTold(xlsxChanges(snapshot, ['使用']), 'zh-CN')).toHaveLength(1);
    expect(xlsxChangesTold(xlsxChanges(snapshot, ['History']), 'zh-CN')).toHaveLength(1);
    expect(xlsxChangesTold(xlsxChanges(snapshot, []), 'zh-CN')).toEqual([]);
  });

  it('are told by name up to eight, and beyond by number', () => {
    const many = Array.from({ length: 11 }, (_, i) => ({ name: `${i}/`, nameInFile: `${i}-` }));
    const [told] = xlsxChangesTold({ renamedSheets: many, unlinkedCells: [] }, 'zh-CN');
    expect(told).toContain('「7/」改为「7-」，还有 3 张');
    expect(told).not.toContain('「8/」');
  });
});

describe('links', () => {
  it('to the web and to a mailbox stay, those to scripts and files leave their text', () => {
    expect(use().getCell('C3').value).toEqual({ text: '帮助', hyperlink: 'https://example.com/help' });
    expect(use().getCell('C4').value).toEqual({ text: '写信', hyperlink: 'mailto:kefu@example.com' });
    expect(['C5', 'C6', 'C7', 'D1'].map((address) => use().getCell(address).value)).toEqual([
      '脚本',
      '文件',
      '共享盘',
      '算出来的',
    ]);
    const parts = ['xl/worksheets/sheet6.xml', 'xl/worksheets/_rels/sheet6.xml.rels'];
    const all = parts.map((name) => zipEntry(bytes, name)).join('');
    expect(all).not.toMatch(/javascript|file:|server/);
  });

  it('that went are told with their cells', () => {
    const told = xlsxChangesTold(xlsxChanges(snapshot), 'zh-CN');
    expect(told).toHaveLength(2);
    expect(told[1]).toContain("：'使用'!D1、'使用'!C5、'使用'!C6、'使用'!C7");
  });
});

describeWithTool('soffice', 'sheets with other names, recalculated by LibreOffice', () => {
  it('give the same results, also where a text looks like an escaped character', () => {
    const [read] = recalculateAll([bytes]);
    expect(
      read
        ?.get('使用')
        ?.slice(0, 6)
        .map(([first]) => first),
    ).toEqual(['30', '30', '去年（见 History!A1）', '长名表', '记', '_x0041_7']);
    const cells = [...(read?.values() ?? [])].flat(2);
    expect(cells.filter((text) => /^(#|Err:)/.test(text))).toEqual([]);
  });
});
