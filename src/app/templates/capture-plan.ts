import { isoFromSerial } from '../../core/calendar/iso-date';
import type { Failure } from '../../messages';
import { areaAddress, cellAddress } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import { rectangles } from '../../sheet/rectangles';
import type {
  CellContent,
  CellStyle,
  ConditionalFormat,
  SheetPlan,
  ValidatedArea,
  ValidationRule,
} from '../../sheet/sheet-plan';
import { plainRowHeight } from '../../sheet/text-height';
import { movedFormula, relativeForm } from '../../template/captured/formula-words';
import type { CustomFunctions } from '../../template/captured/travelling-functions';
import { captureStyles } from './capture-styles';
import { criterionFormula } from './criterion-formula';
import { headerCells } from './header-cells';
import type { HighlightReading, RangeReading, RuleReading, SheetReading } from './template-ports';
import type { CaptureRequest } from './templates-api';
import { isInside, travellingFormula } from './travelling-formula';

/** A captured sheet and what of it could not be taken as it is. */
export interface CapturePlan {
  readonly sheet: SheetPlan;
  /** Each with the cell on the user's sheet; an empty text for what belongs to no cell. */
  readonly losses: readonly Loss[];
}

export interface Loss {
  readonly cell: string;
  readonly failure: Failure;
}

/**
 * The sheet that a reading shows, counted from its own first cell. What cannot travel is named and replaced by what it
 * shows: a formula by its result, a list from elsewhere by its present choices; a rule that templates do not know is left out.
 */
export function capturePlan(
  reading: SheetReading,
  { name, keep }: Pick<CaptureRequest, 'name' | 'keep'>,
  customFunctions: CustomFunctions,
): CapturePlan {
  const losses: Loss[] = [];
  const capture: Capture = { reading, customFunctions, lose: (loss) => losses.push(loss) };
  const { area } = reading;
  const sheet: SheetPlan = {
    templateId: 'captured',
    name,
    ...(reading.tabColor === null ? {} : { tabColor: reading.tabColor.toLowerCase() }),
    rows: area.rows,
    columns: area.columns,
    cells: contents(capture, keep),
    styles: captureStyles(reading.looks),
    borders: [],
    merges: reading.merges.filter((merge) => isInside(merge, area)).map((merge) => moved(merge, area)),
    columnWidths: reading.columnWidths.map(pixels),
    hiddenColumns: reading.hiddenColumns,
    rowHeights: heights(reading),
    frozenRows: frozen(reading.frozenRows, area.row, area.rows),
    frozenColumns: frozen(reading.frozenColumns, area.column, area.columns),
    hiddenGridlines: reading.hiddenGridlines,
    notes: notes(reading),
    validations: validations(capture),
    conditionalFormats: reading.highlights.flatMap((highlight) => conditionalFormat(highlight, capture)),
    protection: null,
    namedAreas: [],
    charts: [],
    links: [],
  };
  if (reading.chartCount > 0)
    losses.push({ cell: '', failure: { code: 'chartsStay', count: reading.chartCount } });
  if (reading.isUnevenBelow)
    losses.push({ cell: '', failure: { code: 'heightsStay', rows: reading.rowHeights.length } });
  return { sheet, losses };
}

interface Capture {
  readonly reading: SheetReading;
  readonly customFunctions: CustomFunctions;
  readonly lose: (loss: Loss) => void;
}

/** An area of the sheet, counted from the part's first cell. */
const moved = (area: Area, part: Area): Area => ({
  ...area,
  row: area.row - part.row + 1,
  column: area.column - part.column + 1,
});

const addressOn = ({ area }: SheetReading, row: number, column: number): string =>
  cellAddress(area.row + row, area.column + column);

function contents(capture: Capture, keep: CaptureRequest['keep']): readonly (readonly CellContent[])[] {
  const { reading } = capture;
  const isHeader = headerCells(reading);
  return reading.values.map((row, i) =>
    row.map((value, j) => {
      const formula = reading.formulas[i]?.[j] ?? '';
      if (formula !== '') return formulaContent(formula, value, addressOn(reading, i, j), capture);
      return value === '' || (keep === 'headers' && !isHeader(i, j)) ? null : value;
    }),
  );
}

