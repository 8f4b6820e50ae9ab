/**
 * The functions on which Google Sheets, Excel, WPS, LibreOffice 7.4, Gnumeric and IronCalc agree. Left out on purpose:
 * volatile functions (NOW, RAND, INDIRECT, OFFSET), those that reach out of the workbook (IMPORTDATA, HYPERLINK …),
 * Google's own (QUERY, SPLIT, ARRAYFORMULA …) and array functions that LibreOffice 7.4 lacks (FILTER, LET …).
 */
export const portableFunctions: ReadonlySet<string> = new Set([
  ...['ABS', 'AND', 'AVERAGE', 'AVERAGEIF', 'AVERAGEIFS', 'CEILING', 'CHOOSE', 'COLUMNS', 'CONCATENATE'],
  ...[
    'COUNT',
    'COUNTA',
    'COUNTBLANK',
    'COUNTIF',
    'COUNTIFS',
    'DATE',
    'DAY',
    'EDATE',
    'EOMONTH',
    'EXACT',
    'EXP',
  ],
  ...['FALSE', 'FIND', 'FLOOR', 'HOUR', 'IF', 'IFERROR', 'IFNA', 'IFS', 'INDEX', 'INT', 'ISBLANK', 'ISERROR'],
  ...[
    'ISNUMBER',
    'ISTEXT',
    'LARGE',
    'LEFT',
    'LEN',
    'LN',
    'LOWER',
    'MATCH',
    'MAX',
    'MAXIFS',
    'MEDIAN',
    'MID',
    'MIN',
  ],
  ...[
    'MINIFS',
    'MINUTE',
    'MOD',
    'MONTH',
    'MMULT',
    'MROUND',
    'NETWORKDAYS',
    'NOT',
    'OR',
    'PERCENTILE',
    'POISSON',
    'POWER',
  ],
  ...['PRODUCT', 'RANK', 'REPT', 'RIGHT', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'ROWS', 'SIGN', 'SMALL', 'SQRT'],
  ...[
    'SUBSTITUTE',
    'SUM',
    'SUMIF',
    'SUMIFS',
    'SUMPRODUCT',
    'SWITCH',
    'TEXT',
    'TEXTJOIN',
    'TIME',
    'TRIM',
    'TRUE',
  ],
  ...['UPPER', 'VALUE', 'VLOOKUP', 'WEEKDAY', 'WORKDAY', 'YEAR'],
]);

/** Spreadsheets disagree on these when the significance is left out. */
export const needTwoArguments: ReadonlySet<string> = new Set(['CEILING', 'FLOOR']);

/** The one volatile function, and the one place for it: the cell that the whole workbook reads the day from. */
export const todayFunction = 'TODAY';
