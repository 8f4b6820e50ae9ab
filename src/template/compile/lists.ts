import { type IsoDate, serialFromIso } from '../../core/calendar/iso-date';
import { mainOpening } from '../../core/calendar/main-opening';
import {
  carriedOverFrom,
  type OpeningKind,
  type PhaseSide,
  type PromoCalendar,
  type PromoPhase,
  phaseSides,
} from '../../core/calendar/promo-calendar';
import { defaultReturnCurves } from '../../core/demand/aftersales-contacts';
import { aftersalesHours, openingFalloff, openingRush, ordinaryHours } from '../../core/demand/hour-curves';
import { carriedOver, type Localized } from '../../messages';
import type { Attribute, AttributeList } from '../attribute-list';
import type { Plan } from '../plan';
import type { ListItem, Template } from '../template';
import { mostShifts } from './solved-lists';

export type Lists = Readonly<Record<string, readonly ListItem[]>>;

const sideNames: Readonly<Record<PhaseSide, Localized>> = {
  presales: { 'zh-CN': '售前', en: 'Pre-sales' },
  insales: { 'zh-CN': '售中', en: 'In-sales' },
  aftersales: { 'zh-CN': '售后', en: 'After-sales' },
};

/**
 * The lists that every template may repeat over:
 * `phases` (id, name, side, startOffset, endOffset in days from the promotion, hours), `days` (offset; one
 * for each day of the calendar), `openings`, `plateaus`, `windowDays` (n from 0; the days of 逐时需求 and 排班表, as `planDays`),
 * `hours` (hour 0–23 and the weights of the curves), `rushHours`, `falloffDays`, `lags`, `headcounts` (n 0–400), `shiftSlots`,
 * `attributes` and `questions` of the category.
 *
 * @param windowDays how many days 逐时需求 and 排班表 have
 */
export function builtInLists(calendar: PromoCalendar, category: AttributeList, windowDays: number): Lists {
  const phases = calendar.phases.map(phaseItem);
  return {
    phases,
    days: dayItems(calendar),
    openings: openingItems(calendar),
    plateaus: [plateauItem(calendar)],
    // The days of `planDays` under a second name: a formula in a repetition over one list sees all of the other.
    windowDays: numbered(windowDays),
    rotaWeeks: weekItems(windowDays),
    hours: ordinaryHours.map((ordinary, hour) => ({
      hour,
      ordinary,
      aftersales: aftersalesHours[hour] ?? 0,
    })),
    rushHours: openingRush.map((weight, index) => ({ n: index + 1, weight })),
    falloffDays: openingFalloff.map((weight, n) => ({ n, weight, label: falloffLabel(n) })),
    lags: defaultReturnCurves.returned.map((returned, n) => ({
      n,
      returned,
      unshipped: defaultReturnCurves.unshipped[n] ?? 0,
      logistics: defaultReturnCurves.logistics[n] ?? 0,
    })),
    headcounts: numbered(mostHeads + 1),
    shiftSlots: numbered(mostShifts),
    attributes: category.attributes.map(attributeItem),
    questions: category.questions.map((question) => ({ ...question })),
  };
}

const mustLabel: Localized = { 'zh-CN': '必填', en: 'must' };

const attributeItem = ({ options = [], ...attribute }: Attribute): ListItem => ({
  ...attribute,
  options,
  mustLabel: attribute.must ? mustLabel : null,
});

/** 接待能力 goes up to so many heads. */
const mostHeads = 400;
/** 参数 has room for so many openings. */
const mostOpenings = 6;

const numbered = (count: number): readonly ListItem[] => Array.from({ length: count }, (_, n) => ({ n }));

/** Weeks from Monday to Sunday that so many days may touch. */
const weekItems = (days: number): readonly ListItem[] =>
  Array.from({ length: Math.ceil((days + 6) / 7) }, (_, n) => ({
    label: { 'zh-CN': `第${n + 1}周`, en: `Week ${n + 1}` },
  }));

const falloffLabel = (n: number): Localized =>
  n === 0 ? { 'zh-CN': '首24h', en: '24 h' } : { 'zh-CN': `+${n}天`, en: `+${n} d` };

