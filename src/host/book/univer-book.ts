import {
  BooleanNumber,
  DataValidationRenderMode,
  type ICellData,
  ICommandService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { FRange, FWorksheet } from '@univerjs/sheets/lib/facade';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from '@univerjs/sheets-data-validation';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { overlap } from '../../sheet/area';
import type {
  Area,
  Book,
  BookInfo,
  BookSnapshot,
  CellContent,
  CellReading,
  CellStyle,
  ConditionalFormat,
  ContentSize,
  NamedArea,
  PlacedValidation,
  SheetInfo,
  SheetSettings,
  StyleChange,
  Validation,
} from './book';
import { Records } from './records';
import { snapshotOf } from './snapshot';
import { UniverCalculation } from './univer-calculation';
import { type CellSources, hasContent, linked, readCell, toUniverCell } from './univer-cells';
import { fromUniverFormat, toUniverFormat } from './univer-conditional-formats';
import {
  defaultSizes,
  fromUniverRange,
  mapArea,
  SheetIds,
  toUniverRange,
  type UniverDocument,
} from './univer-document';
import { looksOf, restyle, restyling } from './univer-looks';
import { documentReferences, readNames, removeName, writeName } from './univer-names';
import { GrowingRows } from './univer-row-heights';
import { hexColor, toUniverStyle } from './univer-styles';
import { fromUniverValidation, type References, toUniverValidation } from './univer-validations';

/** The document as Univer holds it. Everything that a person changes in the page is seen here too. */
export class UniverBook extends Records implements Book {
  readonly #document: UniverDocument;
  readonly #ids = new SheetIds();
  readonly #references: References;
  readonly #calculation: UniverCalculation;
  readonly #rows: GrowingRows;
  #locale = 'zh_CN';

  constructor(document: UniverDocument) {
    super();
    this.#document = document;
    this.#references = documentReferences(document, this.#ids);
    this.#calculation = new UniverCalculation(document);
    this.#rows = new GrowingRows(document);
  }

  info(): BookInfo {
    const { workbook } = this.#document;
    return {
      id: workbook.getId(),
      name: workbook.getName(),
      locale: this.#locale,
      // Dates of cells become moments in the zone of this machine, and must be read in the same.
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      activeSheetId: this.#ids.number(workbook.getActiveSheet().getSheetId()),
    };
  }

  setLocale(locale: string): void {
    this.#locale = locale;
  }

  sheets(): readonly SheetInfo[] {
    return this.#document.workbook.getSheets().map((sheet) => this.#sheetInfo(sheet));
  }

  sheet(sheetId: number): SheetInfo {
    return this.#sheetInfo(this.#sheet(sheetId));
  }

  insertSheet(name: string, index: number, rows: number, columns: number): SheetInfo {
    const id = String(this.#ids.next());
    const sheet = this.#document.workbook.insertSheet(name, {
      index,
      sheet: { id, rowCount: rows, columnCount: columns, ...defaultSizes },
    });
    sheet.activate();
    return this.#sheetInfo(sheet);
  }

  copySheet(sheetId: number, name: string): SheetInfo {
    const copy = this.#document.workbook.duplicateSheet(this.#sheet(sheetId));
    copy.setName(name);
    return this.#sheetInfo(copy);
  }

  deleteSheet(sheetId: number): void {
    this.#document.workbook.deleteSheet(this.#sheet(sheetId));
    this.forgetSheet(sheetId);
  }

  moveSheet(sheetId: number, index: number): void {
    this.#document.workbook.moveSheet(this.#sheet(sheetId), index);
  }

  updateSheet(sheetId: number, change: Partial<SheetSettings>): void {
    const sheet = this.#sheet(sheetId);
    const { name, hidden, tabColor, frozenRows, frozenColumns, hiddenGridlines } = change;
    if (name !== undefined) sheet.setName(name);
    if (hidden !== undefined) hidden ? sheet.hideSheet() : sheet.showSheet();
    if (tabColor !== undefined) sheet.setTabColor(tabColor ?? '');
    if (frozenRows !== undefined) sheet.setFrozenRows(frozenRows);
    if (frozenColumns !== undefined) sheet.setFrozenColumns(frozenColumns);
    if (hiddenGridlines !== undefined) sheet.setHiddenGridlines(hiddenGridlines);
  }

  changeRows(sheetId: number, start: number, count: number): void {
    const sheet = this.#sheet(sheetId);
    this.#changeLines(sheet, () => {
      // Univer inserts before a line that exists, or after one.
      if (count > 0 && start > sheet.getMaxRows()) sheet.insertRowsAfter(start - 2, count);
      else if (count > 0) sheet.insertRowsBefore(start - 1, count);
      else sheet.deleteRows(start - 1, -count);
    });
  }

  changeColumns(sheetId: number, start: number, count: number): void {
    const sheet = this.#sheet(sheetId);
    this.#changeLines(sheet, () => {
      // Univer inserts before a line that exists, or after one.
      if (count > 0 && start > sheet.getMaxColumns()) sheet.insertColumnsAfter(start - 2, count);
      else if (count > 0) sheet.insertColumnsBefore(start - 1, count);
      else sheet.deleteColumns(start - 1, -count);
    });
  }

  contentSize(sheetId: number): ContentSize {
    const { rows, columns } = this.#sheetInfo(this.#sheet(sheetId));
    const sources = this.#cellSources(sheetId);
    const size = { rows: 0, columns: 0 };
    mapArea({ sheetId, row: 1, column: 1, rows, columns }, (row, column) => {
      const { value, formula } = readCell(sources, row, column);
      if (value === null && formula === undefined) return;
      size.rows = Math.max(size.rows, row + 1);
      size.columns = Math.max(size.columns, column + 1);
    });
    return size;
  }

  selection(): Area {
    const sheet = this.#document.workbook.getActiveSheet();
    const sheetId = this.#ids.number(sheet.getSheetId());
    const range = sheet.getActiveRange()?.getRange();
    return range ? fromUniverRange(sheetId, range) : { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
  }

  currentCell(): Area {
    const sheet = this.#document.workbook.getActiveSheet();
    const cell = sheet.getSelection()?.getCurrentCell();
    if (!cell) return { ...this.selection(), rows: 1, columns: 1 };
    const sheetId = this.#ids.number(sheet.getSheetId());
    return { sheetId, row: cell.startRow + 1, column: cell.startColumn + 1, rows: 1, columns: 1 };
  }

  select(area: Area): void {
    const sheet = this.#sheet(area.sheetId);
    sheet.activate();
    this.#range(area).activate();
  }

  read(area: Area): CellReading[][] {
    const sources = this.#cellSources(area.sheetId);
    return mapArea(area, (row, column) => readCell(sources, row, column));
  }

  displayValues(area: Area): string[][] {
    const shown = this.#range(area).getDisplayValues();
    // Univer shows booleans as 1 and 0 where no checkbox draws them.
    return this.read(area).map((row, i) =>
      row.map(({ value }, j) =>
        typeof value === 'boolean' ? String(value).toUpperCase() : (shown[i]?.[j] ?? ''),
      ),
    );
  }

  /** Blank cells that stay blank are left out: Univer would make cells of them. */
  write(area: Area, contents: readonly (readonly CellContent[])[]): void {
    const { sheet, formula } = this.#cellSources(area.sheetId);
    const value: Record<number, Record<number, ICellData>> = {};
    contents.forEach((line, i) => {
      line.forEach((content, j) => {
        const [row, column] = [area.row - 1 + i, area.column - 1 + j];
        const isBlank = content === null || content === '';
        if (isBlank && !hasContent(sheet.getCellRaw(row, column)) && formula(row, column) === null) return;
        value[row] = { ...value[row], [column]: toUniverCell(content) };
      });
    });
    if (Object.keys(value).length === 0) return;
    this.#command(SetRangeValuesMutation.id, { ...this.#unit(area.sheetId), cellValue: value });
  }

  #empty(area: Area): void {
    this.write(
      area,
      Array.from({ length: area.rows }, () => Array<null>(area.columns).fill(null)),
    );
  }

  /** In the model itself: a link is neither to undo nor to calculate. */
  setLinks(area: Area, links: readonly (readonly (string | null)[])[]): void {
    const cells = this.#sheet(area.sheetId).getSheet().getCellMatrix();
    mapArea(area, (row, column) => {
      const link = links[row - area.row + 1]?.[column - area.column + 1] ?? null;
      cells.setValue(row, column, linked(cells.getValue(row, column) ?? {}, link));
    });
  }

  clear(area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void {
    const range = this.#range(area);
    if (what.contents) range.clearContent();
    if (what.formats) range.clearFormat();
  }

  styles(area: Area): CellStyle[][] {
    return mapArea(area, looksOf(this.#sheet(area.sheetId).getSheet()));
  }

  numberFormats(area: Area): (string | null)[][] {
    return this.styles(area).map((row) => row.map(({ numberFormat }) => numberFormat ?? null));
  }

  style(areas: readonly Area[], change: StyleChange): void {
    for (const area of areas) {
      for (const [type, value] of Object.entries(toUniverStyle(change))) this.#setStyle(area, type, value);
    }
  }

  /**
   * In the model itself: what a script writes is nothing to undo step by step, no formula depends on it, and Univer would take
   * longer to merge each cell's style than for all else. The page draws when the script rests.
   */
  styleEach(area: Area, changes: readonly (readonly StyleChange[])[]): void {
    const workbook = this.#document.workbook.getWorkbook();
    const cells = this.#sheet(area.sheetId).getSheet().getCellMatrix();
    restyle(cells, toUniverRange(area), changes, restyling(workbook.getStyles()));
    this.#rows.noteChange();
  }

  merges(sheetId: number): Area[] {
    return this.#sheet(sheetId)
      .getMergedRanges()
      .map((range) => fromUniverRange(sheetId, range.getRange()));
  }

  /** As on Google, of what the cells hold only the first cell's stays. The mutation: Univer's command would select the cells too. */
  merge(area: Area): void {
    if (this.merges(area.sheetId).some((other) => overlap(area, other))) this.breakApart(area);
    const [column, columns] = [area.column + 1, area.columns - 1];
    this.#empty({ ...area, rows: 1, column, columns });
    this.#empty({ ...area, row: area.row + 1, rows: area.rows - 1 });
    const ranges = [toUniverRange(area)];
    this.#command(AddWorksheetMergeMutation.id, { ...this.#unit(area.sheetId), ranges });
  }

  breakApart(area: Area): void {
    this.#range(area).breakApart();
  }

  columnWidths(sheetId: number): number[] {
    const sheet = this.#sheet(sheetId);
    return Array.from({ length: sheet.getMaxColumns() }, (_, column) => sheet.getColumnWidth(column));
  }

  hiddenColumns(sheetId: number): number[] {
    const columns = this.#sheet(sheetId).getSheet();
    return Array.from({ length: columns.getColumnCount() }, (_, column) => column)
      .filter((column) => !columns.getColVisible(column))
      .map((column) => column + 1);
  }

  rowHeights(sheetId: number): number[] {
    const sheet = this.#sheet(sheetId);
    return Array.from({ length: sheet.getMaxRows() }, (_, row) => sheet.getRowHeight(row));
  }

  /** The mutation: Univer's command would fit the heights of all rows to the new width. */
  setColumnWidth(sheetId: number, start: number, count: number, width: number): void {
    const rows = this.#sheet(sheetId).getMaxRows();
    const ranges = [toUniverRange({ sheetId, row: 1, column: start, rows, columns: count })];
    this.#command(SetWorksheetColWidthMutation.id, { ...this.#unit(sheetId), ranges, colWidth: width });
  }

  /** The mutations: Univer's commands move the selection, and take hidden columns out of what they are given. */
  setColumnsHidden(sheetId: number, start: number, count: number, hidden: boolean): void {
    const rows = this.#sheet(sheetId).getMaxRows();
    const ranges = [toUniverRange({ sheetId, row: 1, column: start, rows, columns: count })];
    const { id } = hidden ? SetColHiddenMutation : SetColVisibleMutation;
    this.#command(id, { ...this.#unit(sheetId), ranges });
  }

  setRowHeight(sheetId: number, start: number, count: number, height: number, isForced: boolean): void {
    const columns = this.#sheet(sheetId).getMaxColumns();
    const ranges = [toUniverRange({ sheetId, row: start, column: 1, rows: count, columns })];
    const rows = { ...this.#unit(sheetId), ranges };
    this.#command(SetWorksheetRowHeightMutation.id, { ...rows, rowHeight: height });
    const autoHeightInfo = isForced ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.#command(SetWorksheetRowIsAutoHeightMutation.id, { ...rows, autoHeightInfo });
    const rowsAutoHeightInfo = Array.from({ length: count }, (_, index) => ({
      row: start - 1 + index,
      autoHeight: height,
    }));
    if (!isForced)
      this.#command(SetWorksheetRowAutoHeightMutation.id, { ...this.#unit(sheetId), rowsAutoHeightInfo });
  }

  notes(area: Area): string[][] {
    const { model, unitId, subUnitId } = this.#noteModel(area.sheetId);
    return mapArea(area, (row, col) => model.getNote(unitId, subUnitId, { row, col })?.note ?? '');
  }

  setNotes(area: Area, notes: readonly (readonly string[])[]): void {
    const old = this.notes(area);
    const sheet = this.#sheet(area.sheetId);
    notes.forEach((row, i) => {
      row.forEach((note, j) => {
        if (note === old[i]?.[j]) return;
        const cell = sheet.getRange(area.row - 1 + i, area.column - 1 + j);
        if (note === '') cell.deleteNote();
        else cell.createOrUpdateNote({ ...noteBox, id: '', row: cell.getRow(), col: cell.getColumn(), note });
      });
    });
  }

  validations(sheetId: number): PlacedValidation[] {
    const { unitId, subUnitId } = this.#unit(sheetId);
    const model = this.#document.injector.get(SheetDataValidationModel);
    return model.getRules(unitId, subUnitId).flatMap((rule) => {
      const validation = fromUniverValidation(rule, this.#references);
      return validation
        ? [{ areas: rule.ranges.map((range) => fromUniverRange(sheetId, range)), validation }]
        : [];
    });
  }

  setValidation(areas: readonly Area[], validation: Validation | null): void {
    const [first] = areas;
    if (!first) return;
    const unit = this.#unit(first.sheetId);
    if (validation) {
      const rule = toUniverValidation(validation, areas, this.#references);
      // Univer's chip and arrow would cover what stands in a narrow cell, such as a shift code.
      const isNarrow = (this.columnWidths(first.sheetId)[first.column - 1] ?? 0) < 60;
      if (isNarrow) rule.renderMode = DataValidationRenderMode.TEXT;
      this.#command(AddSheetDataValidationCommand.id, { ...unit, rule });
    } else {
      this.#command(ClearRangeDataValidationCommand.id, { ...unit, ranges: areas.map(toUniverRange) });
    }
  }

  conditionalFormats(sheetId: number): ConditionalFormat[] {
    return this.#sheet(sheetId)
      .getConditionalFormattingRules()
      .flatMap((rule) => fromUniverFormat(sheetId, rule) ?? []);
  }

  setConditionalFormats(sheetId: number, rules: readonly ConditionalFormat[]): void {
    const sheet = this.#sheet(sheetId);
    sheet.clearConditionalFormatRules();
    // Univer puts a new rule before the others.
    for (const rule of [...rules].reverse()) sheet.addConditionalFormattingRule(toUniverFormat(rule));
  }

  names(): NamedArea[] {
    return readNames(this.#document, this.#references);
  }

  setName(name: string, area: Area): void {
    writeName(this.#document, this.#references, name, area);
  }

  removeName(name: string): void {
    removeName(this.#document, name);
  }

  async calculate(): Promise<void> {
    await this.#calculation.run();
    this.#rows.grow();
  }

  /** False while something that was changed waits to be calculated. */
  get isCalculated(): boolean {
    return !this.#calculation.isDue;
  }

  /** When all that was changed is calculated; begins no calculation, as Univer does after what a person changes. */
  calculated(): Promise<void> {
    return this.#calculation.calculated();
  }

  holdCalculation(held: boolean): void {
    this.#calculation.hold(held);
  }

  /** The document closes. */
  stopCalculating(): void {
    this.#calculation.stop();
  }

  snapshot(): BookSnapshot {
    return snapshotOf(this);
  }

  /** Univer would select the lines that it inserts, and scroll to them. */
  #changeLines(sheet: FWorksheet, work: () => void): void {
    const { injector, workbook } = this.#document;
    const known = injector.get(SheetsSelectionsService).getWorkbookSelections(workbook.getId());
    const selections = [...known.getSelectionsOfWorksheet(sheet.getSheetId())];
    const keeper = injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (id === SetSelectionsOperation.id) Object.assign(params ?? {}, { selections, reveal: false });
    });
    asInFront(workbook.getWorkbook(), sheet.getSheet(), work);
    keeper.dispose();
  }

  #sheet(sheetId: number): FWorksheet {
    return this.#ids.sheet(this.#document.workbook, sheetId);
  }

  #range(area: Area): FRange {
    return this.#sheet(area.sheetId).getRange(toUniverRange(area));
  }

  #unit(sheetId: number): { unitId: string; subUnitId: string } {
    return { unitId: this.#document.workbook.getId(), subUnitId: this.#sheet(sheetId).getSheetId() };
  }

  #noteModel(sheetId: number) {
    return { model: this.#document.injector.get(SheetsNoteModel), ...this.#unit(sheetId) };
  }

  #sheetInfo(sheet: FWorksheet): SheetInfo {
    return {
      sheetId: this.#ids.number(sheet.getSheetId()),
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
      tabColor: hexColor(sheet.getTabColor()),
      frozenRows: sheet.getFrozenRows(),
      frozenColumns: sheet.getFrozenColumns(),
      hiddenGridlines: sheet.hasHiddenGridLines(),
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
    };
  }

  #cellSources(sheetId: number): CellSources {
    const { unitId, subUnitId } = this.#unit(sheetId);
    const model = this.#document.injector.get(FormulaDataModel);
    const spilled = model.getArrayFormulaCellData()[unitId]?.[subUnitId];
    return {
      sheet: this.#sheet(sheetId).getSheet(),
      formula: (row, column) => model.getFormulaStringByCell(row, column, subUnitId, unitId) || null,
      spilled: (row, column) => spilled?.[row]?.[column],
      dirty: this.#calculation.isDue,
    };
  }

  /**
   * One property of many cells: one value, or a matrix in which undefined leaves a cell as it is. Writing styles together
   * with values, as `setValues` could, would make Univer forget the formulas of those cells.
   */
  #setStyle(area: Area, type: string, value: unknown): void {
    const range = toUniverRange(area);
    this.#command(SetStyleCommand.id, { ...this.#unit(area.sheetId), range, style: { type, value } });
  }

  #command(id: string, params: object): void {
    this.#document.injector.get(ICommandService).syncExecuteCommand(id, params);
  }
}

/** Pixels. */
const noteBox = { width: 240, height: 100, show: false } as const;

/** Univer takes lines that go for lines of the sheet in front, whose formulas and rules then lose what they refer to. */
function asInFront(workbook: Workbook, sheet: Worksheet, work: () => void): void {
  const inFront = { value: () => sheet, configurable: true };
  Object.defineProperty(workbook, 'getActiveSheet', inFront);
  try {
    work();
  } finally {
    Reflect.deleteProperty(workbook, 'getActiveSheet');
  }
}
