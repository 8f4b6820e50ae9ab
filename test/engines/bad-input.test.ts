import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheet/sheet-plan';
import { compilePlan } from '../../src/template/compile/compile-plan';
import type { InputValues } from '../../src/template/input-definition';
import { type CalculatedSheets, errorsIn, recalculate } from '../support/ironcalc';
import { requestFor, unwrapped } from '../template/built-in';

/** A sheet, and the sheets that read it. */
const cases = [
  ['inputs', ['staffing', 'overview']],
  ['hourly', ['hourly', 'overview']],
  ['timeline', ['timeline', 'gantt', 'overview']],
  ['gantt', ['gantt']],
  ['staffing', ['staffing', 'overview']],
  ['shifts', ['rota', 'overview']],
  ['rota', ['rota', 'overview']],
  ['dsr', ['dsr', 'overview']],
  ['attribute-table', ['attribute-table', 'overview']],
  ['review-analysis', ['review-analysis', 'overview']],
  ['cross-border', ['cross-border']],
] as const;

const workbookOf = (id: string, sheets: readonly string[], values: InputValues = {}): WorkbookPlan =>
  unwrapped(
    compilePlan(requestFor(id === 'cross-border' ? 'cross-border' : 'double-11', { sheets, values })),
  );

/** The cells of a sheet that are there to be filled in, by row and column from 0. */
const cellsToFill = ({ styles }: SheetPlan): readonly (readonly [number, number])[] =>
  styles
    .filter(({ style }) => style.background === '#fff6d6')
    .flatMap(({ area }) =>
      Array.from({ length: area.rows * area.columns }, (_, index): [number, number] => [
        area.row - 1 + Math.floor(index / area.columns),
        area.column - 1 + (index % area.columns),
      ]),
    );

/** The workbook with something else in some of a sheet's cells to fill in. */
function filledWith(
  workbook: WorkbookPlan,
  id: string,
  bad: CellContent,
  isChosen: (index: number) => boolean,
): CalculatedSheets {
  const change = (sheet: SheetPlan): SheetPlan => {
    if (sheet.templateId !== id) return sheet;
    const cells = sheet.cells.map((row) => [...row]);
    cellsToFill(sheet).forEach(([row, column], index) => {
      const line = cells[row];
      if (line && isChosen(index)) line[column] = bad;
    });
    return { ...sheet, cells };
  };
  return recalculate({ ...workbook, sheets: workbook.sheets.map(change) });
}

describe.each(cases)('a team that fills in %s carelessly', (id, sheets) => {
  const workbook = workbookOf(id, sheets);

  it.each([
    ['a text with a line break and emoji in every second cell', '不知道 😀\n第二行', 2],
    ['a text that looks like a formula in every cell', '=1+1', 1],
    ['nothing in any cell', null, 1],
  ] as const)('%s: no error anywhere', (_, bad, every) => {
    expect(errorsIn(filledWith(workbook, id, bad, (index) => index % every === 0))).toEqual([]);
  });
});

describe('what a sheet says of bad input', () => {
  /** The timeline with other days for a phase. */
  function phaseWith(start: CellContent, end: CellContent): readonly unknown[] {
    const workbook = workbookOf('timeline', ['timeline'], { calendar: 'tmall-2017' });
    const change = (sheet: SheetPlan): SheetPlan => ({
      ...sheet,
      cells: sheet.cells.map((row) =>
        row[1] === '预热期' ? row.map((cell, at) => (at === 4 ? start : at === 7 ? end : cell)) : row,
      ),
    });
    const calculated = recalculate({ ...workbook, sheets: workbook.sheets.map(change) });
    return calculated.时间轴?.find((row) => row[1] === '预热期') ?? [];
  }

  it('is that a phase ends before it starts', () => {
    expect(phaseWith(-1, -27)[11]).toBe('结束早于开始，请检查');
  });

  it('is that the days of a phase are no numbers', () => {
    const row = phaseWith('下周', -1);
    expect([row[3], row[9], row[11]]).toEqual(['', '', '开始或结束不是数字']);
  });
});
