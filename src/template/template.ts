import type { Localized } from '../messages';
import type { ChartPlan, HorizontalAlignment } from '../sheet/sheet-plan';
import type { CellsBlock } from './captured/cells-block';
import type { Define } from './formula/definitions';
import type { FormatName, StyleName } from './style';

/**
 * The template language: a sheet as data. `sheets-templates/README.md` explains it to the people who write templates,
 * `sheets-templates/template.schema.json` is its grammar. Formulas speak of inputs and columns (`{sales}`,
 * `[conversion]`, `[presales.agents]`), never of addresses.
 */
export interface Template {
  readonly format: 'kefu-template';
  readonly version: 1;
  /** e.g. `staffing`. */
  readonly id: string;
  /** The sheet's name, at most 31 characters. */
  readonly name: Localized;
  readonly description: Localized;
  /** Widths in pixels, left to right; the blocks are laid on these columns, one below the other. */
  readonly columns: readonly ColumnWidth[];
  readonly freeze?: Freeze;
  /** Templates whose sheets this one refers to throughout: they are made with it. */
  readonly needs?: readonly string[];
  /** No plan makes it: people insert it by itself. */
  readonly standAlone?: boolean;
  /** Named expressions for the formulas of the whole sheet: `heads` is used as `@heads`, `late(day)` as `@late([end])`. */
  readonly define?: Define;
  /** Texts that formulas show: `$enough`, and `$short(n=[gap])` for one with the slot `{n}`. */
  readonly texts?: Readonly<Record<string, Localized>>;
  /** Lists that tables of this template repeat over, besides the built-in ones. */
  readonly lists?: Readonly<Record<string, readonly ListItem[]>>;
  readonly blocks: readonly Block[];
}

/**
 * `repeat` is a number, or a list that decides how many columns there are. Hidden are columns that formulas need on the way and
 * nobody reads.
 */
export type ColumnWidth =
  | number
  | { readonly repeat: number | string; readonly width: number; readonly hidden?: boolean };

export interface Freeze {
  /** Freezes the rows down to the header of this table. */
  readonly throughHeaderOf?: string;
  /** How many of `columns` stay in sight. */
  readonly columns?: number;
}

/** What a cell shows: a text, a value, a formula, a date, or a field of the list's item. A plain string is the same in every language. */
export type Content =
  | string
  | number
  | boolean
  | Localized
  /** With `when`, the formula stands only beside the sheet of that template; else there is what `otherwise` says. */
  | { readonly formula: string; readonly when?: string; readonly otherwise?: Content }
  | { readonly date: string }
  | { readonly field: string }
  /** The name of a template's sheet, as a link to it; its id may be a field of the list's item. */
  | { readonly sheet: string | { readonly field: string } };

/** What a written template is made of; the blocks lie one below the other. */
export type WrittenBlock = TitleBlock | NoteBlock | FormBlock | TableBlock | CardsBlock | ChartBlock;
/** A captured template has one `cells` block and nothing else. */
export type Block = WrittenBlock | CellsBlock;

interface Conditional {
  /** Made only if the sheet of this template is made as well. */
  readonly when?: string;
}

/** The sheet's heading and, below it, one quiet line. */
export interface TitleBlock extends Conditional {
  readonly kind: 'title';
  readonly text: Content;
  readonly subtitle?: Content;
  /** An arrow in the margin leads to the sheet of this template, if it is made. */
  readonly back?: string;
}

/** A paragraph, broken into lines of the sheet's width. */
export interface NoteBlock extends Conditional {
  readonly kind: 'note';
  readonly text: Content;
  readonly style?: StyleName;
}

/** The inputs as rows, each value in its named range. */
export interface FormBlock extends Conditional {
  readonly kind: 'form';
  readonly id: string;
}

/** Figures to read at a glance: a label above a large value. */
export interface CardsBlock extends Conditional {
  readonly kind: 'cards';
  readonly id: string;
  readonly cards: readonly Card[];
}

export interface Card extends Conditional {
  readonly id: string;
  /** Its value becomes the named range `kefu_<name>`, where the add-on reads it. */
  readonly name?: string;
  readonly label: Content;
  readonly value: Content;
  readonly format?: FormatName;
  readonly span?: number;
}

