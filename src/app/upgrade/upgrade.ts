import { type Failure, fail, oldSuffix, type Result, success } from '../../messages';
import type { MadeSheet } from '../api';
import { carryOut, type Intent } from '../journal';
import type { Ports } from '../ports';
import { reasonOf } from '../reason';
import { settle } from '../settle';
import { finishUpgrade } from './finish-upgrade';
import { type PreparedUpgrade, prepareUpgrade, type UpgradeRequest } from './prepare-upgrade';
import { typedMeanwhile } from './typed-meanwhile';
import { type UpgradePreview, upgradePreview } from './upgrade-preview';

export interface Upgraded {
  /** The new generation; to undo it brings the old sheets back. */
  readonly runId: string;
  readonly sheets: readonly MadeSheet[];
}

/** What an upgrade would change and carry over, and what it could not; writes nothing. */
export function previewUpgrade(request: UpgradeRequest, ports: Ports): Result<UpgradePreview> {
  const prepared = prepareUpgrade(request, ports);
  return prepared.ok ? success(upgradePreview(prepared.value, ports)) : prepared;
}

/**
 * Makes the sheets of a plan anew from the templates of today, with all that people have typed. The old sheets stay, hidden; to undo the
 * new ones brings them back.
 */
export function upgrade(request: UpgradeRequest, ports: Ports): Result<Upgraded> {
  const upgraded = ports.lock.alone(() => {
    settle(ports);
    const prepared = prepareUpgrade(request, ports);
    return prepared.ok ? carriedOut(prepared.value, ports) : prepared;
  });
  return upgraded ?? fail({ code: 'busy' });
}

function carriedOut(prepared: PreparedUpgrade, ports: Ports): Result<Upgraded> {
  const intent = { kind: 'upgrade', runId: ports.newRunId(), from: prepared.run.runId } as const;
  const outcome: { made: readonly MadeSheet[] | null; failure: Failure } = {
    made: null,
    failure: { code: 'upgradeFailed', reason: '' },
  };
  let isTried = false;
  const end = carryOut(intent, ports.journal, () => {
    if (isTried) {
      outcome.made = finishUpgrade(intent, ports);
      return;
    }
    isTried = true;
    try {
      const made = make(prepared, intent, ports);
      if (made.ok) outcome.made = made.value;
      else {
        outcome.failure = made.failure;
        finishUpgrade(intent, ports);
      }
    } catch (error) {
      outcome.failure = { code: 'upgradeFailed', reason: reasonOf(error) };
      throw error;
    }
  });
  if (end.ending === 'unfinished') return fail({ code: 'upgradeUnfinished', reason: end.reason });
  if (end.ending === 'untouched') return fail({ code: 'upgradeFailed', reason: end.reason });
  return outcome.made === null
    ? fail(outcome.failure)
    : success({ runId: intent.runId, sheets: outcome.made });
}

function make(
  { standing, compiled, sheets, language }: PreparedUpgrade,
  { runId, from }: Extract<Intent, { kind: 'upgrade' }>,
  ports: Ports,
): Result<readonly MadeSheet[]> {
  const { workbook, now } = ports;
  ports.upgrade.setAside(from, runId, oldSuffix[language]({}));
  const { version } = ports.library();
  const replacement = { runId: from, made: compiled.sheets };
  workbook.begin({ runId, startedAt: now() }, { ...compiled, sheets, version }, replacement);
  for (const sheet of sheets) {
    if (!workbook.write(runId, sheet)) throw new Error('a sheet vanished');
  }
  const typed = typedMeanwhile(standing, ports.upgrade.read(from));
  if (typed.length > 0) return fail({ code: 'typedMeanwhile', sheets: typed });
  const made = workbook.commit(runId);
  if (made.length === 0) throw new Error('a sheet vanished');
  ports.upgrade.hideAside(runId);
  return success(made);
}
