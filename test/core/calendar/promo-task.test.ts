import type { PromoCalendar } from '../../../src/core/calendar/promo-calendar';
import { anchorOffset, type PlannedTask, plannedTasks } from '../../../src/core/calendar/promo-task';
import { calendars, plans, tasks } from '../../template/built-in';

/** Long before any calendar begins. */
const inTime = -400;
const everyPlan = plans.flatMap((plan) =>
  calendars.map((calendar) => [plan.id, calendar.id, calendar] as const),
);

/** The first and the last day of a task in a plan, in days from the promotion. */
type Days = readonly [first: number, last: number];

const daysOf = (calendar: PromoCalendar, { anchor, fromDays, toDays }: PlannedTask): Days => [
  anchorOffset(calendar, anchor) + fromDays,
  anchorOffset(calendar, anchor) + toDays,
];

/** What is written out in tasks.yaml once for each platform goes by one name. */
const nameOf = ({ task }: PlannedTask) =>
  task.id.replace(/^(phrases-final|phrases-draft|platform-check|photos|old-customers)-.*/, '$1');

/** A task that is over before another begins, or on the day that it begins. */
const orders: readonly (readonly [before: string, after: string])[] = [
  ['review-last-year', 'headcount'],
  ['define-figures', 'headcount'],
  ['year-over-year', 'headcount'],
  ['headcount', 'hire'],
  ['hire', 'groups'],
  ['hire', 'training-early'],
  ['groups', 'training-early'],
  ['accounts', 'training-early'],
  ['rewards', 'kick-off'],
  ['offer-rules', 'price-exercises'],
  ['attributes', 'training-early'],
  ['gift-list', 'training-early'],
  ['dispatch', 'training-early'],
  ['training-early', 'exam'],
  ['training-late', 'exam'],
  ['aftersales-training', 'exam'],
  ['price-exercises', 'exam'],
  ['substitutes', 'exam'],
  ['phrases-draft', 'phrases-final'],
  ['price-protection', 'phrases-final'],
  ['refund-words', 'phrases-final'],
  ['exam', 'rota'],
  ['watch-rota', 'rehearsal'],
  ['bot-handover', 'rehearsal'],
  ...['rota', 'run-sheet', 'phrases-final', 'emergency', 'reminder-plan', 'authority', 'equipment'].map(
    (rehearsed) => [rehearsed, 'rehearsal'] as const,
  ),
  ['overtime', 'pay'],
  ['overtime-new-year', 'pay-new-year'],
  ['pay-new-year', 'watch'],
  ['delivery-before-stop', 'stop-register'],
  ['wrong-goods-before-stop', 'stop-register'],
];

/** From the forecast to the opening, no two steps share a day where a preparation is not begun late. */
const steps = ['review-last-year', 'headcount', 'hire', 'training-early', 'exam', 'rota', 'rehearsal'];

