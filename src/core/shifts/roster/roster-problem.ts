import type { ShiftCode } from '../shift-code';

/** A code of the rota. */
export interface RosterCode extends ShiftCode {
  /** 夜班: counts towards a person's nights and costs the night's allowance. */
  readonly isNight: boolean;
}

/** A shift that somebody works: which code, and which work. Indices into the problem's `codes` and `roles`. */
export interface Duty {
  readonly code: number;
  readonly role: number;
}

/** A day of the rota that no search may change: on duty, or `null` for a day off. */
export interface LockedDay {
  /** From 0. */
  readonly day: number;
  readonly duty: Duty | null;
}

export interface RosterPerson {
  readonly name: string;
  /** What the person can do; at least one. An hour counts for the one role that the person has on that day. */
  readonly roles: readonly number[];
  /** Codes that the person must not work: 孕期、未成年、合同. */
  readonly bannedCodes: readonly number[];
  /** Codes that the person would rather not work. */
  readonly dislikedCodes: readonly number[];
  /** 请假. */
  readonly leaveDays: readonly number[];
  /** 希望休息, kept if the price allows it. */
  readonly wishedDaysOff: readonly number[];
  /** Codes of the days before the first, the last of them last; `null` for a day off. Six are enough. */
  readonly before: readonly (number | null)[];
  readonly locked: readonly LockedDay[];
  /** Nights that the person has worked before, 夜班台账: more of them make the next one dearer. */
  readonly nightsBefore: number;
  /** Hours a week, where they differ from the rules' own: part-time. */
  readonly weeklyHours?: WeeklyHours;
}

export interface WeeklyHours {
  /** Beyond these an hour is paid as overtime. */
  readonly normal: number;
  /** More are not allowed. */
  readonly most: number;
}

/** 必须: what no price buys. */
export interface RosterRules {
  /** Between the end of a shift and the start of the next. */
  readonly restHours: number;
  /** 连续上班天数. */
  readonly daysRunning: number;
  readonly weeklyHours: WeeklyHours;
  /** 夜班 in a row. */
  readonly nightsRunning: number;
  /** 夜班 of one person over the whole rota. */
  readonly nights: number;
}

/** 可以缺，但要算钱, in yuan. */
export interface RosterPrices {
  /** A head-hour that is missing, by role. */
  readonly missingHeadHour: readonly number[];
  /** A head-hour more than needed. */
  readonly spareHeadHour: number;
  readonly overtimeHour: number;
  /** A shift that somebody comes for. */
  readonly shift: number;
  /** On top of it, at night. */
  readonly night: number;
  /** The nth night of a person costs `nightStep × n − nightStep / 2` more, so that nights are shared out. */
  readonly nightStep: number;
  readonly dislikedShift: number;
  readonly refusedDayOff: number;
  /** Another code than the day before. */
  readonly codeChange: number;
}

/** Who works when, over some weeks. */
export interface RosterProblem {
  /** At most 30. */
  readonly codes: readonly RosterCode[];
  readonly roles: readonly string[];
  /** `need[role][day][hour]`: whole heads, at least 0, 24 hours each. */
  readonly need: readonly (readonly (readonly number[])[])[];
  readonly people: readonly RosterPerson[];
  readonly rules: RosterRules;
  readonly prices: RosterPrices;
  /** 0 for Monday … 6 for Sunday: hours are counted by calendar weeks. */
  readonly weekdayOfFirstDay: number;
}

/** `roster[person][day]`: on duty, or `null` for a day off. */
export type Roster = readonly (readonly (Duty | null)[])[];

/** The rules of the law and the prices that a new plan begins with; the law's own bounds can be made stricter only. */
export const lawfulRules: RosterRules = {
  restHours: 11,
  daysRunning: 6,
  weeklyHours: { normal: 40, most: 44 },
  nightsRunning: 3,
  nights: 8,
};

/** @param missingHeadHour by role, in yuan */
export const usualPrices = (missingHeadHour: readonly number[]): RosterPrices => ({
  missingHeadHour,
  spareHeadHour: 2,
  overtimeHour: 45,
  shift: 20,
  night: 30,
  nightStep: 4,
  dislikedShift: 15,
  refusedDayOff: 40,
  codeChange: 6,
});
