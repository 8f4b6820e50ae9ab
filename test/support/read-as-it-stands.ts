import type { LocalDocument } from '../../src/host/headless/headless';

/**
 * The book for a script in its own thread, where no flush can wait for the calculation: results are read as they stand. That a
 * script flushes before it reads them is for the tests that run it as the local host does.
 */
export const readAsItStands = (book: LocalDocument['book']): LocalDocument['book'] =>
  new Proxy(book, {
    get(target, name) {
      if (name === 'read')
        return (...args: Parameters<typeof book.read>) =>
          target.read(...args).map((row) => row.map(({ stale: _, ...cell }) => cell));
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
