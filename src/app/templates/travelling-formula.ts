import { areaAddress, fixedBoth } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import { type CellFormulaMistake, cellFormulaMistake } from '../../template/captured/check-cell-formula';
import { formulaWords, withCorners } from '../../template/captured/formula-words';
import type { CustomFunctions } from '../../template/captured/travelling-functions';
import type { SheetReading } from './template-ports';

/** A formula that can travel, or why it cannot. */
export type Travelling = { readonly formula: string } | CellFormulaMistake;

/**
 * A formula as it reads in a sheet of its own: without its sheet's name, with names of ranges of the captured part as
 * addresses, and counted from the part's first cell.
 *
 * @example travellingFormula("=SUM('表 1'!B3:B9)*kefu_aov", reading, functions) // { formula: '=SUM(B1:B7)*$C$1' }
 */
export function travellingFormula(
  formula: string,
  reading: SheetReading,
  customFunctions: CustomFunctions,
): Travelling {
  const { area } = reading;
  const local = withoutNames(formula, reading);
  const mistake = cellFormulaMistake(local, { area, customFunctions });
  if (mistake) return mistake;
  return {
    formula: withCorners(local, (corner) => ({
      ...corner,
      row: corner.row === null ? null : corner.row - area.row + 1,
      column: corner.column === null ? null : corner.column - area.column + 1,
    })),
  };
}

function withoutNames(formula: string, { sheetName, area, names }: SheetReading): string {
  const own = new Map(
    names
      .filter((named) => named.sheetName === sheetName && isInside(named.area, area))
      .map((named) => [folded(named.name), areaAddress(named.area, fixedBoth)]),
  );
  return formulaWords(formula)
    .map((word) => {
      if (word.kind === 'sheet') return folded(word.name) === folded(sheetName) ? '' : word.source;
      return (word.kind === 'name' && own.get(folded(word.source))) || word.source;
    })
    .join('');
}

const folded = (name: string): string => name.toLowerCase();

export const isInside = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
