import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  generateRandomId,
  type IDataValidationRule,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets';
import { serialFromIso } from '../../core/calendar/iso-date';
import type { Area, Validation, ValidationCriteria } from './book';
import { toUniverRange } from './univer-document';

/** Univer's comparisons under Google's names, for numbers and for dates. */
const numberOperators = {
  NUMBER_BETWEEN: DataValidationOperator.BETWEEN,
  NUMBER_EQUAL_TO: DataValidationOperator.EQUAL,
  NUMBER_GREATER_THAN: DataValidationOperator.GREATER_THAN,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  NUMBER_LESS_THAN: DataValidationOperator.LESS_THAN,
  NUMBER_LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
  NUMBER_NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  NUMBER_NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
} as const;
const dateOperators = {
  DATE_AFTER: DataValidationOperator.GREATER_THAN,
  DATE_BEFORE: DataValidationOperator.LESS_THAN,
  DATE_BETWEEN: DataValidationOperator.BETWEEN,
  DATE_EQUAL_TO: DataValidationOperator.EQUAL,
  DATE_NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  DATE_ON_OR_AFTER: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  DATE_ON_OR_BEFORE: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;

type RuleBase = Pick<IDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2'>;

/** Formulas and areas as the document writes them. */
export interface References {
  /** `'人员测算'!$B$2:$B$9`, for an area. */
  text(area: Area): string;
  /** The area of such a text, or null. */
  area(text: string): Area | null;
}

export function toUniverValidation(
  validation: Validation,
  areas: readonly Area[],
  references: References,
): ISheetDataValidationRule {
  const { allowInvalid, helpText, showDropdown } = validation;
  return {
    uid: generateRandomId(),
    ranges: areas.map(toUniverRange),
    ...ruleBase(validation, references),
    allowBlank: true,
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: true,
    showDropDown: showDropdown,
    ...(helpText === null ? {} : { prompt: helpText, error: helpText, showInputMessage: true }),
  };
}

function ruleBase({ criteria, values, source }: Validation, references: References): RuleBase {
  const [first, second] = values.map(String);
  const bounds = {
    ...(first === undefined ? {} : { formula1: first }),
    ...(second === undefined ? {} : { formula2: second }),
  };
  if (criteria === 'CHECKBOX') return { type: DataValidationType.CHECKBOX, ...bounds };
  if (criteria === 'CUSTOM_FORMULA') return { type: DataValidationType.CUSTOM, ...bounds };
  if (criteria === 'VALUE_IN_LIST') {
    return { type: DataValidationType.LIST, formula1: serializeListOptions(values.map(String)) };
  }
  if (criteria === 'VALUE_IN_RANGE') {
    return { type: DataValidationType.LIST, formula1: source ? `=${references.text(source)}` : '' };
  }
  if (criteria in numberOperators) {
    const operator = numberOperators[criteria as keyof typeof numberOperators];
    return { type: DataValidationType.DECIMAL, operator, ...bounds };
  }
  const operator = dateOperators[criteria as keyof typeof dateOperators];
  return { type: DataValidationType.DATE, operator, ...bounds };
}

/** Null for the kinds that Google does not have (text length, time of day). */
export function fromUniverValidation(rule: IDataValidationRule, references: References): Validation | null {
  const kind = criteriaOf(rule, references);
  if (kind === null) return null;
  return {
    ...kind,
    showDropdown: rule.showDropDown ?? true,
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.prompt ?? rule.error ?? null,
  };
}

function criteriaOf(
  rule: IDataValidationRule,
  references: References,
): Pick<Validation, 'criteria' | 'values' | 'source'> | null {
  const texts = [rule.formula1, rule.formula2].filter((text): text is string => Boolean(text));
  const compared = (names: Readonly<Record<string, DataValidationOperator>>) => {
    const found = Object.entries(names).find(([, operator]) => operator === (rule.operator ?? 'between'));
    return found ? { criteria: found[0] as ValidationCriteria, values: texts.map(numberOrFormula) } : null;
  };
  switch (rule.type) {
    case DataValidationType.CHECKBOX:
      return { criteria: 'CHECKBOX', values: texts };
    case DataValidationType.CUSTOM:
      return { criteria: 'CUSTOM_FORMULA', values: texts };
    case DataValidationType.LIST:
    case DataValidationType.LIST_MULTIPLE:
      return listCriteria(rule.formula1 ?? '', references);
    case DataValidationType.DECIMAL:
    case DataValidationType.WHOLE:
      return compared(numberOperators);
    case DataValidationType.DATE:
      return compared(dateOperators);
    default:
      return null;
  }
}

function listCriteria(
  formula: string,
  references: References,
): Pick<Validation, 'criteria' | 'values' | 'source'> {
  const source = formula.startsWith('=') ? references.area(formula.slice(1)) : null;
  return source
    ? { criteria: 'VALUE_IN_RANGE', values: [], source }
    : { criteria: 'VALUE_IN_LIST', values: deserializeListOptions(formula) };
}

/** Univer keeps dates as ISO texts. */
function numberOrFormula(text: string): string | number {
  return Number.isFinite(Number(text)) ? Number(text) : (serialFromIso(text) ?? text);
}
