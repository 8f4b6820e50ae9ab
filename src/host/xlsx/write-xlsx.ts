import type { ColumnDef, NamedRange, SheetChart, WriteSheet } from 'hucre';
import { writeXlsx as encode } from 'hucre/xlsx';
import { areaAddress, columnLetters, fixedBoth, quotedSheet } from '../../sheet/a1';
import type { Area, BookSnapshot, SheetSnapshot } from '../book/book';
import { remembering } from '../book/remembering';
import { portableFormula } from './portable-formula';
import { lastSeenColumn, type PrintedPages, printedPages } from './printed-pages';
import { withSheetNames } from './sheet-references';
import { namesInFile, type SheetInFile, sheetsInFile } from './sheets-in-file';
import { type CellContext, xlsxCell } from './xlsx-cell';
import { xlsxChart } from './xlsx-chart';
import { xlsxConditionalFormat } from './xlsx-conditional-format';
import { defaultFont, xlsxColor, xlsxStyle } from './xlsx-style';
import { xlsxText } from './xlsx-text';
import { xlsxValidation } from './xlsx-validation';

export interface XlsxOptions {
  /** Functions that only the add-on knows: a cell that calls one is written as its value. */
  readonly customFunctions: readonly string[];
  /** The sheets to write; all if left out. */
  readonly sheetNames?: readonly string[];
}

/**
 * The document as an .xlsx file, with the results of formulas as they were last calculated. What the file cannot have as it is in the
 * document, `xlsxChanges` tells.
 */
export async function writeXlsx(book: BookSnapshot, options: XlsxOptions): Promise<Uint8Array> {
  const sheets = sheetsInFile(book, options.sheetNames);
  const names = new Map(sheets.map(({ sheet, name }) => [sheet.info.sheetId, name]));
  const lists = new ListSheet(sheets.map(({ name }) => name));
  const nameOf = namesInFile(sheets);
  const context: Context = {
    ...options,
    reference: (area) => quotedSheet(names.get(area.sheetId) ?? '') + areaAddress(area, fixedBoth),
    formula: (formula) => portableFormula(withSheetNames(formula, nameOf)),
    nameOf: (sheetId) => names.get(sheetId) ?? null,
    storedList: (values) => lists.add(values),
    hasResults: !book.sheets.some(({ info }) => incalculable.test(info.name)),
    // The snapshot has one object for cells that look alike.
    styleOf: remembering(xlsxStyle),
  };
  const pages = new Map(sheets.map((written) => [written, printedPages(written.sheet)]));
  const written = [...pages].map(([sheet, onPages]) => writeSheet(sheet, onPages, context));
  const active = sheets.findIndex(({ sheet }) => sheet.info.sheetId === book.info.activeSheetId);
  return encode({
    sheets: [...written, ...lists.sheets()],
    namedRanges: [...namedRanges(book, names, context.reference), ...[...pages].flatMap(printTitles)],
    defaultFont,
    activeSheet: Math.max(0, active),
  });
}

/** In a sheet's name: Univer reads no reference to such a sheet, and all that follows from it is wrong. */
const incalculable = /[[\]:*?/\\]/;

interface Context extends XlsxOptions, CellContext {
  reference(area: Area): string;
  storedList(values: readonly string[]): string;
}

const namedRanges = (
  book: BookSnapshot,
  written: ReadonlyMap<number, string>,
  reference: (area: Area) => string,
): NamedRange[] =>
  book.names.flatMap(({ name, area }) =>
    area && written.has(area.sheetId) ? [{ name, range: reference(area) }] : [],
  );

function writeSheet({ sheet, name }: SheetInFile, pages: PrintedPages, context: Context): WriteSheet {
  const { info } = sheet;
  return {
    name,
    hidden: info.hidden,
    rows: [],
    cells: new Map(
      sheet.cells.map((cell) => [`${cell.row - 1},${cell.column - 1}`, xlsxCell(cell, context)]),
    ),
    columns: columnDefinitions(sheet),
    rowDefs: rowDefinitions(sheet),
    merges: sheet.merges.map(mergeRange),
    dataValidations: sheet.validations.map((placed) => xlsxValidation(placed, context)),
    conditionalRules: sheet.conditionalFormats.map((format, i) =>
      xlsxConditionalFormat(format, i + 1, context.formula),
    ),
    charts: writeCharts(sheet, context),
    ...freezePane(sheet),
    view: {
      showGridLines: !info.hiddenGridlines,
      ...(info.tabColor ? { tabColor: xlsxColor(info.tabColor) } : {}),
    },
    pageSetup: pageSetup(pages),
    headerFooter: { oddFooter: '&L&8&A&R&8&P / &N' },
    rowBreaks: [...pages.breaks],
  };
}

