import { type FormulaNotation, formulaNotation } from '../sheet/formula-notation';
import { formulaOf } from '../sheet/formula-of';
import type { CellContent, SheetPlan } from '../sheet/sheet-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes plans whose formulas, in cells and in rules, are written as the spreadsheet reads them; asks it once what it reads. */
export function planLocaliser(spreadsheet: Spreadsheet): (plan: SheetPlan) => SheetPlan {
  let notation: FormulaNotation | undefined;
  return (plan) => {
    notation ??= formulaNotation(spreadsheet.getSpreadsheetLocale());
    return localised(plan, notation);
  };
}

function localised(plan: SheetPlan, { write }: FormulaNotation): SheetPlan {
  const content = (cell: CellContent): CellContent => {
    const formula = formulaOf(cell);
    return formula === null ? cell : { formula: write(formula) };
  };
  return {
    ...plan,
    cells: plan.cells.map((row) => row.map(content)),
    validations: plan.validations.map((validation) =>
      validation.rule.kind === 'formula'
        ? { ...validation, rule: { ...validation.rule, formula: write(validation.rule.formula) } }
        : validation,
    ),
    conditionalFormats: plan.conditionalFormats.map((format) =>
      format.kind === 'formula' ? { ...format, formula: write(format.formula) } : format,
    ),
  };
}
