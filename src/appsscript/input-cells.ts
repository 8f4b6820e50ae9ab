import type { CellReading, WorkbookPort } from '../app/ports';
import { typed } from '../sheet/typed';
import { namedPlaces, rangeNamed } from './named-places';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The cells of a plan's inputs, which are named ranges. */
export const inputCells = (
  spreadsheet: Spreadsheet,
): Pick<WorkbookPort, 'readNames' | 'readTyped' | 'writeNames'> => ({
  readNames(names) {
    const wanted = new Set(names);
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const found = namedPlaces(spreadsheet)
      .filter(({ name }) => wanted.has(name))
      .flatMap(({ name, range }) => {
        const cells = range();
        return cells ? [[name, readCells(cells, timeZone)] as const] : [];
      });
    return new Map(found);
  },

  readTyped: (name) =>
    rangeNamed(spreadsheet, name)
      ?.getFormulas()
      .map((row) => row.map((formula) => formula === '')) ?? null,

  writeNames(contents) {
    for (const [name, matrix] of contents) {
      rangeNamed(spreadsheet, name)?.setValues(matrix.map((row) => row.map(typed)));
    }
  },
});

/** Google hands dates over as moments in the spreadsheet's time zone, which need not be the script's. */
const readCells = (range: Range, timeZone: string): CellReading[][] =>
  range
    .getValues()
    .map((row) => row.map((value) => (value instanceof Date ? isoOf(value, timeZone) : value)));

function isoOf(date: Date, timeZone: string): string {
  const time = Utilities.formatDate(date, timeZone, "yyyy-MM-dd'T'HH:mm");
  return time.endsWith('T00:00') ? time.slice(0, 10) : time;
}
