import { inProportion } from '../../core/rota/proportional';
import {
  lawfulRules,
  type RosterCode,
  type RosterPerson,
  type RosterPrices,
  type RosterProblem,
  type RosterRules,
  type WeeklyHours,
} from '../../core/shifts/roster/roster-problem';
import type { Failure } from '../../messages';
import type { TeamMember } from '../import/team';

/** What a plan knows of its rota, people apart. */
export interface RotaFrame {
  readonly codes: readonly RosterCode[];
  /** As people call them: 售前, 售后 … */
  readonly roles: readonly string[];
  /** `need[role][day][hour]`, whole heads. */
  readonly need: RosterProblem['need'];
  /** Serial number of the first day. */
  readonly firstDay: number;
  /** Left out, those of the law. */
  readonly rules?: RosterRules;
  readonly prices: RosterPrices;
}

export interface TeamProblem {
  readonly problem: RosterProblem;
  /** What of the list means nothing on this rota, or makes a hole in it. */
  readonly remarks: readonly Failure[];
}

/**
 * The roster to be searched for a team. What the list says in words becomes places in the plan's codes, roles and days; what is on no
 * day of the rota is left out in silence, what means nothing is told. People without a role get one, so that all roles have their share of
 * them by the heads that they need.
 *
 * @example teamProblem([{ ...member, name: '张三', roles: ['售前'] }], frame).problem.people[0].roles // [0]
 */
export function teamProblem(members: readonly TeamMember[], frame: RotaFrame): TeamProblem {
  const remarks: Failure[] = [];
  const roles = rolesOf(members, frame, remarks);
  const people = members.map((member, index) => personOf(member, roles[index] ?? [0], frame, remarks));
  for (const [role, name] of frame.roles.entries())
    if (isNeeded(frame, role) && !people.some((person) => person.roles.includes(role)))
      remarks.push({ code: 'roleWithoutPeople', role: name });
  const { codes, need, rules = lawfulRules, prices, firstDay } = frame;
  // 1900-01-01, day 2 of spreadsheets, was a Monday.
  const weekdayOfFirstDay = (((firstDay - 2) % 7) + 7) % 7;
  return {
    problem: { codes, roles: frame.roles, need, people, rules, prices, weekdayOfFirstDay },
    remarks,
  };
}

const headHours = ({ need }: RotaFrame, role: number): number =>
  (need[role] ?? []).flat().reduce((sum, heads) => sum + heads, 0);

const isNeeded = (frame: RotaFrame, role: number): boolean => headHours(frame, role) > 0;

/** By person: those who have none are dealt out by what each role needs, after those who have. */
function rolesOf(
  members: readonly TeamMember[],
  frame: RotaFrame,
  remarks: Failure[],
): readonly (readonly number[])[] {
  const told = members.map(({ name, roles }) =>
    roles.flatMap((role) => {
      const index = frame.roles.indexOf(role);
      if (index < 0) remarks.push({ code: 'roleUnknown', name, role, known: frame.roles });
      return index < 0 ? [] : [index];
    }),
  );
  const without = told.filter((roles) => roles.length === 0).length;
  if (without === 0) return told;
  const has = frame.roles.map((_, role) => told.filter((roles) => roles[0] === role).length);
  const wanted = inProportion(
    frame.roles.map((_, role) => headHours(frame, role)),
    members.length,
  );
  const given = inProportion(
    wanted.map((count, role) => Math.max(0, count - (has[role] ?? 0))),
    without,
  );
  const queue = given.flatMap((count, role) => Array<number>(count).fill(role));
  remarks.push({ code: 'rolesDealtOut', roles: frame.roles, counts: given });
  return told.map((roles) => (roles.length > 0 ? roles : [queue.shift() ?? 0]));
}

function personOf(
  member: TeamMember,
  roles: readonly number[],
  frame: RotaFrame,
  remarks: Failure[],
): RosterPerson {
  const { name, preferredCodes, weeklyHours } = member;
  const codes = (texts: readonly string[]) =>
    texts.flatMap((text) => codeOf(text, name, frame, remarks) ?? []);
  const bannedCodes = codes(member.bannedCodes);
  const preferred = codes(preferredCodes);
  const isDisliked = (code: number) => preferred.length > 0 && !preferred.includes(code);
  if (bannedCodes.length === frame.codes.length) remarks.push({ code: 'allCodesBanned', name });
  return {
    name,
    roles,
    bannedCodes,
    dislikedCodes: [...frame.codes.keys()].filter((code) => isDisliked(code) && !bannedCodes.includes(code)),
    leaveDays: daysOf(member.leaveDays, frame),
    wishedDaysOff: daysOf(member.wishedDaysOff, frame),
    before: member.codesBefore.map((text) => (text === null ? null : codeOf(text, name, frame, remarks))),
    locked: [],
    nightsBefore: 0,
    ...(weeklyHours !== null && { weeklyHours: hoursOf(weeklyHours, frame) }),
  };
}

/** Who has agreed to fewer hours is paid for more of them and may not work beyond the law's. */
function hoursOf(hours: number, { rules = lawfulRules }: RotaFrame): WeeklyHours {
  const { normal, most } = rules.weeklyHours;
  return { normal: Math.min(hours, normal), most: Math.min(hours, most) };
}

function codeOf(text: string, name: string, { codes }: RotaFrame, remarks: Failure[]): number | null {
  const index = codes.findIndex(({ code }) => code === text);
  if (index >= 0) return index;
  remarks.push({ code: 'codeUnknown', name, text, known: codes.map(({ code }) => code) });
  return null;
}

const daysOf = (serials: readonly number[], { firstDay, need }: RotaFrame): readonly number[] =>
  serials.map((serial) => serial - firstDay).filter((day) => day >= 0 && day < (need[0]?.length ?? 0));
