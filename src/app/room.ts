import { fail, type Result, success } from '../messages';
import type { SheetPlan } from '../sheet/sheet-plan';
import type { WorkbookPort } from './ports';

/** What a Google spreadsheet holds at most, all its sheets together, blank cells too. */
const mostCells = 10_000_000;

/** Whether sheets fit into the spreadsheet: Google would refuse them halfway. */
export function checkRoom(sheets: readonly SheetPlan[], workbook: WorkbookPort): Result<null> {
  const needed = sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const there = workbook.cellCount();
  return there + needed <= mostCells
    ? success(null)
    : fail({ code: 'tooManyCells', needed, there, most: mostCells });
}
