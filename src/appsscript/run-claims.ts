import { metadataOf } from './metadata';
import { claimKey } from './run-tags';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * A generation that is under way. It is written down before its first sheet is inserted: a sheet that an execution inserted and was killed
 * before it could tag is known by its name and by being blank.
 */
export interface RunClaim {
  readonly runId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When its latest step began, in milliseconds since 1970. */
  readonly claimedAt: number;
  /** Of its named ranges. */
  readonly prefix: string;
  readonly sheetNames: readonly string[];
  /** The sheet that was in front. */
  readonly frontId: number;
}

/** The claims of all generations that are under way, with what forgets and renews them. */
export const runClaims = (spreadsheet: Spreadsheet) => {
  const marks = (runId?: string) =>
    metadataOf(spreadsheet, claimKey).flatMap((mark) => {
      const claim = parseClaim(mark.getValue());
      return claim && (runId === undefined || claim.runId === runId) ? [{ mark, claim }] : [];
    });
  return {
    all: (): readonly RunClaim[] => marks().map(({ claim }) => claim),
    of: (runId: string): RunClaim | null => marks(runId)[0]?.claim ?? null,
    make(claim: RunClaim): void {
      spreadsheet.addDeveloperMetadata(claimKey, JSON.stringify(claim));
    },
    renew(runId: string, claimedAt: number): void {
      for (const { mark, claim } of marks(runId)) mark.setValue(JSON.stringify({ ...claim, claimedAt }));
    },
    forget(runId: string): void {
      for (const { mark } of marks(runId)) mark.remove();
    },
  };
};

/** Metadata is visible to other programs; what they may have written there must not break the add-on. */
function parseClaim(text: string | null): RunClaim | null {
  try {
    const claim = JSON.parse(text ?? '');
    return isClaim(claim) ? claim : null;
  } catch {
    return null;
  }
}

function isClaim({ runId, startedAt, claimedAt, prefix, sheetNames, frontId }: Partial<RunClaim>): boolean {
  const areNumbers = [startedAt, claimedAt, frontId].every((count) => typeof count === 'number');
  const areTexts = [runId, prefix].every((text) => typeof text === 'string');
  return areNumbers && areTexts && Array.isArray(sheetNames);
}
