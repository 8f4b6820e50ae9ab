import { fail, type Localized, type Result, success } from '../../messages';
import { cellAddress, parseArea } from '../../sheet/a1';
import type { Area } from '../../sheet/area';
import { liesWithin, overlap } from '../../sheet/area';
import type { CellStyle } from '../../sheet/sheet-plan';
import {
  arrayOf,
  type Decoder,
  either,
  flag,
  guarded,
  integer,
  number,
  object,
  oneOf,
  tagged,
  text,
} from '../file/decoder';
import {
  type CellCriterion,
  type CellHighlight,
  type CellRule,
  type CellsBlock,
  largestCells,
} from './cells-block';

const isArea = (json: unknown): json is string => typeof json === 'string' && parseArea(json) !== null;
const area = guarded(isArea, { 'zh-CN': '区域，例如 B2:C5', en: 'an area, e.g. B2:C5' });
const cell = guarded((json): json is string => isArea(json) && !json.includes(':'), {
  'zh-CN': '单元格地址，例如 B2',
  en: 'the address of a cell, e.g. B2',
});
const areas: Decoder<readonly [string, ...string[]]> = (json, path) => {
  const listed = arrayOf(area)(json, path);
  if (!listed.ok) return listed;
  const [first, ...others] = listed.value;
  if (first !== undefined) return success([first, ...others]);
  return fail({
    code: 'fileInvalid',
    path,
    expected: { 'zh-CN': '至少一个区域', en: 'at least one area' },
    got: '[]',
  });
};
const color = guarded((json): json is string => typeof json === 'string' && /^#[0-9a-f]{6}$/.test(json), {
  'zh-CN': '颜色，例如 #0f6b62',
  en: 'a colour, e.g. #0f6b62',
});
const formula = guarded(
  (json): json is string => typeof json === 'string' && json.startsWith('=') && json.length <= 50_000,
  { 'zh-CN': '以 = 开头的公式', en: 'a formula that begins with =' },
);
const isoDate = guarded(
  (json): json is string => typeof json === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(json),
  { 'zh-CN': '日期，例如 2026-11-11', en: 'a date, e.g. 2026-11-11' },
);

const valueWords: Localized = { 'zh-CN': '文字、数字、true 或 false', en: 'a text, a number, true or false' };
const value = either<string | number | boolean>(valueWords, text, number, flag);

const style: Decoder<CellStyle> = object(
  {},
  {
    background: color,
    fontColor: color,
    fontSize: integer(1, 400),
    bold: flag,
    italic: flag,
    horizontalAlignment: oneOf('left', 'center', 'right'),
    verticalAlignment: oneOf('top', 'middle', 'bottom'),
    wrap: flag,
    numberFormat: text,
  },
);

const criterion = tagged<CellCriterion>('kind', {
  list: object({ kind: oneOf('list'), values: arrayOf(text, 500) }),
  listFromArea: object({ kind: oneOf('listFromArea'), area }),
  number: object({ kind: oneOf('number'), min: number, max: number }),
  date: object({ kind: oneOf('date'), min: isoDate, max: isoDate }),
  checkbox: object({ kind: oneOf('checkbox') }),
  formula: object({ kind: oneOf('formula'), formula }),
});
const rule: Decoder<CellRule> = object({ areas, rule: criterion }, { strict: flag, help: text });

const highlight = tagged<CellHighlight>('kind', {
  formula: object({
    kind: oneOf('formula'),
    areas,
    formula,
    style: object({}, { background: color, fontColor: color, bold: flag }),
  }),
  colorScale: object(
    { kind: oneOf('colorScale'), areas, minColor: color, maxColor: color },
    { midColor: color },
  ),
});

const rows = integer(1, largestCells.rows);

/** A `cells` block by its shape; {@link misplacedCells} then looks whether everything lies on the sheet. */
export const cellsBlock: Decoder<CellsBlock> = object(
  { kind: oneOf('cells'), rows, contents: arrayOf(object({ at: cell, values: arrayOf(value) }), 100_000) },
  {
    formulas: arrayOf(object({ area, formula }), 100_000),
    styles: arrayOf(object({ areas, style })),
    heights: arrayOf(object({ row: rows, count: rows, height: integer(8, 2000) })),
    merges: arrayOf(area, 2000),
    notes: arrayOf(object({ at: cell, text }), 20_000),
    validations: arrayOf(rule),
    conditionalFormats: arrayOf(highlight, 500),
    frozenRows: integer(0, largestCells.rows - 1),
    frozenColumns: integer(0, largestCells.columns - 1),
    tabColor: color,
    hiddenGridlines: flag,
  },
);

interface Place {
  readonly path: string;
  readonly area: Area;
}

/**
 * What of a `cells` block lies beyond its sheet or in its own way; `null` if nothing does.
 *
 * @param columns of the template
 */
export function misplacedCells(block: CellsBlock, columns: number, path: string): Result<never> | null {
  const places = [...placesOf(block, path)];
  const outside = places.find((place) => !liesWithin(place.area, block.rows, columns));
  if (outside) return outsideSheet(outside.path, block.rows, columns, outside.area);
  return (
    frozenThrough(block, columns, path) ?? overlappingMerges(block, path) ?? overfilled(block, columns, path)
  );
}

