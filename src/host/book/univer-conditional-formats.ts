import { generateRandomId, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IColorScale,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, FormatCriteria, GradientPoint } from './book';
import { fromUniverRange, toUniverRange } from './univer-document';
import { fromUniverStyle, hexColor, toUniverStyle } from './univer-styles';

type BooleanFormat = Extract<ConditionalFormat, { kind: 'boolean' }>;
type GradientFormat = Extract<ConditionalFormat, { kind: 'gradient' }>;
type Point = IColorScale['config'][number];

const textOperators = {
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
} as const;
const numberOperators = {
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
} as const;
const pointTypes = {
  MIN: CFValueType.min,
  MAX: CFValueType.max,
  NUMBER: CFValueType.num,
  PERCENT: CFValueType.percent,
  PERCENTILE: CFValueType.percentile,
} as const;

const nameOf = <Name extends string>(
  names: Readonly<Record<Name, string>>,
  value: string,
): Name | undefined => (Object.keys(names) as Name[]).find((name) => names[name] === value);

export function toUniverFormat(format: ConditionalFormat): IConditionFormattingRule {
  return {
    cfId: generateRandomId(),
    ranges: format.areas.map(toUniverRange),
    // Google stops at the first rule that is true.
    stopIfTrue: format.kind === 'boolean',
    rule: format.kind === 'boolean' ? highlight(format) : colorScale(format),
  };
}

function highlight({ criteria, values, style }: BooleanFormat): IConditionalFormattingRuleConfig {
  const common = {
    type: CFRuleType.highlightCell,
    style: toUniverStyle(style) satisfies IStyleBase,
  } as const;
  const [first = '', second = ''] = values;
  if (criteria === 'CUSTOM_FORMULA') {
    return { ...common, subType: CFSubRuleType.formula, value: String(first) };
  }
  if (criteria in textOperators) {
    const operator = textOperators[criteria as keyof typeof textOperators];
    return { ...common, subType: CFSubRuleType.text, operator, value: String(first) };
  }
  const operator = numberOperators[criteria as keyof typeof numberOperators];
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    return { ...common, subType: CFSubRuleType.number, operator, value: [Number(first), Number(second)] };
  }
  return { ...common, subType: CFSubRuleType.number, operator, value: Number(first) };
}

function colorScale({ min, mid, max }: GradientFormat): IColorScale {
  const points = [min, ...(mid ? [mid] : []), max];
  return { type: CFRuleType.colorScale, config: points.map(toPoint) };
}

const toPoint = ({ color, type, value }: GradientPoint, index: number): Point => ({
  index,
  color,
  value: { type: pointTypes[type], ...(type === 'MIN' || type === 'MAX' ? {} : { value: Number(value) }) },
});

/** Null for what Google does not have: data bars, icons, ranks, averages, duplicates. */
export function fromUniverFormat(sheetId: number, rule: IConditionFormattingRule): ConditionalFormat | null {
  const areas = rule.ranges.map((range) => fromUniverRange(sheetId, range));
  const config = rule.rule;
  if (config.type === CFRuleType.colorScale) return gradientOf(areas, config);
  if (config.type !== CFRuleType.highlightCell) return null;
  const condition = conditionOf(config);
  return condition && { kind: 'boolean', areas, ...condition, style: fromUniverStyle(config.style) };
}

function conditionOf(
  config: IConditionalFormattingRuleConfig,
): { criteria: FormatCriteria; values: (string | number)[] } | null {
  if (!('subType' in config)) return null;
  switch (config.subType) {
    case CFSubRuleType.formula:
      return { criteria: 'CUSTOM_FORMULA', values: [config.value] };
    case CFSubRuleType.text: {
      const criteria = nameOf(textOperators, config.operator);
      return criteria ? { criteria, values: config.value ? [config.value] : [] } : null;
    }
    case CFSubRuleType.number: {
      const criteria = nameOf(numberOperators, config.operator);
      const values = config.value === undefined ? [] : [config.value].flat();
      return criteria ? { criteria, values } : null;
    }
    default:
      return null;
  }
}

function gradientOf(areas: GradientFormat['areas'], { config }: IColorScale): GradientFormat | null {
  const points = [...config].sort((one, other) => one.index - other.index).map(fromPoint);
  const [min, ...rest] = points;
  const max = rest.pop();
  const [mid] = rest;
  return min && max ? { kind: 'gradient', areas, min, ...(mid ? { mid } : {}), max } : null;
}

const fromPoint = ({ color, value }: Point): GradientPoint => ({
  color: hexColor(color) ?? '#ffffff',
  type: nameOf(pointTypes, value.type) ?? 'NUMBER',
  value: value.value === undefined ? '' : String(value.value),
});
