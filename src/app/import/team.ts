import { typedNumber } from '../../functions/typed-number';
import { type Failure, fail, type Result, success } from '../../messages';
import { type ColumnMapping, type KnownColumn, mapColumns, rowsBelow } from './column-mapping';
import { dayList } from './day-list';
import { tableOf } from './delimited-text';

/** One of the team, as a list of names tells; what it does not tell is left to the plan. */
export interface TeamMember {
  readonly name: string;
  /** What the person does, as it stands there: 售前, 催付 … */
  readonly roles: readonly string[];
  readonly employment: Employment;
  /** Hours a week, above 0 and at most 168; `null` where the rules' own count. */
  readonly weeklyHours: number | null;
  /** Codes that the person must not work. */
  readonly bannedCodes: readonly string[];
  /** Codes that the person would rather work than others. */
  readonly preferredCodes: readonly string[];
  /** Serial day numbers in ascending order. */
  readonly leaveDays: readonly number[];
  readonly wishedDaysOff: readonly number[];
  /** Codes of the last days before the rota, the last of them last; `null` for a day off. */
  readonly codesBefore: readonly (string | null)[];
  /** What an hour of the person costs, in yuan; `null` if it is not told. */
  readonly yuanPerHour: number | null;
}

export type Employment = 'fullTime' | 'partTime' | 'outsourced';

/** What became of a list: nothing of it is lost without a word. */
export interface ImportedTeam {
  readonly members: readonly TeamMember[];
  readonly mapping: ColumnMapping<TeamColumn>;
  /** Rows that were left out, and cells that count as blank. */
  readonly remarks: readonly Failure[];
}

export type TeamColumn =
  | 'name'
  | 'roles'
  | 'employment'
  | 'weeklyHours'
  | 'bannedCodes'
  | 'preferredCodes'
  | 'leaveDays'
  | 'wishedDaysOff'
  | 'codesBefore'
  | 'yuanPerHour';

/** More on one rota would be searched for longer than anybody waits. */
const mostPeople = 200;

/** The columns of 人员, the first heading of each being ours. */
export const teamColumns: readonly KnownColumn<TeamColumn>[] = [
  {
    id: 'name',
    headings: [
      ...['姓名', '员工姓名', '客服姓名', '真实姓名', '名字', '员工', '人员', '客服', '花名', '昵称'],
      ...['name', 'employee', 'agent'],
    ],
  },
  { id: 'roles', headings: ['岗位', '角色', '职位', '组别', '技能', 'role', 'roles', 'team', 'skill'] },
  {
    id: 'employment',
    headings: ['用工方式', '用工', '员工类型', '类型', '全职/兼职', 'employment', 'contract'],
  },
  { id: 'weeklyHours', headings: ['每周工时', '周工时', '工时上限', 'weekly hours', 'hours a week'] },
  {
    id: 'bannedCodes',
    headings: ['不能上的班', '禁排班次', '禁排', '不可排班次', 'must not work', 'banned'],
  },
  {
    id: 'preferredCodes',
    headings: ['偏好班次', '偏好', '想上的班', '希望班次', 'prefers', 'preferred shifts'],
  },
  { id: 'leaveDays', headings: ['请假', '请假日期', '休假', '年假', 'leave', 'leave days', 'vacation'] },
  {
    id: 'wishedDaysOff',
    headings: ['希望休息', '想休', '期望休息', '调休申请', 'wished days off', 'days off wished'],
  },
  {
    id: 'codesBefore',
    headings: ['前六天', '前6天班次', '最近班次', '上周班次', 'last six days', 'shifts before'],
  },
  { id: 'yuanPerHour', headings: ['时薪', '小时工资', '单价', '元/小时', 'hourly pay', 'price per hour'] },
];

/**
 * Reads a team from what people paste or from a .csv file: a table with headings in any order, or names alone, one a row or all in
 * one line.
 *
 * @param firstDay serial number of the rota's first day: leave days without a year are near it
 * @returns a failure if there are no names, or more than a rota takes
 * @example teamOf('张三、李四', 46334).value.members.length // 2
 */
