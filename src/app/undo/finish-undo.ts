import type { Intent } from '../journal';
import type { WorkbookPort } from '../ports';

/**
 * Brings an undo to its end that an earlier execution has left. Nobody has been told how it ended: who has gone on typing meanwhile, in
 * sheets that nothing has happened to yet, keeps them, and may undo again.
 */
export function resumeUndo(intent: Extract<Intent, { kind: 'undo' }>, workbook: WorkbookPort): void {
  const { runId, changed } = intent;
  const isBegun = !workbook.isFinished(runId);
  const wasTypedSince = () => workbook.changedSheets(runId).some((sheetId) => !changed.includes(sheetId));
  if (isBegun || !wasTypedSince()) finishUndo(intent, workbook);
}

/**
 * Brings an undo to its end. What is kept is made to stand alone before anything goes: a fault on the way loses nothing, and whoever
 * comes next begins here again.
 */
export function finishUndo({ runId, kept }: Extract<Intent, { kind: 'undo' }>, workbook: WorkbookPort): void {
  if (kept.length > 0) workbook.handOver(runId, new Set(kept));
  workbook.discard(runId);
}
