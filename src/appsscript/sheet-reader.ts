import type {
  Criterion,
  CriterionValue,
  HighlightReading,
  LookMatrices,
  NameReading,
  OpenSheetPort,
  RuleReading,
  ScalePoint,
  SheetReading,
} from '../app/templates/template-ports';
import type { Area } from '../sheet/area';
import { formulaNotation } from '../sheet/formula-notation';
import { plainRowHeight } from '../sheet/text-height';
import { type NamedPlace, namedPlaces } from './named-places';
import { serialDates } from './serial-dates';
import { isMoment } from './zoned-dates';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** The sheet in front of the user; reads matrices, and single values only where Google has no matrix. */
export const openSheetReader = (spreadsheet: Spreadsheet): OpenSheetPort => ({
  outline() {
    const sheet = spreadsheet.getActiveSheet();
    const selected = sheet.getActiveRange();
    return {
      name: sheet.getName(),
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
      usedRows: sheet.getLastRow(),
      usedColumns: sheet.getLastColumn(),
      selection: selected ? areaOf(selected) : { row: 1, column: 1, rows: 1, columns: 1 },
    };
  },
  read(area) {
    // A formula that is still being calculated would be read as it was before.
    SpreadsheetApp.flush();
    return readSheet(spreadsheet, spreadsheet.getActiveSheet(), area);
  },
});

const areaOf = (range: Range): Area => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
});

function readSheet(spreadsheet: Spreadsheet, sheet: Sheet, area: Area): SheetReading {
  const range = sheet.getRange(area.row, area.column, area.rows, area.columns);
  const serialOf = serialDates(spreadsheet.getSpreadsheetTimeZone());
  const { read } = formulaNotation(spreadsheet.getSpreadsheetLocale());
  const isHidden = (index: number) => sheet.isColumnHiddenByUser(area.column + index);
  return {
    sheetName: sheet.getName(),
    area,
    values: range.getValues().map((row) => row.map((value) => cellValue(value, serialOf))),
    // A formula that can be read in two ways is left to its value.
    formulas: range.getFormulas().map((row) => row.map((formula) => read(formula) ?? '')),
    looks: readLooks(range),
    notes: range.getNotes(),
    merges: range.getMergedRanges().map(areaOf),
    rules: range
      .getDataValidations()
      .map((row) => row.map((rule) => (rule ? withCommonFormulas(readRule(rule, serialOf), read) : null))),
    highlights: sheet
      .getConditionalFormatRules()
      .flatMap((rule) => readHighlight(rule, serialOf))
      .map((highlight) => (highlight.kind === 'condition' ? withCommonFormulas(highlight, read) : highlight)),
    columnWidths: numbers(area.columns).map((index) => sheet.getColumnWidth(area.column + index)),
    hiddenColumns: numbers(area.columns)
      .filter(isHidden)
      .map((index) => index + 1),
    ...readHeights(sheet, area),
    frozenRows: sheet.getFrozenRows(),
    frozenColumns: sheet.getFrozenColumns(),
    tabColor: sheet.getTabColor(),
    hiddenGridlines: sheet.hasHiddenGridlines(),
    names: namedPlaces(spreadsheet).flatMap(readName),
    chartCount: sheet.getCharts().length,
  };
}

