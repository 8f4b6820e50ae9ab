/**
 * 人均日接待量: inquiries that one agent takes in a working day, if one is handled after the other.
 *
 * @param hours paid hours of the day
 * @param handleSeconds work on one inquiry, all its messages together
 * @param utilisation 0–1, the share of the paid time that is spent handling
 * @returns inquiries, not rounded
 * @example capacityPerDay(8, 50, 1) // 576
 */
export const capacityPerDay = (hours: number, handleSeconds: number, utilisation: number): number =>
  (hours * 3600 * utilisation) / handleSeconds;
