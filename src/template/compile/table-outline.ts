import type { PlacedSheet, PlacedTable } from './place-blocks';

/** Where a table lies on its sheet, for whoever looks for the same table in a sheet of another version. */
export interface TableOutline {
  readonly id: string;
  /** Name of its rows, without the plan's prefix. */
  readonly name: string | null;
  /** The first of its rows: the caption, else the headers. */
  readonly topRow: number;
  readonly headerRow: number;
  /** The last row; the header's if there is none below it. */
  readonly lastRow: number;
  readonly columns: readonly ColumnOutline[];
  /** Whether it has rows to fill in, of which there can be any number. */
  readonly canGrow: boolean;
}

export interface ColumnOutline {
  readonly column: number;
  /** The sheet's columns that it takes. */
  readonly span: number;
  /** Without the plan's prefix; a column that repeats has one name for all its repetitions. */
  readonly name: string | null;
  /** Number of the repetition, from 0. */
  readonly index: number;
}

/** The tables of a sheet from top to bottom, forms among them. */
export const tableOutlines = ({ blocks }: PlacedSheet): readonly TableOutline[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [outlineOf(block)] : []));

const outlineOf = ({ block, captionRow, aboveRow, headerRow, rows, columns }: PlacedTable): TableOutline => ({
  id: block.id,
  name: block.name ?? null,
  topRow: captionRow ?? aboveRow ?? headerRow,
  headerRow,
  lastRow: rows.at(-1)?.row ?? headerRow,
  columns: columns.map(({ spec, column, span, index }) => ({
    column,
    span,
    name: spec.name ?? null,
    index,
  })),
  canGrow: rows.some(({ spec }) => spec.count !== undefined),
});
