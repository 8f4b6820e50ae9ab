import { catalogue } from '../functions/catalogue';
import { resultHeight, resultWidth } from '../functions/evaluate';
import { fail, type Result, success } from '../messages';
import { cellAddress } from '../sheet/a1';
import type { FormulaInsertion, InsertFormulaRequest } from './api';
import { assured } from './assured';
import type { CellPlace, CellSurroundings } from './cell-port';
import type { Ports } from './ports';
import { reasonOf } from './reason';

/**
 * Puts the example of a custom function into the cell that the user is in, or into the one that the request names. Only
 * the catalogue's own formulas are ever written, and only into blank cells: where something stands, the answer says what,
 * and which cell below is free.
 */
export const insertFormula = (
  request: Pick<InsertFormulaRequest, 'functionName' | 'place'>,
  { cells, lock }: Ports,
): Result<FormulaInsertion> => lock.alone(() => insertAlone(request, cells)) ?? fail({ code: 'busy' });

function insertAlone(
  { functionName, place: wanted }: Pick<InsertFormulaRequest, 'functionName' | 'place'>,
  cells: Ports['cells'],
): Result<FormulaInsertion> {
  const spec = catalogue.find(({ name }) => name === functionName);
  if (!spec) return fail({ code: 'functionUnknown', name: functionName });
  const place = wanted ?? cells.current();
  if (!place) return fail({ code: 'noCurrentCell' });
  const [width, height] = [resultWidth(spec), resultHeight(spec)];
  const around = cells.look(place, width);
  if (!around) return fail({ code: 'sheetVanished' });
  const [row = []] = around.rows;
  const cell = cellAddress(place.row, place.column);
  if (row.length < width) return fail({ code: 'noRoomForResult', cell, columns: width });
  if (!isFree(around.rows, 0, height)) return success(occupied(place, height, around));
  const { sheetName } = around;
  if (!around.canEdit) return fail({ code: 'cellProtected', cell, sheetName });
  try {
    const { formula } = spec.example;
    assured(
      () => cells.write(place, formula),
      () => cells.holds(place, formula),
    );
    cells.show(place);
  } catch (error) {
    return fail({ code: 'formulaNotInserted', cell, reason: reasonOf(error) });
  }
  return success({ isInserted: true, cell, sheetName });
}

const isBlank = (row: readonly (string | null)[]): boolean => row.every((shown) => shown === null);

/** Whether so many rows from one on are blank; below those that are told, all are. */
const isFree = (rows: CellSurroundings['rows'], from: number, height: number): boolean =>
  rows.slice(from, from + height).every(isBlank);

function occupied(
  { sheetId, row, column }: CellPlace,
  height: number,
  { rows }: CellSurroundings,
): FormulaInsertion {
  const taken = rows.findIndex((shown) => !isBlank(shown));
  const shownRow = rows[taken] ?? [];
  const index = shownRow.findIndex((shown) => shown !== null);
  const below = rows.findIndex((_, from) => isFree(rows, from, height));
  return {
    isInserted: false,
    cell: cellAddress(row + taken, column + index),
    shown: shownRow[index] ?? '',
    free:
      below < 0
        ? null
        : { cell: cellAddress(row + below, column), place: { sheetId, row: row + below, column } },
  };
}
