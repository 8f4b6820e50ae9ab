import type { CellContent } from '../sheet/sheet-plan';
import type { MadeSheet } from './api';

/** What stands in a table of a template that gives its table and columns a `name`. */
export interface NamedTable {
  readonly rows: number;
  /** Rows with something in them directly below the table: pasted beyond its end. */
  readonly rowsBelow: number;
  /** By the name of the column; dates as the platform has them. */
  readonly columns: ReadonlyMap<string, NamedColumn>;
}

export interface NamedColumn {
  readonly header: string;
  readonly cells: readonly unknown[];
}

/** Tables found by their named ranges, wherever people have moved them and whatever columns they have put between. */
export interface TablePort {
  /** Prefixes of the plans that have such a table, in the order in which they were made. */
  plansWith(table: string): readonly string[];
  /** Prefix of the plan that the sheet in front belongs to. */
  planInFront(): string | null;
  /** The sheet that a table stands on; `null` if the plan has none. */
  sheetOf(plan: string, table: string): MadeSheet | null;
  /** All of a table, in one read; `null` if the plan has none. */
  read(plan: string, table: string): NamedTable | null;
  /** Replaces whole columns; neighbours in one write, and whatever stands first in `columns` before the rest. */
  write(plan: string, columns: ReadonlyMap<string, readonly CellContent[]>): void;
}
