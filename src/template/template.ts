import type { Localized } from '../messages';
import type { HorizontalAlignment } from './sheet-plan';

/**
 * The template language: a sheet as data. `sheets-templates/README.md` explains it to the people who write templates,
 * `sheets-templates/template.schema.json` is its grammar. Formulas are written in terms of inputs and columns
 * (`{sales}`, `[conversion]`, `[presales.agents]`), never of addresses.
 */
export interface Template {
  readonly format: 'kefu-template';
  readonly version: 1;
  /** Identifier, e.g. `staffing`. */
  readonly id: string;
  /** The sheet's name, at most 31 characters. */
  readonly name: Localized;
  readonly description: Localized;
  /** Widths of the sheet's columns in pixels, left to right; blocks are laid on them. */
  readonly columns: readonly ColumnWidth[];
  readonly freeze?: Freeze;
  /** Sentences that formulas quote, as `"$gap"`. */
  readonly texts?: Readonly<Record<string, Localized>>;
  readonly blocks: readonly Block[];
}

export type ColumnWidth = number | { readonly repeat: number; readonly width: number };

export interface Freeze {
  /** Rows down to and including the header of this table. */
  readonly throughHeaderOf?: string;
  readonly columns?: number;
}

/** A text as it stands, or computed in the sheet. */
export type Content = Localized | string | number | boolean | FormulaContent | DateContent;

export interface FormulaContent {
  readonly formula: string;
}

export interface DateContent {
  readonly date: string;
}

export type Block = TitleBlock | NoteBlock | FormBlock | TableBlock | CardsBlock | ChartBlock | CellsBlock;

interface BlockBase {
  /** The block is made only if this sheet is made as well. */
  readonly when?: string;
}

/** The sheet's heading and, below it, one quiet line. */
export interface TitleBlock extends BlockBase {
  readonly kind: 'title';
  readonly text: Content;
  readonly subtitle?: Content;
}

/** A paragraph over the whole width, wrapped. */
export interface NoteBlock extends BlockBase {
  readonly kind: 'note';
  readonly text: Content;
  readonly tone?: 'quiet' | 'warning' | 'section';
}

/** The inputs as rows with their values in named ranges; `groups` chooses among the groups of inputs. */
export interface FormBlock extends BlockBase {
  readonly kind: 'form';
  readonly id: string;
  readonly groups?: readonly string[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly id: string;
  readonly caption?: Content;
  readonly columns: readonly TableColumn[];
  readonly rows: TableRows;
  /** Where `[table.row]` points: the column that holds the value of a row with an id. */
  readonly valueColumn?: string;
  readonly highlights?: readonly Highlight[];
}

export interface TableColumn {
  readonly id: string;
  readonly header: Content;
  readonly unit?: Localized;
  /** How many of the sheet's columns it takes; 1 if left out. */
  readonly span?: number;
  readonly format?: FormatName;
  readonly align?: HorizontalAlignment;
  readonly style?: StyleName;
  readonly wrap?: boolean;
  /** What every row holds, unless the row says otherwise. */
  readonly formula?: string;
  /** Or the field of the list's item that it shows. */
  readonly field?: string;
  readonly validation?: TemplateValidation;
  readonly note?: Localized;
  /** The column repeated side by side, e.g. once a day of a Gantt chart. `header` may be a formula over `[#]`, its number from 0. */
  readonly repeat?: number;
  readonly when?: string;
}

export type TableRows = readonly TableRow[] | { readonly list: string } | { readonly blank: number };

export interface TableRow {
  readonly id?: string;
  readonly style?: StyleName;
  readonly when?: string;
  readonly cells: Readonly<Record<string, CellSpec>>;
}

export type CellSpec =
  | Content
  | { readonly value: Content; readonly format?: FormatName; readonly style?: StyleName };

export type TemplateValidation =
  | { readonly kind: 'list'; readonly values: readonly Localized[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'checkbox' };

export type Highlight =
  | { readonly columns: readonly string[]; readonly when: string; readonly style: StyleName }
  | { readonly columns: readonly string[]; readonly scale: 'heat' };

export interface CardsBlock extends BlockBase {
  readonly kind: 'cards';
  readonly id: string;
}

export interface ChartBlock extends BlockBase {
  readonly kind: 'chart';
  readonly id: string;
}

export interface CellsBlock extends BlockBase {
  readonly kind: 'cells';
  readonly id: string;
}

export type StyleName = string;
export type FormatName = string;

/** A list that tables repeat over, e.g. the attributes of a category. */
export type ListItem = Readonly<Record<string, string | number | boolean | Localized | null>>;
