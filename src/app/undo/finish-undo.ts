import type { Intent } from '../journal';
import type { WorkbookPort } from '../ports';

/**
 * Brings an undo to its end. What is kept is made to stand alone before anything goes: a fault on the way loses nothing, and whoever
 * comes next begins here again.
 */
export function finishUndo({ runId, kept }: Extract<Intent, { kind: 'undo' }>, workbook: WorkbookPort): void {
  if (kept.length > 0) workbook.handOver(runId, new Set(kept));
  workbook.discard(runId);
}
