import type { NamedColumn, TablePort } from '../app/table-port';
import type { CellContent } from '../sheet/sheet-plan';
import { typed } from '../sheet/typed';
import { namedPlaces, rangeNamed } from './named-places';
import { madeSheet, planPrefixOf } from './tagged-sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The port over the named ranges of the spreadsheet that is open. */
export const namedTables = (spreadsheet: Spreadsheet): TablePort => ({
  plansWith(table) {
    const pattern = new RegExp(`^(kefu\\d*)_${table}$`);
    const prefixes = namedPlaces(spreadsheet).flatMap(({ name, range }) => {
      const prefix = pattern.exec(name)?.[1];
      return prefix !== undefined && range() ? [prefix] : [];
    });
    return prefixes.sort((one, other) => numberOf(one) - numberOf(other));
  },

  planInFront: () => planPrefixOf(spreadsheet.getActiveSheet()),

  sheetOf(plan, table) {
    const sheet = rangeNamed(spreadsheet, `${plan}_${table}`)?.getSheet();
    return sheet ? madeSheet(sheet) : null;
  },

  read(plan, table) {
    const range = rangeNamed(spreadsheet, `${plan}_${table}`);
    if (!range) return null;
    const sheet = range.getSheet();
    const [headers = [], ...rows] = sheet
      .getRange(range.getRow() - 1, range.getColumn(), range.getNumRows() + 1, range.getNumColumns())
      .getValues();
    const columns = new Map<string, NamedColumn>();
    for (const { name, range: columnOf } of namedPlaces(sheet)) {
      const column = name.startsWith(`${plan}_`) ? columnOf() : null;
      if (!column || !isColumnOf(column, range)) continue;
      const index = column.getColumn() - range.getColumn();
      const cells = rows.map((row): unknown => row[index]);
      columns.set(name.slice(plan.length + 1), { header: String(headers[index]), cells });
    }
    return { rows: rows.length, rowsBelow: Math.max(0, sheet.getLastRow() - range.getLastRow()), columns };
  },

  write(plan, columns) {
    const places = [...columns]
      .flatMap(([name, cells], order) => {
        const range = rangeNamed(spreadsheet, `${plan}_${name}`);
        return range ? [{ range, cells, order }] : [];
      })
      .sort((one, other) => one.range.getColumn() - other.range.getColumn());
    const first = (neighbours: readonly Place[]) => Math.min(...neighbours.map(({ order }) => order));
    const runs = [...runsOfNeighbours(places)].sort((one, other) => first(one) - first(other));
    for (const neighbours of runs) writeColumns(neighbours);
  },
});

const numberOf = (prefix: string): number => Number(prefix.replace('kefu', '') || 1);

const isColumnOf = (column: Range, table: Range): boolean =>
  column.getRow() === table.getRow() &&
  column.getNumRows() === table.getNumRows() &&
  column.getColumn() >= table.getColumn() &&
  column.getLastColumn() <= table.getLastColumn() &&
  column.getNumColumns() < table.getNumColumns();

interface Place {
  readonly range: Range;
  readonly cells: readonly CellContent[];
  /** Its place among the columns to write. */
  readonly order: number;
}

function runsOfNeighbours(places: readonly Place[]): readonly (readonly Place[])[] {
  const runs: Place[][] = [];
  for (const place of places) {
    const last = runs.at(-1)?.at(-1);
    if (last && isLeftOf(last.range, place.range)) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs;
}

const isLeftOf = (left: Range, right: Range): boolean =>
  left.getSheet().getSheetId() === right.getSheet().getSheetId() &&
  left.getRow() === right.getRow() &&
  left.getNumRows() === right.getNumRows() &&
  left.getLastColumn() + 1 === right.getColumn();

function writeColumns(neighbours: readonly Place[]): void {
  const [first] = neighbours;
  if (!first) return;
  const { range } = first;
  const rows = range.getNumRows();
  const matrix = Array.from({ length: rows }, (_, row) =>
    neighbours.map(({ cells }) => typed(cells[row] ?? null)),
  );
  range.getSheet().getRange(range.getRow(), range.getColumn(), rows, neighbours.length).setValues(matrix);
}
