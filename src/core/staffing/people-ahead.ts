import { largestDay, optimalCover } from '../shifts/cover';
import { batchesOf, type ShiftCode } from '../shifts/shift-code';
import type { HourlyContacts, PromotionNeedInputs } from './promotion-need';

/**
 * 售前人数 if every hour brought so many times the contacts: the largest daily number of the fewest people who cover every hour.
 *
 * @param codes those that may be used, at least one
 * @param multiple at least 0; 1 is the plan itself
 */
export function peopleAtMultiple(
  { byDay, headsFor }: HourlyContacts,
  codes: readonly ShiftCode[],
  multiple: number,
): number {
  const need = byDay.map((ofDay) => ofDay.map((contacts, hour) => headsFor(contacts * multiple, hour)));
  return largestDay(optimalCover({ codes, need }).people);
}

/**
 * What solved people depend on besides their multiple, each as one figure: by these a workbook knows, with formulas of its own, that
 * they were solved for what it shows now.
 */
export interface AheadPrints {
  readonly contacts: number;
  readonly rules: number;
  readonly shifts: number;
}

/** The workbook has the same sums as formulas, on 把握与情形. */
export const aheadPrints = (
  { byDay }: HourlyContacts,
  { presales, rules }: PromotionNeedInputs,
  codes: readonly ShiftCode[],
): AheadPrints => ({
  contacts: byDay.flat().reduce((sum, contacts) => sum + contacts * contacts, 0),
  rules:
    presales.handleSeconds +
    2 * rules.withinSeconds +
    3 * rules.serviceLevel +
    5 * rules.replySeconds +
    7 * rules.replyTarget +
    11 * rules.assessedFrom +
    13 * rules.assessedTo +
    17 * rules.maxOccupancy +
    19 * rules.shrinkage,
  shifts: codes.reduce((sum, code) => sum + shiftPrint(code), 0),
});

function shiftPrint(shift: ShiftCode): number {
  const { startMinute, endMinute, breakStartMinute = 0, breakMinutes = 0 } = shift;
  const times = startMinute * endMinute;
  if (breakMinutes <= 0) return times;
  const batches = batchesOf(shift);
  return times + (breakStartMinute + 1) * (breakStartMinute + breakMinutes * batches + 1) * batches;
}
