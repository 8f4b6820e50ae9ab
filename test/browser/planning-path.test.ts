import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { describeWithTool } from '../support/tools';
import { type LocalHost, type LocalPage, type Place, startLocalHost } from './local-page';

// Generating calculates and draws thousands of cells, on two cores that other tests share.
jest.setTimeout(300_000);

const beside = ({ row, column }: Place, columns = 1): Place => ({ row, column: column + columns });

describeWithTool('chromium', 'a supervisor in the local spreadsheet', (chromium) => {
  let host: LocalHost;
  let local: LocalPage;
  beforeAll(async () => {
    host = await startLocalHost(chromium, 'dist');
    local = await host.open();
  });
  afterAll(() => host.close());

  it('types the textbook case and reads 30 agents', async () => {
    await local.type('B2', '=KEFU_PRESALES(5000000,200,30%,50%,500)');
    await local.waitForCell('B2', '30');
    await local.screenshot('path-1-function');
  });

  it('reads at the cell what is wrong with an argument', async () => {
    await local.type('B3', '=KEFU_PRESALES(5000000,0,30%,50%,500)');
    await local.goTo('B3');
    await local.page
      .getByText(/客单价.*0/)
      .first()
      .waitFor();
    await local.screenshot('path-2-wrong-argument');
  });

  it('generates the workbook from the menu and the sidebar', async () => {
    await local.menu('客服大促助手', '生成双11规划工作簿…');
    await local.sidebar.getByRole('button', { name: '生成工作簿' }).waitFor();
    await local.screenshot('path-3-sidebar');
    await local.sidebar.getByRole('button', { name: '生成工作簿' }).click();
    await local.sidebar.getByText(/已生成 \d+ 张工作表/).waitFor({ timeout: 240_000 });
    const tabs = await local.page.getByRole('tab').allTextContents();
    expect(tabs).toEqual(expect.arrayContaining(['工作表1', '参数', '时间轴', '人员测算', '产品属性表']));
    await local.screenshot('path-4-generated');
  });

  it('sees in red on 总览 what is not ready, without touching anything first', async () => {
    await local.page.waitForFunction(pixelsOf, { color: [0xfd, 0xe8, 0xe4], least: 1000 });
  });

  it.each(['参数', '时间轴', '人员测算', '产品属性表'])(
    'shows 「%s」 without an error value',
    async (sheet) => {
      await local.openSheet(sheet);
      await local.screenshot(`path-5-${sheet}`);
      const texts = await local.texts();
      expect(texts.flat().filter((text) => /^#[A-Z/0]+[!?]?$/.test(text))).toEqual([]);
    },
  );

  it('changes 客单价 on 参数 and sees 人员测算 follow: 5,000,000 ÷ 400 is 12,500 orders', async () => {
    await local.openSheet('参数');
    await local.type(beside(await local.find('客单价')), '400');
    await local.openSheet('人员测算');
    await local.waitForCell(beside(await local.find('预计订单')), '12,500');
  });

  it('downloads an .xlsx that has the same sheets and numbers', async () => {
    const orders = beside(await local.find('预计订单'));
    const download = local.page.waitForEvent('download');
    await local.page.getByRole('button', { name: '下载 .xlsx' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('未命名的电子表格.xlsx');
    const workbook = new Workbook();
    const bytes = await readFile(await file.path());
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['参数', '时间轴', '人员测算', '产品属性表']),
    );
    expect(workbook.getWorksheet('人员测算')?.getCell(orders.row, orders.column).result).toBe(12_500);
    expect(workbook.getWorksheet('工作表1')?.getCell('B2').value).toBe(30);
  });

  it('undoes the generation from the menu, after a question that names what was changed', async () => {
    const before = await local.page.getByRole('tab').allTextContents();
    await local.menu('客服大促助手', '撤销上次生成');
    await local.dialog.waitFor();
    await local.dialog.getByText(/其中 1 张后来填写或修改过[\s\S]*• 参数（改过）/).waitFor();
    await local.screenshot('path-6-undo');
    await local.page.keyboard.press('Escape');
    await local.dialog.waitFor({ state: 'detached' });
    expect(await local.page.getByRole('tab').allTextContents()).toEqual(before);
    await local.menu('客服大促助手', '撤销上次生成');
    await local.dialog.waitFor();
    await local.page.keyboard.press('Enter');
    await local.page.getByRole('tab', { name: '人员测算' }).waitFor({ state: 'detached' });
  });

  it('keeps what was changed, by the answer that Enter gives', async () => {
    await local.openSheet('参数');
    expect(await local.shown(beside(await local.find('客单价')))).toBe('400');
    const texts = await local.texts();
    expect(texts.flat().filter((text) => /^#[A-Z/0]+[!?]?$/.test(text))).toEqual([]);
    await local.screenshot('path-7-kept');
    await local.openSheet('工作表1');
    expect(await local.shown('B2')).toBe('30');
  });

  it('has reached no other machine and logged no error', () => {
    expect(local.problems).toEqual([]);
  });
});

/** Whether so many pixels of the grid have a colour: it is a canvas, and nothing else tells how a cell looks. */
function pixelsOf({ color, least }: { color: readonly number[]; least: number }): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('.sheet canvas[id^=univer-sheet-main]');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let pixels = 0;
  for (let at = 0; at < data.length; at += 4)
    if (color.every((part, index) => data[at + index] === part)) pixels += 1;
  return pixels >= least;
}
