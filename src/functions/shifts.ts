import { type CyclicShift, coverDay, type DayCoverFound, intervalsOf } from '../core/shifts/day-cover';
import { minuteOfClock, minutesOfDay } from '../core/shifts/shift-code';
import {
  type Failure,
  fail,
  type Localized,
  type Result,
  type SpokenSpan,
  sentence,
  success,
} from '../messages';
import { defineFunction } from './define-function';
import { WARNING_SIGN } from './evaluate';
import type { CellResult, FunctionSpec, OneCell, Parameter } from './function-spec';

const mostShifts = 60;

const needHeads = {
  id: 'needHeads',
  words: () => ({
    name: { 'zh-CN': '需求', en: 'Need' },
    help: {
      'zh-CN': '一天里每个时段要几个人：24 格是每小时，48 格是每半小时，从 0 点起；空格算 0，小数往上取整。',
      en: 'Heads wanted through a day from midnight: 24 cells for hours, 48 for half-hours; blanks count 0, fractions are rounded up.',
    },
    unit: { 'zh-CN': '人', en: 'heads' },
  }),
  kind: { type: 'list', item: { type: 'number', min: 0, max: 10_000 }, most: 48 },
} as const satisfies Parameter;

const startTimes = {
  id: 'startTimes',
  words: () => ({
    name: { 'zh-CN': '班次开始', en: 'Shift starts' },
    help: {
      'zh-CN': '一行或一列，每个班次几点上班，如 8:00。',
      en: 'A row or a column: when each shift begins, such as 8:00.',
    },
  }),
  kind: { type: 'list', item: { type: 'time' }, most: mostShifts },
} as const satisfies Parameter;

const endTimes = {
  id: 'endTimes',
  words: () => ({
    name: { 'zh-CN': '班次结束', en: 'Shift ends' },
    help: {
      'zh-CN': '和班次开始一一对应，几点下班；不晚于上班就算第二天。',
      en: 'When each of them ends, in the same order; no later than its start means the next day.',
    },
  }),
  kind: { type: 'list', item: { type: 'time' }, most: mostShifts },
} as const satisfies Parameter;

const costPerPerson = {
  id: 'costPerPerson',
  words: () => ({
    name: { 'zh-CN': '成本', en: 'Cost' },
    help: {
      'zh-CN': '每个班次一个人多少钱，一一对应，或只给一个数；不填就每班都算 1，也就是总人数最少。',
      en: 'What a person costs in each shift, in the same order, or one figure for all; left out, each costs 1, which means the fewest people.',
    },
  }),
  kind: {
    type: 'list',
    item: { type: 'number', min: 0, exclusiveMin: true, max: 1_000_000 },
    most: mostShifts,
  },
  default: { value: null, label: { 'zh-CN': '每班 1', en: '1 for each' } },
} as const satisfies Parameter;

const missingCost = {
  id: 'missingCost',
  words: () => ({
    name: { 'zh-CN': '缺人成本', en: 'Cost of a missing head' },
    help: {
      'zh-CN': '一个时段缺一个人损失多少，单位和成本一样；补齐比缺着更贵时就会缺着。不填就必须排满。',
      en: 'What a missing head costs in one cell of the need, in the unit of the cost; where filling it is dearer, it stays missing. Left out, all must be filled.',
    },
  }),
  kind: { type: 'list', item: { type: 'number', min: 0, exclusiveMin: true, max: 1_000_000 }, most: 1 },
  default: { value: null, label: { 'zh-CN': '必须排满', en: 'all must be filled' } },
} as const satisfies Parameter;

type List = readonly (number | null)[];

/** Lists that belong together, cell by cell: blank rows at their end are no shifts. */
function shiftsOf(starts: List, ends: List, costs: List | null): Result<readonly (CyclicShift | null)[]> {
  const [ofStarts, ofEnds, ofCosts] = [
    startTimes.words().name,
    endTimes.words().name,
    costPerPerson.words().name,
  ];
  const differ = (other: Localized, count: number) =>
    fail({ code: 'listsDiffer', one: ofStarts, ones: starts.length, other, others: count });
  if (ends.length !== starts.length) return differ(ofEnds, ends.length);
  if (costs && costs.length > 1 && costs.length !== starts.length) return differ(ofCosts, costs.length);
  const shifts: (CyclicShift | null)[] = [];
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? null;
    const cost = costs ? (costs[costs.length > 1 ? index : 0] ?? null) : 1;
    if (start === null && end === null) shifts.push(null);
    else if (start === null) return fail({ code: 'listCellBlank', name: ofStarts, place: index + 1 });
    else if (end === null) return fail({ code: 'listCellBlank', name: ofEnds, place: index + 1 });
    else if (cost === null) return fail({ code: 'listCellBlank', name: ofCosts, place: index + 1 });
    else shifts.push({ startMinute: minuteOfClock(start), endMinute: minuteOfClock(end), cost });
  }
  return success(shifts.slice(0, shifts.map(isOfAShift).lastIndexOf(true) + 1));
}

