import { fail, type Result, success } from '../../messages';
import { carryOut } from '../journal';
import type { Ports } from '../ports';
import { settle } from '../settle';
import { finishRemoval } from './finish-upgrade';

/** The old versions that stand aside. */
export interface OldSheets {
  /** Their generations, the oldest first. */
  readonly runIds: readonly string[];
  readonly names: readonly string[];
  /** Names of other sheets whose formulas need one of these: they would show an error once it is gone. */
  readonly dependents: readonly string[];
}

/** What `removeOldSheets` would remove now, so that a person can be asked; writes nothing. */
export function oldSheets({ upgrade, workbook }: Ports): OldSheets {
  const runs = upgrade.oldRuns();
  const names = runs.flatMap(({ sheets }) => sheets.map(({ name }) => name));
  const dependents = runs.flatMap(({ runId }) => workbook.dependentSheets(runId));
  return {
    runIds: runs.map(({ runId }) => runId),
    names,
    dependents: [...new Set(dependents)].filter((name) => !names.includes(name)),
  };
}

/**
 * Removes the old versions that somebody was told of.
 *
 * @param runIds as `oldSheets` told them
 */
export function removeOldSheets(
  runIds: readonly string[],
  ports: Ports,
): Result<{ removed: readonly string[] }> {
  const removed = ports.lock.alone(() => {
    settle(ports);
    const runs = ports.upgrade.oldRuns();
    const isToldOf = runs.every(({ runId }) => runIds.includes(runId));
    if (runs.length === 0 || !isToldOf) return fail({ code: 'oldSheetsVanished' });
    const intent = { kind: 'removeOld', runIds: runs.map(({ runId }) => runId) } as const;
    const end = carryOut(intent, ports.journal, () => finishRemoval(intent, ports));
    if (end.ending === 'untouched') return fail({ code: 'oldSheetsKept', reason: end.reason });
    if (end.ending === 'unfinished') return fail({ code: 'stoppedHalfway', reason: end.reason });
    return success({ removed: runs.flatMap(({ sheets }) => sheets.map(({ name }) => name)) });
  });
  return removed ?? fail({ code: 'busy' });
}
