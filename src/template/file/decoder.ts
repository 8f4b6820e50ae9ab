import { fail, type Localized, languages, type Result, success } from '../../messages';

/** Checks that JSON has a shape and gives it back typed, or says where it has not and what would be right. Never throws. */
export type Decoder<T> = (json: unknown, path: string) => Result<T>;
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/** Longest text in a file, the most that a cell of Google Sheets holds. */
const longestText = 50_000;

const wrong = (path: string, expected: Localized, json: unknown) =>
  fail({ code: 'fileInvalid', path, expected, got: json === undefined ? null : excerpt(json) });

/** A value as JSON, cut to what fits in a message. */
export function excerpt(json: unknown): string {
  const text = JSON.stringify(json) ?? String(json);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** A decoder from a type guard and its words. */
export const guarded =
  <T>(accepts: (json: unknown) => json is T, expected: Localized): Decoder<T> =>
  (json, path) =>
    accepts(json) ? success(json) : wrong(path, expected, json);

export const text: Decoder<string> = guarded(
  (json): json is string => typeof json === 'string' && json.length <= longestText,
  { 'zh-CN': '文字', en: 'a text' },
);
export const flag: Decoder<boolean> = guarded((json) => typeof json === 'boolean', {
  'zh-CN': 'true 或 false',
  en: 'true or false',
});
export const number: Decoder<number> = guarded(
  (json): json is number => typeof json === 'number' && Number.isFinite(json),
  { 'zh-CN': '数字', en: 'a number' },
);

/** A whole number between two bounds, both included. */
export const integer = (min: number, max: number): Decoder<number> =>
  guarded(
    (json): json is number =>
      typeof json === 'number' && Number.isInteger(json) && json >= min && json <= max,
    { 'zh-CN': `${min} 到 ${max} 之间的整数`, en: `a whole number from ${min} to ${max}` },
  );

/** A name in templates and formulas: Latin letters, digits, `_` and `-`, a letter first. */
export const identifier: Decoder<string> = guarded(
  (json): json is string => typeof json === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(json),
  {
    'zh-CN': '标识：以英文字母开头，只含字母、数字、_ 和 -',
    en: 'an identifier: letters, digits, _ and -, a letter first',
  },
);

/** An id that is also a file's name: `double-11`, `618`. */
export const slug: Decoder<string> = guarded(
  (json): json is string => typeof json === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(json),
  {
    'zh-CN': '只含小写字母、数字和 - 的标识',
    en: 'an identifier of lower-case letters, digits and -',
  },
);

export const oneOf = <T extends string | number>(...values: readonly T[]): Decoder<T> =>
  guarded((json): json is T => values.some((value) => value === json), {
    'zh-CN': values.length === 1 ? String(values[0]) : `${values.join('、')} 之一`,
    en: values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`,
  });

export const arrayOf =
  <T>(item: Decoder<T>, atMost = 5000, atLeast = 0): Decoder<readonly T[]> =>
  (json, path) => {
    if (!Array.isArray(json) || json.length > atMost || json.length < atLeast) {
      return wrong(path, lengthInWords(atLeast, atMost), json);
    }
    return all(json.map((each: unknown, index) => item(each, `${path}[${index}]`)));
  };

const lengthInWords = (atLeast: number, atMost: number): Localized =>
  atLeast === 0
    ? { 'zh-CN': `最多 ${atMost} 项的列表`, en: `a list of at most ${atMost}` }
    : { 'zh-CN': `${atLeast} 到 ${atMost} 项的列表`, en: `a list of ${atLeast} to ${atMost}` };

/** An object whose keys are free, or as `name` has them. */
export const recordOf =
  <T>(item: Decoder<T>, name: Decoder<string> = text, atMost = 5000): Decoder<Readonly<Record<string, T>>> =>
  (json, path) => {
    if (!isRecord(json)) return wrong(path, { 'zh-CN': '一个对象', en: 'an object' }, json);
    if (Object.keys(json).length > atMost) return wrong(path, sizeInWords(atMost), json);
    const entries = Object.entries(json).map(([key, each]) => {
      const place = `${path}.${shortKey(key)}`;
      const named = name(key, place);
      const decoded = named.ok ? item(each, place) : named;
      return decoded.ok ? success([key, decoded.value] as const) : decoded;
    });
    const whole = all(entries);
    return whole.ok ? success(Object.fromEntries(whole.value)) : whole;
  };

const sizeInWords = (atMost: number): Localized => ({
  'zh-CN': `最多 ${atMost} 项的对象`,
  en: `an object of at most ${atMost} keys`,
});

/** A key as it can stand in a path. */
const shortKey = (key: string): string => (key.length > 64 ? `${key.slice(0, 64)}…` : key);

type Fields = Readonly<Record<string, Decoder<unknown>>>;
type Decodeds<F extends Fields> = { readonly [K in keyof F]: Decoded<F[K]> };

/** An object with exactly these keys; the optional ones may be left out. */
export const object =
  <R extends Fields, O extends Fields = Record<never, never>>(
    required: R,
    optional?: O,
  ): Decoder<Decodeds<R> & Partial<Decodeds<O>>> =>
  (json, path) => {
    if (!isRecord(json)) return wrong(path, { 'zh-CN': '一个对象', en: 'an object' }, json);
    const fields: Fields = { ...required, ...optional };
    const stranger = Object.keys(json).find((key) => !Object.hasOwn(fields, key) && key !== '$schema');
    if (stranger !== undefined) {
      return fail({
        code: 'fileKeyUnknown',
        path: `${path}.${shortKey(stranger)}`,
        known: Object.keys(fields),
      });
    }
    const present = Object.entries(fields).filter(
      ([key]) => Object.hasOwn(json, key) || Object.hasOwn(required, key),
    );
    const entries = present.map(([key, decode]) => {
      const decoded = decode(Object.hasOwn(json, key) ? json[key] : undefined, `${path}.${key}`);
      return decoded.ok ? success([key, decoded.value] as const) : decoded;
    });
    const whole = all(entries);
    // Each entry has been decoded by the decoder of its key, which the type system cannot follow through `fromEntries`.
    return whole.ok ? success(Object.fromEntries(whole.value) as Decodeds<R> & Partial<Decodeds<O>>) : whole;
  };

/** One of several objects, told apart by a key, so that a mistake is reported inside the one that was meant. */
export const tagged =
  <T>(key: string, variants: Readonly<Record<string, Decoder<T>>>): Decoder<T> =>
  (json, path) => {
    if (!isRecord(json)) return wrong(path, { 'zh-CN': '一个对象', en: 'an object' }, json);
    const tag = Object.hasOwn(json, key) ? json[key] : undefined;
    const variant = typeof tag === 'string' && Object.hasOwn(variants, tag) ? variants[tag] : undefined;
    return variant === undefined
      ? (oneOf(...Object.keys(variants))(tag, `${path}.${key}`) as Result<T>)
      : variant(json, path);
  };

/** The first decoder that accepts; if none does, the words for all of them. */
export const either =
  <T>(expected: Localized, ...decoders: readonly Decoder<T>[]): Decoder<T> =>
  (json, path) => {
    for (const decode of decoders) {
      const decoded = decode(json, path);
      if (decoded.ok) return decoded;
    }
    return wrong(path, expected, json);
  };

/** A text in every language. */
export const localized: Decoder<Localized> = object({ [languages[0]]: text, [languages[1]]: text });

/** The decoder that `choose` finds for the JSON at hand. */
export const chosen =
  <T>(choose: (json: unknown) => Decoder<T>): Decoder<T> =>
  (json, path) =>
    choose(json)(json, path);

export const hasKey = (json: unknown, key: string): boolean => isRecord(json) && Object.hasOwn(json, key);

/** All values, or the first failure. */
function all<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return success(values);
}
