import { groundGrid, marginWidth, standsOnGround } from '../sheet/ground';
import type { SheetPlan } from '../sheet/sheet-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The grid of every sheet that Google inserts. */
const freshGrid = { rows: 1000, columns: 26 };

/** One thing that every sheet on the ground needs before it is written, and how to see whether it has it. */
interface GroundWork {
  readonly what: string;
  readonly isDone: (sheet: Sheet) => boolean;
  readonly carryOut: (sheet: Sheet) => unknown;
}

const groundWorks: readonly GroundWork[] = [
  {
    what: 'rows',
    isDone: (sheet) => sheet.getMaxRows() === groundGrid.rows,
    carryOut: (sheet) => sheet.deleteRows(groundGrid.rows + 1, freshGrid.rows - groundGrid.rows),
  },
  {
    what: 'width',
    isDone: (sheet) => sheet.getColumnWidth(1) === marginWidth,
    carryOut: (sheet) => sheet.setColumnWidths(1, 1, marginWidth),
  },
  {
    what: 'gridlines',
    isDone: (sheet) => sheet.hasHiddenGridlines(),
    carryOut: (sheet) => sheet.setHiddenGridlines(true),
  },
  // Nobody should see a blank one flash by, or work in one that is half made.
  { what: 'hidden', isDone: (sheet) => sheet.isSheetHidden(), carryOut: (sheet) => sheet.hideSheet() },
];

/**
 * Inserts blank, hidden sheets. Those on the ground are copies of the first of them, which saves most of the calls that lay it; what
 * Google leaves out of a copy, nobody has told, so the first copy is asked.
 *
 * @param place the place of the first, from 0
 * @param plans each sheet gets the columns of its plan, and at least its rows
 * @returns the sheets in the order of their plans
 */
export function insertBlankSheets(
  spreadsheet: Spreadsheet,
  place: number,
  plans: readonly SheetPlan[],
): Sheet[] {
  const insertOnGround = layingGround(spreadsheet);
  const sheets = plans.map((plan, index) => ({
    plan,
    sheet: standsOnGround(plan)
      ? insertOnGround(plan.name, place + index)
      : hidden(spreadsheet.insertSheet(plan.name, place + index)),
  }));
  // Not before: the pattern must stay as it was laid while it is copied.
  for (const { sheet, plan } of sheets) fitGrid(sheet, plan);
  return sheets.map(({ sheet }) => sheet);
}

function layGround(sheet: Sheet): Sheet {
  for (const { carryOut } of groundWorks) carryOut(sheet);
  return sheet;
}

const leftOutOf = (copy: Sheet): readonly GroundWork[] => groundWorks.filter(({ isDone }) => !isDone(copy));

/**
 * What a copy of a sheet on the ground has, and what Google leaves out of it.
 *
 * @param fresh a sheet that has just been inserted; it is changed and copied
 */
export function copiedGround(spreadsheet: Spreadsheet, fresh: Sheet): CopiedGround {
  const copy = spreadsheet.insertSheet({ template: layGround(fresh) });
  const leftOut = leftOutOf(copy);
  const named = (works: readonly GroundWork[]) => works.map(({ what }) => what);
  return { copy, has: named(groundWorks.filter((work) => !leftOut.includes(work))), lacks: named(leftOut) };
}

interface CopiedGround {
  readonly copy: Sheet;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** Inserts one sheet on the ground after the other. */
function layingGround(spreadsheet: Spreadsheet): (name: string, place: number) => Sheet {
  let pattern: Sheet | undefined;
  let left: readonly GroundWork[] | undefined;
  return (name, place) => {
    if (!pattern) {
      pattern = layGround(spreadsheet.insertSheet(name, place));
      return pattern;
    }
    const copy = spreadsheet.insertSheet(name, place, { template: pattern });
    left ??= leftOutOf(copy);
    for (const { carryOut } of left) carryOut(copy);
    return copy;
  };
}

const hidden = (sheet: Sheet): Sheet => sheet.hideSheet();

function fitGrid(sheet: Sheet, plan: SheetPlan): void {
  const { rows, columns } = plan;
  const isOnGround = standsOnGround(plan);
  const from = isOnGround ? groundGrid : freshGrid;
  if (rows > from.rows) sheet.insertRowsAfter(from.rows, rows - from.rows);
  if (rows < from.rows && !isOnGround) sheet.deleteRows(rows + 1, from.rows - rows);
  if (columns > from.columns) sheet.insertColumnsAfter(from.columns, columns - from.columns);
  if (columns < from.columns) sheet.deleteColumns(columns + 1, from.columns - columns);
}
