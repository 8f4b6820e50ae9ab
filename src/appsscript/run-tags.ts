/** The sheet metadata that says which generation a sheet belongs to; it survives renaming and moving the sheet. */
export const runKey = 'kefu-sheets.run';
/** The spreadsheet's metadata of a finished generation, as JSON: sheets of any other are half made. */
export const doneKey = 'kefu-sheets.done';
/** The spreadsheet's metadata of a generation that is under way: who it is and what it is about to insert, as JSON. */
export const claimKey = 'kefu-sheets.claim';
/** The spreadsheet's metadata with what has been decided and not brought to its end, as JSON. */
export const intentKey = 'kefu-sheets.intent';
/** The metadata of a sheet whose place a newer one has taken: whose, and what it was like before, as JSON. */
export const asideKey = 'kefu-sheets.aside';

export interface RunTag {
  readonly runId: string;
  readonly planId: string;
  /** Counts the generations in this spreadsheet, so that the latest is known without a clock. */
  readonly sequence: number;
  /** The sheet's place in its plan. */
  readonly index: number;
  /** Its own: the tag of a sheet that somebody has duplicated still names the original. */
  readonly sheetId: number;
  readonly prefix: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The sheet that was in front before; older versions did not note it. */
  readonly frontId?: number;
  /** Of the templates; an older version of the add-on has kept none. */
  readonly version?: string;
  /** Ids of the templates of the whole generation, in the order of its sheets; an older version has kept none. */
  readonly templates?: readonly string[];
  /** How many sheets of an older generation stand aside for this one with what people have typed there; none if left out. */
  readonly replaces?: number;
  /** What the sheet held when it was made: some day a newer version asks what people have typed since. */
  readonly made?: string;
}

export const tagText = (tag: RunTag): string => JSON.stringify(tag);

/** Metadata is visible to other programs; what they may have written there must not break the add-on. */
export function parseTag(text: string | null): RunTag | null {
  try {
    const tag = JSON.parse(text ?? '');
    return isRunTag(tag) ? tag : null;
  } catch {
    return null;
  }
}

function isRunTag(tag: Partial<RunTag> | null): tag is RunTag {
  const { runId, planId, prefix, version = '', made = '', templates = [] } = tag ?? {};
  const { sequence, index, sheetId, startedAt, replaces = 0 } = tag ?? {};
  const isText = [runId, planId, prefix, version, made].every((text) => typeof text === 'string');
  return (
    isText &&
    Array.isArray(templates) &&
    [sequence, index, sheetId, startedAt, replaces].every((count) => typeof count === 'number')
  );
}
