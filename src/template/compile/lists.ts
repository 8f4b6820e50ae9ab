import { type IsoDate, serialFromIso } from '../../core/calendar/iso-date';
import { mainOpening } from '../../core/calendar/main-opening';
import {
  carriedOverFrom,
  lastDay,
  type OpeningKind,
  type PhaseSide,
  type PromoCalendar,
  type PromoPhase,
  phaseSides,
} from '../../core/calendar/promo-calendar';
import {
  anchorOffset,
  type PlannedTask,
  type PromoTask,
  plannedTasks,
  type TaskGroup,
  taskGroups,
} from '../../core/calendar/promo-task';
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
 * `phases` (id, name, side, startOffset, endOffset in days from the promotion, startHour, endHour), `prepareTasks` … `afterwardsTasks`
 * (name, side, anchor, from, to, owner, status, done), `openingAnchors` (name, number), `ganttDays`, `ganttWeeks`, `openings`, `plateaus`, `windowDays` (n from 0; the days of 逐时需求 and 排班表, as `planDays`),
 * `hours` (hour 0–23 and the weights of the curves), `rushHours`, `falloffDays`, `lags`, `headcounts` (n 0–400), `shiftSlots`,
 * `attributes` and `questions` of the category.
 *
 * @param windowDays how many days 逐时需求 and 排班表 have
 */
export function builtInLists(
  { calendar, category, tasks, plan, today }: PlanParts,
  windowDays: number,
): Lists {
  const planned = plannedTasks(tasks, calendar, plan.id, today);
  const ofGroup = (group: TaskGroup) => planned.filter(({ task }) => task.group === group);
  return {
    phases: calendar.phases.map(phaseItem),
    ...Object.fromEntries(
      taskGroups.map((group) => [listOfTasks[group], ofGroup(group).map(taskItem(calendar, plan))]),
    ),
    openingAnchors: calendar.openings.map(({ names }, index) => ({ name: names, number: index + 1 })),
    ganttDays: numbered(6 * 7),
    ganttWeeks: weekItems(daysOf(calendar)),
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

/** What the lists of one plan are made of. */
export interface PlanParts {
  readonly plan: Plan;
  readonly calendar: PromoCalendar;
  readonly category: AttributeList;
  readonly tasks: readonly PromoTask[];
  /** The day that the plan is made on, in days from the promotion. */
  readonly today: number;
}

const listOfTasks: Readonly<Record<TaskGroup, string>> = {
  prepare: 'prepareTasks',
  train: 'trainTasks',
  rehearse: 'rehearseTasks',
  openings: 'openingTasks',
  afterwards: 'afterwardsTasks',
};

const notBegun: Localized = { 'zh-CN': '未开始', en: 'Not begun' };
const notNeeded: Localized = { 'zh-CN': '不适用', en: 'Skip' };

/** The days that all calendars have, as the timeline names them. */
const anchorNames = {
  start: { 'zh-CN': '筹备开始', en: 'Start' },
  firstOpening: { 'zh-CN': '首场', en: 'First opening' },
  firstSale: { 'zh-CN': '首波开卖', en: 'First sale' },
  promotion: { 'zh-CN': '大促日', en: 'Promotion day' },
  end: { 'zh-CN': '结束', en: 'End' },
} as const satisfies Readonly<Record<string, Localized>>;

const taskItem =
  ({ openings }: PromoCalendar, plan: Plan) =>
  ({ task, anchor, fromDays, toDays, opening, isPast }: PlannedTask): ListItem => {
    const filled = (text: Localized): Localized => {
      const inLanguage = (language: 'zh-CN' | 'en') =>
        text[language]
          .replace('{opening}', opening?.names[language] ?? '')
          .replace('{plan}', plan.name[language]);
      return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
    };
    return {
      name: filled(task.names),
      side: sideNames[task.side],
      anchor: typeof anchor === 'number' ? (openings[anchor]?.names ?? null) : anchorNames[anchor],
      from: fromDays,
      to: toDays,
      owner: task.owner,
      status: isPast ? notNeeded : notBegun,
      done: filled(task.done),
    };
  };

/** From its first day to its last one, both included. */
const daysOf = (calendar: PromoCalendar): number =>
  anchorOffset(calendar, 'end') - anchorOffset(calendar, 'start') + 1;

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
    how: { 'zh-CN': '每天一样多', en: 'Every day alike' },
    offset: start,
    days: (plateau?.endOffsetDays ?? start) - start + 1,
    sales: plateau?.salesShare ?? 0,
    inquiries: plateau?.inquiryShare ?? 0,
  };
}

/** A gap or an overlap that the calendar itself says is meant. */
const meant: Localized = { 'zh-CN': '日历如此', en: 'As planned' };

function phaseItem(phase: PromoPhase): ListItem {
  return {
    id: phase.id,
    name: phase.names,
    side: sideInWords(phase),
    startOffset: phase.start.offsetDays,
    startHour: hourOf(phase.start.time),
    known: phase.begins === undefined ? null : meant,
    endOffset: lastDay(phase),
    endHour: phase.end.time === '00:00' ? 24 : hourOf(phase.end.time),
  };
}

/** `20:30` is 20.5. */
const hourOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) + Number(minutes) / 60;
};

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
  platformName: platformNames[calendar.platform] ?? { 'zh-CN': calendar.platform, en: calendar.platform },
});

/** The platforms of the calendars, as 平台规则 names them. */
const platformNames: Readonly<Record<string, Localized>> = {
  tmall: { 'zh-CN': '淘宝天猫', en: 'Taobao and Tmall' },
  jd: { 'zh-CN': '京东', en: 'JD' },
  douyin: { 'zh-CN': '抖音', en: 'Douyin' },
  pinduoduo: { 'zh-CN': '拼多多', en: 'Pinduoduo' },
  xiaohongshu: { 'zh-CN': '小红书', en: 'Xiaohongshu' },
  kuaishou: { 'zh-CN': '快手', en: 'Kuaishou' },
  aliexpress: { 'zh-CN': '速卖通', en: 'AliExpress' },
  amazon: { 'zh-CN': '亚马逊', en: 'Amazon' },
  shop: { 'zh-CN': '自营商城', en: 'Own shop' },
};

function sourceOn(calendar: PromoCalendar, promoDate: IsoDate): Localized {
  const day = serialFromIso(promoDate);
  const year = day === null ? null : carriedOverFrom(calendar, day);
  if (year === null) return calendar.source;
  return {
    'zh-CN': `${carriedOver['zh-CN'](year)}。${calendar.source['zh-CN']}`,
    en: `${carriedOver.en(year)}. ${calendar.source.en}`,
  };
}
