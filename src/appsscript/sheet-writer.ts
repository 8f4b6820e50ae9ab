import { areaAddress } from '../sheet/a1';
import type { Area } from '../sheet/area';
import { standsOnGround } from '../sheet/ground';
import { filled, paint, styleMatrix, typedCells } from '../sheet/matrices';
import { mergeCalls } from '../sheet/merge-calls';
import type {
  BorderedArea,
  CellStyle,
  ChartPlan,
  ConditionalFormat,
  SheetPlan,
  ValidatedArea,
} from '../sheet/sheet-plan';
import { freshColumnWidth, type SizeStroke, sizeStrokes } from '../sheet/size-strokes';
import { plainRowHeight } from '../sheet/text-height';
import { movedFormula } from '../template/captured/formula-words';
import { textStyles } from './text-styles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const rangeOf = (sheet: Sheet, area: Area): Range =>
  sheet.getRange(area.row, area.column, area.rows, area.columns);

/** The sheets of the same plan by name, each with its id: asking for an id while writing would be a read. */
export type Siblings = ReadonlyMap<string, { readonly sheet: Sheet; readonly sheetId: number }>;

/**
 * Writes a whole sheet that is blank: each property as one matrix over the whole grid, and not one read in between, because every read
 * makes Google carry out all pending writes first.
 *
 * @param siblings the sheets to which lists and links may refer
 */
export function writeSheet(sheet: Sheet, plan: SheetPlan, siblings: Siblings): void {
  const everything = sheet.getRange(1, 1, plan.rows, plan.columns);
  writeStyles(sheet, plan);
  writeValues(sheet, plan);
  writeLayout(sheet, plan);
  writeNotes(sheet, plan);
  writeValidations(everything, plan, siblings);
  for (const { area, across } of mergeCalls(plan.merges)) {
    if (across) rangeOf(sheet, area).mergeAcross();
    else rangeOf(sheet, area).merge();
  }
  writeBorders(sheet, plan);
  if (plan.conditionalFormats.length > 0) {
    const rules = plan.conditionalFormats.map((format) => conditionalFormatRule(sheet, format));
    sheet.setConditionalFormatRules(rules);
  }
  writeLinks(sheet, plan, siblings);
  writeProtection(sheet, plan);
  for (const chart of plan.charts) sheet.insertChart(embeddedChart(sheet, chart));
}

/**
 * The rows from the first to the last that has something: thousands of rows to fill in are blank and plain in most
 * respects, and a fresh sheet is so already.
 */
const topRows = (sheet: Sheet, plan: SheetPlan, rows: number): Range =>
  sheet.getRange(1, 1, rows, plan.columns);

/** Number formats come before values: a cell must be plain text (`@`) before a text such as `11.11` is typed into it. */
function writeStyles(sheet: Sheet, plan: SheetPlan): void {
  const write = <Property extends keyof CellStyle>(
    property: Property,
    untouched: NonNullable<CellStyle[Property]> | null,
    setter: (range: Range, matrix: (NonNullable<CellStyle[Property]> | null)[][]) => unknown,
  ) => {
    const matrix = styleMatrix(plan, property, untouched);
    if (!matrix) return;
    const rows = lastIndex(matrix, (row) => row.some((value) => value !== untouched)) + 1;
    if (rows > 0) setter(topRows(sheet, plan, rows), matrix.slice(0, rows));
  };
  write('numberFormat', 'General', (range, matrix) => range.setNumberFormats(textsOf(matrix)));
  write('background', null, (range, matrix) => range.setBackgrounds(matrix as string[][]));
  write('horizontalAlignment', null, (range, matrix) => range.setHorizontalAlignments(matrix as never));
  write('verticalAlignment', null, (range, matrix) => range.setVerticalAlignments(matrix as never));
  write('wrap', false, (range, matrix) => range.setWraps(matrix.map((row) => row.map(Boolean))));
  const texts = textStyles(plan);
  if (texts.length > 0) topRows(sheet, plan, texts.length).setTextStyles(texts);
}

function writeValues(sheet: Sheet, plan: SheetPlan): void {
  const rows = lastIndex(plan.cells, (row) => row.some((cell) => cell !== null)) + 1;
  if (rows > 0) topRows(sheet, plan, rows).setValues(typedCells(plan).slice(0, rows));
}

const textsOf = (matrix: (string | null)[][]): string[][] =>
  matrix.map((row) => row.map((text) => text ?? ''));

