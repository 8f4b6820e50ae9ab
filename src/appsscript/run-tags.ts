import type { BegunUndo } from '../app/ports';

/** The sheet metadata that says which generation a sheet belongs to; it survives renaming and moving the sheet. */
export const runKey = 'kefu-sheets.run';
/** The spreadsheet's metadata that names a finished generation: sheets of any other are half made. */
export const doneKey = 'kefu-sheets.done';
/** The spreadsheet's metadata that names a generation which is being shown: after a kill, some of its sheets may be hidden still. */
export const showingKey = 'kefu-sheets.showing';
/** The spreadsheet's metadata with an undo that has begun: its run and the sheets that stay, as JSON. */
export const undoingKey = 'kefu-sheets.undoing';
/** The sheet metadata with the sheet's fingerprint when its generation was finished. */
export const fingerprintKey = 'kefu-sheets.fingerprint';

export interface RunTag {
  readonly runId: string;
  readonly planId: string;
  /** Counts the generations in this spreadsheet, so that the latest is known without a clock. */
  readonly sequence: number;
  /** The sheet's place in its plan. */
  readonly index: number;
  readonly prefix: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
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

/** @returns `null` for what is no undo of ours */
export function parseUndo(text: string | null): BegunUndo | null {
  try {
    const { runId, kept } = JSON.parse(text ?? '');
    const isUndo = typeof runId === 'string' && Array.isArray(kept) && kept.every(Number.isInteger);
    return isUndo ? { runId, kept } : null;
  } catch {
    return null;
  }
}

function isRunTag(tag: Partial<RunTag> | null): tag is RunTag {
  const { runId, planId, prefix, sequence, index, startedAt } = tag ?? {};
  const isText = [runId, planId, prefix].every((text) => typeof text === 'string');
  return isText && [sequence, index, startedAt].every((count) => typeof count === 'number');
}
