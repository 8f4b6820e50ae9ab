import type { LockPort } from '../app/ports';

/** How long a second generation waits for the first before it gives up. */
const patienceMilliseconds = 5000;

/** The lock of the open document: one generation at a time, whoever starts it. */
export const documentLock = (): LockPort => ({
  alone(work) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(patienceMilliseconds)) return null;
    try {
      return work();
    } finally {
      // What was written must be there before the next one looks.
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
  },
});
