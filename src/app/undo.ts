import { fail, type Result, success } from '../messages';
import type { UndoResponse } from './api';
import type { FinishedRun, Ports } from './ports';
import { reasonOf } from './reason';

/** The generation that `undo` would remove, so that a person can be asked first. */
export const undoable = (ports: Ports): FinishedRun | null => ports.workbook.lastRun();

/**
 * Removes the sheets and named ranges of the latest generation; every other sheet stays as it is.
 *
 * @param runId the generation that the user means: an offer to undo may stand in the sidebar while others are made
 */
export function undo(ports: Ports, runId?: string): Result<UndoResponse> {
  return ports.lock.alone(() => undoLastRun(ports, runId)) ?? fail({ code: 'busy' });
}

function undoLastRun({ workbook }: Ports, runId: string | undefined): Result<UndoResponse> {
  const run = workbook.lastRun();
  if (!run) return fail({ code: 'nothingToUndo' });
  if (runId !== undefined && runId !== run.runId) return fail({ code: 'notTheLatest' });
  try {
    workbook.discard(run.runId);
    return success({ removed: run.sheets.map((sheet) => sheet.name) });
  } catch (error) {
    return fail({ code: 'undoFailed', reason: reasonOf(error) });
  }
}
