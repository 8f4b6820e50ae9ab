import { roundUp } from '../rounding';

/** Store tiers of cross-border platforms: key accounts, established stores, ordinary stores. */
export type StoreTier = 'keyAccount' | 'established' | 'ordinary';

/** How heavy a promotion to prepare for. */
export type Scenario = 'low' | 'typical' | 'high';

interface TierRule {
  /** Inquiries in the promotion ÷ inquiries of an ordinary day. */
  readonly multiple: Readonly<Record<Scenario, number>>;
  /** Stores that one agent can look after. */
  readonly storesPerAgent: Readonly<Record<Scenario, number>>;
}

/** As a cross-border operations manager gives them: KA ×40–60, usually 45; established ×22; ordinary ×15, prepare for 25. */
export const tierRules: Readonly<Record<StoreTier, TierRule>> = {
  keyAccount: {
    multiple: { low: 40, typical: 45, high: 60 },
    storesPerAgent: { low: 0.5, typical: 0.5, high: 0.5 },
  },
  established: {
    multiple: { low: 22, typical: 22, high: 22 },
    storesPerAgent: { low: 1, typical: 1, high: 1 },
  },
  ordinary: {
    multiple: { low: 15, typical: 15, high: 25 },
    storesPerAgent: { low: 3, typical: 2, high: 2 },
  },
};

/**
 * Inquiries of a promotion day by the tier's multiple.
 *
 * @param dailyInquiries of an ordinary day
 * @example tierInquiries('keyAccount', 40, 'typical') // 1800
 */
export const tierInquiries = (tier: StoreTier, dailyInquiries: number, scenario: Scenario): number =>
  dailyInquiries * tierRules[tier].multiple[scenario];

/**
 * Agents for so many stores of a tier by the rule of thumb, rounded up.
 *
 * @example tierAgents('ordinary', 10, 'low') // 4: one agent for three stores
 */
export const tierAgents = (tier: StoreTier, stores: number, scenario: Scenario): number =>
  roundUp(stores / tierRules[tier].storesPerAgent[scenario]);