export function teamOf(text: string, firstDay: number): Result<ImportedTeam> {
  const table = tableOf(namesInRows(text));
  const found = mapColumns(table, teamColumns);
  // Without headings the first column are the names; below headings of which none means a name, nobody can tell.
  if (found.headingRow !== null && found.places.name === undefined) return fail({ code: 'noNames' });
  const mapping = found.headingRow === null ? { ...found, places: { ...found.places, name: 0 } } : found;
  const remarks: Failure[] = [];
  const rowOfName = new Map<string, number>();
  const members: TeamMember[] = [];
  for (const { number: row, cells } of rowsBelow(table, mapping)) {
    const name = cells[mapping.places.name ?? 0] ?? '';
    const firstRow = rowOfName.get(name);
    if (name === '') remarks.push({ code: 'rowWithoutName', row });
    else if (firstRow !== undefined) remarks.push({ code: 'nameTwice', row, name, firstRow });
    else {
      rowOfName.set(name, row);
      members.push(memberOf({ row, name, cells, mapping, remarks, firstDay }));
    }
  }
  if (members.length === 0) return fail({ code: 'noNames' });
  if (members.length > mostPeople)
    return fail({ code: 'tooManyPeople', most: mostPeople, count: members.length });
  return success({ members, mapping, remarks });
}

/** Names that stand in one line, one below the other. */
function namesInRows(text: string): string {
  const line = text.trim();
  const isOneLine = !/[\n\t]/.test(line);
  return isOneLine ? line.split(/[、，,;；\s]+/).join('\n') : text;
}

/** A row that is being read, and where it is told what nobody could read in it. */
interface RowToRead {
  readonly row: number;
  readonly name: string;
  readonly cells: readonly string[];
  readonly mapping: ColumnMapping<TeamColumn>;
  readonly remarks: Failure[];
  readonly firstDay: number;
}

function memberOf(read: RowToRead): TeamMember {
  return {
    name: read.name,
    roles: words(textOf(read, 'roles')),
    employment: understood(read, 'employment', employmentOf) ?? 'fullTime',
    weeklyHours: understood(read, 'weeklyHours', (text) => numberWithin(text, 168)),
    bannedCodes: words(textOf(read, 'bannedCodes')),
    preferredCodes: words(textOf(read, 'preferredCodes')),
    leaveDays: understood(read, 'leaveDays', (text) => daysOf(text, read.firstDay)) ?? [],
    wishedDaysOff: understood(read, 'wishedDaysOff', (text) => daysOf(text, read.firstDay)) ?? [],
    codesBefore: codesBefore(textOf(read, 'codesBefore')),
    yuanPerHour: understood(read, 'yuanPerHour', (text) => numberWithin(text, 10_000)),
  };
}

function textOf({ cells, mapping }: RowToRead, column: TeamColumn): string {
  const place = mapping.places[column];
  return place === undefined ? '' : (cells[place] ?? '');
}

/** What a cell means; `null` for a blank one, and for one that nobody understands, which is told. */
function understood<Value>(
  read: RowToRead,
  column: TeamColumn,
  meaningOf: (text: string) => Value | null,
): Value | null {
  const text = textOf(read, column);
  if (text === '') return null;
  const meaning = meaningOf(text);
  const { row, name } = read;
  const heading = teamColumns.find(({ id }) => id === column)?.headings[0] ?? '';
  if (meaning === null) read.remarks.push({ code: 'cellNotUnderstood', row, name, heading, text });
  return meaning;
}

const words = (text: string): readonly string[] => text.split(/[、，,;；/\s]+/).filter(Boolean);

const employments: readonly (readonly [Employment, RegExp])[] = [
  ['outsourced', /外包|劳务|派遣|outsourc|agency/i],
  ['partTime', /兼职|小时工|临时|实习|part|temp|intern/i],
  ['fullTime', /全职|正式|合同|full|regular/i],
];

const employmentOf = (text: string): Employment | null =>
  employments.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

function numberWithin(text: string, most: number): number | null {
  const number = typedNumber(text.replace(/(小时|h|元|\/时|\/小时)$/i, ''));
  return typeof number === 'number' && number > 0 && number <= most ? number : null;
}

function daysOf(text: string, firstDay: number): readonly number[] | null {
  const list = dayList(text, firstDay);
  return list.ok ? list.days : null;
}

const restWords = /^(休|休息|off|-|—|o)$/i;

/** 「早 早 休 晚」, or 早早休晚 without anything between. */
function codesBefore(text: string): readonly (string | null)[] {
  const parts = words(text);
  const codes = parts.length === 1 ? Array.from(parts[0] ?? '') : parts;
  return codes.map((code) => (restWords.test(code) ? null : code));
}
