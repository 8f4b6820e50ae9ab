import path from 'node:path';
import { serialFromIso } from '../../src/core/calendar/iso-date';
import type { BookSnapshot, CellSnapshot } from '../../src/host/book/book';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { loadEsModule } from './es-module';

type Writer = typeof import('../../src/host/xlsx/write-xlsx');

/**
 * A compiled workbook as an .xlsx file by the product's own writer: values, formulas and names, without any look.
 * The cells of formulas are left empty, so whoever reads the file must calculate them.
 */
export function xlsxOf(plan: WorkbookPlan): Promise<Uint8Array> {
  const book: BookSnapshot = {
    info: { id: '', name: plan.planId, locale: 'zh_CN', timeZone: 'Asia/Shanghai', activeSheetId: 0 },
    sheets: plan.sheets.map(snapshotOf),
    names: plan.sheets.flatMap((sheet, sheetId) =>
      sheet.namedAreas.map(({ name, area }) => ({ name, area: { sheetId, ...area } })),
    ),
  };
  return writer().writeXlsx(book, { customFunctions: [] });
}

const snapshotOf = (sheet: SheetPlan, sheetId: number): BookSnapshot['sheets'][number] => ({
  info: {
    sheetId,
    name: sheet.name,
    rows: sheet.rows,
    columns: sheet.columns,
    hidden: false,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenGridlines: false,
  },
  cells: sheet.cells.flatMap((cells, row) =>
    cells.flatMap((content, column) =>
      content === null ? [] : { row: row + 1, column: column + 1, style: {}, ...cellOf(content) },
    ),
  ),
  merges: [],
  columnWidths: [],
  hiddenColumns: [],
  rowHeights: [],
  validations: [],
  conditionalFormats: [],
  protections: [],
  charts: [],
});

function cellOf(content: Exclude<CellContent, null>): Pick<CellSnapshot, 'value' | 'formula'> {
  if (typeof content !== 'object') return { value: content };
  return 'formula' in content
    ? { value: null, formula: content.formula }
    : { value: serialFromIso(content.date) };
}

let loaded: Writer | undefined;

/** The library that writes .xlsx is an ES module. */
function writer(): Writer {
  loaded ??= loadEsModule<Writer>(path.join(__dirname, '../../src/host/xlsx/write-xlsx.ts'));
  return loaded;
}
