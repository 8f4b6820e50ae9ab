import { isoFromSerial } from '../core/calendar/iso-date';
import type { ShiftCode } from '../core/shifts/shift-code';
import { promotionNeed } from '../core/staffing/promotion-need';
import {
  evenDayAgents,
  type PromotionStaffing,
  promotionStaffing,
  type TeamCover,
} from '../core/staffing/promotion-staffing';
import type { FormLibrary } from '../library';
import { fail, type Language, type Result, success } from '../messages';
import type { InputDefinition, InputValues } from '../template/input-definition';
import { capacities, promotionNeedInputs } from '../template/promotion-values';
import { quantityValues } from '../template/quantity-values';
import { shiftCodesIn } from '../template/shift-rows';
import type { Headline, PlannedStaffing, ShiftPeople } from './api';

type PlanFacts = Pick<FormLibrary, 'inputs' | 'calendars' | 'shifts'>;

/** What a plan comes to. */
export interface PlanOutcome {
  readonly headline: Headline;
  readonly staffing: PlannedStaffing;
}

/**
 * The headline of a plan and its people by days, from the values of its inputs: the same as its workbook shows when it is made.
 *
 * @param values every input of the plan, within its bounds; percentages are shares
 * @returns orders and inquiries not rounded, people whole; or that the calendar does not exist
 */
export function planOutcome(
  facts: PlanFacts,
  plan: string,
  values: InputValues,
  language: Language,
): Result<PlanOutcome> {
  const calendar = facts.calendars.find(({ id }) => id === values.calendar);
  if (calendar === undefined)
    return fail({ code: 'planPartMissing', plan, part: 'calendar', id: String(values.calendar) });
  const definitions = facts.inputs.inputs;
  const inputs = promotionNeedInputs(calendar, definitions, values);
  const staffing = promotionStaffing(promotionNeed(inputs), shiftCodesIn(facts.shifts, language));
  return success({
    headline: {
      orders: inputs.demand.orders,
      inquiries: inputs.demand.inquiries,
      ...lowerBounds(staffing, definitions, values),
      presalesRostered: staffing.presales.most,
      aftersalesRostered: staffing.aftersales.most,
      peak: {
        date: dateOf(staffing, staffing.peak.day),
        hour: staffing.peak.hour,
        heads: staffing.peak.heads,
      },
    },
    staffing: plannedStaffing(staffing),
  });
}

/** 通用公式 of the day that needs most people, and of the day with most contacts. */
function lowerBounds(
  { days, presales }: PromotionStaffing,
  definitions: readonly InputDefinition[],
  values: InputValues,
): Pick<Headline, 'presalesAgents' | 'aftersalesAgents'> {
  const figure = quantityValues(definitions, values);
  const capacity = capacities(definitions, values);
  const inquiries = (days[presales.mostOn]?.inquiries ?? 0) * figure('uplift') * (1 - figure('bot_share'));
  const contacts = Math.max(0, ...days.map((day) => day.contacts));
  return {
    presalesAgents: evenDayAgents(inquiries, capacity.presales, figure('shrinkage')),
    aftersalesAgents: evenDayAgents(contacts, capacity.aftersales, figure('shrinkage')),
  };
}

function plannedStaffing(staffing: PromotionStaffing): PlannedStaffing {
  const { days, codes, presales, aftersales } = staffing;
  const most = presales.mostOn;
  return {
    days: days.map((day, index) => ({
      date: dateOf(staffing, index),
      orders: day.orders,
      presalesInquiries: day.inquiries,
      aftersalesContacts: day.contacts,
      presalesHeads: presales.peopleByDay[index] ?? 0,
      aftersalesHeads: aftersales.peopleByDay[index] ?? 0,
    })),
    need: { date: dateOf(staffing, most), heads: days[most]?.presalesNeed ?? [] },
    cover: shiftPeople(presales, codes, most),
    coverBefore: shiftPeople(presales, codes, most - 1),
    uncovered: presales.uncovered.map(({ day, hour, short }) => ({
      date: dateOf(staffing, day),
      hour,
      short,
    })),
  };
}

const shiftPeople = (
  { people }: TeamCover,
  codes: readonly ShiftCode[],
  day: number,
): readonly ShiftPeople[] =>
  codes.flatMap(({ code, startMinute, endMinute }, index) => {
    const count = people[day]?.[index] ?? 0;
    return count > 0 ? [{ code, start: clock(startMinute), end: clock(endMinute), people: count }] : [];
  });

/** @example clock(1560) // '02:00', of the next day */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const dateOf = ({ days }: PromotionStaffing, index: number): string => isoFromSerial(days[index]?.day ?? 0);
