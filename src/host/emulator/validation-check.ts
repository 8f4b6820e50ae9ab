import { areaAddress } from '../../sheet/a1';
import { overlap } from '../../sheet/area';
import type { Area, Book, CellContent, Validation } from '../book/book';

/**
 * A script cannot write what a rejecting validation forbids. Formulas, blanks and rules by formula or by range are let
 * through: Google judges them by their results, which are not known yet.
 *
 * @throws in Google's words
 */
export function checkAgainstValidations(
  book: Book,
  area: Area,
  contents: readonly (readonly CellContent[])[],
): void {
  const rules = book.validations(area.sheetId).filter(({ validation }) => !validation.allowInvalid);
  for (const { areas, validation } of rules) {
    if (!areas.some((ruled) => overlap(ruled, area))) continue;
    for (const { cell, content } of cellsOf(area, contents)) {
      if (areas.some((ruled) => overlap(ruled, cell)) && !isAllowed(validation, content)) {
        throw new Error(
          `The data you entered in cell ${areaAddress(cell)} violates the data validation rules set on this cell.`,
        );
      }
    }
  }
}

const cellsOf = (area: Area, contents: readonly (readonly CellContent[])[]) =>
  contents.flatMap((row, i) =>
    row.map((content, j) => ({
      content,
      cell: { ...area, row: area.row + i, column: area.column + j, rows: 1, columns: 1 },
    })),
  );

function isAllowed({ criteria, values }: Validation, content: CellContent): boolean {
  if (content === null || typeof content === 'object') return true;
  if (criteria === 'VALUE_IN_LIST') return values.map(String).includes(String(content));
  if (criteria === 'CHECKBOX')
    return values.length > 0 ? values.includes(String(content)) : typeof content === 'boolean';
  const [low, high] = values;
  if (typeof low !== 'number') return true;
  if (typeof content !== 'number') return false;
  return isAllowedNumber(criteria.replace(/^(NUMBER|DATE)_/, ''), content, low, Number(high ?? low));
}

function isAllowedNumber(comparison: string, number: number, low: number, high: number): boolean {
  const between = number >= low && number <= high;
  const results: Readonly<Record<string, boolean>> = {
    BETWEEN: between,
    NOT_BETWEEN: !between,
    EQUAL_TO: number === low,
    NOT_EQUAL_TO: number !== low,
    GREATER_THAN: number > low,
    AFTER: number > low,
    GREATER_THAN_OR_EQUAL_TO: number >= low,
    ON_OR_AFTER: number >= low,
    LESS_THAN: number < low,
    BEFORE: number < low,
    LESS_THAN_OR_EQUAL_TO: number <= low,
    ON_OR_BEFORE: number <= low,
  };
  return results[comparison] ?? true;
}
