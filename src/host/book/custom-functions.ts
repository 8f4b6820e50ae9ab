import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { absentOnGoogle } from './absent-on-google';
import { fromSerial, isDateFormat, toSerial } from './serial-date';
import type { UniverDocument } from './univer-document';

export interface CustomFunctionOptions {
  readonly document: UniverDocument;
  /** All scripts of the add-on. */
  readonly code: string;
  /** The global objects that a custom function may see. */
  readonly globals: Readonly<Record<string, unknown>>;
}

export interface CustomFunctions {
  readonly names: readonly string[];
  /**
   * The message of the error that a custom function threw in a cell: Google shows it when the pointer is on the cell.
   *
   * @param univerSheetId Univer's own id
   * @param row from 0, as Univer counts
   * @returns null if the last calculation of that cell threw nothing
   */
  errorAt(univerSheetId: string, row: number, column: number): string | null;
}

/**
 * Makes the add-on's custom functions known to Univer's formula engine. Every call has a fresh global scope, as on Google:
 * nothing that one call leaves behind is seen by the next.
 */
export function registerCustomFunctions({ document, code, globals }: CustomFunctionOptions): CustomFunctions {
  const service = document.injector.get(IFunctionService);
  const names = customFunctionNames(code);
  const callable = [...new Set([...names, ...callableNames(code)])];
  const errors = new Map<string, string>();
  const evaluate = evaluator(code, callable, globals);
  for (const name of callable)
    service.registerExecutors(new CustomFunction(name, (args) => evaluate(name, args), errors));
  for (const name of names) service.registerDescriptions(description(name));
  return { names, errorAt: (sheetId, row, column) => errors.get(cellKey(sheetId, row, column)) ?? null };
}

const description = (functionName: string) => ({
  functionName,
  functionType: FunctionType.User,
  description: '自定义函数',
  abstract: '自定义函数',
  functionParameter: [],
});

/** Google calls any declared function from a cell; here, those that are named in capitals, as formulas are written. */
const callableNames = (code: string): string[] =>
  [...code.matchAll(/^function ([A-Z][A-Z0-9_]*[A-Z0-9])\(/gm)].flatMap(([, name]) => name ?? []);

/** Google lists the custom functions that have a JSDoc for it right above their declaration. */
export function customFunctionNames(code: string): string[] {
  const documented =
    /\/\*\*(?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*\*\/\s*function\s+([A-Za-z]\w*)/g;
  return [...code.matchAll(documented)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

type Call = (name: string, args: readonly unknown[]) => unknown;

/** Evaluates the script anew for every call. The engine parses it once: the same text is compiled from its cache. */
function evaluator(code: string, names: readonly string[], globals: Readonly<Record<string, unknown>>): Call {
  const script = new Function(
    'globalThis',
    ...Object.keys(globals),
    ...absentOnGoogle,
    `${code}\nreturn { ${names.join(', ')} };`,
  );
  return (name, args) => {
    const functions: Record<string, unknown> = script({ ...globals }, ...Object.values(globals));
    const implementation = functions[name];
    if (typeof implementation !== 'function') throw new Error(`Unknown function: '${name}'.`);
    return implementation(...args);
  };
}

const cellKey = (sheetId: string, row: number, column: number): string => `${sheetId} ${row} ${column}`;

class CustomFunction extends BaseFunction {
  readonly #call: (args: readonly unknown[]) => unknown;
  readonly #errors: Map<string, string>;

  constructor(name: string, call: (args: readonly unknown[]) => unknown, errors: Map<string, string>) {
    super(name);
    this.minParams = 0;
    this.maxParams = 255;
    this.#call = call;
    this.#errors = errors;
  }

  override calculate(...variants: BaseValueObject[]): FunctionVariantType {
    const key = cellKey(this.subUnitId ?? '', this.row, this.column);
    this.#errors.delete(key);
    const error = variants.flatMap(cellsOf).find((cell) => cell.isError());
    if (error) return error;
    try {
      return resultObject(this.#call(variants.map(argument)));
    } catch (thrown) {
      this.#errors.set(key, thrown instanceof Error ? thrown.message : String(thrown));
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function cellsOf(variant: BaseValueObject): BaseValueObject[] {
  if (!variant.isArray()) return [variant];
  const array = variant as ArrayValueObject;
  return array.getArrayValue().flatMap((row) => row.filter((cell): cell is BaseValueObject => Boolean(cell)));
}

/** A range of one cell arrives as a value, a larger one as rows; blanks as `''`, dates as Date. */
function argument(variant: BaseValueObject): unknown {
  if (!variant.isArray()) return scalar(variant);
  const rows = (variant as ArrayValueObject).getArrayValue().map((row) => row.map(scalar));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function scalar(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return '';
  const plain = value.getValue();
  return typeof plain === 'number' && isDateFormat(value.getPattern()) ? fromSerial(plain) : plain;
}

function resultObject(result: unknown): FunctionVariantType {
  if (!Array.isArray(result)) return resultValue(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return new ArrayValueObject({
    calculateValueList: rows.map((row) => Array.from({ length: columns }, (_, j) => resultValue(row[j]))),
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function resultValue(value: unknown): BaseValueObject {
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return NumberValueObject.create(toSerial(value as Date));
  }
  if (typeof value !== 'number') return StringValueObject.create(String(value ?? ''));
  return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
}
