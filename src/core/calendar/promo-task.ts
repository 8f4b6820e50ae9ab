import type { Localized } from '../../messages';
import {
  lastDay,
  type OpeningKind,
  type PhaseSide,
  type PromoCalendar,
  type PromoOpening,
} from './promo-calendar';

/** What a task's days are counted from: one moment of the calendar, or each opening of a kind, for which the task repeats. */
export const taskAnchors = [
  'start',
  'firstOpening',
  'firstSale',
  'eachDeposit',
  'eachBalance',
  'eachSale',
  'promotion',
  'end',
] as const;
export type TaskAnchor = (typeof taskAnchors)[number];

/** Where a task stands in the list: 筹备, 备战, 定班演练, 开卖, 售后与复盘. */
export const taskGroups = ['prepare', 'train', 'rehearse', 'openings', 'afterwards'] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** A task of a promotion's customer service, told from an anchor, so that it fits any calendar. */
export interface PromoTask {
  readonly id: string;
  /** With `{opening}` for the opening that it repeats for, and `{plan}`. */
  readonly names: Localized;
  readonly group: TaskGroup;
  readonly side: PhaseSide;
  readonly at: TaskAnchor;
  /** Days from the anchor, both included; `until` counts the last day from another one. */
  readonly from: number;
  readonly to: number;
  readonly until?: 'end';
  /** The role that answers for it. */
  readonly owner: Localized;
  /** What shows that it is done. */
  readonly done: Localized;
  /** The platforms that it is for, as calendars name them; all, if left out. */
  readonly platforms?: readonly string[];
  /** The plans that it is for, by their ids; all, if left out. */
  readonly plans?: readonly string[];
}

/** A place in a calendar that days are counted from: an opening by its index, or one of the moments that all calendars have. */
export type AnchorPlace = 'start' | 'firstOpening' | 'firstSale' | 'promotion' | 'end' | number;

/** A task in one calendar: whole days from its anchor, both included. */
export interface PlannedTask {
  readonly task: PromoTask;
  readonly anchor: AnchorPlace;
  readonly fromDays: number;
  readonly toDays: number;
  /** Over before the plan is made. */
  readonly isPast: boolean;
  /** The opening that it repeats for. */
  readonly opening?: PromoOpening;
}

/** Days before the first opening that a preparation takes which is not pressed for time; the tasks are told for so many. */
export const wholeLeadDays = 45;

/** Days before the first opening at which all that is rehearsed is done, and the rota is final. */
const lastDays = 8;

const kindsOf: Readonly<Partial<Record<TaskAnchor, readonly OpeningKind[]>>> = {
  eachDeposit: ['deposit'],
  eachBalance: ['balance'],
  eachSale: ['balance', 'stock'],
};

/** Whether something is sold there and then, not only paid for in advance. */
const sells = ({ kind }: PromoOpening): boolean => kind !== 'deposit';

/**
 * The days of a calendar that tasks are counted from, in days from the promotion: its first day, its first opening, the first
 * that sells (the first opening, if none does), the promotion day, its last day with an hour of a phase, and each opening.
 */
export function anchorOffset({ phases, openings }: PromoCalendar, place: AnchorPlace): number {
  const days = openings.map(({ offsetDays }) => offsetDays);
  const first = Math.min(...days);
  if (typeof place === 'number') return days[place] ?? 0;
  if (place === 'promotion') return 0;
  if (place === 'firstOpening') return first;
  if (place === 'firstSale') return openings.find(sells)?.offsetDays ?? first;
  if (place === 'start') return Math.min(...phases.map(({ start }) => start.offsetDays));
  return Math.max(...phases.map(lastDay));
}

/**
 * The tasks of a plan with a calendar, in the order of the list; a task for each opening stands once for each, opening by
 * opening. Where there are fewer than {@link wholeLeadDays} days before the first opening, what is to be done before it moves
 * together: none of it on the opening's own day, before the calendar begins or, made while there is time left, in the past.
 *
 * @param plan id of the plan; tasks of other plans and of other platforms are left out
 * @param today the day that the plan is made on, in days from the promotion
 * @example double-12 has 20 days: an exam 12 to 11 days before the opening is held 6 to 5 days before it
 */
export function plannedTasks(
  tasks: readonly PromoTask[],
  calendar: PromoCalendar,
  plan: string,
  today: number,
): readonly PlannedTask[] {
  const ofThisPlan = tasks.filter(
    ({ platforms, plans }) =>
      (platforms?.includes(calendar.platform) ?? true) && (plans?.includes(plan) ?? true),
  );
  const [single, perOpening] = [
    ofThisPlan.filter(({ at }) => kindsOf[at] === undefined),
    ofThisPlan.filter(({ at }) => kindsOf[at] !== undefined),
  ];
  const repeated = calendar.openings.flatMap((opening, index) =>
    perOpening
      .filter(({ at }) => kindsOf[at]?.includes(opening.kind))
      .map((task) => ({ ...placed(task, calendar, index, today), opening })),
  );
  const once = single.map((task) => placed(task, calendar, placeOf(task.at), today));
  return [...once, ...repeated];
}

const placeOf = (at: TaskAnchor): AnchorPlace =>
  at === 'eachDeposit' || at === 'eachBalance' || at === 'eachSale' ? 'firstOpening' : at;

function placed(task: PromoTask, calendar: PromoCalendar, anchor: AnchorPlace, today: number): PlannedTask {
  const isPreparation = anchor === 'start' || anchor === 'firstOpening';
  const inTime = isPreparation ? timeLeft(calendar, anchor, today) : (days: number) => days;
  const anchorDay = anchorOffset(calendar, anchor);
  const fromDays = inTime(task.from);
  const last =
    task.until === undefined ? inTime(task.to) : anchorOffset(calendar, task.until) + task.to - anchorDay;
  const toDays = Math.max(fromDays, last);
  return { task, anchor, fromDays, toDays, isPast: anchorDay + toDays < today };
}

/**
 * Days of the preparation as the list tells them, moved together into the days that are left for it. The last days are moved
 * together less: a rota that is final before it begins and a rehearsal whose findings can be mended take their days, however
 * late people are hired.
 */
function timeLeft(
  calendar: PromoCalendar,
  anchor: 'start' | 'firstOpening',
  today: number,
): (days: number) => number {
  const [start, opening] = [anchorOffset(calendar, 'start'), anchorOffset(calendar, 'firstOpening')];
  const firstDay = today < opening ? Math.max(start, today) : start;
  const lead = opening - firstDay;
  const ending = lastDaysLeft(lead);
  const pressed = Math.min(1, (lead - ending) / (wholeLeadDays - lastDays));
  if (anchor === 'start')
    return (days) => firstDay - start + Math.min(Math.floor(days * pressed), Math.max(0, lead - 1));
  const before = (days: number) =>
    days <= lastDays ? (days / lastDays) * ending : ending + (days - lastDays) * pressed;
  return (days) => (days >= 0 ? days : Math.min(-1, -Math.round(before(-days))));
}

/** The share of a preparation that its last days have, but at least four days, or half of it where that is less. */
const lastDaysLeft = (lead: number): number =>
  Math.min(lastDays, Math.max((lead / wholeLeadDays) * lastDays, Math.min(4, lead / 2)));
