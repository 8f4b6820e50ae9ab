import { erlangB } from '../../../src/core/queueing/erlang-b';
import * as fc from '../../support/fast-check';

/** The textbook recursion 1/B(n) = 1 + n/A · 1/B(n−1) with 60 digits after the point. */
function inverseErlangBInFixedPoint(load: bigint, heads: number): bigint {
  const one = 10n ** 60n;
  let inverse = one;
  for (let n = 1n; n <= BigInt(heads); n += 1n) inverse = one + (n * inverse) / load;
  return inverse;
}

function exactErlangB(load: number, heads: number): number {
  return Number(10n ** 80n / inverseErlangBInFixedPoint(BigInt(load), heads)) / 1e20;
}

describe('erlangB', () => {
  it.each([
    [1, 1, 0.5],
    [1, 2, 0.2],
    [10, 17, 0.012949],
    [10, 18, 0.007142],
    [10, 14, 0.056819],
    [5, 10, 0.018385],
  ])('of load %d on %i heads is as in the tests of pyworkforce', (load, heads, published) => {
    expect(erlangB(load, heads)).toBeCloseTo(published, 6);
  });

  it('is 1% for 8.108 Erlang on 15 lines, as in the erlang.com calculator manual', () => {
    expect(erlangB(8.108, 15)).toBeCloseTo(0.01, 5);
  });

  it.each([
    [5, 0.01, 1.4],
    [5, 0.02, 1.7],
    [5, 0.05, 2.2],
    [8, 0.02, 3.6],
    [9, 0.05, 5.4],
  ])(
    'on %i channels reaches %d at the load of the GlobalSpec table of Erlang B',
    (channels, loss, published) => {
      expect(erlangB(published - 0.05, channels)).toBeLessThan(loss);
      expect(erlangB(published + 0.05, channels)).toBeGreaterThan(loss);
    },
  );

  it.each([
    [10, 14],
    [200, 210],
    [9_900, 10_000],
    [10_000, 10_000],
    [99_000, 100_000],
    [100_000, 100_000],
    [120_000, 100_000],
  ])('of load %i on %i heads equals the recursion in 60-digit arithmetic', (load, heads) => {
    const exact = exactErlangB(load, heads);
    expect(Math.abs(erlangB(load, heads) / exact - 1)).toBeLessThan(1e-11);
  });

  it('neither overflows nor turns into something that is no number', () => {
    expect(erlangB(10, 100_000)).toBe(0);
    expect(erlangB(1_000_000, 1)).toBeCloseTo(1, 5);
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 5)).toBe(0);
  });

  it('rises with load, falls with heads and stays a probability', () => {
    const loads = fc.double({ min: 0.01, max: 5000, noNaN: true });
    fc.assert(
      fc.property(loads, fc.integer({ min: 0, max: 5000 }), (load, heads) => {
        const loss = erlangB(load, heads);
        expect(loss).toBeGreaterThanOrEqual(0);
        expect(loss).toBeLessThanOrEqual(1);
        expect(erlangB(load, heads + 1)).toBeLessThanOrEqual(loss);
        expect(erlangB(load * 1.01, heads)).toBeGreaterThanOrEqual(loss * (1 - 1e-12));
      }),
    );
  });
});