describe('the tasks of a plan', () => {
  it.each(everyPlan)('%s with %s have everyone ready before the first opening', (plan, _, calendar) => {
    const planned = plannedTasks(tasks, calendar, plan, inTime);
    const [opening, start] = [anchorOffset(calendar, 'firstOpening'), anchorOffset(calendar, 'start')];
    const lastDayOf = (id: string) => {
      const found = planned.find(({ task }) => task.id === id);
      if (!found) throw new Error(`no task ${id}`);
      return anchorOffset(calendar, found.anchor) + found.toDays;
    };
    for (const id of [
      'training-early',
      'training-late',
      'exam',
      'rota',
      'rehearsal',
      'auto-reply',
      'emergency',
    ])
      expect([id, lastDayOf(id)]).toEqual([id, expect.any(Number)]);
    const misplaced = planned.filter(({ task, anchor, fromDays, toDays }) => {
      const [first, last] = [fromDays, toDays].map((days) => anchorOffset(calendar, anchor) + days) as [
        number,
        number,
      ];
      const isPreparation = ['prepare', 'train', 'rehearse'].includes(task.group);
      return first < start || last < first || (isPreparation && last >= opening);
    });
    expect(misplaced.map(({ task }) => task.id)).toEqual([]);
    expect(lastDayOf('training-early')).toBeLessThanOrEqual(lastDayOf('exam'));
    expect(lastDayOf('exam')).toBeLessThanOrEqual(lastDayOf('rehearsal'));
    expect(lastDayOf('rota')).toBeLessThanOrEqual(lastDayOf('rehearsal'));
  });

  it.each(everyPlan)('%s with %s stand once for each opening that they are for', (plan, _, calendar) => {
    const planned = plannedTasks(tasks, calendar, plan, inTime);
    const times = (id: string) => planned.filter(({ task }) => task.id === id).length;
    const openings = (...kinds: readonly string[]) =>
      calendar.openings.filter(({ kind }) => kinds.includes(kind)).length;
    expect(times('all-hands')).toBe(openings('balance', 'stock'));
    expect(times('balance-reminders')).toBe(openings('balance'));
    expect(times('deposit-guide')).toBe(openings('deposit'));
  });

  it.each(everyPlan)(
    '%s with %s are none of them overdue, whenever the plan is made before the end',
    (plan, _, calendar) => {
      const [start, end] = [anchorOffset(calendar, 'start'), anchorOffset(calendar, 'end')];
      const opening = anchorOffset(calendar, 'firstOpening');
      const days = Array.from({ length: end - start + 4 }, (_each, day) => start - 3 + day);
      const wrong = days.flatMap((today) =>
        plannedTasks(tasks, calendar, plan, today).flatMap(({ anchor, toDays, isPast, task }) => {
          const lastDayOfTask = anchorOffset(calendar, anchor) + toDays;
          const isOverdue = lastDayOfTask < today && (!isPast || today < opening);
          return isOverdue ? [`${task.id} on day ${today}`] : [];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(everyPlan)('%s with %s keep their order, on whatever day the plan is made', (plan, _, calendar) => {
    const [start, end] = [anchorOffset(calendar, 'start'), anchorOffset(calendar, 'end')];
    const madeOn = [inTime, ...Array.from({ length: end - start + 4 }, (_each, day) => start - 3 + day)];
    const wrong = madeOn.flatMap((today) => {
      const planned = plannedTasks(tasks, calendar, plan, today);
      const days = new Map(planned.map((each) => [nameOf(each), daysOf(calendar, each)]));
      return orders.flatMap(([before, after]) => {
        const [one, other] = [days.get(before), days.get(after)];
        return one && other && one[1] > other[0] ? [`${before}, ${after}, made on day ${today}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('are all of those whose order is told', () => {
    const planned = everyPlan.flatMap(([plan, , calendar]) => plannedTasks(tasks, calendar, plan, inTime));
    const told = new Set([...orders.flat(), ...steps]);
    const names = new Set(planned.map(nameOf));
    expect([...told].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(everyPlan)(
    '%s with %s go step by step from the forecast to the opening, with days to mend what a rehearsal finds',
    (plan, _, calendar) => {
      const planned = plannedTasks(tasks, calendar, plan, inTime);
      const opening = anchorOffset(calendar, 'firstOpening');
      const days = steps.map((step) => {
        const found = planned.find(({ task }) => task.id === step);
        if (!found) throw new Error(`no task ${step}`);
        return [step, ...daysOf(calendar, found)] as const;
      });
      const together = days.filter(([, , last], index) => last >= (days[index + 1]?.[1] ?? opening - 1));
      expect(together).toEqual([]);
    },
  );

  it.each(everyPlan)(
    '%s with %s have the rota before it begins and a day after the rehearsal, made eight days before the opening or earlier',
    (plan, _, calendar) => {
      const [start, opening] = [anchorOffset(calendar, 'start'), anchorOffset(calendar, 'firstOpening')];
      const madeOn = Array.from({ length: opening - 8 - start + 1 }, (_each, day) => start + day);
      const late = madeOn.flatMap((today) =>
        plannedTasks(tasks, calendar, plan, today).flatMap((each) => {
          const [, last] = daysOf(calendar, each);
          // 排班表 begins three days before the first opening.
          const latest = { rota: opening - 4, rehearsal: opening - 2 }[each.task.id];
          return latest !== undefined && last > latest ? [`${each.task.id}, made on day ${today}`] : [];
        }),
      );
      expect(late).toEqual([]);
    },
  );

  it('go step by step for 双12 that is planned at the end of November', () => {
    const calendar = calendars.find(({ id }) => id === 'double-12');
    if (!calendar) throw new Error('no calendar double-12');
    const planned = plannedTasks(tasks, calendar, 'double-12', -13);
    const days = steps.flatMap((step) =>
      planned.flatMap((each) => (each.task.id === step ? [daysOf(calendar, each)] : [])),
    );
    expect(days).toEqual([
      [-13, -13],
      [-12, -12],
      [-11, -9],
      [-6, -6],
      [-5, -5],
      [-4, -4],
      [-3, -2],
    ]);
  });

  it.each(everyPlan)('%s with %s have all hands until the day after each opening', (plan, _, calendar) => {
    const allHands = plannedTasks(tasks, calendar, plan, inTime).filter(
      ({ task }) => task.id === 'all-hands',
    );
    expect(allHands.length).toBeGreaterThan(0);
    expect(allHands.map(({ fromDays, toDays }) => [fromDays, toDays])).toEqual(allHands.map(() => [0, 1]));
  });

  const beforeWatch = ['pay-new-year', 'stop-notice', 'delivery-before-stop', 'wrong-goods-before-stop'];
  it('have a new year with a watch to settle before', () => {
    expect(calendars.some(({ phases }) => phases.some(({ id }) => id === 'watch'))).toBe(true);
  });

  it.each(calendars.map((calendar) => [calendar.id, calendar] as const))(
    'settle the new year with %s before the watch, and send nothing while the couriers rest',
    (_, calendar) => {
      const planned = plannedTasks(tasks, calendar, 'new-year', inTime);
      const watch = calendar.phases.find(({ id }) => id === 'watch');
      const days = (id: string) =>
        planned.flatMap((each) => (each.task.id === id ? [daysOf(calendar, each)] : []));
      const ids = planned.map(({ task }) => task.id);
      for (const id of ['delivery', 'wrong-goods', 'days-off', 'overtime', 'pay'])
        expect(ids).not.toContain(id);
      for (const id of [...beforeWatch, 'watch-rota', 'stop-register', 'watch']) expect(ids).toContain(id);
      if (!watch) return;
      const { offsetDays } = watch.start;
      for (const id of ['stop-register', 'watch'])
        expect([id, days(id)]).toEqual([id, [[offsetDays, watch.end.offsetDays]]]);
      for (const id of beforeWatch)
        expect([id, days(id).every(([, last]) => last < offsetDays)]).toEqual([id, true]);
    },
  );

  it('speak of the encore while it runs, and of no other day', () => {
    const encore = tasks.filter(({ id }) => id === 'encore');
    for (const calendar of calendars) {
      const phase = calendar.phases.find(({ names }) => names['zh-CN'] === '返场期');
      if (!phase) continue;
      const [planned] = plannedTasks(encore, calendar, 'double-11', inTime);
      expect([calendar.id, planned?.fromDays]).toEqual([calendar.id, phase.start.offsetDays]);
      expect(planned?.toDays).toBeLessThanOrEqual(phase.end.offsetDays);
    }
  });

  it.each(everyPlan)('%s with %s have no word of another platform or kind of sale', (plan, _, calendar) => {
    const words = plannedTasks(tasks, calendar, plan, inTime)
      .flatMap(({ task }) => [task.names['zh-CN'], task.done['zh-CN'], task.owner['zh-CN']])
      .join();
    const abroad = ['aliexpress', 'amazon'].includes(calendar.platform);
    if (!calendar.openings.some(({ kind }) => kind === 'deposit')) expect(words).not.toMatch(/定金|预售/);
    if (!calendar.openings.some(({ kind }) => kind !== 'stock')) expect(words).not.toMatch(/尾款/);
    if (calendar.platform !== 'tmall') expect(words).not.toMatch(/千牛|旺旺|店小蜜/);
    if (calendar.platform !== 'jd') expect(words).not.toMatch(/咚咚|京小智/);
    if (calendar.platform !== 'douyin') expect(words).not.toMatch(/飞鸽/);
    if (calendar.platform === 'shop') expect(words).not.toMatch(/平台/);
    if (abroad || plan === 'cross-border') expect(words).not.toMatch(/保价/);
    if (abroad) expect(words).not.toMatch(/短信|电话|追评|kd、ms/);
    if (plan !== 'new-year') expect(words).not.toMatch(/春节|停运|年前/);
  });

  const textOf = (plan: string, calendar: string) => {
    const found = calendars.find(({ id }) => id === calendar);
    if (!found) throw new Error(`no calendar ${calendar}`);
    return plannedTasks(tasks, found, plan, inTime)
      .map(({ task }) => `${task.names['zh-CN']}${task.done['zh-CN']}`)
      .join();
  };

  it('have no rule of another platform, another plan or another year', () => {
    expect(textOf('618', '618-2024')).not.toMatch(/尾款|定金：/);
    expect(textOf('cross-border', 'aliexpress-11')).not.toMatch(/千牛|短信|电话|咚咚|飞鸽/);
    expect(textOf('double-11', 'jd-2025')).not.toMatch(/千牛/);
    for (const { id } of plans)
      for (const calendar of calendars) expect(textOf(id, calendar.id)).not.toMatch(/次日 0 点|备战双12/);
  });
});
