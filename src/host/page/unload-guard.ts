import { CommandType, ICommandService } from '@univerjs/core';
import { InsertSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { UniverDocument } from '../book/univer-document';

/** Asks before the page is left with work in it that no file has: the document lives in this page alone. */
export interface UnloadGuard {
  /** Everything up to now is in a file. */
  markSaved(): void;
}

const changes: readonly string[] = [SetRangeValuesMutation.id, InsertSheetMutation.id];

export function guardUnload({ injector }: UniverDocument): UnloadGuard {
  let isSaved = true;
  injector.get(ICommandService).onCommandExecuted(({ type, id }, options) => {
    // Results of formulas are local: they are no work of anyone's.
    if (type === CommandType.MUTATION && changes.includes(id) && !options?.onlyLocal) isSaved = false;
  });
  addEventListener('beforeunload', (event) => {
    if (!isSaved) event.preventDefault();
  });
  return {
    markSaved() {
      isSaved = true;
    },
  };
}
