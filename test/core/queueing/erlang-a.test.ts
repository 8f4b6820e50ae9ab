import { erlangA, type ImpatientQueue } from '../../../src/core/queueing/erlang-a';
import { averageWaitSeconds, erlangC, serviceLevel } from '../../../src/core/queueing/erlang-c';
import * as fc from '../../support/fast-check';

/** Erlang A from its birth–death chain, state by state both ways from the likeliest, times in handling times. */
function byStates({ load, heads, handleSeconds, patienceSeconds }: ImpatientQueue) {
  const theta = handleSeconds / patienceSeconds;
  const deaths = (state: number) => Math.min(state, heads) + Math.max(0, state - heads) * theta;
  const sums = { all: 0, waiting: 0, queue: 0, busy: 0 };
  const add = (state: number, weight: number) => {
    sums.all += weight;
    sums.waiting += state >= heads ? weight : 0;
    sums.queue += weight * Math.max(0, state - heads);
    sums.busy += weight * Math.min(state, heads);
  };
  const likeliest = Math.floor(load <= heads ? load : heads + (load - heads) / theta);
  for (let state = likeliest, weight = 1; weight > 1e-40; weight *= load / deaths(state)) {
    add(state, weight);
    state += 1;
  }
  for (let state = likeliest, weight = 1; state > 0 && weight > 1e-40; ) {
    weight *= deaths(state) / load;
    state -= 1;
    add(state, weight);
  }
  return {
    waitProbability: sums.waiting / sums.all,
    abandonment: (theta * sums.queue) / sums.all / load,
    averageWaitSeconds: (sums.queue / sums.all / load) * handleSeconds,
    occupancy: sums.busy / sums.all / heads,
  };
}

const halfHour = { load: 10, handleSeconds: 180 };

describe('Erlang A of 100 calls in half an hour, 180 s each', () => {
  it('is as in pyworkforce test_abandonment: patience 5 min, 14 agents; service level is served in time ÷ all', () => {
    const figures = erlangA({ ...halfHour, heads: 14, patienceSeconds: 300 }, 20);
    expect(figures.waitProbability).toBeCloseTo(0.14526, 5);
    expect(figures.abandonment).toBeCloseTo(0.013984, 6);
    expect(figures.occupancy).toBeCloseTo(0.704297, 6);
    expect(figures.averageWaitSeconds / 60).toBeCloseTo(0.069919, 6);
    expect(figures.serviceLevel).toBeCloseTo(0.916792, 6);
  });

  it('is as in the pyworkforce guide with 13 agents', () => {
    const figures = erlangA({ ...halfHour, heads: 13, patienceSeconds: 300 }, 20);
    expect(figures.serviceLevel).toBeCloseTo(0.858, 3);
    expect(figures.occupancy).toBeCloseTo(0.75, 3);
    expect(figures.abandonment).toBeCloseTo(0.025, 3);
    expect(figures.waitProbability).toBeCloseTo(0.226, 3);
    expect(figures.averageWaitSeconds / 60).toBeCloseTo(0.125, 3);
  });

  it.each([
    [3, 0.8751, 0.0322],
    [5, 0.8582, 0.025],
    [10, 0.8376, 0.0165],
  ])('is as in the pyworkforce scenarios guide at a patience of %i min', (minutes, level, abandonment) => {
    const figures = erlangA({ ...halfHour, heads: 13, patienceSeconds: minutes * 60 }, 20);
    expect(figures.serviceLevel).toBeCloseTo(level, 4);
    expect(figures.abandonment).toBeCloseTo(abandonment, 4);
  });
});

describe('Erlang A', () => {
  const queues: fc.Arbitrary<ImpatientQueue> = fc.record({
    load: fc.double({ min: 0.05, max: 120, noNaN: true }),
    heads: fc.integer({ min: 1, max: 120 }),
    handleSeconds: fc.double({ min: 10, max: 1000, noNaN: true }),
    patienceSeconds: fc.double({ min: 10, max: 2000, noNaN: true }),
  });
  const seconds = fc.double({ min: 0, max: 300, noNaN: true });

  it('equals its birth–death chain summed state by state, in overload too', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const figures = erlangA(queue, 20);
        const expected = byStates(queue);
        expect(figures.waitProbability).toBeCloseTo(expected.waitProbability, 10);
        expect(figures.abandonment).toBeCloseTo(expected.abandonment, 10);
        expect(figures.occupancy).toBeCloseTo(expected.occupancy, 10);
        expect(figures.averageWaitSeconds / queue.handleSeconds).toBeCloseTo(
          expected.averageWaitSeconds / queue.handleSeconds,
          9,
        );
      }),
    );
  });

  it.each([15, 20, 25])(
    'with endless patience is Erlang C, %i agents (a property test of pyworkforce)',
    (heads) => {
      const figures = erlangA({ ...halfHour, heads, patienceSeconds: 1e9 }, 20);
      const queue = { ...halfHour, heads };
      expect(figures.waitProbability).toBeCloseTo(erlangC(10, heads), 7);
      expect(figures.serviceLevel).toBeCloseTo(serviceLevel(queue, 20), 7);
      expect(figures.averageWaitSeconds).toBeCloseTo(averageWaitSeconds(queue), 4);
      expect(figures.abandonment).toBeLessThan(1e-7);
    },
  );

  it('gives shares between 0 and 1, and serves in time no more than do not give up', () => {
    fc.assert(
      fc.property(queues, seconds, (queue, target) => {
        const { waitProbability, abandonment, serviceLevel: level, occupancy } = erlangA(queue, target);
        for (const share of [waitProbability, abandonment, level, occupancy]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(level).toBeLessThanOrEqual(1 - abandonment + 1e-9);
        expect(level).toBeGreaterThanOrEqual(1 - waitProbability - 1e-9);
      }),
    );
  });

  it('is better with one more head, and makes people leave sooner when they are less patient', () => {
    fc.assert(
      fc.property(queues, seconds, (queue, target) => {
        const now = erlangA(queue, target);
        const helped = erlangA({ ...queue, heads: queue.heads + 1 }, target);
        const hurried = erlangA({ ...queue, patienceSeconds: queue.patienceSeconds / 2 }, target);
        expect(helped.abandonment).toBeLessThanOrEqual(now.abandonment + 1e-12);
        expect(helped.waitProbability).toBeLessThanOrEqual(now.waitProbability + 1e-12);
        expect(helped.serviceLevel).toBeGreaterThanOrEqual(now.serviceLevel - 1e-11);
        expect(hurried.abandonment).toBeGreaterThanOrEqual(now.abandonment - 1e-12);
        expect(erlangA(queue, target + 5).serviceLevel).toBeGreaterThanOrEqual(now.serviceLevel - 1e-11);
      }),
    );
  });

  it('serves in the end everybody who does not give up', () => {
    fc.assert(
      fc.property(queues, (queue) => {
        const { abandonment, serviceLevel: level } = erlangA(queue, 1e9);
        expect(level).toBeCloseTo(1 - abandonment, 9);
      }),
    );
  });

  it('in deep overload loses exactly what the heads cannot do', () => {
    const figures = erlangA(
      { load: 200_000, heads: 100_000, handleSeconds: 60, patienceSeconds: 86_400 },
      20,
    );
    expect(figures.abandonment).toBeCloseTo(0.5, 12);
    expect(figures.occupancy).toBeCloseTo(1, 12);
    expect(figures.waitProbability).toBeCloseTo(1, 12);
  });
});
