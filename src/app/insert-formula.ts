import { catalogue } from '../functions/catalogue';
import { resultWidth } from '../functions/evaluate';
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
  const width = resultWidth(spec);
  const around = cells.look(place, width);
  if (!around) return fail({ code: 'sheetVanished' });
  const [row = []] = around.rows;
  const cell = cellAddress(place.row, place.column);
  if (row.length < width) return fail({ code: 'noRoomForResult', cell, columns: width });
  if (!isBlank(row)) return success(occupied(place, row, around));
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

function occupied(
  { sheetId, row, column }: CellPlace,
  shownRow: readonly (string | null)[],
  { rows }: CellSurroundings,
): FormulaInsertion {
  const index = shownRow.findIndex((shown) => shown !== null);
  const below = rows.findIndex(isBlank);
  return {
    isInserted: false,
    cell: cellAddress(row, column + index),
    shown: shownRow[index] ?? '',
    free:
      below < 0
        ? null
        : { cell: cellAddress(row + below, column), place: { sheetId, row: row + below, column } },
  };
}
