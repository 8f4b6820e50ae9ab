import type { Criterion, CriterionValue } from './template-ports';

type Test = (cell: string, values: readonly string[]) => string;

/** What of the cell is compared: days without their time of day. */
type Operand = (cell: string) => string;
const itself: Operand = (cell) => cell;
const itsDay: Operand = (cell) => `INT(${cell})`;

const compared =
  (comparison: string, operand: Operand): Test =>
  (cell, [value = '0']) =>
    `AND(ISNUMBER(${cell}),${operand(cell)}${comparison}${value})`;
const between =
  (operand: Operand): Test =>
  (cell, [low = '0', high = '0']) =>
    `AND(ISNUMBER(${cell}),${operand(cell)}>=${low},${operand(cell)}<=${high})`;
const notBetween =
  (operand: Operand): Test =>
  (cell, [low = '0', high = '0']) =>
    `AND(ISNUMBER(${cell}),OR(${operand(cell)}<${low},${operand(cell)}>${high}))`;

/** Google's criteria as formulas, after Google's help on data validation and conditional formatting rules. */
const tests: Readonly<Record<string, Test>> = {
  NUMBER_GREATER_THAN: compared('>', itself),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: compared('>=', itself),
  NUMBER_LESS_THAN: compared('<', itself),
  NUMBER_LESS_THAN_OR_EQUAL_TO: compared('<=', itself),
  NUMBER_EQUAL_TO: compared('=', itself),
  NUMBER_NOT_EQUAL_TO: compared('<>', itself),
  NUMBER_BETWEEN: between(itself),
  NUMBER_NOT_BETWEEN: notBetween(itself),
  DATE_AFTER: compared('>', itsDay),
  DATE_BEFORE: compared('<', itsDay),
  DATE_EQUAL_TO: compared('=', itsDay),
  DATE_ON_OR_AFTER: compared('>=', itsDay),
  DATE_ON_OR_BEFORE: compared('<=', itsDay),
  DATE_BETWEEN: between(itsDay),
  DATE_NOT_BETWEEN: notBetween(itsDay),
  CELL_EMPTY: (cell) => `LEN(${cell})=0`,
  CELL_NOT_EMPTY: (cell) => `LEN(${cell})>0`,
  TEXT_CONTAINS: (cell, [text = '""']) => `ISNUMBER(SEARCH(${text},${cell}))`,
  TEXT_DOES_NOT_CONTAIN: (cell, [text = '""']) => `ISERROR(SEARCH(${text},${cell}))`,
  TEXT_EQUAL_TO: (cell, [text = '""']) => `${cell}=${text}`,
  TEXT_STARTS_WITH: (cell, [text = '""']) => `LEFT(${cell},LEN(${text}))=${text}`,
  TEXT_ENDS_WITH: (cell, [text = '""']) => `RIGHT(${cell},LEN(${text}))=${text}`,
  TEXT_IS_VALID_EMAIL: (cell) => `ISEMAIL(${cell})`,
};

/**
 * One of Google's ready-made criteria as a formula that is true where it is met.
 *
 * @param cell the address of the cell that it is about
 * @returns `null` for a criterion that no formula stands for
 * @example criterionFormula({ criteria: 'NUMBER_GREATER_THAN', values: [5] }, 'B2') // '=AND(ISNUMBER(B2),B2>5)'
 */
export function criterionFormula({ criteria, values }: Criterion, cell: string): string | null {
  const test = Object.hasOwn(tests, criteria) ? tests[criteria] : undefined;
  const literals = values.map((value) => literal(value, criteria.startsWith('TEXT_')));
  return test === undefined || literals.includes(null)
    ? null
    : `=${test(
        cell,
        literals.flatMap((each) => each ?? []),
      )}`;
}

/** A value as it stands in a formula; people may also compare with a formula (`=A1`). */
function literal(value: CriterionValue, isText: boolean): string | null {
  if (typeof value === 'number' && !isText) return String(value);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (text.startsWith('=')) return `(${text.slice(1)})`;
  if (isText) return `"${text.replaceAll('"', '""')}"`;
  return Number.isFinite(Number(text)) && text.trim() !== '' ? text : null;
}
