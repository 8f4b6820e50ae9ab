import { anchorOffset, plannedTasks } from '../../../src/core/calendar/promo-task';
import { calendars, plans, tasks } from '../../template/built-in';

/** Long before any calendar begins. */
const inTime = -400;
const everyPlan = plans.flatMap((plan) =>
  calendars.map((calendar) => [plan.id, calendar.id, calendar] as const),
);

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
