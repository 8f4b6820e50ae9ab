import { type IsoDate, serialFromIso } from '../../core/calendar/iso-date';
import {
  carriedOverFrom,
  type PhaseSide,
  type PromoCalendar,
  type PromoPhase,
  phaseSides,
} from '../../core/calendar/promo-calendar';
import { carriedOver, type Localized } from '../../messages';
import type { Attribute, AttributeList } from '../attribute-list';
import type { Plan } from '../plan';
import type { ListItem, Template } from '../template';

export type Lists = Readonly<Record<string, readonly ListItem[]>>;

const sideNames: Readonly<Record<PhaseSide, Localized>> = {
  presales: { 'zh-CN': '售前', en: 'Pre-sales' },
  insales: { 'zh-CN': '售中', en: 'In-sales' },
  aftersales: { 'zh-CN': '售后', en: 'After-sales' },
};

/**
 * The lists that every template may repeat over:
 * `phases` (id, name, side, startOffset, endOffset in days from the promotion, hours), `days` (offset; one
 * for each day of the calendar), `hours` (hour 0–23), `attributes` and `questions` of the category.
 */
export function builtInLists(calendar: PromoCalendar, category: AttributeList): Lists {
  const phases = calendar.phases.map(phaseItem);
  return {
    phases,
    days: dayItems(calendar),
    hours: Array.from({ length: 24 }, (_, hour) => ({ hour })),
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