const kindNames: Readonly<Record<OpeningKind, Localized>> = {
  deposit: { 'zh-CN': '定金', en: 'Deposit' },
  balance: { 'zh-CN': '尾款', en: 'Balance' },
  stock: { 'zh-CN': '现货', en: 'Stock' },
};

/** The openings of the calendar, and blank ones to fill in. */
function openingItems(calendar: PromoCalendar): readonly ListItem[] {
  const mainHour = mainOpening(calendar)?.hour;
  return Array.from({ length: mostOpenings }, (_, index) => {
    const opening = calendar.openings[index];
    if (opening === undefined) return blankOpening;
    return {
      name: opening.names,
      kind: kindNames[opening.kind],
      offset: opening.offsetDays,
      hour: opening.hour,
      sales: opening.salesShare,
      inquiries: opening.inquiryShare,
      days: opening.days,
      isMain: opening.hour === mainHour ? 1 : 0,
    };
  });
}

const blankOpening: ListItem = {
  name: null,
  kind: null,
  offset: null,
  hour: null,
  sales: null,
  inquiries: null,
  days: null,
  isMain: null,
};

/** Without one of its own, the days after the first opening that sells, with nothing of the sales. */
function plateauItem({ plateau, openings }: PromoCalendar): ListItem {
  const first = openings.find(({ salesShare }) => salesShare > 0)?.offsetDays ?? 0;
  const start = plateau?.startOffsetDays ?? first + 1;
  return {
    id: 'first',
    name: { 'zh-CN': '平销期', en: 'Calm days' },
    offset: start,
    days: (plateau?.endOffsetDays ?? start) - start + 1,
    sales: plateau?.salesShare ?? 0,
    inquiries: plateau?.inquiryShare ?? 0,
  };
}

function phaseItem(phase: PromoPhase): ListItem {
  return {
    id: phase.id,
    name: phase.names,
    side: sideInWords(phase),
    startOffset: phase.start.offsetDays,
    endOffset: lastDay(phase),
    hours: `${phase.start.time}–${phase.end.time === '00:00' ? '24:00' : phase.end.time}`,
  };
}

function sideInWords({ side }: PromoPhase): Localized {
  const sides = phaseSides.filter((each) => side.includes(each)).map((each) => sideNames[each]);
  return {
    'zh-CN': sides.map((each) => each['zh-CN']).join('、'),
    en: sides.map((each) => each.en).join(', '),
  };
}

/** The list `sheets`: `id`, `name` and `description` of the sheets that are made besides the one at hand, in the order of the tabs. */
export const sheetItems = (templates: readonly Template[]): readonly ListItem[] =>
  templates.map(({ id, name, description }) => ({ id, name, description }));

/**
 * What titles, notes and cards may show with `{ "field": … }`: the plan, the calendar and the category at hand.
 *
 * @param promoDate the promotion day; in another year than the calendar's its source says that it is carried over
 */
export const planItem = (
  plan: Plan,
  calendar: PromoCalendar,
  category: AttributeList,
  promoDate: IsoDate,
): ListItem => ({
  planName: plan.name,
  overviewTitle: {
    'zh-CN': `${plan.name['zh-CN']}客服规划总览`,
    en: `${plan.name.en}: customer-service plan`,
  },
  calendarName: calendar.names,
  calendarSource: sourceOn(calendar, promoDate),
  categoryName: category.name,
});

function sourceOn(calendar: PromoCalendar, promoDate: IsoDate): Localized {
  const day = serialFromIso(promoDate);
  const year = day === null ? null : carriedOverFrom(calendar, day);
  if (year === null) return calendar.source;
  return {
    'zh-CN': `${carriedOver['zh-CN'](year)}。${calendar.source['zh-CN']}`,
    en: `${carriedOver.en(year)}. ${calendar.source.en}`,
  };
}

/** The last day with an hour of the phase in it: one that ends at 00:00 has nothing of that day. */
const lastDay = ({ end }: PromoPhase): number => (end.time === '00:00' ? end.offsetDays - 1 : end.offsetDays);

function dayItems({ phases }: PromoCalendar): readonly ListItem[] {
  const first = Math.min(...phases.map((phase) => phase.start.offsetDays));
  const last = Math.max(...phases.map(lastDay));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => ({ offset: first + index }));
}
