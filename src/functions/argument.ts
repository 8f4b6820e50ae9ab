import { type Failure, fail, type Result, success } from '../messages';
import { expectation } from './expectation';
import type { ArgumentValue, Parameter, ParameterKind, ParameterWords } from './function-spec';
import { spokenValue } from './spoken-value';
import { isDate, serialFromDate, typedDate, typedTime } from './typed-date';
import { typedNumber } from './typed-number';

type Kind<Type extends ParameterKind['type']> = Extract<ParameterKind, { type: Type }>;
type Reading = Result<ArgumentValue>;

/** Serial day numbers of 2000-01-01 and 2100-12-31: another number is hardly meant as a date of a promotion. */
const FIRST_DAY = 36526;
const LAST_DAY = 73415;

/** How a spreadsheet hands over a cell that shows an error. */
const CELL_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

/** Whether an argument or a cell has nothing in it. */
export const isBlank = (value: unknown): boolean =>
  value === '' || value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * Reads one argument, or one cell of a range, as its parameter wants it.
 *
 * @param value as the spreadsheet hands it over: number, text, boolean, Date, or blank
 * @returns a value within the parameter's bounds; a blank is the default of an optional parameter and a failure otherwise
 */
export function readArgument(parameter: Parameter, value: unknown): Reading {
  if (isBlank(value) || isBlankList(parameter, value))
    return parameter.default ? success(parameter.default.value) : blank(parameter);
  if (typeof value === 'string' && CELL_ERROR.test(value.trim())) {
    return fail({ code: 'argumentIsError', parameter: parameter.words().name, got: value.trim() });
  }
  const { kind } = parameter;
  switch (kind.type) {
    case 'number':
      return readNumber(parameter, kind, value);
    case 'boolean':
      return readBoolean(parameter, value);
    case 'text':
      return readText(parameter, kind, value);
    case 'date':
      return readDate(parameter, value);
    case 'time':
      return readTime(parameter, value);
    case 'choice':
      return readChoice(parameter, kind, value);
    case 'numberRange':
      return Array.isArray(value) && value.length === kind.count
        ? readCounts(parameter, kind, value)
        : mismatch(parameter, value);
    case 'list':
      return readList(parameter, kind, value);
  }
}

function readNumber(parameter: Parameter, kind: Kind<'number'>, value: unknown): Reading {
  const number = typeof value === 'string' ? typedNumber(value) : value;
  if (number === 'ambiguous') return fail({ code: 'argumentAmbiguous', ...reproach(parameter, value) });
  if (typeof number !== 'number' || !isWithin(kind, number)) return mismatch(parameter, value);
  return success(number === 0 ? 0 : number);
}

function isWithin(kind: Kind<'number'>, value: number): boolean {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = kind;
  if (!Number.isFinite(value) || (kind.integer && !Number.isInteger(value))) return false;
  return (kind.exclusiveMin ? value > min : value >= min) && (kind.exclusiveMax ? value < max : value <= max);
}

function readBoolean(parameter: Parameter, value: unknown): Reading {
  const spelled = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (spelled === true || spelled === 1 || spelled === 'true' || spelled === '是') return success(true);
  if (spelled === false || spelled === 0 || spelled === 'false' || spelled === '否') return success(false);
  return mismatch(parameter, value);
}

function readText(parameter: Parameter, kind: Kind<'text'>, value: unknown): Reading {
  if (typeof value !== 'string' && typeof value !== 'number') return mismatch(parameter, value);
  const text = String(value);
  const { maxLength } = kind;
  return text.length > maxLength
    ? fail({ code: 'argumentTooLong', parameter: parameter.words().name, maxLength, length: text.length })
    : success(text);
}

function readDate(parameter: Parameter, value: unknown): Reading {
  const serial = typeof value === 'string' ? typedDate(value) : isDate(value) ? serialFromDate(value) : value;
  if (serial === 'noSuchDate') {
    return fail({
      code: 'argumentNoSuchDate',
      parameter: parameter.words().name,
      got: spokenValue(value, false),
    });
  }
  const isDay = typeof serial === 'number' && serial >= FIRST_DAY && serial < LAST_DAY + 1;
  return isDay ? success(serial) : mismatch(parameter, value);
}

function readTime(parameter: Parameter, value: unknown): Reading {
  const serial = typeof value === 'string' ? typedTime(value) : isDate(value) ? serialFromDate(value) : value;
  const isTime = typeof serial === 'number' && serial > -1 && serial < LAST_DAY + 1;
  return isTime ? success(serial - Math.floor(serial)) : mismatch(parameter, value);
}

function readChoice(parameter: Parameter, kind: Kind<'choice'>, value: unknown): Reading {
  const spelled = String(value).normalize('NFKC').trim().toLowerCase();
  const choice = kind.choices.find(({ names }) => names.some((name) => name.toLowerCase() === spelled));
  return choice ? success(choice.value) : mismatch(parameter, value);
}

function readCounts(parameter: Parameter, kind: Kind<'numberRange'>, cells: readonly unknown[]): Reading {
  const count: Parameter = { ...parameter, kind: { type: 'number', min: kind.min, integer: true } };
  const numbers: number[] = [];
  for (const cell of cells) {
    const reading = isBlank(cell) ? success(0) : readArgument(count, cell);
    if (!reading.ok) return reading;
    numbers.push(Number(reading.value));
  }
  return success(numbers);
}

const isBlankList = ({ kind }: Parameter, value: unknown): boolean =>
  kind.type === 'list' && Array.isArray(value) && value.every(isBlank);

function readList(parameter: Parameter, kind: Kind<'list'>, cells: unknown): Reading {
  if (!Array.isArray(cells) || cells.length > kind.most || cells.some(Array.isArray))
    return mismatch(parameter, cells);
  const values: (number | null)[] = [];
  for (const [index, cell] of cells.entries()) {
    const item = { ...parameter, kind: kind.item, words: () => wordsOfItem(parameter, index, cells.length) };
    const reading = isBlank(cell) ? success(null) : readArgument(item, cell);
    if (!reading.ok) return reading;
    values.push(reading.value as number | null);
  }
  return success(values);
}

/** Which of many cells is meant. */
function wordsOfItem({ words }: Parameter, index: number, count: number): ParameterWords {
  const { name, ...others } = words();
  if (count === 1) return { name, ...others };
  const place = { 'zh-CN': `${name['zh-CN']}（第 ${index + 1} 格）`, en: `${name.en}, cell ${index + 1}` };
  return { ...others, name: place };
}

const blank = (parameter: Parameter): Reading =>
  fail({ code: 'argumentBlank', parameter: parameter.words().name, expected: expectation(parameter.kind) });

const mismatch = (parameter: Parameter, value: unknown): { readonly ok: false; readonly failure: Failure } =>
  fail({ code: 'argumentMismatch', ...reproach(parameter, value) });

function reproach(parameter: Parameter, value: unknown) {
  const isShare = parameter.kind.type === 'number' && parameter.kind.percent === true;
  return {
    parameter: parameter.words().name,
    expected: expectation(parameter.kind),
    got: spokenValue(value, isShare),
  };
}
