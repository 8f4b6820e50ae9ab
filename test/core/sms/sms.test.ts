import { type ReminderMessage, smsBreaches } from '../../../src/core/sms/sms-check';
import { smsSegments } from '../../../src/core/sms/sms-segments';
import { bannedWordGroups } from '../../../src/library';
import * as fc from '../../support/fast-check';

const good: ReminderMessage = {
  text: '【小店】小美，您看中的大衣还没付款，今晚 24 点前有货',
  buyerName: '小美',
  shopOrProduct: '',
  sentAt: 12 / 24,
  latest: 22 / 24,
  kind: 'reminder',
  segment: 'any',
};
const codes = (change: Partial<ReminderMessage>): string[] =>
  smsBreaches({ ...good, ...change }, bannedWordGroups).map(({ code }) => code);

describe('smsSegments', () => {
  it.each([
    [1, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('sends %i characters as %i, as operators charge (cv5.cn 347)', (length, segments) => {
    expect(smsSegments('好'.repeat(length))).toBe(segments);
  });

  it('counts an emoji as two', () => {
    expect(smsSegments('😀'.repeat(35))).toBe(1);
    expect(smsSegments('😀'.repeat(36))).toBe(2);
  });

  it('never charges less for a longer text', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(100), (length, more) => {
        expect(smsSegments('好'.repeat(length + more))).toBeGreaterThanOrEqual(
          smsSegments('好'.repeat(length)),
        );
      }),
    );
  });
});

describe('smsBreaches', () => {
  it('finds nothing in a message that keeps the rules', () => {
    expect(codes({})).toEqual([]);
  });

  it('wants the buyer’s name to end within seven characters after the signature', () => {
    expect(codes({ text: '【小店】晚上好，亲小美，待付款' })).toEqual([]);
    expect(codes({ text: '【小店】晚上好呀亲亲小美，待付款' })).toEqual(['smsNameTooLate']);
    expect(codes({ text: '【小店】亲，待付款' })).toEqual(['smsNameMissing']);
  });

  it('wants one message only', () => {
    expect(codes({ text: good.text.padEnd(71, '。') })).toEqual(['smsTooLong']);
  });

  it('wants the shop or the product named, at least by a signature', () => {
    expect(codes({ text: '小美，您的订单还没付款' })).toEqual(['smsShopMissing']);
    expect(codes({ text: '小美，大衣还没付款', shopOrProduct: '大衣' })).toEqual([]);
    expect(codes({ shopOrProduct: '羽绒服' })).toEqual(['smsShopMissing']);
  });

  it.each([
    [7 / 24 + 59 / 1440, ['smsOutOfHours']],
    [8 / 24, []],
    [22 / 24, []],
    [22 / 24 + 1 / 1440, ['smsOutOfHours']],
    [0, ['smsOutOfHours']],
    [null, []],
  ])('sends between 8:00 and 22:00: %p', (sentAt, expected) => {
    expect(codes({ sentAt })).toEqual(expected);
  });

  it('goes on past midnight where the latest is one of the night that follows, and up to 24:00', () => {
    expect(codes({ sentAt: 0.5 / 24, latest: 1 / 24 })).toEqual([]);
    expect(codes({ sentAt: 1.5 / 24, latest: 1 / 24 })).toEqual(['smsOutOfHours']);
    expect(codes({ sentAt: 23.5 / 24, latest: 0 })).toEqual([]);
    expect(codes({ sentAt: 0, latest: 0 })).toEqual([]);
    expect(codes({ sentAt: 1 / 1440, latest: 0 })).toEqual(['smsOutOfHours']);
  });

  it('reaches office workers at lunch and on the way home, students until the latest', () => {
    const at = (hour: number, segment: ReminderMessage['segment']) => codes({ sentAt: hour / 24, segment });
    expect([12, 18].flatMap((hour) => at(hour, 'officeWorker'))).toEqual([]);
    expect([9, 15, 20.5].map((hour) => at(hour, 'officeWorker'))).toEqual(
      [1, 2, 3].map(() => ['smsOutOfHours']),
    );
    expect(at(20.5, 'student')).toEqual([]);
  });

  it('wants a way to opt out of marketing, and not of a reminder', () => {
    expect(codes({ kind: 'marketing' })).toEqual(['smsOptOutMissing']);
    expect(codes({ kind: 'marketing', text: `${good.text}，拒收请回复R` })).toEqual([]);
  });

  it.each([
    [
      '【小店】小美，微信加我，最后一天全网最低价，限时返现',
      ['最后一天', '全网最低', '微信加', '加我', '返现'],
    ],
    ['【小店】小美，加ｖｘ领券', ['VX']],
    ['【小店】小美，最近天凉，最晚今天付款，可用微信支付', []],
  ])('tells the banned words of %p', (text, words) => {
    const found = smsBreaches({ ...good, text }, bannedWordGroups).flatMap((breach) =>
      breach.code === 'smsBannedWords' ? breach.words.map(({ word }) => word) : [],
    );
    expect(found).toEqual(expect.arrayContaining(words));
    if (words.length === 0) expect(found).toEqual([]);
  });

  it('lists every rule that is broken', () => {
    const text = '亲，您的订单还没付款，'.repeat(10);
    expect(codes({ text, sentAt: 23 / 24 })).toEqual([
      'smsNameMissing',
      'smsTooLong',
      'smsShopMissing',
      'smsOutOfHours',
    ]);
  });
});
