import { type Cover, optimalCover } from '../core/shifts/cover';
import { needPrint } from '../core/staffing/promotion-staffing';
import { type CoverSolved, fail, type Result, success } from '../messages';
import { rotaTeams } from '../template/rota-teams';
import type { MadeSheet } from './api';
import { headsByDay } from './hourly-need';
import { planWith } from './plan-with';
import type { CellReading, Ports } from './ports';
import { reasonOf } from './reason';
import { rewriteNames } from './rewrite-names';
import { settle } from './settle';
import { shiftColumns, type TimedShift, usableShifts } from './shift-rows';
import { solveAhead } from './solve-ahead';

type Matrix = readonly (readonly CellReading[])[];
type Ranges = (name: string) => Matrix;

/**
 * 算每班人数: reads the needs of the hours and the shift codes as they stand now, solves the fewest people for each shift and day, and
 * writes them as values, both teams or none. What people have typed over the solved numbers is replaced: that is what they ask for.
 */
export function solveCover(ports: Ports): Result<CoverSolved> {
  return ports.lock.alone(() => solveAlone(ports)) ?? fail({ code: 'busy' });
}

function solveAlone(ports: Ports): Result<CoverSolved> {
  const { workbook, tables } = ports;
  try {
    settle(ports);
    const plan = planWith('cover_presales', tables);
    if (plan === null) return fail({ code: 'noCoverSheet' });
    const names = [...shiftColumns, ...rotaTeams.flatMap((team) => [`need_${team}`, `cover_${team}`])];
    const found = workbook.readNames(names.map((name) => `${plan}_${name}`));
    if (found.size < names.length) return fail({ code: 'noCoverSheet' });
    const ranges: Ranges = (name) => found.get(`${plan}_${name}`) ?? [];
    const shifts = usableShifts((column) => ranges(column).map(([cell = '']) => cell));
    if (shifts.length === 0) return fail({ code: 'noShiftToUse' });
    const [presales, aftersales] = rotaTeams.map((team) => solvedTeam(team, ranges, shifts)) as [
      Solved,
      Solved,
    ];
    const solved = new Map([
      [`${plan}_cover_presales`, presales.matrix],
      [`${plan}_cover_aftersales`, aftersales.matrix],
      [`${plan}_cover_prints`, [[presales.print], [aftersales.print]]],
      ...solveAhead(
        workbook,
        plan,
        shifts.map(({ shift }) => shift),
      ),
    ]);
    const end = rewriteNames(solved, ports);
    if (end.ending === 'untouched') return fail({ code: 'coverNotSolved', reason: end.reason });
    if (end.ending === 'unfinished') return fail({ code: 'stoppedHalfway', reason: end.reason });
    return success({
      presales: presales.most,
      aftersales: aftersales.most,
      uncoveredHours: presales.cover.uncovered.length + aftersales.cover.uncovered.length,
    });
  } catch (error) {
    return fail({ code: 'coverNotSolved', reason: reasonOf(error) });
  }
}

/** The sheet with the cover that would be solved now; `null` if no plan has one. */
export function coverSheet({ tables }: Ports): MadeSheet | null {
  const plan = planWith('cover_presales', tables);
  return plan === null ? null : tables.sheetOf(plan, 'cover_presales');
}

interface Solved {
  readonly cover: Cover;
  /** People by the rows of 班次 and the days. */
  readonly matrix: readonly (readonly number[])[];
  readonly most: number;
  /** By which the workbook knows whether its needs have changed since. */
  readonly print: number;
}

function solvedTeam(team: string, ranges: Ranges, shifts: readonly TimedShift[]): Solved {
  const need = headsByDay(ranges(`need_${team}`));
  const cover = optimalCover({ codes: shifts.map(({ shift }) => shift), need });
  const matrix = ranges(`cover_${team}`).map((_, slot) => {
    const index = shifts.findIndex((each) => each.slot === slot);
    return cover.people.map((ofDay) => ofDay[index] ?? 0);
  });
  const most = Math.max(0, ...cover.people.map((ofDay) => ofDay.reduce((all, each) => all + each, 0)));
  return { cover, matrix, most, print: needPrint(need) };
}