/** The place of the last row that passes, or −1. */
function lastIndex<T>(rows: readonly T[], passes: (row: T) => boolean): number {
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row !== undefined && passes(row)) return index;
  }
  return -1;
}

/** Links that lie below each other are one call; a sheet that is gone takes its links with it. */
function writeLinks(sheet: Sheet, { links, cells }: SheetPlan, siblings: Siblings): void {
  const linked = links.flatMap((link) => {
    const target = siblings.get(link.sheet);
    const text = cells[link.row - 1]?.[link.column - 1];
    return target && typeof text === 'string' ? [{ ...link, text, gid: target.sheetId }] : [];
  });
  for (const run of verticalRuns(linked)) {
    const [{ row, column }] = run;
    sheet.getRange(row, column, run.length, 1).setRichTextValues(run.map((link) => [richText(link)]));
  }
}

function richText({ text, gid, color }: { text: string; gid: number; color: string }) {
  const look = SpreadsheetApp.newTextStyle().setForegroundColor(color).setUnderline(true).build();
  return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(`#gid=${gid}`).setTextStyle(look).build();
}

/** Cells one below the other, gathered. */
function verticalRuns<T extends { readonly row: number; readonly column: number }>(
  places: readonly T[],
): readonly (readonly [T, ...T[]])[] {
  const runs: [T, ...T[]][] = [];
  const inOrder = [...places].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const place of inOrder) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.column === place.column && last.row + 1 === place.row) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

function writeProtection(sheet: Sheet, { protection }: SheetPlan): void {
  if (!protection) return;
  sheet
    .protect()
    .setWarningOnly(true)
    .setUnprotectedRanges(protection.free.map((area) => rangeOf(sheet, area)));
}

function writeNotes(sheet: Sheet, plan: SheetPlan): void {
  if (plan.notes.length === 0) return;
  const rows = Math.max(...plan.notes.map(({ row }) => row));
  const notes = filled<string | null>(plan, null);
  for (const { row, column, text } of plan.notes) paint(notes, { row, column, rows: 1, columns: 1 }, text);
  topRows(sheet, plan, rows).setNotes(notes.slice(0, rows));
}

function writeValidations(everything: Range, plan: SheetPlan, siblings: Siblings): void {
  if (plan.validations.length === 0) return;
  const rules = filled<GoogleAppsScript.Spreadsheet.DataValidation | null>(plan, null);
  for (const validation of plan.validations) {
    for (const { area, value } of cellByCell(validation)) paint(rules, area, validationRule(value, siblings));
  }
  everything.setDataValidations(rules);
}

/** Whether one rule that is given to many cells moves its formula along is not documented: each cell gets its own, moved. */
function cellByCell(value: ValidatedArea): readonly { readonly area: Area; readonly value: ValidatedArea }[] {
  const { area, rule } = value;
  if (rule.kind !== 'formula' || movedFormula(rule.formula, 1, 1) === rule.formula) return [{ area, value }];
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [rows, columns] = [Math.floor(index / area.columns), index % area.columns];
    const cell = { row: area.row + rows, column: area.column + columns, rows: 1, columns: 1 };
    const formula = movedFormula(rule.formula, rows, columns);
    return { area: cell, value: { ...value, area: cell, rule: { ...rule, formula } } };
  });
}

function validationRule(
  { rule, strict, help }: ValidatedArea,
  siblings: Siblings,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(!strict).setHelpText(help);
  switch (rule.kind) {
    case 'list':
      return builder.requireValueInList([...rule.values], true).build();
    case 'listFromArea': {
      const source = siblings.get(rule.sheet)?.sheet;
      if (!source) throw new Error(`no sheet "${rule.sheet}" for a list`);
      return builder.requireValueInRange(rangeOf(source, rule.area), true).build();
    }
    case 'number':
      return builder.requireNumberBetween(rule.min, rule.max).build();
    case 'date':
      return builder.requireDateBetween(scriptDate(rule.min), scriptDate(rule.max)).build();
    case 'checkbox':
      return builder.requireCheckbox().build();
    case 'formula':
      return builder.requireFormulaSatisfied(rule.formula).build();
  }
}

/** An ISO date as midnight in the script's time zone, which is how validations take dates. */
function scriptDate(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
}

