import { roundUp } from '../rounding';
import { smallestWhole } from '../smallest-whole';
import { concurrencyGain } from './chat-concurrency';
import { type Queue, serviceLevel } from './erlang-c';

/** What a team of chat agents meets in an hour. */
export interface InquiryFlow {
  readonly inquiriesPerHour: number;
  /** Mean time of one inquiry from the agent's first to the last touch, above 0. */
  readonly handleSeconds: number;
  /** Chats that an agent keeps open at a time, 1 to 12. */
  readonly concurrency: number;
}

/** So many inquiries out of all answered within so many seconds. */
export interface ServiceTarget {
  readonly targetSeconds: number;
  /** Above 0 and below 1. */
  readonly serviceLevel: number;
}

export interface RosterRules {
  /** The most that agents may be busy, above 0 up to 1. */
  readonly maxOccupancy: number;
  /** 非接待时间占比: paid time not spent serving (meals, meetings, leave), 0 up to below 1. */
  readonly shrinkage: number;
}

const SECONDS_AN_HOUR = 3600;

/**
 * The flow as an Erlang queue: an agent with several chats open handles each in handling time ÷ gain.
 * It says nothing of the gaps between replies inside a chat.
 */
export function inquiryQueue(flow: InquiryFlow, heads: number): Queue {
  const handleSeconds = flow.handleSeconds / concurrencyGain(flow.concurrency);
  return { load: (flow.inquiriesPerHour * handleSeconds) / SECONDS_AN_HOUR, heads, handleSeconds };
}

/**
 * How fast the queue grows when there are more inquiries than the heads can take.
 *
 * @returns inquiries an hour, 0 or more
 */
export const backlogGrowthPerHour = ({ load, heads, handleSeconds }: Queue): number =>
  (Math.max(0, load - heads) * SECONDS_AN_HOUR) / handleSeconds;

/**
 * The fewest agents on duty who meet the target and are not busier than allowed.
 *
 * @returns a whole number; 0 if there is nothing to do
 * @example headsOnDuty({ inquiriesPerHour: 200, handleSeconds: 180, concurrency: 1 }, { targetSeconds: 20, serviceLevel: 0.8 }, 0.85) // 14
 */
export function headsOnDuty(flow: InquiryFlow, target: ServiceTarget, maxOccupancy: number): number {
  const queue = inquiryQueue(flow, 0);
  const { load } = queue;
  if (load === 0) return 0;
  const fewest = Math.max(Math.floor(load) + 1, roundUp(load / maxOccupancy));
  // By the square-root rule, the answer is about √load above the load.
  return smallestWhole(
    fewest,
    Math.max(1, Math.sqrt(load) / 2),
    (heads) => serviceLevel({ ...queue, heads }, target.targetSeconds) >= target.serviceLevel,
  );
}

/**
 * Agents to put on the rota: heads on duty ÷ (1 − shrinkage), rounded up.
 *
 * @example rosteredHeads(14, 0.3) // 20
 */
export const rosteredHeads = (heads: number, shrinkage: number): number => roundUp(heads / (1 - shrinkage));

/**
 * The most inquiries an hour that so many heads can take at the target.
 *
 * @returns a whole number, rounded down; 0 if they cannot meet the target even for one inquiry an hour
 * @example mostInquiriesPerHour(14, { handleSeconds: 180, concurrency: 1 }, { targetSeconds: 20, serviceLevel: 0.8 }) // 220
 */
export function mostInquiriesPerHour(
  heads: number,
  flow: Omit<InquiryFlow, 'inquiriesPerHour'>,
  target: ServiceTarget,
): number {
  const { handleSeconds } = inquiryQueue({ ...flow, inquiriesPerHour: 0 }, heads);
  const perHead = SECONDS_AN_HOUR / handleSeconds;
  const ceiling = Math.floor(heads * perHead);
  const spare = smallestWhole(0, Math.max(1, (Math.sqrt(heads) * perHead) / 2), (fewer) => {
    const load = (Math.max(0, ceiling - fewer) * handleSeconds) / SECONDS_AN_HOUR;
    return serviceLevel({ load, heads, handleSeconds }, target.targetSeconds) >= target.serviceLevel;
  });
  return Math.max(0, ceiling - spare);
}
