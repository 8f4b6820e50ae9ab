/** A cell; rows and columns count from 1. */
export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** What stands at a place and below it. */
export interface CellSurroundings {
  readonly sheetName: string;
  /** Whether the user may change the cells of the first row. */
  readonly canEdit: boolean;
  /**
   * From the place down to the first row below all content, as far as the grid reaches: what each cell shows, `null` for
   * a blank one. A cell that a merge covers is not blank.
   */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Single cells, for what people ask at the cell they are in. */
export interface CellPort {
  /** The cell that the user is in; `null` if there is none. */
  current(): CellPlace | null;
  /**
   * @param columns how many cells side by side
   * @returns `null` if the place does not exist (any more)
   */
  look(place: CellPlace, columns: number): CellSurroundings | null;
  write(place: CellPlace, formula: string): void;
  /** Whether this formula stands in the cell. */
  holds(place: CellPlace, formula: string): boolean;
  /** Brings a cell to the front, if that can be done. */
  show(place: CellPlace): void;
}
