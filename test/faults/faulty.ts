import { traced } from '../appsscript/traced';

/**
 * What happens at one call of Google's, counted from 0: it fails before it has done anything, or after it has done it all; or it is
 * the last thing that ever happens, because Google ends the execution.
 */
export interface Fault {
  readonly at: number;
  readonly kind: 'before' | 'after' | 'killed';
}

/** Google's globals with one fault among their calls, and how many calls there have been. */
export function faulty<T extends object>(globals: T, { at, kind }: Fault) {
  let calls = 0;
  let isKilled = false;
  const around = (carryOut: () => unknown): unknown => {
    if (isKilled) throw new Error('Exceeded maximum execution time');
    const isFault = calls === at;
    calls += 1;
    if (!isFault) return carryOut();
    if (kind === 'before') throw new Error('Service Spreadsheets failed while accessing the document');
    const result = carryOut();
    isKilled = kind === 'killed';
    if (kind === 'after') throw new Error('Service Spreadsheets timed out while accessing the document');
    return result;
  };
  return { globals: traced(globals, [], around), calls: () => calls };
}
