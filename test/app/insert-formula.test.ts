import type { ApiResult, FormulaInsertion } from '../../src/app/api';
import { sidebarCall } from '../../src/app/sidebar-call';
import { catalogue } from '../../src/functions/catalogue';
import { FakeCells } from './fake-cells';
import { FakeWorkbook, fakePorts } from './fake-workbook';

const ask = (cells: FakeCells, body: object) =>
  sidebarCall(
    'insertFormula',
    body,
    () => ({ ...fakePorts(new FakeWorkbook([])), cells }),
    'zh_CN',
  ) as ApiResult<Extract<FormulaInsertion, { isInserted: false }>>;
const presales = { functionName: 'KEFU_PRESALES' };
const formula = '=KEFU_PRESALES(5000000, 200, 30%, 50%, 500)';

describe('insertFormula', () => {
  it.each(catalogue.map(({ name, example }) => [name, example.formula]))(
    'puts the example of %s into the cell that the user is in, and tells which',
    (functionName, expected) => {
      const cells = new FakeCells([
        ['', '', ''],
        ['', '', ''],
      ]);
      cells.inFront = { sheetId: 1, row: 2, column: 2 };
      expect(ask(cells, { functionName })).toEqual({
        ok: true,
        value: { isInserted: true, cell: 'B2', sheetName: '工作表1' },
      });
      expect(cells.texts[1]?.[1]).toBe(expected);
    },
  );

  it('overwrites nothing: it tells what stands there and the first free cell below, which it takes when told to', () => {
    const cells = new FakeCells([['销售额'], ['500'], [''], ['']]);
    const answer = ask(cells, presales);
    const place = { sheetId: 1, row: 3, column: 1 };
    expect(answer).toEqual({
      ok: true,
      value: { isInserted: false, cell: 'A1', shown: '销售额', free: { cell: 'A3', place } },
    });
    expect(cells.texts.flat()).toEqual(['销售额', '500', '', '']);
    expect(ask(cells, { ...presales, place })).toMatchObject({ value: { isInserted: true, cell: 'A3' } });
    expect(cells.texts.flat()).toEqual(['销售额', '500', formula, '']);
  });

  it('looks again at the free cell: somebody may have filled it meanwhile', () => {
    const cells = new FakeCells([['销售额'], ['已填']]);
    const place = { sheetId: 1, row: 2, column: 1 };
    expect(ask(cells, { ...presales, place })).toMatchObject({
      value: { isInserted: false, cell: 'A2', shown: '已填', free: null },
    });
  });

  it('wants room for a result of two cells: names the neighbour that is in the way, or the end of the sheet', () => {
    const range = { functionName: 'DSR_RANGE' };
    const inTheWay = new FakeCells([['', '备注']]);
    expect(ask(inTheWay, range)).toMatchObject({ value: { isInserted: false, cell: 'B1', shown: '备注' } });
    const atTheEnd = ask(new FakeCells([['']]), range);
    expect(atTheEnd).toMatchObject({ ok: false, code: 'noRoomForResult' });
    expect(atTheEnd).toHaveProperty('message', expect.stringContaining('2 格'));
  });

  it('wants room for a result of three cells below each other: names the one in the way, and where three are free', () => {
    const cells = new FakeCells([[''], [''], ['合计'], [''], ['备注'], [''], ['']]);
    const place = { sheetId: 1, row: 6, column: 1 };
    expect(ask(cells, { functionName: 'KEFU_SHIFTS' })).toMatchObject({
      value: { isInserted: false, cell: 'A3', shown: '合计', free: { cell: 'A6', place } },
    });
    expect(ask(cells, { functionName: 'KEFU_SHIFTS', place })).toMatchObject({ value: { isInserted: true } });
    expect(cells.texts.flat().slice(0, 5)).toEqual(['', '', '合计', '', '备注']);
  });

  it('says so where there is no cell, no sheet any more, no permission or no such function, and when Google fails', () => {
    const cells = new FakeCells([['']]);
    expect(ask(cells, { functionName: '=IMPORTDATA("https://example.com")' })).toMatchObject({
      code: 'functionUnknown',
    });
    expect(ask(cells, { ...presales, place: { sheetId: 9, row: 1, column: 1 } })).toMatchObject({
      code: 'sheetVanished',
    });
    cells.isProtected = true;
    expect(ask(cells, presales)).toMatchObject({
      code: 'cellProtected',
      message: expect.stringMatching(/工作表1.*A1/),
    });
    cells.isProtected = false;
    cells.breaks = true;
    expect(ask(cells, presales)).toMatchObject({
      code: 'formulaNotInserted',
      message: expect.stringContaining('Service Spreadsheets failed'),
    });
    cells.inFront = null;
    expect(ask(cells, presales)).toMatchObject({ code: 'noCurrentCell' });
    expect(cells.texts).toEqual([['']]);
  });
});
