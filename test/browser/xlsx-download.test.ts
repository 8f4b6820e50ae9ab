import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import type { Book } from '../../src/host/book/book';
import { describeWithTool } from '../support/tools';
import { type LocalHost, startLocalHost } from './local-page';

/** The page's handle on its document. */
declare const localBook: Book;

// It runs in the page.
const nameSheet = (name: string): void => {
  const [sheet] = localBook.sheets();
  if (sheet) localBook.updateSheet(sheet.sheetId, { name });
};

describeWithTool('chromium', 'the download of an .xlsx', (chromium) => {
  let host: LocalHost;
  beforeAll(async () => {
    host = await startLocalHost(chromium, 'test/browser/fixture-addon');
  });
  afterAll(() => host.close());

  it('tells which sheets have another name in the file, until it is dismissed', async () => {
    const local = await host.open();
    const download = async () => {
      const file = local.page.waitForEvent('download');
      await local.page.getByRole('button', { name: '下载 .xlsx' }).click();
      const workbook = new Workbook();
      await workbook.xlsx.load(new Uint8Array(await readFile(await (await file).path())).buffer);
      return workbook.worksheets.map(({ name }) => name);
    };
    const told = local.page.getByText('「客服/A组」改为「客服-A组」');
    await local.page.evaluate(nameSheet, '客服-A组');
    expect(await download()).toEqual(['客服-A组']);
    expect(await told.count()).toBe(0);
    await local.page.evaluate(nameSheet, '客服/A组');
    expect(await download()).toEqual(['客服-A组']);
    await told.waitFor();
    await local.screenshot('xlsx-download');
    await local.page.getByRole('button', { name: '关闭' }).last().click();
    await told.waitFor({ state: 'detached' });
    expect(local.problems).toEqual([]);
  });
});