const withCommonFormulas = <C extends Criterion>(
  criterion: C,
  read: (formula: string) => string | null,
): C => ({
  ...criterion,
  values: criterion.values.map((value) =>
    typeof value === 'string' && value.startsWith('=') ? (read(value) ?? value) : value,
  ),
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Each height is a call of its own: so many rows at the top are read, and so many of those below them are looked at. */
const [readAtTop, lookedAtBelow] = [80, 20];

/** Headings and their heights are at the top; rows further down are mostly as high as their texts make them. */
function readHeights(sheet: Sheet, area: Area): Pick<SheetReading, 'rowHeights' | 'isUnevenBelow'> {
  const heightOf = (index: number) => sheet.getRowHeight(area.row + index);
  const rows = rowsWithHeight(sheet, area);
  const atTop = rows <= readAtTop + lookedAtBelow ? rows : readAtTop;
  const step = (rows - atTop) / lookedAtBelow;
  const below = atTop === rows ? [] : numbers(lookedAtBelow).map((each) => atTop + Math.floor(each * step));
  return {
    rowHeights: numbers(atTop).map(heightOf),
    isUnevenBelow: below.some((index) => heightOf(index) !== plainRowHeight),
  };
}

/** A sheet of a thousand empty rows has nothing to tell. */
const rowsWithHeight = (sheet: Sheet, area: Area): number =>
  Math.max(0, Math.min(area.rows, Math.max(sheet.getLastRow(), sheet.getFrozenRows()) - area.row + 1));

type SerialOf = (date: GoogleAppsScript.Base.Date) => number;

function cellValue(value: unknown, serialOf: SerialOf): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isMoment(value) ? serialOf(value) : '';
}

const readLooks = (range: Range): LookMatrices => ({
  numberFormat: range.getNumberFormats(),
  background: range.getBackgrounds(),
  fontColor: range.getFontColors(),
  fontSize: range.getFontSizes(),
  bold: range.getFontWeights().map((row) => row.map((weight) => weight === 'bold')),
  italic: range.getFontStyles().map((row) => row.map((style) => style === 'italic')),
  horizontalAlignment: range.getHorizontalAlignments(),
  verticalAlignment: range.getVerticalAlignments(),
  // Of cells that nobody has touched, Google says as `getWraps` that they wrap.
  wrap: range.getWrapStrategies().map((row) => row.map((strategy) => String(strategy) === 'WRAP')),
});

function readRule(rule: GoogleAppsScript.Spreadsheet.DataValidation, serialOf: SerialOf): RuleReading {
  return {
    ...criterion(rule.getCriteriaType(), rule.getCriteriaValues(), serialOf),
    strict: !rule.getAllowInvalid(),
    help: rule.getHelpText() ?? '',
  };
}

const criterion = (type: unknown, values: readonly unknown[], serialOf: SerialOf): Criterion => ({
  criteria: String(type),
  values: values.flatMap((value) => criterionValue(value, serialOf)),
});

function criterionValue(value: unknown, serialOf: SerialOf): readonly CriterionValue[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value];
  if (isMoment(value)) return [Math.floor(serialOf(value))];
  if (Array.isArray(value)) return [value.map(String)];
  return isRange(value) ? [readList(value)] : [];
}

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'getDisplayValues' in value;

const readList = (range: Range) => ({
  sheetName: range.getSheet().getName(),
  area: areaOf(range),
  choices: range.getDisplayValues().flat(),
});

function readHighlight(rule: Rule, serialOf: SerialOf): readonly HighlightReading[] {
  const areas = rule.getRanges().map(areaOf);
  const condition = rule.getBooleanCondition();
  if (condition) {
    return [
      {
        kind: 'condition',
        areas,
        ...criterion(condition.getCriteriaType(), condition.getCriteriaValues(), serialOf),
        background: condition.getBackground(),
        fontColor: condition.getFontColor(),
        bold: condition.getBold(),
      },
    ];
  }
  const scale = rule.getGradientCondition();
  return scale ? [{ kind: 'scale', areas, points: scalePoints(scale) }] : [];
}

function scalePoints(scale: GoogleAppsScript.Spreadsheet.GradientCondition): readonly ScalePoint[] {
  const mid = scale.getMidColor();
  return [
    { color: scale.getMinColor(), type: typeOf(scale.getMinType(), 'MIN'), value: scale.getMinValue() },
    ...(mid ? [{ color: mid, type: typeOf(scale.getMidType(), ''), value: scale.getMidValue() }] : []),
    { color: scale.getMaxColor(), type: typeOf(scale.getMaxType(), 'MAX'), value: scale.getMaxValue() },
  ];
}

/** Google has no type for an end that is simply the least or the most. */
const typeOf = (type: unknown, plain: string): string =>
  type === null || type === undefined ? plain : String(type);

function readName({ name, range }: NamedPlace): NameReading[] {
  const cells = range();
  return cells ? [{ name, sheetName: cells.getSheet().getName(), area: areaOf(cells) }] : [];
}
