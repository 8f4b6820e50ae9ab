import type { Ports } from './ports';
import { finishUndo } from './undo/finish-undo';

/**
 * A run that began longer ago than this is taken for killed. All steps of a run take a fraction of it; to wait for the six
 * minutes after which Google ends a single execution would keep its sheets in the way for longer.
 */
const longestRunMilliseconds = 3 * 60 * 1000;

/**
 * Brings to its end what executions have left that Google killed: an undo is finished, what was finished is shown, what was half
 * made goes. Only for who holds the lock: nobody else can be at work then, but for a generation between two of its steps, which is
 * young.
 */
export function settle({ workbook, now }: Ports): void {
  const undo = workbook.begunUndo();
  if (undo) finishUndo(undo, workbook);
  workbook.showFinished();
  for (const { runId, startedAt } of workbook.unfinishedRuns()) {
    if (now() - startedAt > longestRunMilliseconds) workbook.discard(runId);
  }
}
