import type { Intent } from './journal';
import type { Ports } from './ports';
import { resumeRewriting } from './rewrite-names';
import { resumeTagging } from './tagged-table';
import { libraryMark } from './templates/library-mark';
import { resumeUndo } from './undo/finish-undo';
import { finishRemoval, finishUpgrade } from './upgrade/finish-upgrade';

/**
 * A run whose latest step began longer ago than this is taken for killed. A step takes a fraction of it; to wait for the six
 * minutes after which Google ends a single execution would keep its sheets in the way for longer.
 */
const longestStepMilliseconds = 3 * 60 * 1000;

/**
 * Brings to its end what executions have left that Google killed: what was decided is done or taken back, what was finished is shown,
 * what was half made goes. Only for who holds the lock: nobody else can be at work then, but for a generation between two of its
 * steps, which is young.
 */
export function settle(ports: Ports): void {
  const { workbook, journal, upgrade, now } = ports;
  const intent = journal.taken();
  if (intent) {
    resume(intent, ports);
    journal.strike();
  }
  workbook.showFinished();
  // What took their place is gone: nobody could finish it, or people have deleted it.
  for (const { by } of upgrade.oldRuns()) if (!workbook.isFinished(by)) discardIfPossible(by, workbook);
  for (const { runId, claimedAt } of workbook.unfinishedRuns()) {
    if (now() - claimedAt > longestStepMilliseconds) discardIfPossible(runId, workbook);
  }
}

/** Sheets that this person may not delete wait for one who may; they are in nobody's way. */
function discardIfPossible(runId: string, workbook: Ports['workbook']): void {
  try {
    workbook.discard(runId);
  } catch {}
}

function resume(intent: Intent, ports: Ports): void {
  switch (intent.kind) {
    case 'undo':
      resumeUndo(intent, ports.workbook);
      break;
    case 'rewrite':
      resumeRewriting(intent, ports);
      break;
    case 'tag':
      resumeTagging(intent, ports);
      break;
    case 'upgrade':
      finishUpgrade(intent, ports);
      break;
    case 'removeOld':
      finishRemoval(intent, ports);
      break;
    case 'share':
      ports.templates.librarySheets.takeBack(libraryMark, intent.place, intent.id);
      break;
  }
}
