import { concurrencyGain } from '../../../src/core/queueing/chat-concurrency';
import { serviceLevel } from '../../../src/core/queueing/erlang-c';
import {
  backlogGrowthPerHour,
  headsOnDuty,
  type InquiryFlow,
  inquiryQueue,
  mostInquiriesPerHour,
  rosteredHeads,
} from '../../../src/core/queueing/inquiry-queue';
import * as fc from '../../support/fast-check';

const usual = { targetSeconds: 20, serviceLevel: 0.8 };
const voice = (inquiriesPerHour: number, handleSeconds: number): InquiryFlow => ({
  inquiriesPerHour,
  handleSeconds,
  concurrency: 1,
});
const levelWith = (flow: InquiryFlow, heads: number, target: number): number =>
  serviceLevel(inquiryQueue(flow, heads), target);

const flows: fc.Arbitrary<InquiryFlow> = fc.record({
  inquiriesPerHour: fc.double({ min: 0.1, max: 20_000, noNaN: true }),
  handleSeconds: fc.double({ min: 1, max: 900, noNaN: true }),
  concurrency: fc.double({ min: 1, max: 12, noNaN: true }),
});
const targets = fc.record({
  targetSeconds: fc.double({ min: 0, max: 120, noNaN: true }),
  serviceLevel: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
});
const occupancies = fc.double({ min: 0.5, max: 1, noNaN: true });

describe('headsOnDuty', () => {
  it('is 14 for 100 calls in half an hour of 180 s at 80% in 20 s, 20 rostered (pyworkforce README)', () => {
    const heads = headsOnDuty(voice(200, 180), usual, 0.85);
    expect(heads).toBe(14);
    expect(rosteredHeads(heads, 0.3)).toBe(20);
  });

  it('rosters the day of pyworkforce’s end-to-end example hour by hour', () => {
    const calls = [12, 8, 6, 5, 5, 8, 20, 45, 70, 85, 90, 88, 80, 78, 82, 80, 70, 60, 48, 40, 32, 26, 20, 15];
    const published = [5, 3, 3, 3, 3, 3, 5, 8, 12, 13, 13, 13, 12, 12, 12, 12, 12, 10, 9, 8, 6, 6, 5, 5];
    const onDuty = calls.map((each) => headsOnDuty(voice(each, 240), usual, 0.85));
    expect(onDuty.map((heads) => rosteredHeads(heads, 0.3))).toEqual(published);
    expect(onDuty.reduce((sum, heads) => sum + heads)).toBe(128);
  });

  it('needs 64 heads by service level and 68 by occupancy where Call Centre Helper has 68 ÷ 0.7 rounded to 97; rounded up that is 98', () => {
    const flow = voice(800, 257);
    expect(headsOnDuty(flow, usual, 1)).toBe(64);
    expect(headsOnDuty(flow, usual, 0.85)).toBe(68);
    expect(rosteredHeads(68, 0.3)).toBe(98);
  });

  it('is the fewest that meets target and occupancy', () => {
    fc.assert(
      fc.property(flows, targets, occupancies, (flow, target, most) => {
        const heads = headsOnDuty(flow, target, most);
        const meets = (count: number) =>
          levelWith(flow, count, target.targetSeconds) >= target.serviceLevel &&
          inquiryQueue(flow, count).load / count <= most * (1 + 1e-9);
        expect(meets(heads)).toBe(true);
        expect(heads > 0 && meets(heads - 1)).toBe(false);
      }),
    );
  });

  it('never falls when more people ask, when each takes longer or when the target is harder', () => {
    fc.assert(
      fc.property(flows, targets, occupancies, (flow, target, most) => {
        const heads = headsOnDuty(flow, target, most);
        const atLeast = (other: InquiryFlow, harder = target, strict = most) =>
          expect(headsOnDuty(other, harder, strict)).toBeGreaterThanOrEqual(heads);
        atLeast({ ...flow, inquiriesPerHour: flow.inquiriesPerHour * 1.1 });
        atLeast({ ...flow, handleSeconds: flow.handleSeconds * 1.1 });
        atLeast(flow, { ...target, serviceLevel: Math.min(0.995, target.serviceLevel * 1.05) });
        atLeast(flow, { ...target, targetSeconds: target.targetSeconds / 2 });
        atLeast(flow, target, most * 0.9);
      }),
    );
  });

  it('keeps near the square-root rule, load + β√load, from 1 to 10,000 Erlang', () => {
    for (const load of [1, 10, 100, 1000, 10_000]) {
      const heads = headsOnDuty(voice(load * 20, 180), usual, 1);
      expect(heads - load).toBeGreaterThan(0);
      expect(heads - load).toBeLessThan(2 * Math.sqrt(load) + 2);
    }
  });

  it('is nobody when nobody asks', () => {
    expect(headsOnDuty(voice(0, 180), usual, 0.85)).toBe(0);
    expect(rosteredHeads(0, 0.3)).toBe(0);
  });
});

