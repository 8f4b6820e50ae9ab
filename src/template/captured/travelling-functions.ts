import { portableFunctions } from '../formula/portable-functions';

/**
 * What a custom function gives: one cell for single values (and so more cells for a range), one cell for a whole range,
 * or always more cells.
 */
export type CustomResult = 'cell' | 'cellOfRange' | 'cells';
export type CustomFunctions = ReadonlyMap<string, CustomResult>;

/** Functions that reach out of the spreadsheet or to places that only show when they are calculated. */
const reachingOut =
  /^(IMPORT.*|GOOGLE.*|IMAGE|HYPERLINK|INDIRECT|WEBSERVICE|GETPIVOTDATA|RTD|DDE|CALL|AI|GEMINI)$/;

/** Functions whose result takes more cells than their own: captured without them, those cells would block the result. */
const spilling = new Set(
  (
    'ARRAYFORMULA FILTER SORT SORTN UNIQUE QUERY SEQUENCE TRANSPOSE SPLIT FLATTEN RANDARRAY TOCOL TOROW WRAPROWS WRAPCOLS ' +
    'CHOOSECOLS CHOOSEROWS HSTACK VSTACK MAP BYROW BYCOL SCAN MAKEARRAY LINEST LOGEST TREND GROWTH FREQUENCY MMULT MINVERSE'
  ).split(' '),
);

/** Google's own and other functions of one result that stay within their sheet, besides the portable ones. */
const harmless = new Set(
  (
    'ADDRESS ARRAY_CONSTRAIN ASC AVERAGEA BASE BINOMDIST CELL CHAR CLEAN CODE COLUMN COMBIN CONCAT CONFIDENCE CORREL COUNTUNIQUE ' +
    'COUNTUNIQUEIFS DATEDIF DATEVALUE DAYS DAYS360 DECIMAL DEVSQ DOLLAR ERROR.TYPE EVEN FACT FIXED FORECAST GCD GEOMEAN HARMEAN ' +
    'HLOOKUP IFERROR ISBETWEEN ISBLANK ISDATE ISEMAIL ISERR ISEVEN ISFORMULA ISLOGICAL ISNA ISNONTEXT ISODD ISOWEEKNUM ISREF JOIN ' +
    'LCM LOG LOG10 LOOKUP MAXA MINA MODE N NA NETWORKDAYS.INTL NORMDIST NORMINV NORM.DIST NORM.INV NOW ODD OFFSET PERCENTILE.INC ' +
    'PERCENTRANK PERMUT PI POISSON.DIST PROPER QUARTILE QUOTIENT RAND RANDBETWEEN RANK.AVG RANK.EQ REGEXEXTRACT REGEXMATCH ' +
    'REGEXREPLACE REPLACE ROW SEARCH SECOND SINGLE SLOPE SPARKLINE STDEV STDEVP STDEV.S STDEV.P SUBTOTAL SUMSQ T TIMEVALUE TO_DATE ' +
    'TO_PERCENT TO_PURE_NUMBER TO_TEXT TODAY TRIMMEAN TRUNC TYPE UNICHAR UNICODE VAR VARP WEEKNUM WORKDAY.INTL XLOOKUP XMATCH XOR ' +
    'YEARFRAC'
  ).split(' '),
);

export type Travel = 'travels' | 'functionReachesOut' | 'functionSpills' | 'functionUnknown';

/** Whether a function may stand in a captured sheet, or why not. */
export function travelOf(name: string, custom: CustomFunctions): Travel {
  if (portableFunctions.has(name) || harmless.has(name)) return 'travels';
  const result = custom.get(name);
  if (result !== undefined) return result === 'cells' ? 'functionSpills' : 'travels';
  if (reachingOut.test(name)) return 'functionReachesOut';
  return spilling.has(name) ? 'functionSpills' : 'functionUnknown';
}
