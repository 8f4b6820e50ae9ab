/**
 * Makes a change by a single call of Google's. One that fails may have acted all the same, so that what it should have brought about is
 * looked for before it counts as failed: nobody is told that something did not happen when it did.
 *
 * @param isDone looks whether the change is there
 */
export function assured(change: () => void, isDone: () => boolean): void {
  try {
    change();
  } catch (error) {
    if (!isDone()) throw error;
  }
}
