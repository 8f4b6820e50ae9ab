import { dsvFormat } from 'd3-dsv';

/** Cells of a table, row by row; rows may be of different lengths. */
export type TextTable = readonly (readonly string[])[];

/**
 * The cells of what was copied from a spreadsheet or read from a .csv file: with tabs, commas or semicolons between them, whichever
 * the text has most of. Blank rows at the end are left out; those between are kept, so that rows can be told by their number.
 *
 * @example tableOf('姓名,岗位\n张三,"售前,催付"') // [['姓名', '岗位'], ['张三', '售前,催付']]
 */
export function tableOf(text: string): TextTable {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows = dsvFormat(delimiterOf(plain))
    .parseRows(plain)
    .map((row) => row.map((cell) => cell.trim()));
  return rows.slice(0, rows.map(isFilled).lastIndexOf(true) + 1);
}

/** Whether any cell of a row has something in it. */
export const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

const delimiters = ['\t', ',', ';'];

/** The one that stands most often outside quotes; the first of those that do as often. */
function delimiterOf(text: string): string {
  const unquoted = text.replace(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? '\t';
}