/** Areas with the same lines share one call. Where some areas have no lines between columns, each column of the others is one of them. */
function writeBorders(sheet: Sheet, plan: SheetPlan): void {
  const isMixed = plan.borders.some(({ inner }) => inner === 'rows');
  const borders = isMixed ? plan.borders.flatMap(columnByColumn) : plan.borders;
  for (const color of new Set(borders.map((border) => border.color))) {
    const areas = borders.filter((border) => border.color === color).map(({ area }) => areaAddress(area));
    sheet
      .getRangeList(areas)
      .setBorder(
        true,
        true,
        true,
        true,
        isMixed ? null : true,
        true,
        color,
        SpreadsheetApp.BorderStyle.SOLID,
      );
  }
}

function columnByColumn(border: BorderedArea): readonly BorderedArea[] {
  if (border.inner === 'rows') return [border];
  const { area, color } = border;
  return Array.from({ length: area.columns }, (_, index) => ({
    area: { ...area, column: area.column + index, columns: 1 },
    color,
    inner: 'rows',
  }));
}

function conditionalFormatRule(
  sheet: Sheet,
  format: ConditionalFormat,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(
    format.areas.map((area) => rangeOf(sheet, area)),
  );
  if (format.kind === 'colorScale') {
    const scale = builder.setGradientMinpoint(format.minColor).setGradientMaxpoint(format.maxColor);
    if (!format.midColor) return scale.build();
    const percentile = SpreadsheetApp.InterpolationType.PERCENTILE;
    return scale.setGradientMidpointWithValue(format.midColor, percentile, '50').build();
  }
  const { background, fontColor, bold } = format.style;
  builder.whenFormulaSatisfied(format.formula);
  if (background !== undefined) builder.setBackground(background);
  if (fontColor !== undefined) builder.setFontColor(fontColor);
  if (bold !== undefined) builder.setBold(bold);
  return builder.build();
}

/** Columns that follow each other, as the first of them and how many they are. */
function neighbours(columns: readonly number[]): readonly (readonly [start: number, count: number])[] {
  const starts = columns.filter((column) => !columns.includes(column - 1));
  const ends = columns.filter((column) => !columns.includes(column + 1));
  return starts.map((start, index) => [start, (ends[index] ?? start) - start + 1]);
}

function writeLayout(sheet: Sheet, plan: SheetPlan): void {
  for (const { start, count, size } of columnStrokes(plan)) sheet.setColumnWidths(start, count, size);
  for (const [start, count] of neighbours(plan.hiddenColumns)) sheet.hideColumns(start, count);
  const heights = Array<number>(plan.rows).fill(plainRowHeight);
  for (const { row, height } of plan.rowHeights) heights[row - 1] = height;
  for (const { start, count, size } of sizeStrokes(heights, plainRowHeight)) {
    // A row that is forced would cut a longer text that somebody types.
    if (plan.areHeightsForced) sheet.setRowHeightsForced(start, count, size);
    else sheet.setRowHeights(start, count, size);
  }
  if (plan.frozenRows > 0) sheet.setFrozenRows(plan.frozenRows);
  if (plan.frozenColumns > 0) sheet.setFrozenColumns(plan.frozenColumns);
  if (plan.hiddenGridlines && !standsOnGround(plan)) sheet.setHiddenGridlines(true);
  if (plan.tabColor) sheet.setTabColor(plan.tabColor);
}

/** The ground has its margin already. */
function columnStrokes(plan: SheetPlan): readonly SizeStroke[] {
  if (!standsOnGround(plan)) return sizeStrokes(plan.columnWidths, freshColumnWidth);
  const [, ...others] = plan.columnWidths;
  return sizeStrokes(others, freshColumnWidth).map((stroke) => ({ ...stroke, start: stroke.start + 1 }));
}

const chartTypes = {
  column: 'COLUMN',
  stackedColumn: 'COLUMN',
  bar: 'BAR',
  line: 'LINE',
  area: 'AREA',
  pie: 'PIE',
} as const;

function embeddedChart(sheet: Sheet, chart: ChartPlan): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const builder = sheet
    .newChart()
    .setChartType(Charts.ChartType[chartTypes[chart.kind]])
    .addRange(rangeOf(sheet, chart.data))
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, 0, 0)
    // Else Google takes a first column of numbers, e.g. hours, for one more series.
    .setOption('useFirstColumnAsDomain', true)
    .setOption('title', chart.title)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('legend', { position: chart.kind === 'pie' ? 'right' : 'bottom' });
  if (chart.kind === 'stackedColumn') builder.setOption('isStacked', true);
  if (chart.xTitle) builder.setOption('hAxis', { title: chart.xTitle });
  if (chart.yTitle) builder.setOption('vAxis', { title: chart.yTitle });
  if (chart.colors) builder.setOption('colors', [...chart.colors]);
  return builder.build();
}
