import type { ConditionalRule } from 'hucre';
import { areaAddress, cellAddress } from '../../sheet/a1';
import type { Area, ConditionalFormat, FormatCriteria, GradientPoint } from '../book/book';
import { highlightStyle, xlsxColor } from './xlsx-style';

type BooleanFormat = Extract<ConditionalFormat, { kind: 'boolean' }>;
type Condition = Pick<ConditionalRule, 'type' | 'operator' | 'formula' | 'text'>;

/** Areas as one list: formulas stay relative to the first cell of the first. */
export const areaList = (areas: readonly Area[]): string => areas.map((area) => areaAddress(area)).join(' ');

/**
 * @param priority from 1; the lowest wins
 * @param inFile a formula of the document as the file has it
 */
export function xlsxConditionalFormat(
  format: ConditionalFormat,
  priority: number,
  inFile: (formula: string) => string,
): ConditionalRule {
  const common = { priority, range: areaList(format.areas) };
  if (format.kind === 'gradient') return { ...common, type: 'colorScale', colorScale: colorScale(format) };
  return { ...common, ...condition(format, inFile), style: highlightStyle(format.style), stopIfTrue: true };
}

function colorScale({ min, mid, max }: Extract<ConditionalFormat, { kind: 'gradient' }>) {
  const points = [min, ...(mid ? [mid] : []), max];
  return { cfvo: points.map(pointValue), colors: points.map(({ color }) => `FF${xlsxColor(color).rgb}`) };
}

const pointTypes = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
} as const;

const pointValue = ({ type, value }: GradientPoint) => ({
  type: pointTypes[type],
  ...(type === 'MIN' || type === 'MAX' ? {} : { value }),
});

const comparisons: Partial<Record<FormatCriteria, NonNullable<ConditionalRule['operator']>>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
};

function condition(
  { criteria, values, areas }: BooleanFormat,
  inFile: (formula: string) => string,
): Condition {
  const operator = comparisons[criteria];
  if (operator) {
    const [first = '0', ...others] = values.map(String);
    return { type: 'cellIs', operator, formula: others.length > 0 ? [first, ...others] : first };
  }
  const [first = ''] = values.map(String);
  if (criteria === 'CUSTOM_FORMULA') return { type: 'expression', formula: inFile(first) };
  return { type: 'expression', formula: inFile(textFormula(criteria, quoted(first), firstAddress(areas))) };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const firstAddress = ([first]: readonly Area[]): string =>
  first ? cellAddress(first.row, first.column) : 'A1';

/** Conditions on texts as formulas, which every program understands in the same way. */
function textFormula(criteria: FormatCriteria, text: string, cell: string): string {
  switch (criteria) {
    case 'CELL_EMPTY':
      return `LEN(TRIM(${cell}))=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(TRIM(${cell}))>0`;
    case 'TEXT_CONTAINS':
      return `NOT(ISERROR(SEARCH(${text},${cell})))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    default:
      return `${cell}=${text}`;
  }
}
