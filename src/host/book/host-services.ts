import type { Book } from './book';
import type { Screen } from './screen';
import type { Store } from './store';

/** Everything the emulator may ask of the thread that has the document. */
export interface HostServices {
  readonly book: Book;
  readonly screen: Screen;
  readonly store: Store;
}
