import type { Book } from '../book/book';
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
    ...(world.metadataOfCopies === 'copied' ? { copySheet: copyingMetadata(book) } : {}),
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

function copyingMetadata(book: Book): Book['copySheet'] {
  const copySheet = book.copySheet.bind(book);
  return (sheetId, name) => {
    const copy = copySheet(sheetId, name);
    for (const { id: _, ...metadata } of book.records('metadata'))
      if (metadata.sheetId === sheetId) book.addRecord('metadata', { ...metadata, sheetId: copy.sheetId });
    return copy;
  };
}
