import type { CellStyle, ConditionalFormat } from '../../sheet/sheet-plan';

/** The largest sheet that a `cells` block holds. */
export const largestCells = { rows: 2000, columns: 200 } as const;

/**
 * A whole sheet as it was captured, cell by cell. It is the only block of its template, the template's `columns` are its
 * columns, and its formulas refer to cells of the same sheet by address.
 */
export interface CellsBlock {
  readonly kind: 'cells';
  readonly rows: number;
  readonly contents: readonly CellRun[];
  readonly formulas?: readonly FilledFormula[];
  readonly styles?: readonly CellLook[];
  /** Rows that differ from the spreadsheet's default of 21 pixels. */
  readonly heights?: readonly RowRun[];
  readonly merges?: readonly string[];
  readonly notes?: readonly { readonly at: string; readonly text: string }[];
  readonly validations?: readonly CellRule[];
  /** Rules earlier in the list take precedence. */
  readonly conditionalFormats?: readonly CellHighlight[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tabColor?: string;
  readonly hiddenGridlines?: boolean;
}

/** Constants side by side from a cell on. Dates are serial day numbers under a date format; a text is never a formula. */
export interface CellRun {
  readonly at: string;
  readonly values: readonly (string | number | boolean)[];
}

/** A formula as it stands in the area's first cell, filled over the area as a spreadsheet fills. */
export interface FilledFormula {
  readonly area: string;
  readonly formula: string;
}

export interface CellLook {
  readonly areas: readonly string[];
  readonly style: CellStyle;
}

/** `count` rows of one height in pixels, from `row` on. */
export interface RowRun {
  readonly row: number;
  readonly count: number;
  readonly height: number;
}

export interface CellRule {
  readonly areas: readonly string[];
  readonly rule: CellCriterion;
  readonly strict?: boolean;
  readonly help?: string;
}

/** As in a SheetPlan, but a list's area is always on this sheet. */
export type CellCriterion =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'listFromArea'; readonly area: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'checkbox' }
  | { readonly kind: 'formula'; readonly formula: string };

type Addressed<T> = T extends unknown
  ? Omit<T, 'areas'> & { readonly areas: readonly [string, ...string[]] }
  : never;
export type CellHighlight = Addressed<ConditionalFormat>;
