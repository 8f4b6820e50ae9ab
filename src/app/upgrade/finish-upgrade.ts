import type { MadeSheet } from '../api';
import type { Intent } from '../journal';
import type { Ports } from '../ports';

/**
 * Brings an upgrade to its end: whose new sheets are complete has them, and the old ones go out of sight; else the new ones go, and the old
 * get their names back.
 *
 * @returns the new sheets; `null` if they are gone
 */
export function finishUpgrade(
  { runId }: Extract<Intent, { kind: 'upgrade' }>,
  { workbook, upgrade }: Pick<Ports, 'workbook' | 'upgrade'>,
): readonly MadeSheet[] | null {
  if (!workbook.isFinished(runId)) {
    workbook.discard(runId);
    return null;
  }
  workbook.showFinished();
  const made = workbook.lastRun()?.sheets ?? [];
  // Before the sheet is hidden that may be in front.
  if (made[0]) workbook.open(made[0].sheetId);
  upgrade.hideAside(runId);
  return made;
}

/** Brings the removal of old versions to its end; the oldest come first, because one that goes brings back what it had set aside. */
export function finishRemoval(
  { runIds }: Extract<Intent, { kind: 'removeOld' }>,
  { workbook }: Pick<Ports, 'workbook'>,
): void {
  for (const runId of runIds) workbook.discard(runId);
}
