import type { Area as Rectangle } from '../../sheet/area';

/**
 * The document behind the emulator: everything that outlives an execution, in plain JSON data, so that each call can
 * cross a thread. Rows and columns count from 1, as in A1 notation and in SpreadsheetApp. Names of criteria, borders
 * and alignments are Google's.
 *
 * A `Book` checks nothing that Google has a sentence for: that is the emulator's work. It throws only when the
 * spreadsheet engine cannot do what it is asked.
 */
export interface Book {
  info(): BookInfo;
  /** Told by `info`: what stands in cells stays as it is. */
  setLocale(locale: string): void;

  /** All sheets in the order of their tabs. */
  sheets(): readonly SheetInfo[];
  /** @throws if there is no such sheet */
  sheet(sheetId: number): SheetInfo;
  /** Adds a sheet before the tab at `index` (0 is the first) and activates it, as Google does. */
  insertSheet(name: string, index: number, rows: number, columns: number): SheetInfo;
  /** A copy with cells, formats, validations, conditional formats and notes. */
  copySheet(sheetId: number, name: string): SheetInfo;
  deleteSheet(sheetId: number): void;
  moveSheet(sheetId: number, index: number): void;
  updateSheet(sheetId: number, change: Partial<SheetSettings>): void;
  /** Inserts (`count` > 0) or deletes (`count` < 0) rows from `start` on; contents shift and formulas follow. */
  changeRows(sheetId: number, start: number, count: number): void;
  changeColumns(sheetId: number, start: number, count: number): void;

  contentSize(sheetId: number): ContentSize;

  /** The selected area of the active sheet. */
  selection(): Area;
  /** The one cell of the selection that typing goes to. */
  currentCell(): Area;
  select(area: Area): void;

