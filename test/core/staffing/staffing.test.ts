import { aftersalesAgents, aftersalesWorkload } from '../../../src/core/staffing/aftersales';
import { capacityPerDay } from '../../../src/core/staffing/capacity';
import {
  inquiries,
  orders,
  type PresalesDemand,
  presalesAgents,
  presalesWorkload,
  serviceOrders,
} from '../../../src/core/staffing/presales';
import { shareShift } from '../../../src/core/staffing/share-shift';
import { tierAgents, tierInquiries } from '../../../src/core/staffing/store-tier';
import * as fc from '../../support/fast-check';

const share = fc.double({ min: 0.01, max: 0.95, noNaN: true });
const amount = fc.double({ min: 1, max: 1e7, noNaN: true });
const demands: fc.Arbitrary<PresalesDemand> = fc.record({
  salesYuan: amount,
  orderValueYuan: fc.double({ min: 1, max: 5000, noNaN: true }),
  inquiryShare: share,
  inquiryConversion: share,
});

describe('presales staffing', () => {
  const published: PresalesDemand = {
    salesYuan: 500_000,
    orderValueYuan: 100,
    inquiryShare: 0.2,
    inquiryConversion: 0.4,
  };

  it('follows the worked example of 39zn.cn 89975: 5,000 orders, 1,000 by service, 2,500 inquiries, 5 agents', () => {
    expect(orders(published)).toBe(5000);
    expect(serviceOrders(published)).toBe(1000);
    expect(inquiries(published)).toBe(2500);
    expect(presalesWorkload(published, { capacityPerDay: 576 })).toBeCloseTo(4.3403, 4);
    expect(presalesAgents(published, { capacityPerDay: 576 })).toBe(5);
  });

  it('needs 40% fewer heads at a share of 15% than at 25%', () => {
    const at = (inquiryShare: number) =>
      presalesWorkload(
        { salesYuan: 5000, orderValueYuan: 1, inquiryShare, inquiryConversion: 0.3 },
        { capacityPerDay: 300 },
      );
    expect(at(0.25)).toBeCloseTo(13.89, 2);
    expect(at(0.15)).toBeCloseTo(8.33, 2);
  });

  it('is the textbook formula when bot share, uplift and shrinkage are neutral', () => {
    fc.assert(
      fc.property(demands, amount, (demand, capacity) => {
        const neutral = { capacityPerDay: capacity, botShare: 0, uplift: 1, shrinkage: 0 };
        expect(presalesWorkload(demand, neutral)).toBe(
          presalesWorkload(demand, { capacityPerDay: capacity }),
        );
      }),
    );
  });

  it('falls with what bots take, rises with uplift and shrinkage', () => {
    fc.assert(
      fc.property(demands, amount, share, (demand, capacity, part) => {
        const plain = presalesWorkload(demand, { capacityPerDay: capacity });
        expect(presalesWorkload(demand, { capacityPerDay: capacity, botShare: part })).toBeLessThan(plain);
        expect(presalesWorkload(demand, { capacityPerDay: capacity, uplift: 1 + part })).toBeGreaterThan(
          plain,
        );
        expect(presalesWorkload(demand, { capacityPerDay: capacity, shrinkage: part })).toBeGreaterThan(
          plain,
        );
      }),
    );
  });
});

describe('aftersales staffing', () => {
  const textbook = { orders: 5000, returnRate: 0.1, capacityPerDay: 100 };

  it('is 5 for 5,000 orders, 10% and 100 a day, all on one day as the textbook has it', () => {
    expect(aftersalesAgents(textbook)).toBe(5);
  });

  it('is 0.28 over the 18 days of the 2017 plan, 0.69 on its busiest day at 2.5 times the average', () => {
    expect(aftersalesWorkload({ ...textbook, days: 18 })).toBeCloseTo(0.28, 2);
    expect(aftersalesWorkload({ ...textbook, days: 18, peakFactor: 2.5 })).toBeCloseTo(0.69, 2);
  });

  it('takes automatic refunds off the refunds only, never off the other contacts', () => {
    const allAutomatic = { ...textbook, automaticRefundShare: 1, otherContactRate: 0.04 };
    expect(aftersalesWorkload(allAutomatic)).toBeCloseTo((5000 * 0.04) / 100, 12);
    expect(aftersalesWorkload({ ...textbook, automaticRefundShare: 0.85 })).toBeCloseTo(0.75, 12);
  });
});

describe('the plain formulas together', () => {
  it('tell the chain of a Double-11 plan', () => {
    const demand = { salesYuan: 5_000_000, orderValueYuan: 200, inquiryShare: 0.3, inquiryConversion: 0.5 };
    expect({
      orders: orders(demand),
      serviceOrders: serviceOrders(demand),
      inquiries: inquiries(demand),
      presalesAgents: presalesAgents(demand, { capacityPerDay: 500 }),
      aftersalesAgents: aftersalesAgents({ returnRate: 0.1, capacityPerDay: 100, orders: orders(demand) }),
    }).toEqual({
      orders: 25_000,
      serviceOrders: 7500,
      inquiries: 15_000,
      presalesAgents: 30,
      aftersalesAgents: 25,
    });
  });

  it('serve all inquiries with the agents they name', () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 1, max: 2000 }), (demand, capacity) => {
        const agents = presalesAgents(demand, { capacityPerDay: capacity });
        expect(agents * capacity).toBeGreaterThanOrEqual(inquiries(demand) * (1 - 1e-9) - 1e-6);
        expect((agents - 1) * capacity).toBeLessThan(inquiries(demand));
      }),
    );
  });
});

describe('rules of thumb', () => {
  it('capacityPerDay is 576 for 8 hours at 50 seconds (39zn.cn 89975)', () => {
    expect(capacityPerDay(8, 50, 1)).toBe(576);
    expect(capacityPerDay(8, 50, 0.5)).toBe(288);
  });

  it('tierInquiries multiplies by 45, 22 and 15, the figures of the cross-border peak', () => {
    expect(tierInquiries('keyAccount', 40, 'typical')).toBe(1800);
    expect(tierInquiries('established', 40, 'typical')).toBe(880);
    expect(tierInquiries('ordinary', 40, 'typical')).toBe(600);
    expect(tierInquiries('keyAccount', 40, 'low')).toBe(1600);
    expect(tierInquiries('keyAccount', 40, 'high')).toBe(2400);
    expect(tierInquiries('ordinary', 40, 'high')).toBe(1000);
  });

  it('tierAgents gives two a key account, one an established store, one for two or three ordinary ones', () => {
    expect(tierAgents('keyAccount', 3, 'typical')).toBe(6);
    expect(tierAgents('established', 3, 'typical')).toBe(3);
    expect(tierAgents('ordinary', 6, 'low')).toBe(2);
    expect(tierAgents('ordinary', 6, 'typical')).toBe(3);
    expect(tierAgents('ordinary', 7, 'low')).toBe(3);
  });

  it('shareShift explains sales ×4 with service sales +48%, and the other reading, +400%', () => {
    expect(shareShift(4, 1.48)).toBeCloseTo(0.37, 12);
    expect(shareShift(5, 1.48)).toBeCloseTo(0.296, 12);
  });
});
