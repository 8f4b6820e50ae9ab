import type { Failure } from '../../messages';
import { cellAddress, parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import type { CellContent, ConditionalFormat, SheetPlan, ValidationRule } from '../../sheet/sheet-plan';
import type { SheetContext } from '../compile/compile-context';
import type { PlacedSheet } from '../compile/place-blocks';
import type { Template } from '../template';
import type { CellCriterion, CellHighlight, CellsBlock } from './cells-block';
import { type CellsFrame, cellFormulaMistake, namesIn } from './check-cell-formula';
import { filledFormula, movedFormula } from './formula-words';
import type { CustomFunctions } from './travelling-functions';

/** The `cells` block of a template that was captured; a template that was written has none. */
export const cellsOf = (template: Template): CellsBlock | undefined =>
  template.blocks.find((block) => block.kind === 'cells');

/** A captured sheet as it was. Formulas that must not stand in a sheet are reported with their cell. */
export function compileCells(block: CellsBlock, placed: PlacedSheet, context: SheetContext): SheetPlan {
  // A captured sheet has no margin: the whole sheet is what was there.
  const columnWidths = placed.columnWidths.slice(1);
  const columns = columnWidths.length;
  const failure = cellsFailure(block, columns, context.customFunctions);
  if (failure) context.report(failure);
  return {
    templateId: context.template.id,
    name: context.sheetName,
    ...(block.tabColor === undefined ? {} : { tabColor: block.tabColor }),
    rows: block.rows,
    columns,
    cells: cellMatrix(block, columns),
    styles: (block.styles ?? []).flatMap(({ areas, style }) =>
      areasOf(areas).map((area) => ({ area, style })),
    ),
    borders: [],
    merges: areasOf(block.merges ?? []),
    columnWidths,
    hiddenColumns: placed.hiddenColumns.map((column) => column - 1),
    rowHeights: (block.heights ?? []).flatMap(({ row, count, height }) =>
      Array.from({ length: count }, (_, index) => ({ row: row + index, height })),
    ),
    areHeightsForced: true,
    frozenRows: block.frozenRows ?? 0,
    frozenColumns: block.frozenColumns ?? 0,
    hiddenGridlines: block.hiddenGridlines ?? false,
    notes: (block.notes ?? []).map(({ at, text }) => ({ ...cornerOf(at), text })),
    validations: (block.validations ?? []).flatMap(({ areas, rule, strict = false, help = '' }) =>
      areasOf(areas).map((area) => ({ area, rule: sheetRule(rule, context.sheetName), strict, help })),
    ),
    conditionalFormats: (block.conditionalFormats ?? []).map(placedHighlight),
    protection: null,
    namedAreas: [],
    charts: [],
    links: [],
  };
}

const areasOf = (addresses: readonly string[]): readonly Area[] =>
  addresses.flatMap((address) => parseArea(address) ?? []);

function cornerOf(address: string): { readonly row: number; readonly column: number } {
  const { row, column } = parseArea(address) ?? { row: 1, column: 1 };
  return { row, column };
}

const sheetRule = (rule: CellCriterion, sheet: string): ValidationRule =>
  rule.kind === 'listFromArea'
    ? {
        kind: 'listFromArea',
        sheet,
        area: areasOf([rule.area])[0] ?? { row: 1, column: 1, rows: 1, columns: 1 },
      }
    : rule;

const placedHighlight = (highlight: CellHighlight): ConditionalFormat => ({
  ...highlight,
  areas: areasOf(highlight.areas),
});

function cellMatrix(block: CellsBlock, columns: number): readonly (readonly CellContent[])[] {
  const cells = Array.from({ length: block.rows }, () => Array<CellContent>(columns).fill(null));
  for (const { at, values } of block.contents) {
    const { row, column } = cornerOf(at);
    values.forEach((value, index) => {
      put(cells, row, column + index, value);
    });
  }
  for (const { area, formula } of block.formulas ?? []) {
    const moved = filledFormula(formula);
    for (const { row, column, rows, columns: width } of areasOf([area])) {
      for (let i = 0; i < rows; i += 1) {
        for (let j = 0; j < width; j += 1) {
          put(cells, row + i, column + j, { formula: moved(i, j) });
        }
      }
    }
  }
  return cells;
}

function put(cells: CellContent[][], row: number, column: number, content: CellContent): void {
  const line = cells[row - 1];
  if (line) line[column - 1] = content;
}

/** Every formula of the block and where it stands; a filled one also as it stands in the last cell of its area. */
export function* formulasOf(
  block: CellsBlock,
): Generator<{ readonly cell: string; readonly formula: string }> {
  for (const { area, formula } of block.formulas ?? []) {
    for (const { row, column, rows, columns } of areasOf([area])) {
      yield { cell: cellAddress(row, column), formula };
      if (rows * columns === 1) continue;
      yield {
        cell: cellAddress(row + rows - 1, column + columns - 1),
        formula: movedFormula(formula, rows - 1, columns - 1),
      };
    }
  }
  for (const { areas, rule } of block.validations ?? []) {
    if (rule.kind === 'formula') yield { cell: areas[0] ?? '', formula: rule.formula };
  }
  for (const highlight of block.conditionalFormats ?? []) {
    if (highlight.kind === 'formula') yield { cell: highlight.areas[0], formula: highlight.formula };
  }
}

/** The names of ranges that a captured sheet needs, each with the first cell that does. */
export function namesNeeded(block: CellsBlock): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  for (const { cell, formula } of formulasOf(block)) {
    for (const name of namesIn(formula)) if (!needed.has(name)) needed.set(name, cell);
  }
  return needed;
}

/** The first formula of a captured sheet that must not stand in one; `null` if all may. */
export function cellsFailure(
  block: CellsBlock,
  columns: number,
  customFunctions: CustomFunctions,
): Failure | null {
  const frame: CellsFrame = { area: { row: 1, column: 1, rows: block.rows, columns }, customFunctions };
  for (const { cell, formula } of formulasOf(block)) {
    const mistake = cellFormulaMistake(formula, frame);
    if (mistake) return { code: 'cellFormulaInvalid', cell, formula, ...mistake };
  }
  return null;
}

/** How many columns a captured sheet has. */
export const cellsColumns = ({ columns }: Template): number =>
  columns.reduce<number>(
    (sum, width) => sum + (typeof width === 'object' && typeof width.repeat === 'number' ? width.repeat : 1),
    0,
  );