const isOfAShift = (shift: CyclicShift | null): shift is CyclicShift => shift !== null;

/** The first shift that works no interval whole. */
function idleShift(shifts: readonly (CyclicShift | null)[], count: number) {
  const place = shifts.findIndex((shift) => shift && !intervalsOf(shift, count).some(Boolean));
  const shift = shifts[place];
  return shift ? { place: place + 1, startMinute: shift.startMinute, endMinute: shift.endMinute } : null;
}

function cover(need: List, starts: List, ends: List, costs: List | null, missing: List | null) {
  const count = need.length;
  if (count !== 24 && count !== 48) return fail({ code: 'needNotADay', name: needHeads.words().name, count });
  const shifts = shiftsOf(starts, ends, costs);
  if (!shifts.ok) return shifts;
  const idle = idleShift(shifts.value, count);
  if (idle) return fail({ code: 'shiftIdle', ...idle, minutes: minutesOfDay / count });
  const found = coverDay({
    need: need.map((heads) => Math.ceil(heads ?? 0)),
    shifts: shifts.value.filter(isOfAShift),
    ...(missing?.[0] != null && { missingCost: missing[0] }),
  });
  return success<CellResult>({ column: cellsOf(shifts.value, found, minutesOfDay / count) });
}

/** Heads beside their shifts, and below them what there is to say. */
function cellsOf(
  shifts: readonly (CyclicShift | null)[],
  { people, short, isProven }: DayCoverFound,
  minutes: number,
): readonly OneCell[] {
  const heads = people.values();
  const beside = shifts.map((shift): OneCell => (shift ? (heads.next().value ?? 0) : null));
  const warnings = [
    ...(short.length > 0 ? [warning({ code: 'headsMissing', spans: spansOf(short, minutes) })] : []),
    ...(isProven ? [] : [warning({ code: 'coverUnproven' })]),
  ];
  return [...beside, ...warnings];
}

const warning = (failure: Failure): Localized => ({
  'zh-CN': WARNING_SIGN + sentence(failure, 'zh-CN'),
  en: WARNING_SIGN + sentence(failure, 'en'),
});

/** Intervals one after the other that miss as many heads are told as one. */
function spansOf(short: DayCoverFound['short'], minutes: number): readonly SpokenSpan[] {
  const spans: SpokenSpan[] = [];
  for (const { interval, heads } of short) {
    const last = spans.at(-1);
    const [from, to] = [interval * minutes, (interval + 1) * minutes];
    if (last?.heads === heads && last.toMinute === from) spans.splice(-1, 1, { ...last, toMinute: to });
    else spans.push({ fromMinute: from, toMinute: to, heads });
  }
  return spans;
}

const heads = defineFunction({
  name: 'KEFU_SHIFTS',
  family: 'shifts',
  words: () => ({
    help: {
      'zh-CN':
        '每个班次各排几个人，才能让一天每个时段都够、总成本最低。跨零点的班次会接到第二天。排不满的时段写在最下面。',
      en: 'How many people each shift needs so that every part of a day has enough, at the least cost. Shifts may pass midnight. What cannot be covered is told below.',
    },
    returns: {
      'zh-CN': '一列人数，和班次一一对应；缺人时最下面多一格说明',
      en: 'A column of heads, one for each shift, and a cell below where heads are missing',
    },
    source: {
      'zh-CN': '集合覆盖的整数规划：Dantzig 1954，每个时段在岗人数不少于需求，总成本最低',
      en: 'Integer programme of set covering, Dantzig 1954: heads of every interval at least the need, at the least cost',
    },
  }),
  parameters: [needHeads, startTimes, endTimes, costPerPerson, missingCost],
  example: {
    formula:
      '=KEFU_SHIFTS({0,0,0,0,0,0,0,0,2,3,3,3,5,5,5,5,6,6,6,6,4,4,4,3}, {"8:00","12:00","16:00"}, {"16:00","20:00","0:00"})',
    args: [
      [[0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 3, 5, 5, 5, 5, 6, 6, 6, 6, 4, 4, 4, 3]],
      [['8:00', '12:00', '16:00']],
      [['16:00', '20:00', '0:00']],
    ],
    result: { column: [3, 2, 4] },
  },
  compute: cover,
});

export const shiftFunctions: readonly FunctionSpec[] = [heads];
