import fc from 'fast-check';
import { freeRangePrefix, freeSheetName } from '../../src/template/compile/free-names';

const seed = 20261111;
const names = fc.array(
  fc.oneof(
    fc.constantFrom('人员测算', '人员测算 2', '参数', 'Inputs', 'INPUTS 2', 'ẞ', 'ﬁ'),
    fc.string({ maxLength: 40 }),
  ),
);

describe('freeSheetName', () => {
  it.each([
    ['人员测算', [], '人员测算'],
    ['人员测算', ['人员测算'], '人员测算 2'],
    ['人员测算', ['人员测算', '人员测算 2'], '人员测算 3'],
    ['Inputs', ['INPUTS'], 'Inputs 2'],
    ['a/b[c]:d', [], 'a_b_c__d'],
    ["'quoted'", [], 'quoted'],
    ['', [], 'Sheet'],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(29)} 2`],
  ])('wanting %j beside %j gives %j', (wanted, taken, free) => {
    expect(freeSheetName(wanted, taken)).toBe(free);
  });

  it('never meets a taken name, in any case, and is always one that spreadsheets and .xlsx accept', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), names, (wanted, taken) => {
        const free = freeSheetName(wanted, taken);
        expect(taken.map((name) => name.toLowerCase())).not.toContain(free.toLowerCase());
        expect(free.length).toBeGreaterThan(0);
        expect(free.length).toBeLessThanOrEqual(31);
        expect(free).not.toMatch(/[\\/?*[\]:]|^'|'$/);
      }),
      { seed },
    );
  });
});

describe('freeRangePrefix', () => {
  it.each([
    [[], 'kefu'],
    [['kefu_sales'], 'kefu2'],
    [['KEFU_SALES', 'kefu2_aov'], 'kefu3'],
    [['kefuX', 'my_kefu_sales'], 'kefu'],
  ])('beside the names %j gives %j', (taken, prefix) => {
    expect(freeRangePrefix(taken)).toBe(prefix);
  });

  it('never begins a name that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (plans) => {
        const taken = plans.map((plan) => `Kefu${plan === 1 ? '' : plan}_sales`);
        expect(taken.some((name) => name.toLowerCase().startsWith(`${freeRangePrefix(taken)}_`))).toBe(false);
      }),
      { seed },
    );
  });
});
