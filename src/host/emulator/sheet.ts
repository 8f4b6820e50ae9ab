import { parseReference } from '../../sheet/a1';
import { plainRowHeight } from '../../sheet/text-height';
import type { Area, ConditionalFormat, SheetInfo, SheetSettings } from '../book/book';
import { ConditionalFormatRule } from './conditional-format-rule';
import type { Context } from './context';
import { DeveloperMetadata, MetadataFinder } from './developer-metadata';
import { chartOf, EmbeddedChart, EmbeddedChartBuilder } from './embedded-chart';
import { nameIn } from './enumeration';
import { ProtectionType, SheetType } from './enumerations';
import type { Faithful, NoInventions } from './faithful';
import { withFormulas } from './formula-notation';
import { NamedRange } from './named-range';
import { Protection } from './protection';
import { areaOf, type ClearOptions, type Range } from './range';
import { RangeList } from './range-list';
import type { Spreadsheet } from './spreadsheet';
import { Strict, signatureError } from './strict';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One sheet. It keeps only the sheet's id: a handle to a deleted sheet says so. */
export class Sheet extends Strict implements Faithful<GoogleSheet> {
  readonly #context: Context;
  readonly #sheetId: number;

  constructor(context: Context, sheetId: number) {
    super('Sheet');
    this.#context = context;
    this.#sheetId = sheetId;
  }

  static idOf(sheet: unknown, method: string): number {
    if (sheet instanceof Sheet) return sheet.#info().sheetId;
    throw signatureError(method, sheet);
  }

