import { IUndoRedoService } from '@univerjs/core';
import type { Book } from '../book/book';
import { readingMethods } from '../book/reading-methods';
import type { UniverDocument } from '../book/univer-document';
import { endEdit } from './end-edit';

/** What only answers, and what is nothing to undo. */
const unchanging: ReadonlySet<string> = new Set<keyof Book>([
  ...readingMethods,
  'read',
  'select',
  'calculate',
  'holdCalculation',
  'snapshot',
]);

/** What brings another sheet to the front, or takes one away. */
const switching: ReadonlySet<string> = new Set<keyof Book>([
  'select',
  'insertSheet',
  'copySheet',
  'deleteSheet',
]);

/**
 * The document as the add-on has it while a person works in it.
 *
 * What the person is typing is entered before the add-on touches their sheet or opens another; it would end up wherever the
 * selection is by then. While the add-on works elsewhere, they type on.
 *
 * Whatever the add-on changes ends the list of what Ctrl+Z takes back. Univer would keep some of its steps there, one by one
 * and without the rest: a sheet alone comes back without its names and colours. And what a person did before may be about cells
 * that stand elsewhere now. The add-on has its own way back, which knows the whole.
 */
export function attendedBook(book: Book, document: UniverDocument): Book {
  const history = document.injector.get(IUndoRedoService);
  const disturbs = (name: string, [first]: readonly unknown[]): boolean =>
    switching.has(name) || (!unchanging.has(name) && sheetIdIn(first) === book.info().activeSheetId);
  return new Proxy(book, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      if (unchanging.has(name) && !switching.has(name)) return member.bind(target);
      return (...args: unknown[]) => {
        if (disturbs(name, args)) endEdit(document);
        const result: unknown = Reflect.apply(member, target, args);
        if (!unchanging.has(name)) history.clearUndoRedo(document.workbook.getId());
        return result;
      };
    },
  });
}

/** The sheet that a method is about, by its first argument: an area, several, or the sheet itself. */
function sheetIdIn(argument: unknown): number | undefined {
  if (typeof argument === 'number') return argument;
  if (Array.isArray(argument)) return sheetIdIn(argument[0]);
  const { sheetId } = Object(argument);
  return typeof sheetId === 'number' ? sheetId : undefined;
}
