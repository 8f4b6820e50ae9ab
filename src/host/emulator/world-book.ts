import { freshColumnWidth } from '../../sheet/size-strokes';
import type { Book, SheetInfo } from '../book/book';
import { newGrid } from './new-grid';
import type { World } from './world';

/**
 * Makes a document behave as in a world; also where a person changes it, and not a script.
 *
 * @returns the document
 */
export function bookInWorld<B extends Book>(book: B, world: World): B {
  book.setLocale(world.spreadsheetLocale);
  const changed: Partial<Book> = {
    ...(world.namesOfDeletedSheets === 'dropped' ? { deleteSheet: deletingNames(book) } : {}),
    copySheet: copying(book, world),
  };
  return Object.assign(book, changed);
}

function deletingNames(book: Book): Book['deleteSheet'] {
  const deleteSheet = book.deleteSheet.bind(book);
  return (sheetId) => {
    for (const { name, area } of book.names()) if (area?.sheetId === sheetId) book.removeName(name);
    deleteSheet(sheetId);
  };
}

function copying(book: Book, world: World): Book['copySheet'] {
  const copySheet = book.copySheet.bind(book);
  return (sheetId, name) => {
    const copy = copySheet(sheetId, name);
    if (world.metadataOfCopies === 'copied') copyMetadata(book, sheetId, copy.sheetId);
    if (world.looksOfCopies === 'left out') makePlain(book, copy);
    return book.sheet(copy.sheetId);
  };
}

function copyMetadata(book: Book, from: number, to: number): void {
  for (const { id: _, ...metadata } of book.records('metadata'))
    if (metadata.sheetId === from) book.addRecord('metadata', { ...metadata, sheetId: to });
}

/** As a sheet that has just been inserted, but for its cells. */
function makePlain(book: Book, { sheetId, rows, columns }: SheetInfo): void {
  book.updateSheet(sheetId, { hidden: false, hiddenGridlines: false });
  book.changeRows(sheetId, rows + 1, newGrid.rows - rows);
  book.setColumnWidth(sheetId, 1, columns, freshColumnWidth);
}
