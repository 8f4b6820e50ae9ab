import path from 'node:path';
import { type Cell, type CellFormulaValue, Workbook } from 'exceljs';
import type { BookSnapshot, SheetSnapshot } from '../../src/host/book/book';
import { xlsxSheetNames } from '../../src/host/xlsx/xlsx-sheet-names';
import { loadEsModule } from '../support/es-module';
import * as fc from '../support/fast-check';
import { recalculateAll } from '../support/libreoffice';
import { describeWithTool } from '../support/tools';

/** The library that writes .xlsx is an ES module. */
const { writeXlsx } = loadEsModule<typeof import('../../src/host/xlsx/write-xlsx')>(
  path.join(__dirname, '../../src/host/xlsx/write-xlsx.ts'),
);

interface Content {
  readonly name: string;
  /** The texts of column A. Column B has the same by formulas, which refer to the sheet by its name. */
  readonly texts: readonly string[];
}

const bookOf = (contents: readonly Content[]): BookSnapshot => ({
  info: { id: '', name: '', locale: 'zh_CN', timeZone: 'Asia/Shanghai', activeSheetId: 0 },
  names: [],
  sheets: contents.map(sheetOf),
});

const sheetOf = ({ name, texts }: Content, sheetId: number): SheetSnapshot => ({
  info: {
    ...{ sheetId, name, rows: 100, columns: 9, hidden: false, tabColor: null },
    ...{ frozenRows: 0, frozenColumns: 0, hiddenGridlines: false },
  },
  cells: texts.flatMap((value, i) => [
    { row: i + 1, column: 1, value, style: {}, note: value },
    { row: i + 1, column: 2, value, style: {}, formula: `='${name.replaceAll("'", "''")}'!A${i + 1}` },
  ]),
  ...{ merges: [], columnWidths: [], hiddenColumns: [], rowHeights: [], validations: [] },
  ...{ conditionalFormats: [], protections: [], charts: [] },
});

const written = (contents: readonly Content[]) => writeXlsx(bookOf(contents), { customFunctions: [] });

async function readByExcelJs(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

function noteOf(cell: Cell | undefined): string {
  const note = cell?.note;
  return typeof note === 'object' ? (note.texts ?? []).map(({ text: part }) => part).join('') : (note ?? '');
}

const oddTexts = [
  ...[
    '_x0041_',
    '_x005F_x0041_',
    '_x0041_x0042_',
    '_x004a_',
    '__x0041__',
    '_x0041',
    'x0041_',
    '_x00411_',
    '_x0a_',
    '_x9_',
    '_x0a\u001f_b',
  ],
  ...[
    '_x0041\u0001',
    '\u0001x0041_',
    'a\u0000b',
    '\u0000',
    '\ufffe',
    '\uffff',
    '\ud83d',
    '\ude00',
    'a\ud83d!',
  ],
  ...[
    '双11\n开卖',
    'a\tb',
    ' before',
    'after ',
    '<b>&amp;"\'',
    '=1+1',
    "'quoted",
    '😀',
    '\u007f\u0085\u2028',
  ],
  ...['a\u000bb', 'a\u000cb', 'a\u001bb', 'a\u001fb', 'a\rb'],
];
const piece = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.constantFrom('_', 'x', '_x', '0041', '_x0', '005F_'),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
/** A cell's errors are written as they are, so no text begins as one; and a blank text is no cell. */
const text = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .filter((whole) => whole !== '' && !whole.startsWith('#'));
const sheetName = fc
  .array(
    fc.oneof(
      fc.constantFrom('a/b', '[A组]', 'History', "'", 'Plan', 'plan', '?', '*', '备注：', '双11', '_x0041_'),
      fc.string({ minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));
const workbook = fc
  .uniqueArray(sheetName, { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.record({ name: fc.constant(name), texts: fc.array(text, { maxLength: 6 }) })),
    ),
  );

describe('a workbook of odd names and texts, read back by exceljs,', () => {
  it('has the texts and notes as they were typed, and formulas that find their sheet', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (contents) => {
        const names = xlsxSheetNames(contents.map(({ name }) => name));
        const read = await readByExcelJs(await written(contents));
        expect(read.worksheets.map(({ name }) => name)).toEqual(names);
        contents.forEach(({ texts }, sheet) => {
          texts.forEach((typed, i) => {
            const cells = read.worksheets[sheet]?.getRow(i + 1);
            expect(cells?.getCell(1).value).toBe(typed);
            expect(noteOf(cells?.getCell(1))).toBe(typed);
            const formula = cells?.getCell(2).value as CellFormulaValue;
            expect(formula.formula).toBe(`'${names[sheet]?.replaceAll("'", "''")}'!A${i + 1}`);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it.each(oddTexts)('has %j as it was typed', async (typed) => {
    const read = await readByExcelJs(await written([{ name: 'a', texts: [typed] }]));
    expect(read.worksheets[0]?.getCell('A1').value).toBe(typed);
  });
});

/** LibreOffice has one kind of line break. */
const asLibreOfficeHasIt = (typed: string): string => typed.replace(/\r\n|\n\r|\r/g, '\n');
/** It reads half a character, but swallows what stands beside it when it writes .csv. */
const hasHalfCharacter = (typed: string): boolean => /\p{Cs}/u.test(typed);

/** It names the .csv after the sheet, and takes `%` and two digits in a file's name for a character. */
const isNamedForCsv = (contents: readonly Content[]): boolean =>
  contents.every(({ name }) => !name.includes('%'));

describeWithTool(
  'soffice',
  'workbooks of odd names and texts, opened and recalculated by LibreOffice,',
  () => {
    it('have the texts as they were typed, and the same by formulas that refer to their sheet', async () => {
      const workbooks = [
        [{ name: '参数', texts: oddTexts }],
        ...fc.sample(workbook.filter(isNamedForCsv), 15),
      ];
      const read = recalculateAll(await Promise.all(workbooks.map(written)));
      const differences = workbooks.flatMap((contents, i) => {
        const names = xlsxSheetNames(contents.map(({ name }) => name));
        return contents.flatMap(({ texts }, sheet) => {
          const rows = read[i]?.get(names[sheet] ?? '') ?? [];
          return texts.flatMap((typed, row) => {
            const shown = (rows[row] ?? []).map(asLibreOfficeHasIt);
            const expected = asLibreOfficeHasIt(typed);
            const isSame = shown[0] === expected && shown[1] === expected;
            return isSame || hasHalfCharacter(typed) ? [] : [{ sheet: names[sheet], typed, shown }];
          });
        });
      });
      expect(differences).toEqual([]);
    });
  },
);
