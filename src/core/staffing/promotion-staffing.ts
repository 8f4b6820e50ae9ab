import { roundUp } from '../rounding';
import { type Cover, optimalCover } from '../shifts/cover';
import type { ShiftCode } from '../shifts/shift-code';
import type { StaffedDay } from './promotion-need';

/** One team over the window of a promotion: who is needed, and who is to be rostered for that. */
export interface TeamCover {
  /** `people[day][code]`; a person belongs to the day on which the shift starts. */
  readonly people: Cover['people'];
  /** Hours that no shift code covers. */
  readonly uncovered: Cover['uncovered'];
  /** People of each day. */
  readonly peopleByDay: readonly number[];
  /** The largest of them: how many people there must be. */
  readonly most: number;
  /** The day of the window with that many, from 0. */
  readonly mostOn: number;
}

export interface PromotionStaffing {
  readonly days: readonly StaffedDay[];
  readonly codes: readonly ShiftCode[];
  readonly presales: TeamCover;
  readonly aftersales: TeamCover;
  /** The hour of the window that needs most pre-sales heads at once. */
  readonly peak: { readonly day: number; readonly hour: number; readonly heads: number };
}

/**
 * The fewest people on shifts so that every hour of a promotion is covered, for both teams.
 *
 * @param codes those that may be used, at least one
 */
export function promotionStaffing(
  days: readonly StaffedDay[],
  codes: readonly ShiftCode[],
): PromotionStaffing {
  return {
    days,
    codes,
    presales: teamCover(
      days.map(({ presalesNeed }) => presalesNeed),
      codes,
    ),
    aftersales: teamCover(
      days.map(({ aftersalesNeed }) => aftersalesNeed),
      codes,
    ),
    peak: peakOf(days),
  };
}

function teamCover(need: readonly (readonly number[])[], codes: readonly ShiftCode[]): TeamCover {
  const { people, uncovered } = optimalCover({ codes, need });
  const peopleByDay = people.map((ofDay) => ofDay.reduce((all, each) => all + each, 0));
  const most = Math.max(0, ...peopleByDay);
  return { people, uncovered, peopleByDay, most, mostOn: Math.max(0, peopleByDay.indexOf(most)) };
}

function peakOf(days: readonly StaffedDay[]): PromotionStaffing['peak'] {
  let peak = { day: 0, hour: 0, heads: 0 };
  for (const [day, { presalesNeed }] of days.entries()) {
    for (const [hour, heads] of presalesNeed.entries()) if (heads > peak.heads) peak = { day, hour, heads };
  }
  return peak;
}

/** The sum of squares of all needs: by it a workbook knows that they have changed since its people were solved. */
export const needPrint = (need: readonly (readonly number[])[]): number =>
  need.flat().reduce((sum, heads) => sum + heads * heads, 0);

/**
 * 通用公式 of a single day: its contacts ÷ what one agent takes in a day, rounded up. A lower bound: it takes the day as even.
 *
 * @param shrinkage 0 up to below 1
 */
export const evenDayAgents = (contacts: number, capacityPerDay: number, shrinkage: number): number =>
  roundUp(contacts / (capacityPerDay * (1 - shrinkage)));
