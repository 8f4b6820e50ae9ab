import type { LocalDocument } from '../../src/host/headless/headless';
import { openDocument } from './open-document';
import { distDir, runFailing, runTraced } from './run-traced';

describe('inserting a function at the current cell', () => {
  let document: LocalDocument;
  const sheetId = () => document.book.info().activeSheetId;
  const area = (row: number, column: number, rows = 1, columns = 1) => ({
    ...{ sheetId: sheetId(), row, column, rows, columns },
  });
  const insert = (functionName: string, body: object = {}) =>
    runTraced(document, 'kefuSidebarCall', 'insertFormula', { functionName, ...body }).result;

  beforeAll(async () => {
    document = await openDocument({ distDir });
  });
  afterAll(() => document.dispose());

  it('writes into the cell that is selected, where it is calculated', async () => {
    document.book.select(area(3, 2));
    expect(insert('KEFU_PRESALES')).toEqual({
      ok: true,
      value: { isInserted: true, cell: 'B3', sheetName: '工作表1' },
    });
    await document.book.calculate();
    expect(document.book.read(area(3, 2))[0]?.[0]).toEqual({
      value: 30,
      formula: '=KEFU_PRESALES(5000000, 200, 30%, 50%, 500)',
    });
  });

  it('offers the first free cell below what stands there, not one that a merge covers, and selects it when it is taken', async () => {
    document.book.write(area(4, 2), [['小计']]);
    document.book.merge(area(4, 2, 2, 1));
    document.book.select(area(3, 2));
    await document.book.calculate();
    const place = { sheetId: sheetId(), row: 6, column: 2 };
    expect(insert('KEFU_AGENTS')).toEqual({
      ok: true,
      value: { isInserted: false, cell: 'B3', shown: '30', free: { cell: 'B6', place } },
    });
    expect(insert('KEFU_AGENTS', { place })).toMatchObject({ value: { isInserted: true, cell: 'B6' } });
    await document.book.calculate();
    expect(document.book.read(area(6, 2))[0]?.[0]?.value).toBe(14);
    expect(document.book.currentCell()).toEqual(area(6, 2));
  });

  it('takes one cell of a selection of many, and wants the neighbour free for a result of two cells', async () => {
    document.book.write(area(10, 4), [['备注']]);
    document.book.select(area(10, 3, 5, 2));
    expect(insert('DSR_RANGE')).toMatchObject({ value: { isInserted: false, cell: 'D10', shown: '备注' } });
    document.book.select(area(11, 3, 5, 2));
    expect(insert('DSR_RANGE')).toMatchObject({ value: { isInserted: true, cell: 'C11' } });
    await document.book.calculate();
    expect(document.book.read(area(11, 3, 1, 2))[0]?.map(({ value }) => value)).toEqual([4, 400]);
  });

  it('says so where the sheet ends or the place is no more', () => {
    const last = document.book.sheets()[0]?.columns ?? 0;
    document.book.select(area(1, last));
    expect(insert('DSR_RANGE')).toMatchObject({ ok: false, code: 'noRoomForResult' });
    expect(insert('KEFU_AGENTS', { place: { sheetId: 99, row: 1, column: 1 } })).toMatchObject({
      code: 'sheetVanished',
    });
  });

  it('tells that it is there if Google failed after it had written it', async () => {
    document.book.select(area(20, 5));
    await document.book.calculate();
    const failing = { member: 'Range.setFormula', isLast: false };
    const request = { functionName: 'KEFU_PRESALES' };
    expect(runFailing(document, failing, 'kefuSidebarCall', 'insertFormula', request)).toMatchObject({
      ok: true,
      value: { isInserted: true, cell: 'E20' },
    });
    await document.book.calculate();
    expect(document.book.read(area(20, 5))[0]?.[0]?.value).toBe(30);
  });
});
