import type { DataValidation } from 'hucre';
import type { Area, PlacedValidation, Validation } from '../book/book';
import { areaList } from './xlsx-conditional-format';
import { isPlain, xlsxText } from './xlsx-text';

export interface ValidationContext {
  /** An area with its sheet, as formulas write it. */
  reference(area: Area): string;
  /** A formula of the document as the file has it. */
  formula(formula: string): string;
  /** Puts values where a validation can refer to them. */
  storedList(values: readonly string[]): string;
}

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

/** A list within the rule may have 255 characters, its commas separate, and it has no escapes; Excel calls a longer one corrupt. */
const maxInlineCharacters = 255;

export function xlsxValidation(placed: PlacedValidation, context: ValidationContext): DataValidation {
  const { validation, areas } = placed;
  const { allowInvalid, helpText } = validation;
  return {
    ...ruleOf(validation, context),
    range: areaList(areas),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: allowInvalid ? 'warning' : 'stop',
    ...(helpText
      ? { showInputMessage: true, inputMessage: told(helpText), errorMessage: told(helpText) }
      : {}),
  };
}

/** Excel takes 255 characters. */
const told = (text: string): string => xlsxText(text.length <= 255 ? text : `${text.slice(0, 254)}…`);

const operators: Readonly<Record<string, NonNullable<DataValidation['operator']>>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  AFTER: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  BEFORE: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

function ruleOf(validation: Validation, context: ValidationContext): Rule {
  const { criteria, values, source } = validation;
  const [first, second] = values.map((value) => context.formula(String(value)));
  if (criteria === 'VALUE_IN_LIST') return listRule(values.map(String), context);
  if (criteria === 'CHECKBOX')
    return listRule(values.length > 0 ? values.map(String) : ['TRUE', 'FALSE'], context);
  if (criteria === 'VALUE_IN_RANGE')
    return { type: 'list', formula1: source ? context.reference(source) : '' };
  if (criteria === 'CUSTOM_FORMULA') return { type: 'custom', formula1: first ?? 'TRUE' };
  return {
    type: criteria.startsWith('DATE') ? 'date' : 'decimal',
    operator: operators[criteria.replace(/^(NUMBER|DATE)_/, '')] ?? 'between',
    ...(first === undefined ? {} : { formula1: first }),
    ...(second === undefined ? {} : { formula2: second }),
  };
}

function listRule(values: string[], context: ValidationContext): Rule {
  const isInline =
    values.join(',').length <= maxInlineCharacters &&
    values.every((value) => !/[,"\n]/.test(value) && value.trim() === value && isPlain(value));
  return isInline ? { type: 'list', values } : { type: 'list', formula1: context.storedList(values) };
}