  getSheetId(): number {
    return this.#info().sheetId;
  }
  getName(): string {
    return this.#info().name;
  }
  getSheetName(): string {
    return this.#info().name;
  }
  setName(name: string): this {
    const taken = this.#context.book
      .sheets()
      .some((sheet) => sheet.name === name && sheet.sheetId !== this.#sheetId);
    if (taken) throw sheetNameTaken(name);
    return this.#update({ name: String(name) });
  }
  getIndex(): number {
    return this.#context.book.sheets().findIndex(({ sheetId }) => sheetId === this.#sheetId) + 1;
  }
  getParent(): Spreadsheet {
    return this.#context.spreadsheet;
  }
  getType() {
    return SheetType.GRID;
  }
  activate(): this {
    this.#context.spreadsheet.setActiveSheet(this);
    return this;
  }

  getRange(rowOrA1: number | string, column?: number, numRows = 1, numColumns = 1): Range {
    const info = this.#info();
    if (typeof rowOrA1 === 'string' && column === undefined)
      return this.#context.range(this.#parsed(rowOrA1, info), wholeLines(rowOrA1));
    if (typeof rowOrA1 !== 'number' || typeof column !== 'number') {
      throw signatureError('Sheet.getRange', rowOrA1, column);
    }
    const area = { sheetId: this.#sheetId, row: rowOrA1, column, rows: numRows, columns: numColumns };
    return this.#context.range(checkedArea(area, info));
  }
  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.#context,
      a1Notations.map((text) => this.getRange(text)),
    );
  }
  getDataRange(): Range {
    const { rows, columns } = this.#context.book.contentSize(this.#sheetId);
    return this.getRange(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }
  getLastRow(): number {
    return this.#context.book.contentSize(this.#sheetId).rows;
  }
  getLastColumn(): number {
    return this.#context.book.contentSize(this.#sheetId).columns;
  }
  getMaxRows(): number {
    return this.#info().rows;
  }
  getMaxColumns(): number {
    return this.#info().columns;
  }
  appendRow(rowContents: unknown[]): this {
    const next = this.getLastRow() + 1;
    if (next > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
    this.getRange(next, 1, 1, rowContents.length).setValues([rowContents]);
    return this;
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.#changeRows(afterPosition + 1, howMany);
  }
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.#changeRows(beforePosition, howMany);
  }
  insertRowAfter(afterPosition: number): this {
    return this.#changeRows(afterPosition + 1, 1);
  }
  insertRowBefore(beforePosition: number): this {
    return this.#changeRows(beforePosition, 1);
  }
  insertRows(rowIndex: number, numRows = 1): void {
    this.#changeRows(rowIndex, numRows);
  }
  deleteRow(rowPosition: number): this {
    return this.#changeRows(rowPosition, -1);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this.#changeRows(rowPosition, -howMany);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.#changeColumns(afterPosition + 1, howMany);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.#changeColumns(beforePosition, howMany);
  }
  insertColumnAfter(afterPosition: number): this {
    return this.#changeColumns(afterPosition + 1, 1);
  }
  insertColumnBefore(beforePosition: number): this {
    return this.#changeColumns(beforePosition, 1);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#changeColumns(columnIndex, numColumns);
  }
  deleteColumn(columnPosition: number): this {
    return this.#changeColumns(columnPosition, -1);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this.#changeColumns(columnPosition, -howMany);
  }

  getFrozenRows(): number {
    return this.#info().frozenRows;
  }
  setFrozenRows(rows: number): void {
    if (rows >= this.#info().rows) throw new Error("You can't freeze all visible rows on the sheet.");
    this.#update({ frozenRows: rows });
  }
  getFrozenColumns(): number {
    return this.#info().frozenColumns;
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this.#info().columns)
      throw new Error("You can't freeze all visible columns on the sheet.");
    this.#update({ frozenColumns: columns });
  }
  getColumnWidth(columnPosition: number): number {
    return this.#context.book.columnWidths(this.#sheetId)[columnPosition - 1] ?? 0;
  }
  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    this.#checkLines(startColumn, numColumns, this.#info().columns);
    this.#context.book.setColumnWidth(this.#sheetId, startColumn, numColumns, width);
    return this;
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    this.#setColumnsHidden(columnIndex, numColumns, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    this.#setColumnsHidden(columnIndex, numColumns, false);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    this.#checkLines(columnPosition, 1, this.#info().columns);
    return this.#context.book.hiddenColumns(this.#sheetId).includes(columnPosition);
  }
  #setColumnsHidden(start: number, count: number, hidden: boolean): void {
    this.#checkLines(start, count, this.#info().columns);
    const { book } = this.#context;
    const after = new Set(book.hiddenColumns(this.#sheetId));
    for (let column = start; column < start + count; column += 1) after.add(column);
    if (hidden && after.size === this.#info().columns)
      throw new Error("You can't hide all the columns on a sheet.");
    book.setColumnsHidden(this.#sheetId, start, count, hidden);
  }
  getRowHeight(rowPosition: number): number {
    return this.#context.book.rowHeights(this.#sheetId)[rowPosition - 1] ?? 0;
  }
  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }
  setRowHeights(startRow: number, numRows: number, height: number): this {
    return this.#setHeights(startRow, numRows, Math.max(height, plainRowHeight), false);
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.#setHeights(startRow, numRows, height, true);
  }
  #setHeights(start: number, count: number, height: number, isForced: boolean): this {
    this.#checkLines(start, count, this.#info().rows);
    this.#context.book.setRowHeight(this.#sheetId, start, count, height, isForced);
    return this;
  }

  hideSheet(): this {
    const visible = this.#context.book.sheets().filter(({ hidden }) => !hidden);
    if (visible.every(({ sheetId }) => sheetId === this.#sheetId)) {
      throw new Error("You can't hide all the sheets in a document.");
    }
    return this.#update({ hidden: true });
  }
  showSheet(): this {
    return this.#update({ hidden: false });
  }
  isSheetHidden(): boolean {
    return this.#info().hidden;
  }
  getTabColor(): string | null {
    return this.#info().tabColor;
  }
  setTabColor(color: string | null): this {
    return this.#update({ tabColor: color });
  }
  hasHiddenGridlines(): boolean {
    return this.#info().hiddenGridlines;
  }
  setHiddenGridlines(hideGridlines: boolean): this {
    return this.#update({ hiddenGridlines: hideGridlines });
  }

  clear(options?: ClearOptions): this {
    this.#everything().clear(options);
    return this;
  }
  clearContents(): this {
    this.#everything().clearContent();
    return this;
  }
  clearFormats(): this {
    this.#everything().clearFormat();
    return this;
  }
  clearNotes(): this {
    this.#everything().clearNote();
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const { told } = this.#context.notation;
    const rules = this.#context.book.conditionalFormats(this.#sheetId);
    return rules.map((rule) => new ConditionalFormatRule(this.#context, formatWith(rule, told)));
  }
  setConditionalFormatRules(rules: readonly unknown[]): void {
    const { read } = this.#context.notation;
    const formats = rules.map((rule) =>
      formatWith(ConditionalFormatRule.dataOf(rule, 'Sheet.setConditionalFormatRules'), read),
    );
    this.#context.book.setConditionalFormats(this.#sheetId, formats);
  }
  clearConditionalFormatRules(): void {
    this.#context.book.setConditionalFormats(this.#sheetId, []);
  }

  protect(): Protection {
    return Protection.add(this.#context, 'SHEET', this.#everythingArea());
  }
  getProtections(type: unknown): Protection[] {
    const name = nameIn(ProtectionType, type);
    return Protection.all(this.#context).filter(
      (protection) =>
        protection.getRange().getGridId() === this.#sheetId &&
        String(protection.getProtectionType()) === name,
    );
  }

  newChart(): EmbeddedChartBuilder {
    return EmbeddedChartBuilder.on(this.#context, this.#sheetId);
  }
  insertChart(chart: unknown): void {
    const data = chartOf(chart, 'Sheet.insertChart');
    this.#context.book.addRecord('chart', { ...data, sheetId: this.#sheetId });
  }
  updateChart(chart: unknown): void {
    EmbeddedChart.update(this.#context, chart);
  }
  removeChart(chart: unknown): void {
    EmbeddedChart.remove(this.#context, chart);
  }
  getCharts(): EmbeddedChart[] {
    const charts = this.#context.asOneCall(() => this.#context.book.records('chart'));
    const own = charts.filter(({ sheetId }) => sheetId === this.#sheetId);
    return own.map(({ id, ...chart }) => new EmbeddedChart(this.#context, chart, id));
  }

  addDeveloperMetadata(key: string, valueOrVisibility?: unknown, visibility?: unknown): this {
    DeveloperMetadata.add(this.#context, this.#sheetId, key, valueOrVisibility, visibility);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }
  createDeveloperMetadataFinder(): MetadataFinder {
    return new MetadataFinder(this.#context, ({ sheetId }) => sheetId === this.#sheetId);
  }

  getNamedRanges(): NamedRange[] {
    const here = this.#context.book.names().filter(({ area }) => area?.sheetId === this.#sheetId);
    const names = new Set(here.map(({ name }) => name));
    return NamedRange.all(this.#context).filter((named) => names.has(named.getName()));
  }
  getActiveRange(): Range | null {
    const selection = this.#context.book.selection();
    return selection.sheetId === this.#sheetId ? this.#context.range(selection) : null;
  }
  getActiveCell(): Range {
    const { row, column } = this.#context.book.selection();
    return this.getRange(row, column);
  }
  getCurrentCell(): Range | null {
    const cell = this.#context.book.currentCell();
    return cell.sheetId === this.#sheetId ? this.#context.range(cell) : null;
  }
  setActiveRange(range: unknown): Range {
    return this.#context.range(areaOf(range, 'Sheet.setActiveRange')).activate();
  }
  setActiveSelection(range: unknown): Range {
    return typeof range === 'string' ? this.getRange(range).activate() : this.setActiveRange(range);
  }

  copyTo(spreadsheet: unknown): Sheet {
    if (spreadsheet !== this.#context.spreadsheet) throw signatureError('Sheet.copyTo', spreadsheet);
    const copy = this.#context.book.copySheet(this.#sheetId, `${this.getName()}的副本`);
    return this.#context.sheet(copy.sheetId);
  }

  #info(): SheetInfo {
    return this.#context.book.sheet(this.#sheetId);
  }

  #update(change: Partial<SheetSettings>): this {
    this.#context.book.updateSheet(this.#info().sheetId, change);
    return this;
  }

  #parsed(text: string, info: SheetInfo): Area {
    const parsed = parseReference(text, info);
    if (!parsed) throw new Error('Range not found');
    const isElsewhere = parsed.sheetName !== undefined && parsed.sheetName !== info.name;
    if (isElsewhere) throw new Error('Range not found');
    return checkedArea({ sheetId: this.#sheetId, ...parsed.area }, info);
  }

  #changeRows(start: number, count: number): this {
    const { rows } = this.#info();
    if (count < 0 && -count >= rows) throw new Error("You can't delete all the rows on the sheet.");
    this.#checkLines(start, Math.max(-count, 1), count > 0 ? rows + 1 : rows);
    this.#context.book.changeRows(this.#sheetId, start, count);
    return this;
  }

  #changeColumns(start: number, count: number): this {
    const { columns } = this.#info();
    if (count < 0 && -count >= columns) throw new Error("You can't delete all the columns on the sheet.");
    this.#checkLines(start, Math.max(-count, 1), count > 0 ? columns + 1 : columns);
    this.#context.book.changeColumns(this.#sheetId, start, count);
    return this;
  }

  #checkLines(start: number, count: number, max: number): void {
    if (start < 1 || count < 1 || start + count - 1 > max) throw outsideSheet();
  }

  #everythingArea(): Area {
    const { rows, columns } = this.#info();
    return { sheetId: this.#sheetId, row: 1, column: 1, rows, columns };
  }

  #everything(): Range {
    return this.#context.range(this.#everythingArea());
  }
}

true satisfies NoInventions<Sheet, GoogleSheet>;

export const sheetNameTaken = (name: string): Error =>
  new Error(`A sheet with the name “${name}” already exists. Please enter another name.`);

const outsideSheet = (): Error =>
  new Error('The coordinates of the range are outside the dimensions of the sheet.');

/** An area within the sheet, or Google's words for why it is not. */
function checkedArea(area: Area, { rows, columns }: SheetInfo): Area {
  if (area.row < 1) throw new Error('The starting row of the range is too small.');
  if (area.column < 1) throw new Error('The starting column of the range is too small.');
  if (area.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > rows || area.column + area.columns - 1 > columns) throw outsideSheet();
  return area;
}

/** Whole rows or columns, written so, keep their notation: `5:7`, `A:A`; undefined for any other. */
function wholeLines(a1Notation: string): string | undefined {
  const ends = /(?:^|!)\$?([A-Za-z]{1,3}|\d+):\$?([A-Za-z]{1,3}|\d+)$/.exec(a1Notation.trim());
  const [one = '', other = ''] = ends?.slice(1).map((end) => end.toUpperCase()) ?? [];
  if (one === '' || /\d/.test(one) !== /\d/.test(other)) return undefined;
  const isOrdered = one.length === other.length ? one <= other : one.length < other.length;
  return isOrdered ? `${one}:${other}` : `${other}:${one}`;
}

/** A conditional format with its formula in another notation. */
const formatWith = (format: ConditionalFormat, translate: (formula: string) => string): ConditionalFormat =>
  format.kind === 'boolean' ? { ...format, values: withFormulas(format.values, translate) } : format;
