import type { CellContent } from '../sheet/sheet-plan';
import type { CellReading } from './ports';
import { reasonOf } from './reason';
import type { LibraryPlace } from './templates/template-ports';

/**
 * What somebody has decided and the add-on has not brought to its end yet. It is written down before the first change, so that
 * whoever comes after an execution that Google has killed can go on with it, or take it back.
 */
export type Intent =
  /** A generation goes; `kept` stay, as the person's own. `changed` were told to hold work: whatever else does was typed since. */
  | {
      readonly kind: 'undo';
      readonly runId: string;
      readonly kept: readonly number[];
      readonly changed: readonly number[];
    }
  /** Named ranges get other contents. */
  | { readonly kind: 'rewrite'; readonly ranges: readonly RewrittenRange[] }
  /** The reviews of the plan with this prefix are tagged. */
  | { readonly kind: 'tag'; readonly plan: string }
  /** A generation takes the place of another, whose sheets stay, hidden. */
  | { readonly kind: 'upgrade'; readonly runId: string; readonly from: string }
  /** The generations that stand aside for others go. */
  | { readonly kind: 'removeOld'; readonly runIds: readonly string[] }
  /** A template comes into 模板库; its text may be too long to be written down twice, so that this is taken back. */
  | { readonly kind: 'share'; readonly place: LibraryPlace; readonly id: string };

/** A whole named range: what stood in it, and what is to stand there. */
export interface RewrittenRange {
  readonly name: string;
  readonly before: readonly (readonly CellReading[])[];
  readonly after: readonly (readonly CellContent[])[];
}

export interface JournalPort {
  note(intent: Intent): void;
  /** What has been noted and not struck out. */
  noted(): Intent | null;
  /** The same for one who comes later; one that nobody could finish in several tries is given up, lest it keep everyone out. */
  taken(): Intent | null;
  strike(): void;
}

/** How something that was noted ended: wholly; not at all; or somewhere between, and then whoever comes next settles it. */
export type Ending =
  | { readonly ending: 'done' }
  | { readonly ending: 'untouched' | 'unfinished'; readonly reason: string };

/**
 * Does what an intent says. A fault that passes is got over at once: the work is done again from its beginning.
 *
 * @param work may be done twice
 */
export function carryOut(intent: Intent, journal: JournalPort, work: () => void): Ending {
  let isNoted = false;
  try {
    journal.note(intent);
    isNoted = true;
    work();
    journal.strike();
    return { ending: 'done' };
  } catch (error) {
    const reason = reasonOf(error);
    try {
      // A call that fails may have acted all the same.
      if (journal.noted() === null) return isNoted ? { ending: 'done' } : { ending: 'untouched', reason };
      work();
      journal.strike();
      return { ending: 'done' };
    } catch {
      return { ending: 'unfinished', reason };
    }
  }
}
