import { enumeration } from './enumeration';

/** Google's enumerations, with the values that the document can hold. */
export const BorderStyle = enumeration('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const WrapStrategy = enumeration('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const InterpolationType = enumeration('InterpolationType', [
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
]);
export const ProtectionType = enumeration('ProtectionType', ['RANGE', 'SHEET']);
export const SheetType = enumeration('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const Dimension = enumeration('Dimension', ['COLUMNS', 'ROWS']);
export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', [
  'DOCUMENT',
  'PROJECT',
]);
export const DeveloperMetadataLocationType = enumeration('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);

const numberComparisons = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
] as const;

export const BooleanCriteria = enumeration('BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'CUSTOM_FORMULA',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_ENDS_WITH',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  ...numberComparisons,
]);

export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  ...numberComparisons,
]);

export const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export const ChartType = enumeration('ChartType', [
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'LINE',
  'ORG',
  'PIE',
  'RADAR',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TIMELINE',
  'TREEMAP',
  'WATERFALL',
]);
export const ChartPosition = enumeration('Position', ['BOTTOM', 'LEFT', 'NONE', 'RIGHT', 'TOP']);
