import type { BookSnapshot, SheetSnapshot } from '../book/book';
import { xlsxSheetNames } from './xlsx-sheet-names';

export interface SheetInFile {
  readonly sheet: SheetSnapshot;
  /** Another than in the document where .xlsx does not allow that. */
  readonly name: string;
}

/** The sheets of a document that a file has: those named, or all. */
export function sheetsInFile(book: BookSnapshot, sheetNames?: readonly string[]): SheetInFile[] {
  const sheets = book.sheets.filter(({ info }) => !sheetNames || sheetNames.includes(info.name));
  const names = xlsxSheetNames(sheets.map(({ info }) => info.name));
  return sheets.map((sheet, i) => ({ sheet, name: names[i] ?? sheet.info.name }));
}

/**
 * From the name by which a formula refers to a sheet to its name in the file, `undefined` for a sheet that is not there. Formulas do
 * not mind case; of two sheets that are equal but for it, they mean the one that is written like that.
 */
export function namesInFile(sheets: readonly SheetInFile[]): (name: string) => string | undefined {
  const exact = new Map(sheets.map(({ sheet, name }) => [sheet.info.name, name]));
  const folded = new Map(
    sheets.map(({ sheet, name }) => [sheet.info.name.toLowerCase(), name]).reverse() as [string, string][],
  );
  return (name) => exact.get(name) ?? folded.get(name.toLowerCase());
}