function formulaContent(
  formula: string,
  value: string | number | boolean,
  cell: string,
  { reading, customFunctions, lose }: Capture,
): CellContent {
  const travelling = travellingFormula(formula, reading, customFunctions);
  if ('formula' in travelling) return travelling;
  lose({ cell, failure: { code: 'cellFormulaInvalid', cell, formula, ...travelling } });
  return value === '' || isError(value) ? null : value;
}

const isError = (value: string | number | boolean): boolean =>
  typeof value === 'string' && /^#(REF!|NAME\?|ERROR!|N\/A|VALUE!|NUM!|DIV\/0!|NULL!)$/.test(value);

/** The template format's bounds; a column that was dragged to nothing stays that narrow. */
const pixels = (size: number): number => Math.min(2000, Math.max(8, Math.round(size)));

const heights = ({ rowHeights }: SheetReading): SheetPlan['rowHeights'] =>
  rowHeights.flatMap((height, index) =>
    height === plainRowHeight ? [] : [{ row: index + 1, height: pixels(height) }],
  );

/** Only a part that begins at the sheet's edge has its headers frozen, and something must be left to scroll. */
const frozen = (count: number, start: number, size: number): number =>
  start === 1 ? Math.min(count, size - 1) : 0;

const notes = ({ notes: texts }: SheetReading): SheetPlan['notes'] =>
  texts.flatMap((row, i) =>
    row.flatMap((text, j) => (text === '' ? [] : [{ row: i + 1, column: j + 1, text }])),
  );

function validations(capture: Capture): readonly ValidatedArea[] {
  const firsts = new Map<string, Area>();
  const { rules } = capture.reading;
  return rectangles(ruleKeys(rules)).flatMap(({ area, value: key }) => {
    const value = rules[area.row - 1]?.[area.column - 1];
    if (!value) return [];
    // A formula speaks of the first cell of all the cells that share it, wherever the others lie.
    const first = firsts.get(key) ?? area;
    firsts.set(key, first);
    const rule = validationRule(value, area, isShared(key) ? first : area, capture);
    return rule === null ? [] : [{ area, rule, strict: value.strict, help: value.help }];
  });
}

/**
 * What cells of one rule have in common. The formula of a rule is the same text in all of its cells, or each cell has its own, moved
 * along: then it is what it looks like from its cell.
 */
function ruleKeys(rules: SheetReading['rules']): readonly (readonly (string | null)[])[] {
  const texts = rules.map((row) => row.map((rule) => rule && JSON.stringify(rule)));
  const counts = new Map<string, number>();
  for (const text of texts.flat()) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.map((row, i) =>
    row.map((text, j) => {
      const rule = rules[i]?.[j];
      if (text === null || !rule) return null;
      const isAlone = rule.criteria === 'CUSTOM_FORMULA' && counts.get(text) === 1;
      return isAlone ? movedAlong + relativeFormOf(rule, i, j) : text;
    }),
  );
}

const movedAlong = '→';
const isShared = (key: string): boolean => !key.startsWith(movedAlong);

const relativeFormOf = (rule: RuleReading, row: number, column: number): string =>
  JSON.stringify({ ...rule, values: rule.values.map((value) => relativeForm(String(value), row, column)) });

function validationRule(
  reading: RuleReading,
  area: Area,
  first: Area,
  capture: Capture,
): ValidationRule | null {
  const { criteria, values } = reading;
  const [low, high] = values;
  const cell = addressOn(capture.reading, area.row - 1, area.column - 1);
  if (criteria === 'VALUE_IN_LIST' && isTexts(low)) return { kind: 'list', values: low };
  if (criteria === 'VALUE_IN_RANGE' && isRange(low)) return listRule(low, cell, capture);
  if (criteria === 'CHECKBOX')
    return values.length === 0 ? { kind: 'checkbox' } : { kind: 'list', values: values.map(String) };
  if (criteria === 'NUMBER_BETWEEN' && typeof low === 'number' && typeof high === 'number')
    return { kind: 'number', min: low, max: high };
  if (criteria === 'DATE_BETWEEN' && typeof low === 'number' && typeof high === 'number')
    return { kind: 'date', min: isoFromSerial(low), max: isoFromSerial(high) };
  const formula =
    criteria === 'CUSTOM_FORMULA'
      ? movedFormula(String(low), area.row - first.row, area.column - first.column)
      : criterionFormula(reading, cell);
  return ruleFormula(formula, cell, 'validation', capture, (text) => ({ kind: 'formula', formula: text }));
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value);
const isRange = (value: unknown): value is RangeReading =>
  typeof value === 'object' && value !== null && 'choices' in value;

