import { judged, type Outcome, untriedFor } from '../app/self-check/attempt';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What cells show, of which there is at least one. */
export type Cells = readonly [readonly [unknown, ...unknown[]], ...(readonly unknown[])[]];

/** A formula that calls a custom function, and the cells that its results may fill. */
export interface Call {
  readonly formula: string;
  readonly cells: Range;
}

const longestWaitMilliseconds = 30_000;
const pauseMilliseconds = 1000;

/**
 * Types formulas in, waits until Google has called their functions, or for as long as it is worth, and empties their cells again:
 * whatever is calculated later would call them once more. Google allows thirty calls of a person at once.
 *
 * @param calls cells on one sheet, each below the one before
 */
export function called(calls: readonly Call[]): readonly Cells[] {
  for (const { formula, cells } of calls) cells.getCell(1, 1).setFormula(formula);
  const shown = awaited(() => calls.map(({ cells }) => shownIn(cells)));
  for (const { cells } of calls) cells.clearContent();
  return shown;
}

function awaited(read: () => readonly Cells[]): readonly Cells[] {
  const deadline = Date.now() + longestWaitMilliseconds;
  for (;;) {
    SpreadsheetApp.flush();
    const shown = read();
    if (Date.now() > deadline || !shown.some(isWaiting)) return shown;
    Utilities.sleep(pauseMilliseconds);
  }
}

/** Google shows `Loading...`, `正在加载...`, until it has called a function. */
export const isWaiting = (cells: Cells): boolean =>
  cells.flat().some((shown) => typeof shown === 'string' && /(\.\.\.|…)$/.test(shown));

function shownIn(range: Range): Cells {
  const [[first, ...others] = [''], ...rows] = range.getValues();
  return [[first, ...others], ...rows];
}

/** What came of calls, unless Google is not done with them; a single cell is told by what it shows alone. */
export const ofCells = (cells: Cells, judge: (cells: Cells) => boolean): Outcome =>
  isWaiting(cells)
    ? untriedFor('stillLoading')
    : judged(judge(cells), cells.flat().length === 1 ? cells[0][0] : cells);