export interface TableBlock extends Conditional {
  readonly kind: 'table';
  readonly id: string;
  /** Its rows become the named range `kefu_<name>`, where the add-on finds them wherever they have been moved. */
  readonly name?: string;
  readonly caption?: Content;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (TableRow | ListRows)[];
  /** Where `[table.row]` points: the column that holds the value of a row. */
  readonly value?: string;
  readonly highlights?: readonly Highlight[];
  /** Named expressions for the formulas of this table only. */
  readonly define?: Define;
}

export interface TableColumn extends Conditional {
  readonly id: string;
  /** The column's rows become a named range as well. */
  readonly name?: string;
  readonly header: Content;
  /** A second row of headers above, e.g. the month of a day. */
  readonly above?: Content;
  /** What each row holds, unless the row says otherwise. */
  readonly value?: Content;
  /** How many of the sheet's columns it takes; 1 if left out. */
  readonly span?: number;
  readonly format?: FormatName;
  readonly headerFormat?: FormatName;
  readonly aboveFormat?: FormatName;
  readonly align?: HorizontalAlignment;
  readonly style?: StyleName;
  readonly headerStyle?: StyleName;
  readonly aboveStyle?: StyleName;
  readonly validation?: Validation;
  /** Shown when the pointer rests on the header. */
  readonly note?: Localized;
  /** The column stands once for each item of this list, side by side, e.g. for each day of a Gantt chart. */
  readonly repeat?: string;
}

export interface TableRow extends Conditional {
  readonly id?: string;
  readonly style?: StyleName;
  /** So many equal rows, e.g. blank ones to fill in. */
  readonly count?: number;
  /** Leaves room for so many lines, where a text that wraps is only known once the sheet is calculated. */
  readonly lines?: number;
  /** A legend or a total at the edge of the table: `[table.column]` leaves it out. */
  readonly aside?: boolean;
  readonly cells: Readonly<Record<string, CellSpec>>;
}

/** A row for each item of a list. */
export interface ListRows {
  readonly list: string;
  readonly lines?: number;
}

export type CellSpec = Content | StyledCell;

export interface StyledCell {
  readonly value: Content;
  readonly format?: FormatName;
  readonly style?: StyleName;
  readonly validation?: Validation;
  /** Gives the cell a named range: `sales` makes it `kefu_sales`. */
  readonly input?: string;
}

/** What may be typed. `strict` refuses anything else; otherwise the spreadsheet only warns. */
export type Validation = { readonly help?: Localized; readonly strict?: boolean } & (
  | { readonly kind: 'list'; readonly values: readonly (string | Localized)[] }
  /** The choices are a field of the list's item; no choices, no rule. */
  | { readonly kind: 'listField'; readonly field: string }
  /** The choices are a column of a table, e.g. `shifts.code`. */
  | { readonly kind: 'listColumn'; readonly column: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'checkbox' }
  /** True for what is allowed; `[column]` is the cell itself. */
  | { readonly kind: 'formula'; readonly formula: string }
);

/** Conditional formatting of columns (their bodies, unless `part` says otherwise): where a formula is true, or shades by value. */
export type Highlight = Conditional & { readonly columns: readonly string[]; readonly part?: TablePart } & (
    | { readonly where: string; readonly style: StyleName }
    | { readonly scale: 'heat' }
  );

export type TablePart = 'body' | 'headers' | 'all';

/** A chart over neighbouring columns of a table: `x` first, then the series. */
export interface ChartBlock extends Conditional {
  readonly kind: 'chart';
  readonly id: string;
  readonly chart: ChartPlan['kind'];
  readonly title: Localized;
  readonly table: string;
  readonly x: string;
  readonly series: readonly string[];
  readonly xTitle?: Localized;
  readonly yTitle?: Localized;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** An item of a list that tables repeat over, e.g. one attribute of a category. */
export type ListItem = Readonly<Record<string, ListValue>>;
export type ListValue = string | number | boolean | null | Localized | readonly (string | Localized)[];
