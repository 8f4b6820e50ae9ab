import type { Area } from '../../sheet/area';
import type { SheetPlan } from '../../sheet/sheet-plan';
import type { TableOutline } from '../../template/compile/table-outline';
import type { StandingValue } from './content-key';
import type { MadeContents } from './made-contents';

export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** A sheet of the workbook as it stands. Each matrix begins at the first cell and ends where it likes. */
export interface StandingSheet {
  readonly sheetId: number;
  readonly name: string;
  readonly values: readonly (readonly StandingValue[])[];
  /** With their `=`, `''` where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Named ranges of its plan, without the prefix. */
  readonly names: readonly NamedArea[];
  /** Whether somebody has typed since it was made; true where that cannot be known. */
  readonly isChanged: boolean;
  /** What it held when it was made; `null` where an older version has not kept it. */
  readonly made: MadeContents | null;
  /** In pixels. Each is a call. */
  widthOf(column: number): number;
}

/** The sheet that takes its place, as its template has it. */
export interface NewSheet {
  readonly plan: SheetPlan;
  readonly tables: readonly TableOutline[];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}
