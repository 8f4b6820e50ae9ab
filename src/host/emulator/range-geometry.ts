import { areaAddress } from '../../sheet/a1';
import type { Area } from '../book/book';
import type { Context } from './context';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { Strict } from './strict';

/** Where a range is. The classes of a range build on one another: geometry, contents, formats, the rest. */
export abstract class RangeGeometry extends Strict {
  readonly #context: Context;
  readonly #area: Area;
  readonly #a1Notation: string;

  constructor(context: Context, area: Area, a1Notation = areaAddress(area)) {
    super('Range');
    this.#context = context;
    this.#area = area;
    this.#a1Notation = a1Notation;
  }

  /** The area of a range that the add-on gave. */
  static areaOf(range: unknown): Area | null {
    return range instanceof RangeGeometry ? range.#area : null;
  }

  protected static contextOf(range: RangeGeometry): Context {
    return range.#context;
  }

  getRow(): number {
    return this.#area.row;
  }
  getColumn(): number {
    return this.#area.column;
  }
  getRowIndex(): number {
    return this.#area.row;
  }
  getNumRows(): number {
    return this.#area.rows;
  }
  getNumColumns(): number {
    return this.#area.columns;
  }
  getHeight(): number {
    return this.#area.rows;
  }
  getWidth(): number {
    return this.#area.columns;
  }
  getLastRow(): number {
    return this.#area.row + this.#area.rows - 1;
  }
  getLastColumn(): number {
    return this.#area.column + this.#area.columns - 1;
  }
  getA1Notation(): string {
    return this.#a1Notation;
  }
  getSheet(): Sheet {
    return this.#context.sheet(this.#area.sheetId);
  }
  getGridId(): number {
    return this.#area.sheetId;
  }

  /** Counts from the range's own first cell. */
  getCell(row: number, column: number): Range {
    const { rows, columns } = this.#area;
    if (row < 1 || column < 1 || row > rows || column > columns) {
      throw new Error('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const { row, column, rows, columns } = this.#area;
    return this.getSheet().getRange(
      row + rowOffset,
      column + columnOffset,
      numRows ?? rows,
      numColumns ?? columns,
    );
  }
}

/** The first cell of an area. */
export const firstCell = (area: Area): Area => ({ ...area, rows: 1, columns: 1 });
