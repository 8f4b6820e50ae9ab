import { serialFromIso } from '../../core/calendar/iso-date';
import type { ShiftCode } from '../../core/shifts/shift-code';
import { fail, type Result, success } from '../../messages';
import { type RotaTeam, rotaTeams } from '../../template/rota-teams';
import type { MadeSheet } from '../api';
import { headsByDay } from '../hourly-need';
import { planWith } from '../plan-with';
import type { CellReading, Ports } from '../ports';
import { shiftColumns, timedShifts } from '../shift-rows';

/** 排班表 and what it is planned by, as they stand now. All matrices go by the rows of 排班表, blank ones too. */
export interface RotaTable {
  /** Prefix of the plan's names. */
  readonly plan: string;
  readonly sheet: MadeSheet;
  /** Serial number of the first day. */
  readonly firstDay: number;
  readonly names: readonly string[];
  /** 岗位, as people have written it. */
  readonly roles: readonly string[];
  /** What the day cells show. */
  readonly codes: readonly (readonly string[])[];
  /** Whether somebody has typed into a day cell: such a day is theirs, and no search changes it. */
  readonly typed: readonly (readonly boolean[])[];
  /** What an earlier search has found; blank where a day goes by the pattern. */
  readonly auto: readonly (readonly string[])[];
  /** Whole heads, `need.presales[day][hour]`. */
  readonly need: Readonly<Record<RotaTeam, readonly (readonly number[])[]>>;
  readonly shifts: readonly RotaShift[];
  /** The code for a day off. */
  readonly dayOff: string;
  /** 参数: hours between two shifts, and hours a week. */
  readonly restHours: number;
  readonly weeklyHours: { readonly normal: number; readonly most: number };
}

export interface RotaShift extends ShiftCode {
  /** 参与算班: other codes are worked only where somebody has typed them. */
  readonly isUsable: boolean;
}

type Matrix = readonly (readonly CellReading[])[];

const ownNames = ['rota_name', 'rota_role', 'rota_day', 'rota_auto', 'rota_start'] as const;
const hourNames = ['min_rest_hours', 'weekly_hours_normal', 'weekly_hours_limit'] as const;

/** Reads 排班表 of the plan in front, else of the latest that has one. */
export function readRota({ workbook, tables }: Pick<Ports, 'workbook' | 'tables'>): Result<RotaTable> {
  const plan = planWith('rota_auto', tables);
  const sheet = plan === null ? null : tables.sheetOf(plan, 'rota_auto');
  if (plan === null || sheet === null) return fail({ code: 'noRota' });
  const names = [...ownNames, ...hourNames, ...shiftColumns, ...rotaTeams.map((team) => `need_${team}`)];
  const found = workbook.readNames(names.map((name) => `${plan}_${name}`));
  const typed = workbook.readTyped(`${plan}_rota_day`);
  if (found.size < names.length || typed === null) return fail({ code: 'rotaIncomplete', sheet: sheet.name });
  const range = (name: string): Matrix => found.get(`${plan}_${name}`) ?? [];
  const [restHours = 0, normal = 0, most = 0] = hourNames.map((name) => Number(range(name)[0]?.[0]) || 0);
  return success({
    ...{ plan, sheet, typed, restHours, weeklyHours: { normal, most } },
    firstDay: serialFromIso(String(range('rota_start')[0]?.[0])) ?? 0,
    names: column(range('rota_name')),
    roles: column(range('rota_role')),
    codes: texts(range('rota_day')),
    auto: texts(range('rota_auto')),
    need: { presales: headsByDay(range('need_presales')), aftersales: headsByDay(range('need_aftersales')) },
    ...shiftsIn(range),
  });
}

/** The sheet that a search would fill; `null` if no plan has one. */
export function rotaSheet({ tables }: Pick<Ports, 'tables'>): MadeSheet | null {
  const plan = planWith('rota_auto', tables);
  return plan === null ? null : tables.sheetOf(plan, 'rota_auto');
}

function shiftsIn(range: (name: string) => Matrix): Pick<RotaTable, 'shifts' | 'dayOff'> {
  const timed = timedShifts((name) => range(name).map(([cell = '']) => cell));
  const untimed = column(range('shift_code')).filter(
    (code, slot) => code !== '' && !timed.some((each) => each.slot === slot),
  );
  return { shifts: timed.map(({ shift, isUsable }) => ({ ...shift, isUsable })), dayOff: untimed[0] ?? '' };
}

const texts = (cells: Matrix): readonly (readonly string[])[] =>
  cells.map((row) => row.map((cell) => String(cell).trim()));

const column = (cells: Matrix): readonly string[] => cells.map(([cell = '']) => String(cell).trim());
