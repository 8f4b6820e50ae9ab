import type { LockPort } from '../app/ports';

/** How long one who writes waits for another before giving up: a generation's longest step takes less. */
const patienceMilliseconds = 30_000;

/** The lock of the open document: one writes at a time, whoever it is. */
export const documentLock = (): LockPort => ({
  alone: (work) => locked(work, patienceMilliseconds),
  ifFree: (work) => locked(work, 0),
});

function locked<T>(work: () => T, patience: number): T | null {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) return null;
  try {
    return work();
  } finally {
    release(lock);
  }
}

/** What was written must be there before the next one looks. A flush that fails once is tried again: it must not make a failure of what is done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    flushed();
  } finally {
    giveBack(lock);
  }
}

/** A lock that cannot be given back makes no failure of what is done: it goes by itself at the end of the execution. */
export function giveBack(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {}
}

function flushed(): void {
  try {
    SpreadsheetApp.flush();
  } catch {
    SpreadsheetApp.flush();
  }
}
