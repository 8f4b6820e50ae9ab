import type { PromoCalendar } from '../../core/calendar/promo-calendar';
import { promotionNeed } from '../../core/staffing/promotion-need';
import {
  needPrint,
  type PromotionStaffing,
  promotionStaffing,
  type TeamCover,
} from '../../core/staffing/promotion-staffing';
import type { Language } from '../../messages';
import type { InputDefinition, InputValues } from '../input-definition';
import { planWindow, promotionNeedInputs } from '../promotion-values';
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

const teams = ['presales', 'aftersales'] as const;

/**
 * The lists with solved values: `planDays` (n from 0; `presales1` … `presales12`, `aftersales1` …: people of each row of 班次) and
 * `solved`, a single item (`presalesPrint`, `aftersalesPrint`: by which the workbook knows whether its needs have changed).
 * Nothing is solved before one of these values is asked for: most sheets only want to know how many days there are.
 */
export function solvedLists(from: SolvedFrom): Readonly<Record<'planDays' | 'solved', readonly ListItem[]>> {
  const staffing = once(() => {
    const { calendar, definitions, values, shifts, language } = from;
    const need = promotionNeed(promotionNeedInputs(calendar, definitions, values));
    return promotionStaffing(need, shiftCodesIn(shifts, language));
  });
  const rows = from.shifts.filter(({ isUsable }) => isUsable).map(({ slot }) => slot);
  const { days } = planWindow(from.calendar, from.values);
  return {
    planDays: Array.from({ length: days }, (_, day) => dayItem(day, rows, staffing)),
    solved: [printItem(staffing)],
  };
}

/** Its solved fields are not copied where items are put together, and so not solved there. */
function dayItem(n: number, rows: readonly number[], staffing: () => PromotionStaffing): ListItem {
  const item: ListItem = { n };
  for (const team of teams) {
    for (let slot = 0; slot < mostShifts; slot += 1) {
      const people = () => peopleOf(staffing()[team], n, rows.indexOf(slot));
      Object.defineProperty(item, `${team}${slot + 1}`, { get: people });
    }
  }
  return item;
}

const peopleOf = ({ people }: TeamCover, day: number, code: number): number => people[day]?.[code] ?? 0;

function printItem(staffing: () => PromotionStaffing): ListItem {
  const item: ListItem = {};
  const print = (need: 'presalesNeed' | 'aftersalesNeed') => () =>
    needPrint(staffing().days.map((day) => day[need]));
  Object.defineProperty(item, 'presalesPrint', { get: print('presalesNeed') });
  Object.defineProperty(item, 'aftersalesPrint', { get: print('aftersalesNeed') });
  return item;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
