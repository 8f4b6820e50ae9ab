import type { Ports } from '../app/ports';
import { reasonOf } from '../app/reason';
import type { Attempts } from '../app/self-check/attempt';
import type { CheckedPlace, SelfCheck } from '../app/self-check/report';
import { runAttempts } from '../app/self-check/run-attempts';
import { digest } from '../core/digest';
import type { Language } from '../messages';
import { giveBack } from './document-lock';
import { cellAttempts } from './self-check-cells';
import { documentAttempts } from './self-check-document';
import { engineAttempts } from './self-check-engine';
import { functionAttempts } from './self-check-functions';
import { planAttempts } from './self-check-plan';
import { beginScratch, hasScratch, type Scratch, sweepScratch } from './self-check-scratch';
import { userLocale } from './user-language';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Written in by the build. */
declare const PRODUCT_VERSION: string;

/**
 * Tries everything that the add-on relies on and that nobody has seen on Google yet, and leaves the spreadsheet as it was.
 *
 * @returns `null` if another check is under way
 */
export function selfCheck(spreadsheet: Spreadsheet, ports: Ports, language: Language): SelfCheck | null {
  return aloneAmongChecks(() => {
    const inFront = spreadsheet.getActiveRange();
    sweepScratch(spreadsheet);
    const place = placeOf(spreadsheet, ports);
    let tried: SelfCheck['tried'];
    let leftOver: string | null = null;
    try {
      const scratch = beginScratch(spreadsheet, `self-check-${ports.newRunId()}`);
      tried = runAttempts(attempts(scratch, ports, language), ports.now);
    } finally {
      leftOver = sweepScratch(spreadsheet);
      if (inFront) goBackTo(inFront);
    }
    return { place, tried, leftOver };
  });
}

/**
 * Removes what a killed check has left; leaves a check alone that is under way. What fails here must not keep the sidebar from opening:
 * it is told to whoever checks next.
 */
export function sweepKilledSelfCheck(spreadsheet: Spreadsheet): void {
  try {
    if (hasScratch(spreadsheet)) aloneAmongChecks(() => sweepScratch(spreadsheet));
  } catch {}
}

/**
 * The lock of the script is for the checks alone: what they try takes the lock of the document. Google gives it back when it ends an
 * execution, so who has it knows that no check is under way.
 */
function aloneAmongChecks<T>(work: () => T): T | null {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(0)) return null;
  try {
    return work();
  } finally {
    giveBack(lock);
  }
}

const attempts = (scratch: Scratch, ports: Ports, language: Language): Attempts => ({
  ...engineAttempts(),
  ...cellAttempts(scratch),
  ...functionAttempts(scratch),
  ...documentAttempts(scratch),
  ...planAttempts(scratch, ports, language),
});

function placeOf(spreadsheet: Spreadsheet, ports: Ports): CheckedPlace {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const library = ports.library();
  return {
    version: PRODUCT_VERSION,
    templates: { count: library.templates.length, print: digest([JSON.stringify(library)]) },
    date: Utilities.formatDate(new Date(ports.now()), zone, 'yyyy-MM-dd HH:mm'),
    locales: { spreadsheet: spreadsheet.getSpreadsheetLocale(), user: userLocale() },
    zones: { script: Session.getScriptTimeZone(), spreadsheet: zone },
  };
}

/** Where somebody was; not being brought back there is no failure of the check. */
function goBackTo(range: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    range.activate();
  } catch (error) {
    console.log(reasonOf(error));
  }
}
