/** Excel's limit, kept so that .xlsx files keep the name. */
const longestSheetName = 31;

/**
 * The first free name for a sheet: `人员测算`, then `人员测算 2`, `人员测算 3` …
 *
 * @param wanted characters that sheets' names may not have become `_`; what is too long is cut
 * @param taken compared without regard to case, as spreadsheets do
 * @example freeSheetName('参数', ['参数', '参数 2']) // '参数 3'
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const base = safeSheetName(wanted);
  const used = new Set(taken.map(folded));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` ${count}`;
    const name = cut(base, longestSheetName - suffix.length) + suffix;
    if (!used.has(folded(name))) return name;
  }
}

/**
 * The first free prefix for named ranges: `kefu`, then `kefu2` …; free if no name begins with it and an underscore.
 *
 * @example freeRangePrefix(['kefu_sales']) // 'kefu2'
 */
export function freeRangePrefix(taken: readonly string[]): string {
  const names = taken.map(folded);
  for (let count = 1; ; count += 1) {
    const prefix = count === 1 ? 'kefu' : `kefu${count}`;
    if (!names.some((name) => name.startsWith(`${prefix}_`))) return prefix;
  }
}

/** Upper case first, because some letters have no lower case of their own (`ẞ`, `ﬁ`) and only then meet their equals. */
const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

function safeSheetName(wanted: string): string {
  const safe = wanted
    .replace(/[\\/?*[\]:\p{Cc}]/gu, '_')
    .replace(/^'+|'+$/g, '')
    .trim();
  return safe === '' ? 'Sheet' : safe;
}

/** The first UTF-16 units, without half a surrogate pair or a space at the end. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
