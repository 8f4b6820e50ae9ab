import { cellAddress, quotedSheet } from '../../sheet/a1';
import type { BookSnapshot, CellSnapshot } from '../book/book';
import { sheetsInFile } from './sheets-in-file';
import { isSafeLink, xlsxLinkFormula } from './xlsx-link';

/** What an .xlsx file has otherwise than the document: whoever gets the file is to be told. */
export interface XlsxChanges {
  readonly renamedSheets: readonly { readonly name: string; readonly nameInFile: string }[];
  /** The cells that lost a link and kept its text, e.g. `'参数'!B3`. */
  readonly unlinkedCells: readonly string[];
}

/** @param sheetNames the sheets to write; all if left out */
export function xlsxChanges(book: BookSnapshot, sheetNames?: readonly string[]): XlsxChanges {
  const sheets = sheetsInFile(book, sheetNames);
  return {
    renamedSheets: sheets.flatMap(({ sheet: { info }, name }) =>
      name === info.name ? [] : [{ name: info.name, nameInFile: name }],
    ),
    unlinkedCells: sheets.flatMap(({ sheet, name }) =>
      sheet.cells
        .filter(hasUnsafeLink)
        .map(({ row, column }) => quotedSheet(name) + cellAddress(row, column)),
    ),
  };
}

/** A link to a sheet that the file does not have is none of these: it led nowhere before, or the sheet was left out on purpose. */
const hasUnsafeLink = ({ link, formula }: CellSnapshot): boolean =>
  (link !== undefined && !isSafeLink(link)) ||
  (formula !== undefined && xlsxLinkFormula(formula, () => 'any') === null);
