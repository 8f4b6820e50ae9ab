import { serviceLevel } from '../../../src/core/queueing/erlang-c';
import { headsOnDuty, inquiryQueue, rosteredHeads } from '../../../src/core/queueing/inquiry-queue';
import { roundUp } from '../../../src/core/rounding';
import { inquiriesForPeople } from './agents';
import { countTo, type Facts, type Figure, figure, input } from './figure';

const flowOf = (facts: Facts, inquiriesPerHour: number) => ({
  inquiriesPerHour,
  handleSeconds: input(facts, 'handle_seconds'),
  concurrency: 1,
});

/** The sheet checks the service level of so many heads at most, and says so. */
const mostHeads = 400;

/** Agents on duty in an hour with a share of the day's inquiries. */
function headsAt(facts: Facts, share: number): number {
  const flow = flowOf(facts, inquiriesForPeople(facts) * share);
  const maxOccupancy = input(facts, 'max_occupancy');
  const { load } = inquiryQueue(flow, 0);
  const fewest = load === 0 ? 0 : Math.max(Math.floor(load) + 1, roundUp(load / maxOccupancy));
  if (fewest > mostHeads) return fewest;
  const target = {
    targetSeconds: input(facts, 'target_seconds'),
    serviceLevel: input(facts, 'service_level'),
  };
  return Math.min(mostHeads + 1, headsOnDuty(flow, target, maxOccupancy));
}

/** The service level with those agents; null where the sheet does not check it. */
function levelAt(facts: Facts, share: number): number | null {
  const heads = headsAt(facts, share);
  if (heads > mostHeads) return null;
  const flow = flowOf(facts, inquiriesForPeople(facts) * share);
  return serviceLevel(inquiryQueue(flow, heads), input(facts, 'target_seconds'));
}

const shareOf = (hour: number) => `INDEX([hourly.share],${hour})`;

/** The promotion day hour by hour. */
export const hours: readonly Figure[] = [
  ...countTo(24).flatMap((hour) => [
    figure(`INDEX([hourly.inquiries],${hour})`, (facts, [share = 0]) => inquiriesForPeople(facts) * share, [
      shareOf(hour),
    ]),
    figure(
      `INDEX([hourly.load],${hour})`,
      (facts, [share = 0]) => inquiryQueue(flowOf(facts, inquiriesForPeople(facts) * share), 0).load,
      [shareOf(hour)],
    ),
    figure(`INDEX([hourly.agents],${hour})`, (facts, [share = 0]) => headsAt(facts, share), [shareOf(hour)]),
    figure(
      `INDEX([hourly.rostered],${hour})`,
      (facts, [share = 0]) => rosteredHeads(headsAt(facts, share), input(facts, 'shrinkage')),
      [shareOf(hour)],
    ),
    figure(`INDEX([hourly.level],${hour})`, (facts, [share = 0]) => levelAt(facts, share), [shareOf(hour)]),
  ]),
  figure('SUM([hourly.share])', () => 1),
  figure(
    '[staffingTargets.peak]',
    (facts, shares) => Math.max(...shares.map((share) => headsAt(facts, share))),
    countTo(24).map(shareOf),
  ),
];
