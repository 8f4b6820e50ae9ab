// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls these functions by their names.
// A small add-on that does each thing an add-on can do to the page.

/**
 * 两数相除。
 *
 * @param {number} dividend 被除数
 * @param {number} divisor 除数，不能为 0
 * @return {number} 商
 * @customfunction
 */
function FIXTURE_RATIO(dividend, divisor) {
  if (divisor === 0) throw new Error('「除数」不能为 0');
  return dividend / divisor;
}

function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem('写入并重算', 'writeAndFlush')
    .addItem('打开侧边栏', 'openSidebar')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('更多')
        .addItem('询问', 'ask')
        .addItem('填写', 'fillIn')
        .addItem('弹出提示', 'toast')
        .addItem('打开对话框', 'openDialog')
        .addItem('链接', 'linkSheets')
        .addItem('条件格式', 'highlight')
        .addItem('出错', 'fail')
        .addItem('停不下来', 'runForever'),
    )
    .addToUi();
}

function writeAndFlush() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(1, 1, 2, 2).setValues([
    [5000000, 200],
    ['=A1/B1', '=A2*2'],
  ]);
  SpreadsheetApp.flush();
  sheet.getRange(3, 1).setValue(`刚算出 ${sheet.getRange(2, 1).getValue()}`);
}

function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('试用侧边栏'));
}

function openDialog() {
  const html = HtmlService.createHtmlOutput('<p>对话框内容</p>').setWidth(360).setHeight(200);
  SpreadsheetApp.getUi().showModalDialog(html, '试用对话框');
}

/** The first cell of this sheet leads to a new one; the cell below it to a sheet that is not there any more. */
function linkSheets() {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getActiveSheet();
  const target = spreadsheet.insertSheet('目标');
  const gone = spreadsheet.insertSheet('删掉的');
  const link = (text, to) =>
    SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(`#gid=${to.getSheetId()}`).build();
  const links = [[link('去目标', target)], [link('去删掉的', gone)]];
  spreadsheet.deleteSheet(gone);
  spreadsheet.setActiveSheet(sheet);
  sheet.getRange('A1:A2').setRichTextValues(links);
}

/** A formula in A1 and one in A2: red as soon as the first comes to more than 10, blue as soon as B1 is more than 10. */
function highlight() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:A2').setValues([['=B1*1'], ['=B1*1']]);
  const rule = () => SpreadsheetApp.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    rule()
      .whenNumberGreaterThan(10)
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1')])
      .build(),
    rule()
      .whenFormulaSatisfied('=$B$1>10')
      .setBackground('#0000ff')
      .setRanges([sheet.getRange('A2')])
      .build(),
  ]);
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('撤销上次生成', '将删除上次生成的工作表，是否继续？', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet()
    .getRange('A1')
    .setValue(answer === ui.Button.YES ? '选了是' : '没选是');
}

function fillIn() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('存为模板', '模板名称', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer.getResponseText());
}

function toast() {
  SpreadsheetApp.getActive().toast('已生成 4 张工作表', '完成', 30);
}

function fail() {
  throw new Error('「客单价」应大于 0，收到 -5');
}

function runForever() {
  for (;;);
}

function echo(value) {
  return { got: value };
}
