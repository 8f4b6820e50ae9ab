import type { Area } from '../../sheet/area';

/** The plan id that sheets made from a template carry, so that they are not taken for a plan with inputs. */
export const insertedTemplate = 'inserted-template';

/** Everything of a part of a sheet, as the spreadsheet tells it; matrices have the size of the part. */
export interface SheetReading {
  readonly sheetName: string;
  readonly area: Area;
  /** Results; dates as serial day numbers, `''` for nothing. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** With their `=`, `''` where there is none. */
  readonly formulas: readonly (readonly string[])[];
  readonly looks: LookMatrices;
  readonly notes: readonly (readonly string[])[];
  /** Where they lie on the sheet. */
  readonly merges: readonly Area[];
  readonly rules: readonly (readonly (RuleReading | null)[])[];
  readonly highlights: readonly HighlightReading[];
  /** Pixels, one a column. */
  readonly columnWidths: readonly number[];
  /** Numbers of the columns that are out of sight, from 1 for the first of `area`. */
  readonly hiddenColumns: readonly number[];
  /** Pixels, of the rows at the top, one a row: each costs a call. */
  readonly rowHeights: readonly number[];
  /** Whether some of the rows below those, as far down as there is content, are not as high as rows are by themselves. */
  readonly isUnevenBelow: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColor: string | null;
  readonly hiddenGridlines: boolean;
  readonly names: readonly NameReading[];
  readonly chartCount: number;
}

export interface LookMatrices {
  readonly numberFormat: readonly (readonly string[])[];
  readonly background: readonly (readonly string[])[];
  readonly fontColor: readonly (readonly string[])[];
  readonly fontSize: readonly (readonly number[])[];
  readonly bold: readonly (readonly boolean[])[];
  readonly italic: readonly (readonly boolean[])[];
  readonly horizontalAlignment: readonly (readonly string[])[];
  readonly verticalAlignment: readonly (readonly string[])[];
  readonly wrap: readonly (readonly boolean[])[];
}

/** A criterion by Google's name with its values; dates as serial day numbers, a range as {@link RangeReading}. */
export interface Criterion {
  readonly criteria: string;
  readonly values: readonly CriterionValue[];
}
export type CriterionValue = string | number | boolean | readonly string[] | RangeReading;

/** A list's range and what it holds. */
export interface RangeReading {
  readonly sheetName: string;
  readonly area: Area;
  readonly choices: readonly string[];
}

export interface RuleReading extends Criterion {
  readonly strict: boolean;
  readonly help: string;
}

export type HighlightReading = { readonly areas: readonly Area[] } & (
  | ({
      readonly kind: 'condition';
      readonly background: string | null;
      readonly fontColor: string | null;
      readonly bold: boolean | null;
    } & Criterion)
  | { readonly kind: 'scale'; readonly points: readonly ScalePoint[] }
);

/** Least, middle (if any), most; `type` is Google's name of how `value` counts. */
export interface ScalePoint {
  readonly color: string;
  readonly type: string;
  readonly value: string;
}

export interface NameReading {
  readonly name: string;
  readonly sheetName: string;
  readonly area: Area;
}

/** The sheet in front of the user. */
export interface OpenSheetPort {
  outline(): SheetOutline;
  /** @param area within the sheet's grid */
  read(area: Area): SheetReading;
}

export interface SheetOutline {
  readonly name: string;
  /** The grid. */
  readonly rows: number;
  readonly columns: number;
  /** How far content reaches. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly selection: Area;
}

/** Texts by key that stay with the user's account: at most 9 KB each and 500 KB in all. */
export interface TextStorePort {
  all(): Readonly<Record<string, string>>;
  set(texts: Readonly<Record<string, string>>): void;
  remove(keys: readonly string[]): void;
  /** Runs `work` while no other window of this user changes the store; `null` without running it if it takes too long. */
  alone<T>(work: () => T): T | null;
}

/** The rows of sheets that are known by a mark in one cell. Rows are found by their ids: people move them, and others add some. */
export interface LibrarySheetPort {
  /** The texts of the rows below the heading of every sheet with this mark, as shown. */
  rows(mark: LibraryMark): readonly (readonly string[])[];
  /** Where a further row goes on the first sheet with this mark; `null` if there is none. */
  nextPlace(mark: LibraryMark): LibraryPlace | null;
  /** Writes a further row, and makes room for it; the texts come last, all at once. */
  put(place: LibraryPlace, texts: readonly string[]): void;
  /** Takes back what `put` has done for a row whose texts have not arrived. */
  takeBack(mark: LibraryMark, place: LibraryPlace, id: string): void;
  /** Gives the first row with this id other texts; false if there is none. */
  replace(mark: LibraryMark, id: string, texts: readonly string[]): boolean;
  /** Removes the first row with this id; false if there is none. */
  remove(mark: LibraryMark, id: string): boolean;
}

/** A text in a cell that tells a library sheet, whatever its name is; its rows begin at `firstRow`. */
export interface LibraryMark {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly firstRow: number;
  /** The place of the id among a row's texts. */
  readonly idIndex: number;
}

/** A row that is to be written, and the grid that its sheet has as yet. */
export interface LibraryPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}

export interface TemplatePorts {
  readonly openSheet: OpenSheetPort;
  readonly store: TextStorePort;
  readonly librarySheets: LibrarySheetPort;
}
