import { columnLetters, columnNumber } from '../../sheet/a1';

const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const columns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const rows = String.raw`\$?[1-9]\d*:\$?[1-9]\d*`;
/** Texts and names of sheets first: what looks like an address in them is none. */
const addresses = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.$])(?:${columns}|${rows}|${cell})(?![\p{L}\p{N}_.(!])`,
  'gu',
);

/**
 * A formula as it is after it was copied to another cell: what has no `$` moves along.
 *
 * @param down rows from where it stood, 0 or more
 * @param right columns, 0 or more
 * @example copied('=A1*$B$1&"A1"', 1, 2) // '=C2*$B$1&"A1"'
 */
export function copied(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  const moved = (address: string): string =>
    address.replace(/^(\$?)([A-Za-z]*)(\$?)(\d*)$/, (_, fixed, letters, fixedRow, digits) => {
      const column = letters && !fixed ? columnLetters(columnNumber(letters) + right) : letters;
      // Before the digits of a whole row the `$` comes first, too.
      const row = digits && !(letters ? fixedRow : fixed) ? Number(digits) + down : digits;
      return `${fixed}${column}${fixedRow}${row}`;
    });
  return formula.replace(addresses, (text) =>
    /^["']/.test(text) ? text : text.split(':').map(moved).join(':'),
  );
}
