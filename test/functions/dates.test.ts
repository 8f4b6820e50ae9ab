import { catalogue } from '../../src/functions/catalogue';
import { evaluate } from '../../src/functions/evaluate';

const phase = (...args: unknown[]) => {
  const spec = catalogue.find(({ name }) => name === 'PROMO_PHASE');
  if (!spec) throw new Error('no function PROMO_PHASE');
  return evaluate(spec, args, 'zh-CN');
};

describe('a date in a call', () => {
  it('may be typed or a Date, and names its phases, or nothing where there is none', () => {
    expect(phase('2026-10-20', '2026-11-11')).toBe('蓄水期、预热期');
    expect(phase('2026-10-04', '2026-11-11')).toBe('');
    expect(phase(new Date(2026, 10, 12), new Date(2026, 10, 11))).toBe('售后期');
  });

  it('is the day on the clock of the spreadsheet, from its first minute to its last', () => {
    for (const day of [new Date(2026, 10, 12, 0, 0), new Date(2026, 10, 12, 23, 59, 59)]) {
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
    expect(phase(foreign)).toBe('引爆期');
  });
});