/** The most choices that a list of its own may have. */
const mostChoices = 500;

function listRule(source: RangeReading, cell: string, { reading, lose }: Capture): ValidationRule | null {
  const { sheetName, area } = reading;
  if (source.sheetName === sheetName && isInside(source.area, area))
    return { kind: 'listFromArea', sheet: sheetName, area: moved(source.area, area) };
  lose({
    cell,
    failure: { code: 'listCannotTravel', cell, source: `${source.sheetName}!${areaAddress(source.area)}` },
  });
  const values = [...new Set(source.choices)].filter((choice) => choice !== '').slice(0, mostChoices);
  return values.length === 0 ? null : { kind: 'list', values };
}

/** A rule by formula, or the loss of it. */
function ruleFormula<T>(
  formula: string | null,
  cell: string,
  kind: 'validation' | 'conditionalFormat',
  { reading, customFunctions, lose }: Capture,
  rule: (formula: string) => T,
): T | null {
  if (formula === null) {
    lose({ cell, failure: { code: 'ruleCannotTravel', cell, kind } });
    return null;
  }
  const written = formula.startsWith('=') ? formula : `=${formula}`;
  const travelling = travellingFormula(written, reading, customFunctions);
  if ('formula' in travelling) return rule(travelling.formula);
  lose({ cell, failure: { code: 'cellFormulaInvalid', cell, formula: written, ...travelling } });
  return null;
}

function conditionalFormat(highlight: HighlightReading, capture: Capture): readonly ConditionalFormat[] {
  const { area } = capture.reading;
  const [first] = highlight.areas;
  const areas = highlight.areas.filter((each) => isInside(each, area)).map((each) => moved(each, area));
  if (first === undefined || areas.length === 0) return [];
  const cell = cellAddress(first.row, first.column);
  if (highlight.kind === 'scale') return colorScale(highlight, areas, cell, capture);
  const formula =
    highlight.criteria === 'CUSTOM_FORMULA'
      ? String(highlight.values[0] ?? '')
      : criterionFormula(highlight, cell);
  const format = ruleFormula(formula, cell, 'conditionalFormat', capture, (text) => ({
    kind: 'formula' as const,
    areas,
    formula: text,
    style: highlightStyle(highlight),
  }));
  return format === null ? [] : [format];
}

function highlightStyle({
  background,
  fontColor,
  bold,
}: Extract<HighlightReading, { kind: 'condition' }>): Pick<CellStyle, 'background' | 'fontColor' | 'bold'> {
  return {
    ...(background === null ? {} : { background: background.toLowerCase() }),
    ...(fontColor === null ? {} : { fontColor: fontColor.toLowerCase() }),
    ...(bold === null ? {} : { bold }),
  };
}

/** Templates know one scale: least, the median if any, most. */
function colorScale(
  { points }: Extract<HighlightReading, { kind: 'scale' }>,
  areas: readonly Area[],
  cell: string,
  { lose }: Capture,
): readonly ConditionalFormat[] {
  const [min, ...others] = points;
  const max = others.at(-1);
  const mid = others.length > 1 ? others[0] : undefined;
  const isMedian = mid === undefined || (mid.type === 'PERCENTILE' && Number(mid.value) === 50);
  if (min?.type !== 'MIN' || max?.type !== 'MAX' || !isMedian) {
    lose({ cell, failure: { code: 'ruleCannotTravel', cell, kind: 'conditionalFormat' } });
    return [];
  }
  const ends = { minColor: min.color.toLowerCase(), maxColor: max.color.toLowerCase() };
  return [{ kind: 'colorScale', areas, ...ends, ...(mid ? { midColor: mid.color.toLowerCase() } : {}) }];
}
