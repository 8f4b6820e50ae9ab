/**
 * By what factor customer service's share of sales changed, when shop and service sales grew by different factors:
 * service share = service sales ÷ shop sales, so the factors divide.
 *
 * @param shopSalesFactor this year ÷ last year, above 0
 * @param serviceSalesFactor this year ÷ last year
 * @returns 1 if the share stayed, below 1 if more orders came silently (静默下单)
 * @example shareShift(4, 1.48) // 0.37
 */
export const shareShift = (shopSalesFactor: number, serviceSalesFactor: number): number =>
  serviceSalesFactor / shopSalesFactor;
