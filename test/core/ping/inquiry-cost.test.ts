import { inquiryCostYuan, missedInquiriesYuan } from '../../../src/core/ping/inquiry-cost';

const published = { clickYuan: 1, clickConversion: 0.0128, inquiryConversion: 0.3, serviceOrderShare: 1 };

describe('inquiryCostYuan', () => {
  it('is ¥23.4375 for ¥1 a click, 1.28% and 30%: the talk that prints 23.48 used an unrounded 1.28%', () => {
    expect(inquiryCostYuan(published)).toBe(23.4375);
    expect(inquiryCostYuan({ ...published, clickConversion: 0.012777 })).toBeCloseTo(23.48, 2);
  });

  it('is ¥156.25 when only 15% of the orders come through an inquiry', () => {
    expect(inquiryCostYuan({ ...published, serviceOrderShare: 0.15 })).toBe(156.25);
  });

  it('is the cost of an order, ¥78.125, when everybody who asks buys', () => {
    expect(inquiryCostYuan({ ...published, inquiryConversion: 1 })).toBe(78.125);
  });
});

describe('missedInquiriesYuan', () => {
  it('adds the margin that the orders would have brought to the advertising that is wasted', () => {
    const order = { orderValueYuan: 200, grossMargin: 0.4 };
    expect(missedInquiriesYuan(100, published, order)).toBeCloseTo(100 * 23.4375 + 100 * 0.3 * 80, 9);
    expect(missedInquiriesYuan(0, published, order)).toBe(0);
  });
});
