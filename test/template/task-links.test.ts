import { typedCells } from '../../src/sheet/matrices';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { calendars, plans, requestFor, tasks, unwrapped } from './built-in';

const languages = ['zh-CN', 'en'] as const;
const headers = { 'zh-CN': ['从哪天算', '起算日'], en: ['Counted from', 'Day'] } as const;

describe('the tasks', () => {
  it('are for platforms and plans that there are', () => {
    const platforms = new Set(calendars.map(({ platform }) => platform));
    const ids = new Set(plans.map(({ id }) => id));
    const strange = tasks.flatMap((task) => [
      ...(task.platforms ?? []).filter((platform) => !platforms.has(platform)),
      ...(task.plans ?? []).filter((plan) => !ids.has(plan)),
    ]);
    expect(strange).toEqual([]);
  });

  describe.each(languages)('in %s', (language) => {
    it.each(plans.map(({ id }) => id))('of %s are counted from days that 时间轴 lists', (plan) => {
      const { sheets } = unwrapped(compilePlan(requestFor(plan, { language, sheets: ['tasks'] })));
      /** What stands below a header of a sheet. */
      const below = (id: string, header: string) => {
        const sheet = sheets.find(({ templateId }) => templateId === id);
        const cells = sheet === undefined ? [] : typedCells(sheet);
        const row = cells.findIndex((texts) => texts.includes(header));
        const column = cells[row]?.indexOf(header) ?? -1;
        return cells.slice(row + 1).map((texts) => String(texts[column] ?? ''));
      };
      const [header, daysHeader] = headers[language];
      const [counted, days] = [below('tasks', header), below('timeline', daysHeader)];
      const listed = new Set(days.slice(0, days.indexOf('')));
      const used = new Set(counted.filter((text) => text !== ''));
      expect(used.size).toBeGreaterThan(3);
      expect([...used].filter((text) => !listed.has(text))).toEqual([]);
    });
  });
});
