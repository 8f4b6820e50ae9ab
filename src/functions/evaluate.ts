import { fail, type Language, type Result, sentence, success } from '../messages';
import { isBlank } from './argument';
import type { ArgumentValue, CellColumn, CellResult, FunctionSpec, OneCell } from './function-spec';
import { broadcastShape, type Grid, gridOf, type Shape } from './grid';

/** What may stand in a cell. A blank one is the empty text. */
export type CellValue = number | string | boolean;

/** Begins the text that stands in the place of a row's result when that row has no result. */
export const WARNING_SIGN = '⚠ ';

/**
 * Calls a custom function with the arguments of a cell. Ranges broadcast: the result has one row for each row of a range, and
 * blanks where the ranges are blank.
 *
 * @param language or a way to ask for it, which is used only where words are needed: asking Google takes time
 * @param args as the spreadsheet hands them over: scalars, or rows of cells for ranges; blanks and missing ones count alike
 * @returns one cell for scalars, else rows of cells; a row without a result says why, after a warning sign
 * @throws Error with the sentence for the user if scalars have no result, or if the call as a whole makes no sense
 * @example evaluate(presales, [5000000, 200, 0.3, 0.5, 500], 'zh-CN') // 30
 * @example evaluate(presales, [[[5000000], [0]], 200, 0.3, 0.5, 500], 'zh-CN') // [[30], [0]]
 */
export function evaluate(
  spec: FunctionSpec,
  args: readonly unknown[],
  language: Language | (() => Language),
): CellValue | CellValue[][] {
  const speak = typeof language === 'function' ? language : () => language;
  const grids = orThrow(argumentGrids(spec, args), speak);
  const shape = orThrow(broadcastShape(grids), speak);
  if (shape.rows === 1 && shape.columns === 1) {
    const result = orThrow(resultAt(spec, grids, 0, 0), speak);
    const rows = rowsOf(result).map((cells) => cells.map((cell) => spoken(cell, speak)));
    const [[first, ...beside] = [], ...below] = rows;
    return first === undefined || beside.length > 0 || below.length > 0 ? rows : first;
  }
  return rowsOfResults(spec, grids, shape, speak);
}

/** How many cells side by side one result takes. */
export const resultWidth = ({ example }: FunctionSpec): number => rowsOf(example.result)[0]?.length ?? 1;

/** How many cells one below the other one result takes, if it is as long as the example's. */
export const resultHeight = ({ example }: FunctionSpec): number => rowsOf(example.result).length;

function argumentGrids(spec: FunctionSpec, args: readonly unknown[]): Result<readonly Grid[]> {
  const { name: functionName, parameters } = spec;
  const count = args.length;
  if (args.slice(parameters.length).some((extra) => !isBlank(extra))) {
    return fail({ code: 'tooManyArguments', functionName, most: parameters.length, count });
  }
  return success(parameters.map((parameter, index) => gridOf(parameter, args[index])));
}

function rowsOfResults(spec: FunctionSpec, grids: readonly Grid[], shape: Shape, speak: () => Language) {
  const isBlankAt = blankness(grids);
  const blank: CellValue[] = Array(resultWidth(spec)).fill('');
  const cellsAt = (row: number, column: number): CellValue[] => {
    if (isBlankAt(row, column)) return blank;
    const result = resultAt(spec, grids, row, column);
    return result.ok
      ? (rowsOf(result.value)[0] ?? []).map((cell) => spoken(cell, speak))
      : [WARNING_SIGN + sentence(result.failure, speak()), ...blank.slice(1)];
  };
  return Array.from({ length: shape.rows }, (_, row) => {
    const cells: CellValue[] = [];
    for (let column = 0; column < shape.columns; column += 1) cells.push(...cellsAt(row, column));
    return cells;
  });
}

/**
 * A place in the result is blank if all ranges that run down are blank in its row, or all that run across in its column:
 * what is below the last filled row of A2:A costs and shows nothing.
 */
function blankness(grids: readonly Grid[]): (row: number, column: number) => boolean {
  const down = grids.filter(({ rows }) => rows > 1);
  const across = grids.filter(({ rows, columns }) => rows === 1 && columns > 1);
  return (row, column) =>
    [down, across].some((ranges) => ranges.length > 0 && ranges.every((range) => range.isBlank(row, column)));
}

function resultAt(
  spec: FunctionSpec,
  grids: readonly Grid[],
  row: number,
  column: number,
): Result<CellResult> {
  const values: ArgumentValue[] = [];
  for (const grid of grids) {
    const reading = grid.read(row, column);
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  const result = spec.compute(values);
  if (!result.ok) return result;
  const isInfinite = rowsOf(result.value)
    .flat()
    .some((cell) => typeof cell === 'number' && !Number.isFinite(cell));
  return isInfinite ? fail({ code: 'resultNotFinite' }) : result;
}

/** The cells that a result fills, row by row. */
export function rowsOf(result: CellResult): readonly (readonly OneCell[])[] {
  if (isColumn(result)) return result.column.map((cell) => [cell]);
  return [isSeveralCells(result) ? result : [result]];
}

const isSeveralCells = (result: CellResult): result is readonly (number | string)[] => Array.isArray(result);

const isColumn = (result: CellResult): result is CellColumn =>
  typeof result === 'object' && result !== null && 'column' in result;

function spoken(cell: OneCell, speak: () => Language): CellValue {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell[speak()] : cell;
}

function orThrow<T>(result: Result<T>, speak: () => Language): T {
  if (result.ok) return result.value;
  throw new Error(sentence(result.failure, speak()));
}
