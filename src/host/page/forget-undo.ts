import { IUndoRedoService } from '@univerjs/core';
import type { Book } from '../book/book';
import type { UniverDocument } from '../book/univer-document';

/** What only answers, and what is nothing to undo. */
const unchanging: ReadonlySet<string> = new Set<keyof Book>([
  'info',
  'sheets',
  'contentSize',
  'selection',
  'currentCell',
  'select',
  'read',
  'displayValues',
  'styles',
  'merges',
  'columnWidths',
  'rowHeights',
  'notes',
  'validations',
  'conditionalFormats',
  'names',
  'records',
  'calculate',
  'holdCalculation',
  'snapshot',
]);

/**
 * The document as the add-on has it: whatever it changes ends the list of what Ctrl+Z takes back. Univer would keep some of
 * the add-on's steps there, one by one and without the rest: a sheet alone comes back without its names and colours. And what
 * a person did before may be about cells that stand elsewhere now. The add-on has its own way back, which knows the whole.
 */
export function forgettingUndo(book: Book, { injector, workbook }: UniverDocument): Book {
  const history = injector.get(IUndoRedoService);
  return new Proxy(book, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      if (unchanging.has(name)) return member.bind(target);
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        history.clearUndoRedo(workbook.getId());
        return result;
      };
    },
  });
}
