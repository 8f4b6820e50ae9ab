import type { PromoCalendar } from '../../core/calendar/promo-calendar';
import { inProportion } from '../../core/rota/proportional';
import { type AheadPrints, aheadPrints, peopleAtMultiple } from '../../core/staffing/people-ahead';
import { presalesContacts, promotionNeed } from '../../core/staffing/promotion-need';
import {
  needPrint,
  type PromotionStaffing,
  promotionStaffing,
  type TeamCover,
} from '../../core/staffing/promotion-staffing';
import type { Language } from '../../messages';
import type { InputDefinition, InputValues } from '../input-definition';
import {
  type AheadCourse,
  aheadCourses,
  multiplesAhead,
  planWindow,
  promotionNeedInputs,
} from '../promotion-values';
import { type RotaTeam, rotaTeamNames, rotaTeams } from '../rota-teams';
import { type ShiftRow, shiftCodesIn } from '../shift-rows';
import type { ListItem } from '../template';

/** What the people of a new workbook are solved from. */
export interface SolvedFrom {
  readonly calendar: PromoCalendar;
  readonly definitions: readonly InputDefinition[];
  readonly values: InputValues;
  readonly shifts: readonly ShiftRow[];
  readonly language: Language;
}

/** Rows of 班次, and with them of the people by shift. */
export const mostShifts = 12;

/**
 * The lists with solved values: `planDays` (n from 0; `presales1` … `presales12`, `aftersales1` …: people of each row of 班次) and
 * `solved`, a single item (`presalesPrint`, `aftersalesPrint`: by which the workbook knows whether its needs have changed; and for
 * 把握与情形 `eightMultiple`, `eightPeople` …: what its people were solved for, with three more prints).
 * `rotaPeople` (a placeholder for everyone of the teams: `name`, `role`, `pattern`, `offset`, `promoCode`).
 * Nothing is solved before one of these values is asked for: most sheets only want to know how many days there are.
 */
export function solvedLists(
  from: SolvedFrom,
): Readonly<Record<'planDays' | 'solved' | 'rotaPeople', readonly ListItem[]>> {
  const staffing = once(() => {
    const { calendar, definitions, values, shifts, language } = from;
    const need = promotionNeed(promotionNeedInputs(calendar, definitions, values));
    return promotionStaffing(need, shiftCodesIn(shifts, language));
  });
  const rows = from.shifts.filter(({ isUsable }) => isUsable).map(({ slot }) => slot);
  const { days } = planWindow(from.calendar, from.values);
  return {
    planDays: Array.from({ length: days }, (_, day) => dayItem(day, rows, staffing)),
    solved: [solvedItem(from, staffing)],
    rotaPeople: rotaPeople(from, staffing),
  };
}

/** Its solved fields are not copied where items are put together, and so not solved there. */
function dayItem(n: number, rows: readonly number[], staffing: () => PromotionStaffing): ListItem {
  const item: ListItem = { n };
  for (const team of rotaTeams) {
    for (let slot = 0; slot < mostShifts; slot += 1) {
      const people = () => peopleOf(staffing()[team], n, rows.indexOf(slot));
      Object.defineProperty(item, `${team}${slot + 1}`, { get: people });
    }
  }
  return item;
}

const peopleOf = ({ people }: TeamCover, day: number, code: number): number => people[day]?.[code] ?? 0;

function solvedItem(from: SolvedFrom, staffing: () => PromotionStaffing): ListItem {
  const print = (need: 'presalesNeed' | 'aftersalesNeed') => () =>
    needPrint(staffing().days.map((day) => day[need]));
  const ahead = once(() => solvedAhead(from));
  const fields: Readonly<Record<string, () => number>> = {
    presalesPrint: print('presalesNeed'),
    aftersalesPrint: print('aftersalesNeed'),
    contactsPrint: () => ahead().prints.contacts,
    rulesPrint: () => ahead().prints.rules,
    shiftsPrint: () => ahead().prints.shifts,
  };
  const item: ListItem = {};
  for (const [field, get] of Object.entries(fields)) Object.defineProperty(item, field, { get });
  for (const course of aheadCourses) {
    Object.defineProperty(item, `${course}Multiple`, { get: () => ahead().multiples[course] });
    Object.defineProperty(item, `${course}People`, { get: () => ahead().people[course] });
  }
  return item;
}

interface SolvedAhead {
  readonly prints: AheadPrints;
  readonly multiples: Readonly<Record<AheadCourse, number>>;
  readonly people: Readonly<Record<AheadCourse, number>>;
}

function solvedAhead({ calendar, definitions, values, shifts, language }: SolvedFrom): SolvedAhead {
  const inputs = promotionNeedInputs(calendar, definitions, values);
  const contacts = presalesContacts(inputs);
  const codes = shiftCodesIn(shifts, language);
  const multiples = multiplesAhead(definitions, values);
  const peopleOf = (course: AheadCourse) => peopleAtMultiple(contacts, codes, multiples[course]);
  return {
    prints: aheadPrints(contacts, inputs, codes),
    multiples,
    people: Object.fromEntries(
      aheadCourses.map((course) => [course, peopleOf(course)]),
    ) as SolvedAhead['people'],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The rota has room for so many. */
const mostPeople = 100;

/** Weekly patterns that are dealt out in turn: five days of work, two of rest. Their codes are those of a new 班次. */
const patterns = {
  presales: [
    { 'zh-CN': '早早中中晚休休', en: 'EEMMLRR' },
    { 'zh-CN': '中中晚晚晚休休', en: 'MMLLLRR' },
    { 'zh-CN': '早早早晚晚休休', en: 'EEELLRR' },
    { 'zh-CN': '夜夜夜夜夜休休', en: 'NNNNNRR' },
  ],
  aftersales: [
    { 'zh-CN': '早早早中中休休', en: 'EEEMMRR' },
    { 'zh-CN': '中中中晚晚休休', en: 'MMMLLRR' },
  ],
} as const;

function rotaPeople(from: SolvedFrom, staffing: () => PromotionStaffing): readonly ListItem[] {
  const size = (id: string) => Number(from.values[id]) || 0;
  const presales = Math.min(mostPeople, size('presales_team'));
  const aftersales = Math.min(mostPeople - presales, size('aftersales_team'));
  return [...teamItems('presales', presales, staffing), ...teamItems('aftersales', aftersales, staffing)];
}

/** Offsets differ, so that not all rest on one day. */
function teamItems(team: RotaTeam, size: number, staffing: () => PromotionStaffing): readonly ListItem[] {
  const codes = once(() => promotionCodes(team, size, staffing()));
  return Array.from({ length: size }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const item: ListItem = {
      name: {
        'zh-CN': `${rotaTeamNames[team]['zh-CN']}${number}`,
        en: `${rotaTeamNames[team].en} ${number}`,
      },
      role: rotaTeamNames[team],
      pattern: patterns[team][index % patterns[team].length] ?? null,
      offset: (index * 2 + Math.floor(index / 7)) % 7,
    };
    return Object.defineProperty(item, 'promoCode', { get: () => codes()[index] ?? null });
  });
}

/** 大促日代码: the codes of the day that needs most people, dealt out in the ratio of its cover. */
function promotionCodes(
  team: RotaTeam,
  size: number,
  { codes, [team]: { people, mostOn } }: PromotionStaffing,
): readonly string[] {
  const counts = inProportion(people[mostOn] ?? [], size);
  return codes.flatMap(({ code }, index) => Array.from({ length: counts[index] ?? 0 }, () => code));
}
