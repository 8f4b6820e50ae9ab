import { fail, type Result, success, type Undone } from '../../messages';
import type { UndoableRun, UndoRequest } from '../api';
import type { FinishedRun, Ports, WorkbookPort } from '../ports';
import { reasonOf } from '../reason';
import { settle } from '../settle';
import { finishUndo } from './finish-undo';

/**
 * What `undo` would take back now, so that a person can be asked: every sheet, and which of them hold work.
 *
 * @param runId the generation that is meant: an offer to undo may stand in the sidebar while others are made
 */
export function undoable(ports: Ports, runId?: string): Result<UndoableRun> {
  const run = latestRun(ports, runId);
  return run.ok ? success(withChanges(run.value, ports)) : run;
}

/**
 * Takes back the latest generation; every other sheet stays as it is. It removes nothing that the caller was not told of:
 * the request names the generation, and every sheet of it that was changed since it was made.
 */
export function undo(ports: Ports, request: UndoRequest): Result<Undone> {
  const undone = ports.lock.alone(() => {
    settle(ports);
    return undoLatest(ports, request);
  });
  return undone ?? fail({ code: 'busy' });
}

function undoLatest(ports: Ports, { runId, changed = [], keepChanged = false }: UndoRequest) {
  const latest = latestRun(ports, runId);
  if (!latest.ok) return latest;
  const run = withChanges(latest.value, ports);
  const isToldOf = ({ sheetId, isChanged }: UndoableRun['sheets'][number]) =>
    !isChanged || changed.includes(sheetId);
  if (runId === undefined || !run.sheets.every(isToldOf)) return fail(unconfirmed(run));
  const kept = run.sheets.filter(({ sheetId }) => keepChanged && changed.includes(sheetId));
  // Nothing to remove: then it stays a plan, which can be updated and undone.
  if (kept.length === run.sheets.length) return success({ removed: [], kept: namesOf(kept) });
  return remove(run, kept, ports);
}

function latestRun({ workbook }: Ports, runId: string | undefined): Result<FinishedRun> {
  const run = workbook.lastRun();
  if (!run) return fail({ code: 'nothingToUndo' });
  return runId === undefined || runId === run.runId ? success(run) : fail({ code: 'notTheLatest' });
}

function withChanges({ runId, sheets }: FinishedRun, { workbook }: Ports): UndoableRun {
  const changed = new Set(workbook.changedSheets(runId));
  return {
    runId,
    sheets: sheets.map((sheet) => ({ ...sheet, isChanged: changed.has(sheet.sheetId) })),
    dependents: workbook.dependentSheets(runId),
  };
}

const namesOf = (sheets: UndoableRun['sheets']): readonly string[] => sheets.map(({ name }) => name);

const unconfirmed = ({ sheets }: UndoableRun) =>
  ({
    code: 'undoUnconfirmed',
    sheets: namesOf(sheets),
    changed: namesOf(sheets.filter(({ isChanged }) => isChanged)),
  }) as const;

/** A fault that passes is got over at once; one that lasts leaves the undo to whoever comes next, and says so. */
function remove(
  { runId, sheets }: UndoableRun,
  kept: UndoableRun['sheets'],
  { workbook }: Ports,
): Result<Undone> {
  const undo = { runId, kept: kept.map(({ sheetId }) => sheetId) };
  const removed = sheets.filter((sheet) => !kept.includes(sheet));
  const done = success({ removed: namesOf(removed), kept: namesOf(kept) });
  try {
    workbook.beginUndo(undo);
    finishUndo(undo, workbook);
    return done;
  } catch (error) {
    const begun = onceMore(workbook);
    if (begun === 'finished') return done;
    return fail({ code: begun ? 'undoUnfinished' : 'undoFailed', reason: reasonOf(error) });
  }
}

/** @returns what became of an undo on which something failed; `null` if nothing had begun */
function onceMore(workbook: WorkbookPort): 'finished' | 'unfinished' | null {
  try {
    const undo = workbook.begunUndo();
    if (undo) finishUndo(undo, workbook);
    return undo && 'finished';
  } catch {
    return 'unfinished';
  }
}
