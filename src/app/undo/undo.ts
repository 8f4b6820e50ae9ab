import { fail, type Result, success, type Undone } from '../../messages';
import type { UndoableRun, UndoRequest } from '../api';
import { carryOut } from '../journal';
import type { FinishedRun, Ports } from '../ports';
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
  return remove(run, { kept, changed }, ports);
}

function latestRun({ workbook }: Ports, runId: string | undefined): Result<FinishedRun> {
  const run = workbook.lastRun();
  if (!run) return fail({ code: 'nothingToUndo' });
  return runId === undefined || runId === run.runId ? success(run) : fail({ code: 'notTheLatest' });
}

function withChanges({ runId, sheets }: FinishedRun, { workbook, upgrade }: Ports): UndoableRun {
  const changed = new Set(workbook.changedSheets(runId));
  return {
    runId,
    sheets: sheets.map((sheet) => ({ ...sheet, isChanged: changed.has(sheet.sheetId) })),
    dependents: workbook.dependentSheets(runId),
    bringsBack: upgrade
      .oldRuns()
      .flatMap(({ by, sheets: old }) => (by === runId ? old.map(({ name }) => name) : [])),
  };
}

const namesOf = (sheets: UndoableRun['sheets']): readonly string[] => sheets.map(({ name }) => name);

const unconfirmed = ({ sheets }: UndoableRun) =>
  ({
    code: 'undoUnconfirmed',
    sheets: namesOf(sheets),
    changed: namesOf(sheets.filter(({ isChanged }) => isChanged)),
  }) as const;

interface Told {
  readonly kept: UndoableRun['sheets'];
  readonly changed: readonly number[];
}

function remove({ runId, sheets }: UndoableRun, { kept, changed }: Told, ports: Ports): Result<Undone> {
  const undo = { kind: 'undo', runId, kept: kept.map(({ sheetId }) => sheetId), changed } as const;
  const end = carryOut(undo, ports.journal, () => finishUndo(undo, ports.workbook));
  if (end.ending === 'untouched') return fail({ code: 'undoFailed', reason: end.reason });
  if (end.ending === 'unfinished') return fail({ code: 'undoUnfinished', reason: end.reason });
  const removed = sheets.filter((sheet) => !kept.includes(sheet));
  return success({ removed: namesOf(removed), kept: namesOf(kept) });
}
