/** In UTF-16 units, as Excel counts them. */
const maxNameLength = 31;

/** Excel keeps it to itself, for the changes of a shared workbook. */
const reservedName = 'history';

/** For a name of which nothing is left. */
const namelessSheet = '工作表';

/** In their full width too: Excel of East Asia calls a file with these damaged. */
const forbidden: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...':/\\?*：／＼？＊'].map((character) => [character, '-']),
  ...[...'[［'].map((character) => [character, '(']),
  ...[...']］'].map((character) => [character, ')']),
]);

/** Also what no file can hold (U+FFFE, halves of a pair), and what readers would take for an escaped character. */
const troublesome = /[:/\\?*[\]：／＼？＊［］\p{Cc}\uFFFE\uFFFF\p{Cs}]|_(?=x[0-9a-f]{1,4}_)/giu;

/**
 * Names of sheets as .xlsx allows them: up to 31 characters, without `: / \ ? * [ ]`, without an apostrophe at either end, not
 * "History", no two equal but for case. A name that is allowed stays as it is; the first of equal ones keeps it.
 *
 * @param names of all sheets of a file
 * @returns of each its name in the file, in the same order
 * @example xlsxSheetNames(['a/b', 'Plan', 'plan', "'q'"]) // ['a-b', 'Plan', 'plan (2)', 'q']
 */
export function xlsxSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const take = (name: string): string => {
    taken.add(folded(name));
    return name;
  };
  const kept = names.map((name) => (allowed(name) === name && !taken.has(folded(name)) ? take(name) : null));
  return names.map((name, i) => kept[i] ?? take(free(allowed(name), taken)));
}

/** Excel takes names that differ in case for the same. */
const folded = (name: string): string => name.toLowerCase();

function allowed(name: string): string {
  const plain = name.replace(troublesome, (character) => forbidden[character] ?? '-');
  const bare = withoutApostrophes(cut(withoutApostrophes(plain), maxNameLength));
  if (bare === '') return namelessSheet;
  return folded(bare) === reservedName ? `${bare}-` : bare;
}

const withoutApostrophes = (name: string): string => name.replace(/^'+|'+$/g, '');

/** The beginning of a text, without half a character at its end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A name that no other sheet has, numbered if need be. */
function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, candidate = name; ; number += 1) {
    if (!taken.has(folded(candidate))) return candidate;
    const suffix = ` (${number})`;
    candidate = cut(name, maxNameLength - suffix.length) + suffix;
  }
}
