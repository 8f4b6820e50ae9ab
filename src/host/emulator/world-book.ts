import type { Book } from '../book/book';
import type { World } from './world';

/** A document as it is in a world; also where a person changes it, and not a script. */
export function bookInWorld<B extends Book>(book: B, world: World): B {
  const changed: Partial<Book> = {
    info: () => ({ ...book.info(), locale: world.spreadsheetLocale }),
    ...(world.namesOfDeletedSheets === 'dropped' ? { deleteSheet: withNames(book) } : {}),
    ...(world.metadataOfCopies === 'copied' ? { copySheet: withMetadata(book) } : {}),
  };
  const get = (target: B, name: string) => {
    const member: unknown = Reflect.get(changed, name) ?? Reflect.get(target, name);
    return typeof member === 'function' ? member.bind(target) : member;
  };
  return new Proxy(book, { get });
}

const withNames =
  (book: Book): Book['deleteSheet'] =>
  (sheetId) => {
    for (const { name, area } of book.names()) if (area?.sheetId === sheetId) book.removeName(name);
    book.deleteSheet(sheetId);
  };

const withMetadata =
  (book: Book): Book['copySheet'] =>
  (sheetId, name) => {
    const copy = book.copySheet(sheetId, name);
    for (const { id: _, ...metadata } of book.records('metadata'))
      if (metadata.sheetId === sheetId) book.addRecord('metadata', { ...metadata, sheetId: copy.sheetId });
    return copy;
  };