/** A column of this many pixels shows so many digits of the default font, 5 pixels being padding. */
const characters = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

const pointsPerPixel = 0.75;
/** Rows of this height are left to the program that opens the file, which may need more for wrapped text. */
const standardRowPixels = 21;

const rowDefinitions = ({ rowHeights }: SheetSnapshot) =>
  new Map(
    rowHeights.flatMap((pixels, i) =>
      pixels === standardRowPixels ? [] : [[i, { height: pixels * pointsPerPixel }] as const],
    ),
  );

const mergeRange = ({ row, column, rows, columns }: Area) => ({
  startRow: row - 1,
  startCol: column - 1,
  endRow: row + rows - 2,
  endCol: column + columns - 2,
});

function freezePane({ info }: SheetSnapshot): Pick<WriteSheet, 'freezePane'> {
  const { frozenRows, frozenColumns } = info;
  if (frozenRows === 0 && frozenColumns === 0) return {};
  return {
    freezePane: {
      ...(frozenRows > 0 ? { rows: frozenRows } : {}),
      ...(frozenColumns > 0 ? { columns: frozenColumns } : {}),
    },
  };
}

const columnDefinitions = ({ columnWidths, hiddenColumns }: SheetSnapshot): ColumnDef[] =>
  columnWidths.map((pixels, index) => ({
    width: characters(pixels),
    ...(hiddenColumns.includes(index + 1) ? { hidden: true } : {}),
  }));

/** A4 landscape. */
function pageSetup({ wide, percent }: PrintedPages): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation: 'landscape',
    ...(percent === null ? { fitToPage: true, fitToWidth: wide, fitToHeight: 0 } : { scale: percent }),
    horizontalCentered: true,
    margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
  };
}

/** The rows and columns that are on every page. The library that writes the file forgets the quotes around a sheet's name. */
function printTitles([{ sheet, name }, { titleRows }]: readonly [SheetInFile, PrintedPages]): NamedRange[] {
  const { frozenColumns } = sheet.info;
  const ranges = [
    ...(frozenColumns > 0 ? [`$A:$${columnLetters(frozenColumns)}`] : []),
    ...(titleRows ? [`$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  if (ranges.length === 0) return [];
  const range = ranges.map((each) => quotedSheet(name) + each).join(',');
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

function writeCharts(sheet: SheetSnapshot, { reference }: Context): SheetChart[] {
  const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const { rowHeights, columnWidths } = sheet;
  const context = {
    reference,
    text: (row: number, column: number) => String(cells.get(`${row},${column}`)?.value ?? ''),
    numberFormat: (row: number, column: number) => cells.get(`${row},${column}`)?.style.numberFormat ?? '',
    rowHeights,
    columnWidths,
    lastColumn: lastSeenColumn(sheet),
  };
  return sheet.charts.flatMap((chart) => xlsxChart(chart, context) ?? []);
}

/** A hidden sheet for the lists that are too long for a validation, one column a list. */
class ListSheet {
  readonly #name: string;
  readonly #columns: (readonly string[])[] = [];

  constructor(taken: readonly string[]) {
    this.#name = ['下拉列表', '下拉列表2', '下拉列表3'].find((name) => !taken.includes(name)) ?? '下拉列表4';
  }

  add(values: readonly string[]): string {
    const same = this.#columns.findIndex((known) => known.join('\n') === values.join('\n'));
    if (same < 0) this.#columns.push(values);
    const column = same < 0 ? this.#columns.length : same + 1;
    return (
      quotedSheet(this.#name) + areaAddress({ row: 1, column, rows: values.length, columns: 1 }, fixedBoth)
    );
  }

  sheets(): WriteSheet[] {
    if (this.#columns.length === 0) return [];
    const height = Math.max(...this.#columns.map((values) => values.length));
    const rows = Array.from({ length: height }, (_, i) =>
      this.#columns.map((values) => xlsxText(values[i] ?? '') || null),
    );
    return [{ name: this.#name, hidden: true, rows }];
  }
}
