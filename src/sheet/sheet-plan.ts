import type { Area } from './area';

/**
 * A compiled sheet: plain data that says everything about the sheet and nothing about how it is written.
 * Rows and columns count from 1, as in A1 notation and in SpreadsheetApp.
 */

/** What one cell holds. A string is always text, even if it begins with `=`; only `formula` is a formula. */
export type CellContent =
  | null
  | string
  | number
  | boolean
  | { readonly formula: string }
  /** An ISO date (`2026-11-11`) or date and time (`2026-11-11T20:00`), free of any time zone. */
  | { readonly date: string };

export type HorizontalAlignment = 'left' | 'center' | 'right';
export type VerticalAlignment = 'top' | 'middle' | 'bottom';

/** How cells look. What is left out stays as the spreadsheet has it. Colours are `#rrggbb`. */
export interface CellStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontalAlignment?: HorizontalAlignment;
  readonly verticalAlignment?: VerticalAlignment;
  readonly wrap?: boolean;
  /** A number format as Sheets and Excel write it, e.g. `#,##0`, `0.0%`, `yyyy-mm-dd`. `@` is plain text. */
  readonly numberFormat?: string;
}

/** A style over an area; where areas overlap, the later one wins property by property. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** Thin lines of one colour around an area, and inside it between its rows, or between its rows and its columns. */
export interface BorderedArea {
  readonly area: Area;
  readonly color: string;
  readonly inner: 'rows' | 'rowsAndColumns';
}

/** What may be typed into a cell. `strict` rejects anything else; otherwise Sheets only warns. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFromArea'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'checkbox' }
  /** A formula that is true for what is allowed, relative to the area's first cell. */
  | { readonly kind: 'formula'; readonly formula: string };

export interface ValidatedArea {
  readonly area: Area;
  readonly rule: ValidationRule;
  readonly strict: boolean;
  readonly help: string;
}

/** A conditional format; rules earlier in the list take precedence. */
export type ConditionalFormat =
  | {
      readonly kind: 'formula';
      readonly areas: readonly Area[];
      /** Relative to the first cell of the first area, e.g. `=$F3>3000`. */
      readonly formula: string;
      readonly style: Pick<CellStyle, 'background' | 'fontColor' | 'bold'>;
    }
  | {
      readonly kind: 'colorScale';
      readonly areas: readonly Area[];
      readonly minColor: string;
      readonly midColor?: string;
      readonly maxColor: string;
    };

export interface NoteAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** A chart over areas of this sheet: the first column of `data` is the axis, the others are series; the first row names them. */
export interface ChartPlan {
  readonly kind: 'column' | 'stackedColumn' | 'bar' | 'line' | 'area' | 'pie';
  readonly title: string;
  readonly data: Area;
  readonly xTitle?: string;
  readonly yTitle?: string;
  readonly colors?: readonly string[];
  /** Top-left cell and size in pixels. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** A cell whose text leads to another sheet of the same workbook, by that sheet's name. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly color: string;
}

/** Editing what the sheet calculates only warns, because a team must be able to change its own workbook. */
export interface SheetProtection {
  /** Where nobody is asked: everything that is not calculated. */
  readonly free: readonly Area[];
}

export interface SheetPlan {
  /** The template that made it, e.g. `staffing`. */
  readonly templateId: string;
  /** The sheet's name in the spreadsheet: unique there, at most 31 characters so that .xlsx keeps it. */
  readonly name: string;
  readonly tabColor?: string;
  /** The size of the grid; the sheet has exactly these cells. */
  readonly rows: number;
  readonly columns: number;
  /** `rows` × `columns`. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly styles: readonly StyledArea[];
  readonly borders: readonly BorderedArea[];
  readonly merges: readonly Area[];
  /** Pixels, one a column. */
  readonly columnWidths: readonly number[];
  /** Numbers of the columns that are out of sight, in their order: formulas need them on the way, nobody reads them. */
  readonly hiddenColumns: readonly number[];
  /**
   * Pixels, for rows that are to have more than the spreadsheet's 21, or less. Rows grow by themselves for a text that wraps or is
   * large, unless it stands in merged cells.
   */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** Rows with a height keep it, whatever they hold: those of a captured sheet, which looks as it did. */
  readonly areHeightsForced?: true;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
  readonly notes: readonly NoteAt[];
  readonly validations: readonly ValidatedArea[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** `null` for a sheet without formulas. */
  readonly protection: SheetProtection | null;
  readonly namedAreas: readonly NamedArea[];
  readonly charts: readonly ChartPlan[];
  readonly links: readonly SheetLink[];
}

/** The sheets of one generation, in the order of their tabs. */
export interface WorkbookPlan {
  readonly planId: string;
  /** Prefix of the named ranges: `kefu`, or `kefu2` for the second plan in the same spreadsheet … */
  readonly prefix: string;
  /** Of the templates that it is made from, where a newer version may take its place one day. */
  readonly version?: string;
  readonly sheets: readonly SheetPlan[];
}
