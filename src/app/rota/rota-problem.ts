import {
  type Duty,
  type LockedDay,
  lawfulRules,
  type Roster,
  type RosterCode,
  type RosterProblem,
  type RosterRules,
  usualPrices,
} from '../../core/shifts/roster/roster-problem';
import { presenceOf } from '../../core/shifts/shift-code';
import type { Failure, Language } from '../../messages';
import { type RotaTeam, rotaTeamNames, rotaTeams } from '../../template/rota-teams';
import type { TeamMember } from '../import/team';
import type { RotaShift, RotaTable } from './rota-table';
import { teamProblem } from './team-problem';

/** 排班表 as a problem to search, and the way back. */
export interface RotaProblem {
  readonly problem: RosterProblem;
  /** The row of 排班表 of each person of the problem. */
  readonly rows: readonly number[];
  /** What 排班表 shows now. */
  readonly shown: Roster;
  /** What keeps hours from being covered, whatever the search finds. */
  readonly remarks: readonly Failure[];
  /** Rows with names whose work has no need by the hour (催付, 质检 …): they go on by their patterns. */
  readonly otherRows: number;
}

/** 岗位 as 排班表 of either language has it. */
const teamOfRole: Readonly<Record<string, RotaTeam>> = Object.fromEntries(
  rotaTeams.flatMap((team) => Object.values(rotaTeamNames[team]).map((name) => [name, team])),
);

/** Yuan for a missing head-hour: a buyer who asks before buying is worth more than one who asks afterwards. */
const missingHeadHour: Readonly<Record<RotaTeam, number>> = { presales: 60, aftersales: 50 };

/**
 * The roster to be searched for 排班表 as it stands: everyone with a name and a team. Days into which somebody has typed are locked: on
 * the code that stands there, or off where that is none with times (休, 假, blank).
 *
 * @param language of what is told
 */
export function rotaProblem(rota: RotaTable, language: Language): RotaProblem {
  const named = [...rota.names.keys()].filter((row) => rota.names[row] !== '');
  const rows = named.filter((row) => teamOfRole[rota.roles[row] ?? ''] !== undefined);
  const codes = rota.shifts.map((shift) => ({ ...shift, isNight: isNight(shift) }));
  const unasked = codes.filter(({ isUsable }) => !isUsable).map(({ code }) => code);
  const members = rows.map((row) => memberOf(rota, row, unasked, language));
  const { problem, remarks } = teamProblem(members, {
    codes,
    roles: rotaTeams.map((team) => rotaTeamNames[team][language]),
    need: rotaTeams.map((team) => rota.need[team]),
    firstDay: rota.firstDay,
    rules: rulesOf(rota),
    prices: usualPrices(rotaTeams.map((team) => missingHeadHour[team])),
  });
  const shown = rows.map((row, person) =>
    (rota.codes[row] ?? []).map((code) => dutyOf(code, codes, problem.people[person]?.roles[0] ?? 0)),
  );
  const people = problem.people.map((person, index) => ({
    ...person,
    locked: lockedDays(rota.typed[rows[index] ?? 0] ?? [], shown[index] ?? []),
  }));
  return { problem: { ...problem, people }, rows, shown, remarks, otherRows: named.length - rows.length };
}

/** A rota of some weeks allows so many nights a month to each. */
const nightsOfMonth = 8;

function rulesOf({ restHours, weeklyHours, need }: RotaTable): RosterRules {
  const nights = Math.ceil((nightsOfMonth * need.presales.length) / 30);
  return { ...lawfulRules, restHours, weeklyHours, nights };
}

/** 夜班: its people are there at three in the morning. */
function isNight(shift: RotaShift): boolean {
  const presence = presenceOf(shift);
  return [3, 27].some((hour) => presence[hour] !== 'absent');
}

function memberOf(
  { names, roles }: RotaTable,
  row: number,
  bannedCodes: readonly string[],
  language: Language,
): TeamMember {
  const team = teamOfRole[roles[row] ?? ''];
  return {
    name: names[row] ?? '',
    roles: team ? [rotaTeamNames[team][language]] : [],
    employment: 'fullTime',
    weeklyHours: null,
    bannedCodes,
    preferredCodes: [],
    leaveDays: [],
    wishedDaysOff: [],
    codesBefore: [],
    yuanPerHour: null,
  };
}

function dutyOf(text: string, codes: readonly RosterCode[], role: number): Duty | null {
  const code = codes.findIndex((each) => each.code === text);
  return code < 0 ? null : { code, role };
}

const lockedDays = (typed: readonly boolean[], shown: readonly (Duty | null)[]): readonly LockedDay[] =>
  typed.flatMap((isTyped, day) => (isTyped ? [{ day, duty: shown[day] ?? null }] : []));

/** What is to be written beside the days of 排班表 for a roster: rows that were not searched keep what they have. */
export function rotaCodes(
  { auto, dayOff }: RotaTable,
  { rows, problem }: RotaProblem,
  roster: Roster,
): readonly (readonly string[])[] {
  const personOf = new Map(rows.map((row, person) => [row, person]));
  return auto.map((former, row) => {
    const person = personOf.get(row);
    if (person === undefined) return former;
    return former.map((_, day) => {
      const duty = roster[person]?.[day] ?? null;
      return duty ? (problem.codes[duty.code]?.code ?? '') : dayOff;
    });
  });
}