  read(area: Area): readonly (readonly CellReading[])[];
  /** The texts that the cells show. */
  displayValues(area: Area): readonly (readonly string[])[];
  /** Writes contents, one matrix of the area's size; null empties a cell. */
  write(area: Area, contents: readonly (readonly CellContent[])[]): void;
  /** Where the texts of cells lead: an address on the web, or `#gid=3` for a sheet; null for nowhere. A cell that is written anew has no link. */
  setLinks(area: Area, links: readonly (readonly (string | null)[])[]): void;
  clear(area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void;

  styles(area: Area): readonly (readonly CellStyle[])[];
  /** Of the cells' styles, what numbers and dates need; null where a cell has no format of its own. */
  numberFormats(area: Area): readonly (readonly (string | null)[])[];
  /** Changes the properties that are given; null takes a property back to the default. */
  style(areas: readonly Area[], change: StyleChange): void;
  styleEach(area: Area, changes: readonly (readonly StyleChange[])[]): void;

  merges(sheetId: number): readonly Area[];
  merge(area: Area): void;
  /** Breaks apart every merge that touches the area. */
  breakApart(area: Area): void;
  /** As wide as they are when they are in sight. */
  columnWidths(sheetId: number): readonly number[];
  /** Numbers of columns, from 1. */
  hiddenColumns(sheetId: number): readonly number[];
  rowHeights(sheetId: number): readonly number[];
  /** Pixels. */
  setColumnWidth(sheetId: number, start: number, count: number, width: number): void;
  setColumnsHidden(sheetId: number, start: number, count: number, hidden: boolean): void;
  /** Forced rows keep the height; others are at least so high, and grow with what they hold when the document is calculated. */
  setRowHeight(sheetId: number, start: number, count: number, height: number, isForced: boolean): void;

  /** `''` where there is no note. */
  notes(area: Area): readonly (readonly string[])[];
  setNotes(area: Area, notes: readonly (readonly string[])[]): void;
  validations(sheetId: number): readonly PlacedValidation[];
  /** Replaces what the areas had; null removes it. */
  setValidation(areas: readonly Area[], validation: Validation | null): void;
  conditionalFormats(sheetId: number): readonly ConditionalFormat[];
  /** Replaces all rules of the sheet; the first takes precedence. */
  setConditionalFormats(sheetId: number, rules: readonly ConditionalFormat[]): void;

  names(): readonly NamedArea[];
  /** Adds the name or moves it; formulas that use it follow. */
  setName(name: string, area: Area): void;
  removeName(name: string): void;

  /** Records that the engine does not know: the document keeps them and gives each an id. */
  records<K extends RecordKind>(kind: K): readonly Stored<K>[];
  addRecord<K extends RecordKind>(kind: K, record: RecordTypes[K]): Stored<K>;
  updateRecord<K extends RecordKind>(kind: K, id: number, change: Partial<RecordTypes[K]>): void;
  removeRecord(kind: RecordKind, id: number): void;

  /**
   * Recalculates and waits. The one call that takes its time: on the host's side it returns a promise, across the
   * bridge it blocks.
   */
  calculate(): void | Promise<void>;
  /**
   * While true, the engine does not calculate after each change by itself, only when `calculate` is called: an execution
   * makes hundreds of changes, and each pause between them would start another calculation.
   */
  holdCalculation(held: boolean): void;
  /** Everything in the document at once. */
  snapshot(): BookSnapshot;
}

export interface BookInfo {
  readonly id: string;
  readonly name: string;
  /** As `Spreadsheet.getSpreadsheetLocale()` has it, e.g. `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly activeSheetId: number;
}

/** A rectangle of cells on one sheet. */
export interface Area extends Rectangle {
  readonly sheetId: number;
}

export interface SheetSettings {
  readonly name: string;
  readonly hidden: boolean;
  /** `#rrggbb`, or null for none. */
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
}

export interface SheetInfo extends SheetSettings {
  readonly sheetId: number;
  /** The size of the grid. */
  readonly rows: number;
  readonly columns: number;
}

/** How far content reaches; 0 for an empty sheet. */
export interface ContentSize {
  readonly rows: number;
  readonly columns: number;
}

/** A string is always text, even if it begins with `=`; dates are serial day numbers. */
export type CellValue = string | number | boolean | null;
export type CellContent = CellValue | { readonly formula: string };

export interface CellReading {
  /** The text of the error, e.g. `#DIV/0!`, where a formula gives one. */
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** True if the value comes from a calculation and something was written since the last one. */
  readonly stale?: true;
  /** Where its text leads. */
  readonly link?: string;
}

export type BorderName = 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DASHED' | 'DOTTED' | 'DOUBLE';
export interface BorderLine {
  readonly style: BorderName;
  readonly color: string;
}

/** How a cell looks; what is left out is the spreadsheet's default. Colours are `#rrggbb`, sizes points. */
export interface CellStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: WrapName;
  readonly numberFormat?: string;
  readonly borderTop?: BorderLine;
  readonly borderRight?: BorderLine;
  readonly borderBottom?: BorderLine;
  readonly borderLeft?: BorderLine;
}
export type WrapName = 'OVERFLOW' | 'WRAP' | 'CLIP';
export type StyleChange = { readonly [K in keyof CellStyle]: CellStyle[K] | null };

export type ValidationCriteria =
  | 'CHECKBOX'
  | 'CUSTOM_FORMULA'
  | 'VALUE_IN_LIST'
  | 'VALUE_IN_RANGE'
  | `NUMBER_${Comparison}`
  | `DATE_${'AFTER' | 'BEFORE' | 'BETWEEN' | 'EQUAL_TO' | 'NOT_BETWEEN' | 'ON_OR_AFTER' | 'ON_OR_BEFORE'}`;

export type Comparison =
  | 'BETWEEN'
  | 'EQUAL_TO'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'NOT_BETWEEN'
  | 'NOT_EQUAL_TO';

/** What may be typed. Values are as Google's builder takes them; dates are serial day numbers. */
export interface Validation {
  readonly criteria: ValidationCriteria;
  readonly values: readonly (string | number)[];
  /** For VALUE_IN_RANGE. */
  readonly source?: Area;
  readonly showDropdown: boolean;
  /** False rejects what does not fit, true only warns. */
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface PlacedValidation {
  readonly areas: readonly Area[];
  readonly validation: Validation;
}

export type FormatCriteria =
  | 'CELL_EMPTY'
  | 'CELL_NOT_EMPTY'
  | 'CUSTOM_FORMULA'
  | `NUMBER_${Comparison}`
  | `TEXT_${'CONTAINS' | 'DOES_NOT_CONTAIN' | 'ENDS_WITH' | 'EQUAL_TO' | 'STARTS_WITH'}`;

export type HighlightStyle = Pick<
  CellStyle,
  'background' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'
>;

export interface GradientPoint {
  readonly color: string;
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value: string;
}

export type ConditionalFormat =
  | {
      readonly kind: 'boolean';
      readonly areas: readonly Area[];
      readonly criteria: FormatCriteria;
      readonly values: readonly (string | number)[];
      readonly style: HighlightStyle;
    }
  | {
      readonly kind: 'gradient';
      readonly areas: readonly Area[];
      readonly min: GradientPoint;
      readonly mid?: GradientPoint;
      readonly max: GradientPoint;
    };

export interface NamedArea {
  readonly name: string;
  /** `null` once its sheet has been deleted: the name stays, broken. */
  readonly area: Area | null;
}

export interface ProtectionRecord {
  readonly type: 'RANGE' | 'SHEET';
  readonly area: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly unprotected: readonly Area[];
}

export interface MetadataRecord {
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** Null for the spreadsheet itself. */
  readonly sheetId: number | null;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A chart as its builder described it: shown by the page, written by the .xlsx writer. */
export interface ChartRecord {
  readonly sheetId: number;
  /** Google's name, e.g. `COLUMN`, `LINE`, `PIE`. */
  readonly type: string;
  readonly ranges: readonly Area[];
  readonly numHeaders: number;
  /** Google's chart options by dotted path, e.g. `title`, `hAxis.title`, `isStacked`, `colors`, `width`, `height`. */
  readonly options: Readonly<Record<string, Json>>;
  /** Top-left cell and offset in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface RecordTypes {
  protection: ProtectionRecord;
  metadata: MetadataRecord;
  chart: ChartRecord;
}
export type RecordKind = keyof RecordTypes;
export type Stored<K extends RecordKind> = RecordTypes[K] & { readonly id: number };

export interface BookSnapshot {
  readonly info: BookInfo;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NamedArea[];
}

export interface SheetSnapshot {
  readonly info: SheetInfo;
  /** Every cell that has content, a style or a note. */
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly Area[];
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly rowHeights: readonly number[];
  readonly validations: readonly PlacedValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protections: readonly ProtectionRecord[];
  readonly charts: readonly ChartRecord[];
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly style: CellStyle;
  readonly note?: string;
  readonly link?: string;
}
