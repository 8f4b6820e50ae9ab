import { erlangB } from '../../../src/core/queueing/erlang-b';
import { averageWaitSeconds, erlangC, occupancy, serviceLevel } from '../../../src/core/queueing/erlang-c';
import * as fc from '../../support/fast-check';

/** 100 calls in half an hour, three minutes each. */
const load = 10;
const handleSeconds = 180;

describe('Erlang C of 100 calls in half an hour, 180 s each', () => {
  it('is as in the README of pyworkforce: 14 agents, service level 88.8% in 20 s', () => {
    expect(serviceLevel({ load, heads: 14, handleSeconds }, 20)).toBeCloseTo(0.8883500191794669, 12);
    expect(erlangC(load, 14)).toBeCloseTo(0.1741319335950498, 12);
    expect(occupancy(load, 14)).toBeCloseTo(0.714286, 6);
  });

  it('is as in the README of ErlangC on CRAN: mean wait 7.84 s, 82.6% answered at once', () => {
    expect(averageWaitSeconds({ load, heads: 14, handleSeconds })).toBeCloseTo(7.83593701177724, 10);
    expect(1 - erlangC(load, 14)).toBeCloseTo(0.8258681, 6);
    expect(erlangC(load, 11)).toBeCloseTo(0.6821182, 6);
  });

  it.each([
    [11, 0.3896],
    [12, 0.6402],
    [13, 0.7956],
    [14, 0.8884],
    [15, 0.941],
  ])('with %i agents has the service level of the pyworkforce scenarios guide', (heads, published) => {
    expect(Math.abs(serviceLevel({ load, heads, handleSeconds }, 20) - published)).toBeLessThan(5e-4);
  });

  it('with 15 agents is as in pyworkforce test_over_occupancy', () => {
    expect(occupancy(load, 15)).toBeCloseTo(0.667, 3);
    expect(erlangC(load, 15)).toBeCloseTo(0.102, 3);
  });
});

describe('Erlang C', () => {
  const loads = fc.double({ min: 0.01, max: 2000, noNaN: true });
  const spareHeads = fc.integer({ min: 1, max: 200 });
  const stable = fc
    .tuple(loads, spareHeads, fc.double({ min: 1, max: 3600, noNaN: true }))
    .map(([load, spare, handleSeconds]) => ({ load, heads: Math.floor(load) + spare, handleSeconds }));
  const seconds = fc.double({ min: 0, max: 600, noNaN: true });

  it('equals N·B ÷ (N − A(1 − B)) with B from Erlang B', () => {
    fc.assert(
      fc.property(stable, ({ load, heads }) => {
        const loss = erlangB(load, heads);
        expect(erlangC(load, heads)).toBeCloseTo((heads * loss) / (heads - load * (1 - loss)), 9);
      }),
    );
  });

  it('is never below Erlang B, and a probability', () => {
    fc.assert(
      fc.property(stable, ({ load, heads }) => {
        expect(erlangC(load, heads)).toBeGreaterThanOrEqual(erlangB(load, heads) * (1 - 1e-12));
        expect(erlangC(load, heads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('serves better with more heads, more time or less load', () => {
    fc.assert(
      fc.property(stable, seconds, (queue, target) => {
        const level = serviceLevel(queue, target);
        const wait = averageWaitSeconds(queue);
        expect(level).toBeGreaterThanOrEqual(0);
        expect(level).toBeLessThanOrEqual(1);
        expect(serviceLevel({ ...queue, heads: queue.heads + 1 }, target)).toBeGreaterThanOrEqual(
          level - 1e-12,
        );
        expect(serviceLevel(queue, target + 10)).toBeGreaterThanOrEqual(level);
        expect(serviceLevel({ ...queue, load: queue.load * 0.9 }, target)).toBeGreaterThanOrEqual(
          level - 1e-12,
        );
        expect(averageWaitSeconds({ ...queue, heads: queue.heads + 1 })).toBeLessThanOrEqual(
          wait * (1 + 1e-12),
        );
      }),
    );
  });

  it('waits in all for as long as its waiting contacts wait one by one: the integral of 1 − SL is the mean wait', () => {
    const queue = { load: 10, heads: 12, handleSeconds: 180 };
    const step = 0.05;
    let integral = 0;
    for (let at = step / 2; at < 3600; at += step) integral += (1 - serviceLevel(queue, at)) * step;
    expect(integral).toBeCloseTo(averageWaitSeconds(queue), 3);
  });

  it('answers overload: everybody waits, nobody in time, without end', () => {
    for (const heads of [0, 5, 10]) {
      expect(erlangC(10, heads)).toBe(1);
      expect(serviceLevel({ load: 10, heads, handleSeconds }, 20)).toBe(0);
      expect(averageWaitSeconds({ load: 10, heads, handleSeconds })).toBe(Number.POSITIVE_INFINITY);
      expect(occupancy(10, heads)).toBe(1);
    }
  });

  it('has nothing to wait for without load, even without heads', () => {
    expect(erlangC(0, 0)).toBe(0);
    expect(serviceLevel({ load: 0, heads: 0, handleSeconds }, 0)).toBe(1);
    expect(averageWaitSeconds({ load: 0, heads: 3, handleSeconds })).toBe(0);
    expect(occupancy(0, 0)).toBe(0);
  });
});
