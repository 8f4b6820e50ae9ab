import { batchesOf, hoursOfTwoDays, type Presence, paidHours, presenceOf } from '../shift-code';
import type { Duty, Roster, RosterProblem } from './roster-problem';

/** A day off, among what a person may do on a day. */
export const dayOff = 0;

/** A problem as numbers, for loops that run a million times. What a person does on a day is a number: 0 for a day off, else a duty. */
export interface RosterModel {
  readonly problem: RosterProblem;
  readonly days: number;
  /** What each number means; the first is the day off. */
  readonly duties: readonly (Duty | null)[];
  /** By duty: the code, −1 for the day off. */
  readonly codeOf: Int16Array;
  readonly roleOf: Int16Array;
  /** By code: minutes from midnight of the shift's date. */
  readonly startMinute: Float64Array;
  readonly endMinute: Float64Array;
  readonly paidMinutes: Float64Array;
  readonly isNight: Uint8Array;
  /** By code: hours of its date and the next in which all are there. */
  readonly presentHours: readonly Int16Array[];
  /** By code: hours in which a batch is on its break. */
  readonly breakHours: readonly Int16Array[];
  readonly batches: Int16Array;
  /** `allowed[person * days + day]`: duties that leave, bans and locks allow, the day off among them unless a duty is locked. */
  readonly allowed: readonly Int16Array[];
  /** By person: the week of each day, counted from 0. */
  readonly weekOf: Int16Array;
  readonly weeks: number;
}

export function rosterModel(problem: RosterProblem): RosterModel {
  const { codes, roles, people, need, weekdayOfFirstDay } = problem;
  const days = need[0]?.length ?? 0;
  const duties: readonly (Duty | null)[] = [
    null,
    ...codes.flatMap((_, code) => roles.map((_, role) => ({ code, role }))),
  ];
  const presence = codes.map(presenceOf);
  const weekOf = Int16Array.from({ length: days }, (_, day) => Math.floor((day + weekdayOfFirstDay) / 7));
  return {
    problem,
    days,
    duties,
    codeOf: Int16Array.from(duties, (duty) => duty?.code ?? -1),
    roleOf: Int16Array.from(duties, (duty) => duty?.role ?? -1),
    startMinute: Float64Array.from(codes, ({ startMinute }) => startMinute),
    endMinute: Float64Array.from(codes, ({ endMinute }) => endMinute),
    paidMinutes: Float64Array.from(codes, (code) => paidHours(code) * 60),
    isNight: Uint8Array.from(codes, ({ isNight }) => Number(isNight)),
    presentHours: presence.map((hours) => hoursThat(hours, 'present')),
    breakHours: presence.map((hours) => hoursThat(hours, 'onBreak')),
    batches: Int16Array.from(codes, batchesOf),
    allowed: people.flatMap((_, person) =>
      Array.from({ length: days }, (_, day) => allowedDuties(problem, duties, person, day)),
    ),
    weekOf,
    weeks: (weekOf.at(-1) ?? -1) + 1,
  };
}

const hoursThat = (hours: readonly Presence[], presence: Presence): Int16Array =>
  Int16Array.from(
    Array.from({ length: hoursOfTwoDays }, (_, hour) => hour).filter((hour) => hours[hour] === presence),
  );

function allowedDuties(
  { people }: RosterProblem,
  duties: RosterModel['duties'],
  person: number,
  day: number,
): Int16Array {
  const who = people[person];
  if (!who) return Int16Array.of(dayOff);
  const locked = who.locked.find((each) => each.day === day);
  if (locked) return Int16Array.of(Math.max(dayOff, numberOf(duties, locked.duty)));
  if (who.leaveDays.includes(day)) return Int16Array.of(dayOff);
  return Int16Array.from(
    [...duties.keys()].filter((number) => {
      const duty = duties[number];
      return !duty || (who.roles.includes(duty.role) && !who.bannedCodes.includes(duty.code));
    }),
  );
}

export const numberOf = (duties: RosterModel['duties'], duty: Duty | null): number =>
  duties.findIndex((each) => each?.code === duty?.code && each?.role === duty?.role);

/** The duties of everyone, person after person. */
export type Assignment = Int16Array;

export const rosterOf = ({ duties, days, problem }: RosterModel, assignment: Assignment): Roster =>
  problem.people.map((_, person) =>
    Array.from({ length: days }, (_, day) => duties[assignment[person * days + day] ?? dayOff] ?? null),
  );

export function assignmentOf({ duties, days }: RosterModel, roster: Roster): Assignment {
  const assignment = new Int16Array(roster.length * days);
  for (const [person, row] of roster.entries())
    for (const [day, duty] of row.entries())
      assignment[person * days + day] = Math.max(dayOff, numberOf(duties, duty));
  return assignment;
}