function* placesOf(block: CellsBlock, path: string): Generator<Place> {
  for (const [index, { at, values }] of block.contents.entries()) {
    yield* places(`${path}.contents[${index}]`, [at], values.length);
  }
  for (const [index, { area: filled }] of (block.formulas ?? []).entries()) {
    yield* places(`${path}.formulas[${index}].area`, [filled]);
  }
  for (const [index, { row, count }] of (block.heights ?? []).entries()) {
    yield { path: `${path}.heights[${index}]`, area: { row, column: 1, rows: count, columns: 1 } };
  }
  for (const [index, { at }] of (block.notes ?? []).entries()) {
    yield* places(`${path}.notes[${index}].at`, [at]);
  }
  yield* places(`${path}.merges`, block.merges ?? []);
  for (const key of ['styles', 'validations', 'conditionalFormats'] as const) {
    for (const [index, each] of (block[key] ?? []).entries()) {
      yield* places(`${path}.${key}[${index}].areas`, each.areas);
    }
  }
  for (const [index, { rule: each }] of (block.validations ?? []).entries()) {
    if (each.kind === 'listFromArea') yield* places(`${path}.validations[${index}].rule.area`, [each.area]);
  }
}

function* places(path: string, addresses: readonly string[], columns?: number): Generator<Place> {
  for (const address of addresses) {
    const parsed = parseArea(address);
    if (parsed)
      yield { path, area: columns === undefined ? parsed : { ...parsed, columns: Math.max(columns, 1) } };
  }
}

function outsideSheet(path: string, rowCount: number, columns: number, { row, column }: Area): Result<never> {
  const last = cellAddress(rowCount, columns);
  const expected = { 'zh-CN': `A1 到 ${last} 以内`, en: `something within A1 to ${last}` };
  return fail({ code: 'fileInvalid', path, expected, got: cellAddress(row, column) });
}

/** Something must be left to scroll. */
function frozenThrough(
  { rows: rowCount, frozenRows = 0, frozenColumns = 0 }: CellsBlock,
  columns: number,
  path: string,
): Result<never> | null {
  if (frozenRows >= rowCount) return tooManyFrozen(`${path}.frozenRows`, rowCount, frozenRows);
  return frozenColumns >= columns ? tooManyFrozen(`${path}.frozenColumns`, columns, frozenColumns) : null;
}

const tooManyFrozen = (path: string, size: number, got: number): Result<never> =>
  fail({
    code: 'fileInvalid',
    path,
    expected: {
      'zh-CN': `小于 ${size}，冻结后还要能滚动`,
      en: `less than ${size}, so that something is left to scroll`,
    },
    got: String(got),
  });

function overlappingMerges({ merges = [] }: CellsBlock, path: string): Result<never> | null {
  const merged: Area[] = [];
  for (const [index, address] of merges.entries()) {
    const next = parseArea(address);
    if (!next) continue;
    if (merged.some((each) => overlap(each, next))) {
      const expected = { 'zh-CN': '互不重叠的合并区域', en: 'merges that do not overlap' };
      return fail({ code: 'fileInvalid', path: `${path}.merges[${index}]`, expected, got: address });
    }
    merged.push(next);
  }
  return null;
}

/** The most characters that all filled formulas of a sheet may come to. */
const mostFormulaCharacters = 20_000_000;

/**
 * A short file could ask for endless work: the whole sheet painted a thousand times, a long formula filled over every
 * cell. No captured sheet does.
 */
function overfilled(block: CellsBlock, columns: number, path: string): Result<never> | null {
  const { formulas = [] } = block;
  const most = block.rows * columns;
  for (const key of ['styles', 'validations'] as const) {
    const covered = sizeOf((block[key] ?? []).flatMap(({ areas: each }) => each));
    if (covered > most) return tooMuch(`${path}.${key}`, covered, most);
  }
  const heights = (block.heights ?? []).reduce((sum, { count }) => sum + count, 0);
  if (heights > block.rows) return tooMuch(`${path}.heights`, heights, block.rows);
  const characters = formulas.reduce((sum, each) => sum + sizeOf([each.area]) * each.formula.length, 0);
  const isRepeated = sizeOf(formulas.map((each) => each.area)) > most;
  return isRepeated || characters > mostFormulaCharacters
    ? tooMuch(`${path}.formulas`, characters, mostFormulaCharacters)
    : null;
}

const sizeOf = (addresses: readonly string[]): number =>
  addresses.reduce((sum, address) => {
    const parsed = parseArea(address);
    return parsed ? sum + parsed.rows * parsed.columns : sum;
  }, 0);

const tooMuch = (path: string, got: number, most: number): Result<never> =>
  fail({
    code: 'fileInvalid',
    path,
    expected: {
      'zh-CN': `互不重叠的区域，合计不超过 ${most}`,
      en: `areas that do not overlap, at most ${most} in all`,
    },
    got: String(got),
  });