describe('chat concurrency', () => {
  it('takes a chat of 600 s as 240 s with three at a time (Call Centre Helper 206984)', () => {
    expect(inquiryQueue({ inquiriesPerHour: 200, handleSeconds: 600, concurrency: 3 }, 0).handleSeconds).toBe(
      240,
    );
  });

  it.each([
    [1, 1],
    [2, 1.7],
    [3, 2.5],
    [4, 2.9],
    [5, 3.5],
  ])('of %i gains what Call Centre Helper 206984 publishes', (chats, published) => {
    expect(concurrencyGain(chats)).toBe(published);
  });

  it('of three brings 40 heads down to 17 for 100 chats in half an hour of 600 s', () => {
    const chats = { inquiriesPerHour: 200, handleSeconds: 600 };
    expect(headsOnDuty({ ...chats, concurrency: 1 }, usual, 1)).toBe(40);
    expect(headsOnDuty({ ...chats, concurrency: 3 }, usual, 1)).toBe(17);
  });

  it('gains with every chat, but less than one agent’s work', () => {
    const chats = fc.double({ min: 1, max: 12, noNaN: true });
    fc.assert(
      fc.property(chats, chats, (one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(concurrencyGain(more)).toBeGreaterThanOrEqual(concurrencyGain(fewer));
        expect(concurrencyGain(more)).toBeLessThanOrEqual(more);
      }),
    );
  });
});

describe('mostInquiriesPerHour', () => {
  it('is the most that still meets the target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), flows, targets, (heads, flow, target) => {
        const most = mostInquiriesPerHour(heads, flow, target);
        const level = (inquiriesPerHour: number) =>
          levelWith({ ...flow, inquiriesPerHour }, heads, target.targetSeconds);
        expect(level(most)).toBeGreaterThanOrEqual(target.serviceLevel);
        expect(level(most + 1)).toBeLessThan(target.serviceLevel);
      }),
    );
  });

  it('is undone by headsOnDuty: what these heads can take needs no more than these heads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), flows, targets, (heads, flow, target) => {
        const inquiriesPerHour = mostInquiriesPerHour(heads, flow, target);
        expect(headsOnDuty({ ...flow, inquiriesPerHour }, target, 1)).toBeLessThanOrEqual(heads);
        const oneMore = { ...flow, inquiriesPerHour: inquiriesPerHour + 1 };
        expect(headsOnDuty(oneMore, target, 1)).toBeGreaterThan(heads);
      }),
    );
  });
});

describe('backlogGrowthPerHour', () => {
  it('is what comes in beyond what the heads can do', () => {
    expect(backlogGrowthPerHour(inquiryQueue(voice(200, 180), 5))).toBeCloseTo(100, 9);
    expect(backlogGrowthPerHour(inquiryQueue(voice(200, 180), 14))).toBe(0);
  });
});
