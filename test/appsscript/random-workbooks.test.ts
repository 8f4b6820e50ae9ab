import type { ApiResult, UndoableRun } from '../../src/app/api';
import type { Book, CellContent, SheetInfo } from '../../src/host/book/book';
import type { LocalDocument } from '../../src/host/headless/headless';
import { firstDifference, leftRecords, stateOf } from '../faults/document-state';
import * as fc from '../support/fast-check';
import { openDocument } from './open-document';
import { distDir, runInThread } from './run-traced';

jest.setTimeout(7_200_000);

/** Workbooks that are tried: a few in the tests, `WORKBOOKS=200` for more. */
const workbooks = Number(process.env.WORKBOOKS ?? 5);

const plan = { plan: 'double-11', inputs: {}, language: 'zh-CN', sheets: ['shifts', 'platform-rules'] };

/** Names that people give, some of them ours. */
const sheetName = fc.oneof(
  fc.constantFrom(
    '参数',
    '班次',
    '总览',
    "店长's 表",
    '双11 排班（终稿）',
    'Sheet 1',
    'kefu_1',
    '🛒',
    "''",
    '数据=1',
  ),
  fc
    .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
    .filter((name) => !/[[\]:*?/\\]|^'|'$|^\s|\s$/.test(name)),
);
const rangeName = fc.constantFrom(
  'kefu_sales',
  'kefu_input_promo_date',
  'kefu',
  'kefu2_x',
  '我的区域',
  'total',
  'kefu_班次',
);
const content = fc.oneof<fc.Arbitrary<CellContent>[]>(
  fc.constantFrom(null, '', '=1+1', "'引号", '11.11', '双11', true, 0, -3.5, 1e15),
  fc
    .constantFrom('=SUM(A1:B2)', '=kefu_sales*2', '=IFERROR(A1,"无")', '=1/0', '=ROW()')
    .map((formula) => ({ formula })),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
);
const style = fc.record(
  {
    background: fc.constantFrom('#ffff00', '#112233'),
    bold: fc.boolean(),
    fontSize: fc.constantFrom(8, 24),
    numberFormat: fc.constantFrom('@', '0.00', 'yyyy-mm-dd'),
    wrap: fc.constantFrom('WRAP' as const, 'CLIP' as const),
  },
  { requiredKeys: [] },
);
const at = { row: fc.integer({ min: 1, max: 8 }), column: fc.integer({ min: 1, max: 6 }) };

const sheet = fc.record({
  name: sheetName,
  hidden: fc.boolean(),
  frozenRows: fc.integer({ min: 0, max: 3 }),
  cells: fc.array(fc.record({ ...at, content, style }), { maxLength: 8 }),
  notes: fc.array(fc.record({ ...at, text: fc.string({ minLength: 1, maxLength: 20 }) }), { maxLength: 2 }),
  isMerged: fc.boolean(),
  isProtected: fc.boolean(),
  isChecked: fc.boolean(),
  isHighlighted: fc.boolean(),
});
const workbook = fc.record({
  sheets: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.uniqueArray(sheet, {
        minLength: 1,
        maxLength: 6,
        selector: ({ name }) => name.toLowerCase(),
      }),
    },
    {
      weight: 1,
      arbitrary: sheet.map((each) =>
        Array.from({ length: 150 }, (_, index) => ({ ...each, name: `表${index}` })),
      ),
    },
  ),
  names: fc.array(fc.record({ name: rangeName, on: fc.nat(), ...at }), { maxLength: 4 }),
  /** Names whose sheet people have deleted. */
  brokenNames: fc.uniqueArray(rangeName, { maxLength: 2 }),
  inFront: fc.nat(),
});
type Workbook = typeof workbook extends fc.Arbitrary<infer T> ? T : never;

/** Makes a workbook of a person's own of a fresh document. */
function fill(book: Book, { sheets, names, brokenNames, inFront }: Workbook): void {
  const [first] = book.sheets();
  if (!first) throw new Error('no sheet');
  const infos = sheets.map((each, index) => {
    if (index > 0) return fillSheet(book, book.insertSheet(each.name, index, 30, 12), each);
    book.updateSheet(first.sheetId, { name: each.name });
    return fillSheet(book, first, each);
  });
  for (const { name, on, row, column } of names) {
    const sheetId = infos[on % infos.length]?.sheetId ?? 0;
    book.setName(name, { sheetId, row, column, rows: 2, columns: 1 });
  }
  const gone = book.insertSheet('要删的表', infos.length, 10, 10);
  for (const name of brokenNames)
    book.setName(name, { sheetId: gone.sheetId, row: 1, column: 1, rows: 1, columns: 1 });
  const front = infos[inFront % infos.length]?.sheetId ?? 0;
  book.select({ sheetId: front, row: 1, column: 1, rows: 1, columns: 1 });
  book.deleteSheet(gone.sheetId);
  book.select({ sheetId: front, row: 2, column: 2, rows: 1, columns: 1 });
  // Google lets nobody hide the last visible sheet, nor the one in front.
  for (const [index, { hidden }] of sheets.entries()) {
    const sheetId = infos[index]?.sheetId;
    if (hidden && sheetId !== undefined && sheetId !== front) book.updateSheet(sheetId, { hidden });
  }
}

function fillSheet(book: Book, info: SheetInfo, made: Workbook['sheets'][number]): SheetInfo {
  const { sheetId } = info;
  const cell = ({ row, column }: { row: number; column: number }) => ({
    sheetId,
    row,
    column,
    rows: 1,
    columns: 1,
  });
  const block = { sheetId, row: 10, column: 2, rows: 2, columns: 3 };
  book.updateSheet(sheetId, { frozenRows: made.frozenRows });
  for (const each of made.cells) {
    book.write(cell(each), [[each.content]]);
    book.style([cell(each)], each.style);
  }
  for (const note of made.notes) book.setNotes(cell(note), [[note.text]]);
  if (made.isMerged) book.merge(block);
  if (made.isProtected)
    book.addRecord('protection', {
      type: 'RANGE',
      area: block,
      description: '别动',
      warningOnly: false,
      unprotected: [],
    });
  if (made.isChecked)
    book.setValidation([block], {
      ...{
        criteria: 'NUMBER_GREATER_THAN',
        values: [3],
        showDropdown: true,
        allowInvalid: false,
        helpText: '大于 3',
      },
    });
  if (made.isHighlighted)
    book.setConditionalFormats(sheetId, [
      {
        kind: 'boolean',
        areas: [block],
        criteria: 'CELL_EMPTY',
        values: [],
        style: { background: '#ff0000' },
      },
    ]);
  return info;
}

const ask = <T>(document: LocalDocument, method: string, request: object): T => {
  const answer = runInThread(
    document,
    (globals) => globals,
    'kefuSidebarCall',
    method,
    request,
  ) as ApiResult<T>;
  if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
  return answer.value;
};

describe('whatever a workbook holds', () => {
  it('a plan that is made in it and undone leaves it as it was, to the sheet in front', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (made) => {
        const document: LocalDocument = await openDocument({ distDir });
        fill(document.book, made);
        await document.book.calculate();
        const before = stateOf(document);
        ask(document, 'generate', plan);
        const { runId } = ask<UndoableRun>(document, 'undoable', {});
        ask(document, 'undo', { runId });
        await document.book.calculate();
        const after = stateOf(document);
        const left = leftRecords(document);
        document.dispose();
        if (after !== before) throw new Error(firstDifference(before, after));
        expect(left).toEqual([]);
      }),
      { numRuns: workbooks, endOnFailure: true },
    );
  });
});
