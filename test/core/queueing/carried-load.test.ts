import { carriedLoads, carriedLoadsOfAll, headsForLoad } from '../../../src/core/queueing/carried-load';
import { headsOnDuty } from '../../../src/core/queueing/inquiry-queue';
import * as fc from '../../support/fast-check';

/** Erlang C by the recursion of Erlang B, as textbooks print it: shares no code with the module. */
function answeredInTime(load: number, heads: number, within: number, handle: number): number {
  let blocked = 1;
  for (let n = 1; n <= heads; n += 1) blocked = (load * blocked) / (n + load * blocked);
  const waits = (heads * blocked) / (heads - load * (1 - blocked));
  return 1 - waits * Math.exp((-(heads - load) * within) / handle);
}

const targets = fc.record({
  handleSeconds: fc.double({ min: 20, max: 600, noNaN: true }),
  withinSeconds: fc.integer({ min: 0, max: 300 }),
  share: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
});

describe('the most load that n heads carry', () => {
  it('is answered in time as wanted, and hardly more would not be', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 5, max: 400 }), (target, heads) => {
        const load = carriedLoads(target, heads)[heads] ?? Number.NaN;
        const share = (of: number) => answeredInTime(of, heads, target.withinSeconds, target.handleSeconds);
        expect(share(load)).toBeGreaterThanOrEqual(target.share - 1e-9);
        expect(share(Math.min(heads - 1e-9, load * (1 + 1e-4)))).toBeLessThan(target.share);
      }),
    );
  });

  it('is never too much, even for one or two heads', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 4 }), (target, heads) => {
        const load = carriedLoads(target, heads)[heads] ?? Number.NaN;
        expect(load).toBeGreaterThan(0);
        expect(
          answeredInTime(load, heads, target.withinSeconds, target.handleSeconds),
        ).toBeGreaterThanOrEqual(target.share - 1e-9);
      }),
    );
  });

  it('grows faster than the heads: large teams carry more a head', () => {
    const loads = carriedLoads({ handleSeconds: 120, withinSeconds: 20, share: 0.8 }, 400);
    const byHead = loads.slice(1).map((load, index) => load / (index + 1));
    expect(byHead).toEqual([...byHead].sort((one, other) => one - other));
  });

  it('takes the stricter target and the highest occupancy', () => {
    const fast = { handleSeconds: 120, withinSeconds: 20, share: 0.8 };
    const sure = { handleSeconds: 120, withinSeconds: 180, share: 0.99 };
    const both = carriedLoadsOfAll([fast, sure], 0.85, 400);
    const each = [fast, sure].map((target) => carriedLoads(target, 400));
    both.forEach((load, n) => {
      expect(load).toBe(Math.min(n * 0.85, each[0]?.[n] ?? 0, each[1]?.[n] ?? 0));
    });
  });
});

describe('heads for a load', () => {
  // Published: 100 inquiries in half an hour, 180 s, 80 % in 20 s need 14 heads (pyworkforce).
  const loads = carriedLoadsOfAll([{ handleSeconds: 180, withinSeconds: 20, share: 0.8 }], 0.85, 400);

  it('are those of the published example', () => {
    expect(headsForLoad(loads, 10)).toBe(14);
  });

  it('are the same as by searching', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 330, noNaN: true }), (load) => {
        const flow = { inquiriesPerHour: load * 20, handleSeconds: 180, concurrency: 1 };
        const searched = headsOnDuty(flow, { targetSeconds: 20, serviceLevel: 0.8 }, 0.85);
        expect(headsForLoad(loads, load) - searched).toBeGreaterThanOrEqual(0);
        // At most one more, and only within 1e-4 of where the next head is due.
        expect(headsForLoad(loads, load * (1 - 1e-4))).toBeLessThanOrEqual(searched);
      }),
    );
  });

  it('are none for nothing, and never too few beyond the table', () => {
    expect(headsForLoad(loads, 0)).toBe(0);
    const flow = { inquiriesPerHour: 2000 * 20, handleSeconds: 180, concurrency: 1 };
    const searched = headsOnDuty(flow, { targetSeconds: 20, serviceLevel: 0.8 }, 0.85);
    expect(headsForLoad(loads, 2000)).toBeGreaterThanOrEqual(searched);
  });
});
