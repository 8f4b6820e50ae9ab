import { planLibrary } from '../../src/library';
import { compilePlan } from '../../src/template/compile/compile-plan';
import { planInputs } from '../../src/template/plan-inputs';
import { planNamed, requestFor, unwrapped } from './built-in';

const promoDate = (plan: string, today: string, values = {}) =>
  planInputs(planNamed(plan), planLibrary, values, today).promo_date;

describe('the promotion day of a plan that says none', () => {
  it.each([
    ['double-11', '2026-11-25', '2027-11-11'],
    ['double-12', '2026-11-25', '2026-12-12'],
    ['618', '2026-11-25', '2027-06-18'],
    ['new-year', '2026-11-25', '2027-01-15'],
    ['cross-border', '2026-11-25', '2027-11-11'],
    ['double-11', '2027-01-01', '2027-11-11'],
    ['double-12', '2027-01-01', '2027-12-12'],
    ['618', '2027-01-01', '2027-06-18'],
    ['new-year', '2027-01-01', '2027-01-15'],
    ['double-11', '2027-06-18', '2027-11-11'],
    ['618', '2027-06-18', '2027-06-18'],
    ['618', '2027-06-19', '2028-06-18'],
    ['new-year', '2027-06-18', '2028-01-15'],
    ['double-11', '2028-02-29', '2028-11-11'],
    ['618', '2028-02-29', '2028-06-18'],
    ['new-year', '2028-02-29', '2029-01-15'],
  ])('%s, made on %s, is %s', (plan, today, expected) => {
    expect(promoDate(plan, today)).toBe(expected);
  });

  it.each([
    ['black-friday-2025', '2026-11-25', '2026-11-27'],
    ['black-friday-2025', '2026-11-28', '2027-11-26'],
    ['prime-big-deal-2025', '2026-11-25', '2027-10-12'],
    ['618-2024', '2026-11-25', '2027-06-18'],
  ])('follows the calendar: %s on %s is %s', (calendar, today, expected) => {
    expect(promoDate('double-11', today, { calendar })).toBe(expected);
  });

  it('stands on 参数', () => {
    const request = requestFor('double-11', { today: '2026-11-25', sheets: ['inputs'] });
    const [sheet] = unwrapped(compilePlan(request)).sheets;
    expect(JSON.stringify(sheet?.cells)).toContain('{"date":"2027-11-11"}');
  });
});

describe('the source of the dates, under the title of 时间轴', () => {
  const subtitle = (values: Record<string, string>, language: 'zh-CN' | 'en' = 'zh-CN') => {
    const request = requestFor('double-11', { values, language, sheets: ['timeline'] });
    const timeline = unwrapped(compilePlan(request)).sheets.find(
      ({ templateId }) => templateId === 'timeline',
    );
    return timeline?.cells
      .flat()
      .find((cell) => typeof cell === 'string' && /公开报道|Press of|惯例/.test(cell));
  };

  it('begins with the year that is carried over', () => {
    expect(subtitle({})).toMatch(/^按 2025 年推算，官方公布后核对。2025 年公开报道：/);
    expect(subtitle({}, 'en')).toMatch(
      /^Carried over from 2025; check against the official dates\. Press of 2025/,
    );
  });

  it('does not in the calendar’s own year, nor for what shops do every year', () => {
    expect(subtitle({ promo_date: '2025-11-11' })).toMatch(/^2025 年公开报道：/);
    expect(subtitle({ calendar: 'double-12' })).not.toContain('推算');
  });
});
