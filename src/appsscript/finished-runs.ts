import { metadataOf } from './metadata';
import { doneKey } from './run-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A generation that was finished, as the spreadsheet has it in one mark for all its sheets. */
interface FinishedMark {
  readonly runId: string;
  /** Fingerprints of its sheets when it was finished, by their ids; an older version has stored none. */
  readonly fingerprints?: Readonly<Record<string, string>>;
}

/** The marks of all generations that were finished. */
export const finishedRuns = (spreadsheet: Spreadsheet) => {
  const marks = () =>
    metadataOf(spreadsheet, doneKey).flatMap((mark) => {
      const finished = parseFinished(mark.getValue());
      return finished ? [{ mark, finished }] : [];
    });
  return {
    ids: (): ReadonlySet<string> => new Set(marks().map(({ finished }) => finished.runId)),
    /** By the ids of sheets. */
    fingerprints: (): ReadonlyMap<string, string> =>
      new Map(marks().flatMap(({ finished }) => Object.entries(finished.fingerprints ?? {}))),
    add(runId: string, fingerprints: ReadonlyMap<string, string>): void {
      const finished: FinishedMark = { runId, fingerprints: Object.fromEntries(fingerprints) };
      spreadsheet.addDeveloperMetadata(doneKey, JSON.stringify(finished));
    },
    forget(isForgotten: (runId: string) => boolean): void {
      for (const { mark, finished } of marks()) if (isForgotten(finished.runId)) mark.remove();
    },
  };
};

/** Metadata is visible to other programs; what they may have written there must not break the add-on. */
function parseFinished(text: string | null): FinishedMark | null {
  try {
    const { runId, fingerprints = {} } = JSON.parse(text ?? '');
    const isRecord = typeof fingerprints === 'object' && fingerprints !== null;
    return typeof runId === 'string' && isRecord ? { runId, fingerprints } : null;
  } catch {
    return null;
  }
}
