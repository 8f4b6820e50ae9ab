import { catalogue } from '../../src/functions/catalogue';
import { evaluate } from '../../src/functions/evaluate';

const phase = (...args: unknown[]) => {
  const spec = catalogue.find(({ name }) => name === 'PROMO_PHASE');
  if (!spec) throw new Error('no function PROMO_PHASE');
  return evaluate(spec, args, 'zh-CN');
};

describe('a date in a call', () => {
  it('may be typed or a Date, and names its phases, or nothing where there is none', () => {
    expect(phase('2026-10-20', '2026-11-11')).toBe('预售、现货开卖');
    expect(phase('2026-10-04', '2026-11-11', '2017 经典节奏')).toBe('');
    expect(phase(new Date(2026, 10, 16), new Date(2026, 10, 11))).toBe('售后期');
  });

  it('is a moment if it has a time: deposits end when their balances are paid, at 20:00', () => {
    expect(phase('2026-10-20 19:59', '2026-11-11')).toBe('预售');
    expect(phase('2026-10-20 20:00', '2026-11-11')).toBe('现货开卖');
  });

  it('is the day on the clock of the platform for a calendar that is so', () => {
    expect(phase('2026-11-27', undefined, 'black-friday-2025')).toBe('黑色星期五');
    expect(phase('2026-10-13', undefined, 'prime-big-deal-2025')).toBe('活动日');
  });

  it('is the day on the clock of the spreadsheet, from its first minute to its last', () => {
    for (const day of [new Date(2026, 10, 16, 0, 0), new Date(2026, 10, 16, 23, 59, 59)]) {
      expect(phase(day, new Date(2026, 10, 11))).toBe('售后期');
    }
  });

  it('takes a Date from another global scope for a date', () => {
    const foreign = Object.create(null, { [Symbol.toStringTag]: { value: 'Date' } });
    foreign.getFullYear = () => 2026;
    foreign.getMonth = () => 10;
    foreign.getDate = () => 11;
    foreign.getHours = () => 0;
    foreign.getMinutes = () => 0;
    expect(phase(foreign, undefined, 'tmall-2017')).toBe('引爆期');
  });
});
