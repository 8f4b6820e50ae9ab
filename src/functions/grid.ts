import { type Failure, fail, type Result, success } from '../messages';
import { isBlank, readArgument } from './argument';
import type { ArgumentValue, Parameter, ParameterKind } from './function-spec';

/** An argument as a rectangle of values: one cell for a scalar. Each cell is read at most once, and only if it is needed. */
export interface Grid {
  readonly parameter: Parameter;
  readonly rows: number;
  readonly columns: number;
  isBlank(row: number, column: number): boolean;
  read(row: number, column: number): Result<ArgumentValue>;
}

/** The rectangle that a call fills. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** More cells than this are a mistake, such as two whole columns set against each other crosswise. */
const MOST_CELLS = 2_000_000;

/**
 * Takes an argument as a rectangle.
 *
 * @param argument as the spreadsheet hands it over: a scalar, or rows of cells for a range
 */
export function gridOf(parameter: Parameter, argument: unknown): Grid {
  const { kind } = parameter;
  const cells = cellsFor(kind, argument);
  const columns = cells[0]?.length ?? 0;
  const readings: Result<ArgumentValue>[] = [];
  const cellAt = (row: number, column: number): unknown => cells[row % cells.length]?.[column % columns];
  return {
    parameter,
    rows: cells.length,
    columns,
    isBlank: (row, column) => isBlankCell(cellAt(row, column)),
    read: (row, column) => {
      const index = (row % cells.length) * columns + (column % columns);
      const reading = readings[index] ?? readArgument(parameter, cellAt(row, column));
      readings[index] = reading;
      return reading;
    },
  };
}

/**
 * The shape that rectangles fill together: a single cell fits any, a single row or column repeats along the others.
 *
 * @returns a failure that names two arguments and their shapes if they do not fit
 */
export function broadcastShape(grids: readonly Grid[]): Result<Shape> {
  const rows = Math.max(1, ...grids.map((grid) => grid.rows));
  const columns = Math.max(1, ...grids.map((grid) => grid.columns));
  const misfit =
    misfitAlong(
      'rows',
      grids.find((grid) => grid.rows === rows),
      grids,
    ) ??
    misfitAlong(
      'columns',
      grids.find((grid) => grid.columns === columns),
      grids,
    );
  if (misfit) return fail(misfit);
  return rows * columns > MOST_CELLS
    ? fail({ code: 'resultTooLarge', rows, columns, mostCells: MOST_CELLS })
    : success({ rows, columns });
}

/** The first rectangle that is neither as long as the longest nor a single row or column. */
function misfitAlong(
  side: 'rows' | 'columns',
  longest: Grid | undefined,
  grids: readonly Grid[],
): Failure | undefined {
  const other = grids.find((grid) => grid[side] !== 1 && grid[side] !== longest?.[side]);
  return other && longest && { code: 'shapesDiffer', one: shapeOf(longest), other: shapeOf(other) };
}

const shapeOf = ({ parameter, rows, columns }: Grid) => ({
  parameter: parameter.words().name,
  rows,
  columns,
});

function cellsOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const rows = argument.map((row): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  return rows[0]?.length ? rows : [[undefined]];
}

function cellsFor(kind: ParameterKind, argument: unknown): readonly (readonly unknown[])[] {
  if (kind.type === 'numberRange') return groupedCells(kind, argument);
  return kind.type === 'list' ? [[listed(argument)]] : cellsOf(argument);
}

/** The cells of a row or of a column in one list; of any other range, its rows. */
function listed(argument: unknown): readonly unknown[] {
  const cells = cellsOf(argument);
  const [row = []] = cells;
  if (cells.length === 1) return row;
  return row.length === 1 ? cells.map(([cell]) => cell) : cells;
}

/** A range as groups of `count` cells: the one row or column, else one group a row. What cannot be grouped stays whole. */
function groupedCells(
  kind: Extract<ParameterKind, { type: 'numberRange' }>,
  argument: unknown,
): readonly (readonly unknown[])[] {
  const cells = cellsOf(argument);
  if (cells[0]?.length === kind.count) return cells.map((row) => [row]);
  if (cells.length === kind.count) return [transposed(cells)];
  return [[Array.isArray(argument) && !isBlankCell(cells) ? cells : argument]];
}

const transposed = (cells: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  (cells[0] ?? []).map((_, column) => cells.map((row) => row[column]));

/** A group of cells is blank if all of them are. */
const isBlankCell = (cell: unknown): boolean =>
  Array.isArray(cell) ? cell.every(isBlankCell) : isBlank(cell);
