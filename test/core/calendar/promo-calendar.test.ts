import { isoFromSerial, serialFromIso } from '../../../src/core/calendar/iso-date';
import {
  anchorDate,
  clampedDate,
  datedOpenings,
  nearestAnchor,
  nextAnchor,
  offsetDate,
  type PromoCalendar,
  type PromoPhase,
  phaseGaps,
  phaseOverlaps,
  phasesOn,
  weekdays,
} from '../../../src/core/calendar/promo-calendar';
import { calendars } from '../../../src/library';
import * as fc from '../../support/fast-check';

const serial = (iso: string): number => serialFromIso(iso) ?? Number.NaN;

function tmall2017(): PromoCalendar {
  const calendar = calendars.find(({ id }) => id === 'tmall-2017');
  if (!calendar) throw new Error('the textbook calendar is missing');
  return calendar;
}

const phase = (id: string, from: number, to: number, start = '00:00', end = '24:00'): PromoPhase => ({
  id,
  names: { 'zh-CN': id, en: id },
  side: ['presales'],
  start: { offsetDays: from, time: start },
  end: { offsetDays: to, time: end },
});

const calendarOf = (...phases: PromoPhase[]): PromoCalendar => ({
  id: 'made-up',
  names: { 'zh-CN': '', en: '' },
  platform: 'shop',
  source: { 'zh-CN': '', en: '' },
  anchor: '11-11',
  timeZone: 'Asia/Shanghai',
  phases,
  openings: [],
});

const anchoredAt = (anchor: PromoCalendar['anchor']): PromoCalendar => ({ ...calendarOf(), anchor });
const blackFriday = anchoredAt({ weekday: 'friday', from: '11-23' });

describe('the textbook calendar of 2017', () => {
  const promoDate = serial('2017-11-11');

  it('leaves National Day, 2 to 6 October, without a phase', () => {
    expect(phaseGaps(tmall2017(), promoDate)).toEqual([{ start: '2017-10-02', end: '2017-10-06' }]);
  });

  it('has 蓄水 and 预热 overlap from 15 to 30 October', () => {
    const [overlap, ...others] = phaseOverlaps(tmall2017(), promoDate);
    expect(others).toEqual([]);
    expect(overlap).toMatchObject({ start: '2017-10-15', end: '2017-10-30' });
    expect(overlap?.phases.map(({ id }) => id)).toEqual(['buildup', 'warmup']);
  });

  it.each([
    ['2017-09-14', []],
    ['2017-09-15', ['prepare']],
    ['2017-10-04', []],
    ['2017-10-20', ['buildup', 'warmup']],
    ['2017-11-10', ['warmup']],
    ['2017-11-11', ['burst']],
    ['2017-11-30', ['aftersales']],
    ['2017-12-01', []],
  ])('puts %s into %p', (date, expected) => {
    expect(phasesOn(tmall2017(), promoDate, serial(date)).map(({ id }) => id)).toEqual(expected);
  });
});

describe('phasesOn', () => {
  const evening = calendarOf(phase('wave', -1, 0, '20:00', '24:00'));
  const promoDate = serial('2026-11-11');

  it('counts a day for a phase that has only its evening', () => {
    expect(phasesOn(evening, promoDate, serial('2026-11-10'))).toHaveLength(1);
  });

  it('counts a moment only from the minute that the phase begins', () => {
    expect(phasesOn(evening, promoDate, serial('2026-11-10T19:59'))).toHaveLength(0);
    expect(phasesOn(evening, promoDate, serial('2026-11-10T20:00'))).toHaveLength(1);
  });

  it('does not count the day that begins when the phase ends', () => {
    expect(phasesOn(evening, promoDate, serial('2026-11-12'))).toHaveLength(0);
  });

  it('moves with the promotion day', () => {
    const days = fc.integer({ min: 36526, max: 73415 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: -90, max: 60 }), (one, other, offset) => {
        const names = (anchor: number) => phasesOn(tmall2017(), anchor, anchor + offset).map(({ id }) => id);
        expect(names(one)).toEqual(names(other));
      }),
    );
  });
});

describe('gaps and overlaps', () => {
  const offsets = fc.integer({ min: -60, max: 30 });
  const phases = fc.array(fc.tuple(offsets, fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 6 });

  it('tell of each day how many phases it is in', () => {
    const promoDate = serial('2026-11-11');
    fc.assert(
      fc.property(phases, offsets, (spans, offset) => {
        const calendar = calendarOf(
          ...spans.map(([from, days], index) => phase(`p${index}`, from, from + days)),
        );
        const day = promoDate + offset;
        const includes = ({ start, end }: { start: string; end: string }) =>
          serial(start) <= day && day <= serial(end);
        const count = phasesOn(calendar, promoDate, day).length;
        const starts = spans.map(([from]) => from);
        const ends = spans.map(([from, days]) => from + days);
        const isInside = Math.min(...starts) <= offset && offset <= Math.max(...ends);
        expect(phaseGaps(calendar, promoDate).filter(includes)).toHaveLength(isInside && count === 0 ? 1 : 0);
        expect(phaseOverlaps(calendar, promoDate).filter(includes)).toHaveLength((count * (count - 1)) / 2);
      }),
    );
  });

  it('are none in a calendar without phases', () => {
    expect(phaseGaps(calendarOf(), 46337)).toEqual([]);
    expect(phaseOverlaps(calendarOf(), 46337)).toEqual([]);
  });
});

describe('dates', () => {
  it('offsetDate counts across months and years, as 15 September 2017 was 57 days before', () => {
    expect(offsetDate('2017-11-11', -57)).toBe('2017-09-15');
    expect(offsetDate('2026-12-31', 1)).toBe('2027-01-01');
    expect(offsetDate('2026-11-31', 0)).toBeNull();
  });

  it.each([
    [2017, 11, 31, '2017-11-30'],
    [2025, 2, 29, '2025-02-28'],
    [2024, 2, 29, '2024-02-29'],
    [2026, 13, 0, '2026-12-01'],
  ])('clampedDate takes %i-%i-%i to %s', (year, month, day, expected) => {
    expect(clampedDate(year, month, day)).toBe(expected);
  });

  it('nearestAnchor takes January for the promotion that is over', () => {
    expect(anchorDate(tmall2017(), 2026)).toBe('2026-11-11');
    expect(nearestAnchor(tmall2017(), serial('2027-01-05'))).toBe(serial('2026-11-11'));
    expect(nearestAnchor(tmall2017(), serial('2026-06-18'))).toBe(serial('2026-11-11'));
  });
});

describe('a promotion on a weekday', () => {
  // The Fridays after Thanksgiving, the fourth Thursday of November.
  it.each([
    [2023, '2023-11-24'],
    [2024, '2024-11-29'],
    [2025, '2025-11-28'],
    [2026, '2026-11-27'],
    [2029, '2029-11-23'],
  ])('has Black Friday of %i on %s', (year, expected) => {
    expect(anchorDate(blackFriday, year)).toBe(expected);
  });

  it('lies on that weekday, within a week, in every year', () => {
    const ends = fc.constantFrom('01-01', '02-29', '12-29', '12-31');
    fc.assert(
      fc.property(
        fc.integer({ min: 1890, max: 2100 }),
        fc.constantFrom(...weekdays),
        ends,
        (year, weekday, from) => {
          const date = anchorDate(anchoredAt({ weekday, from }), year);
          const wait = serial(date) - serial(anchorDate(anchoredAt(from), year));
          expect(new Date(`${date}T12:00Z`).getUTCDay()).toBe(weekdays.indexOf(weekday));
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThan(7);
        },
      ),
    );
  });
});

describe('nextAnchor', () => {
  it.each([
    ['11-11', '2026-11-25', '2027-11-11'],
    ['11-11', '2026-01-01', '2026-11-11'],
    ['11-11', '2026-11-11', '2026-11-11'],
    ['11-11', '2026-11-12', '2027-11-11'],
    ['11-11', '2028-02-29', '2028-11-11'],
    ['06-18', '2026-06-18', '2026-06-18'],
    ['06-18', '2026-06-19', '2027-06-18'],
    ['01-01', '2026-01-01', '2026-01-01'],
    ['01-01', '2026-12-31', '2027-01-01'],
    ['02-29', '2028-02-29', '2028-02-29'],
    ['02-29', '2028-03-01', '2029-02-28'],
    ['02-29', '2027-02-28', '2027-02-28'],
  ])('of %s on %s is %s', (anchor, today, expected) => {
    expect(isoFromSerial(nextAnchor(anchoredAt(anchor), serial(today)))).toBe(expected);
  });

  it.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-11-28', '2027-11-26'],
  ])('of Black Friday on %s is %s', (today, expected) => {
    expect(isoFromSerial(nextAnchor(blackFriday, serial(today)))).toBe(expected);
  });

  it('takes the whole of today for not yet over', () => {
    expect(nextAnchor(anchoredAt('11-11'), serial('2026-11-11T23:59'))).toBe(serial('2026-11-11'));
  });

  it('is the first promotion day that is not before today, be it a date or a weekday', () => {
    const anchors = fc.constantFrom(
      anchoredAt('11-11'),
      anchoredAt('02-29'),
      blackFriday,
      anchoredAt({ weekday: 'monday', from: '12-30' }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73415 }), anchors, (today, calendar) => {
        const next = nextAnchor(calendar, today);
        const year = Number(isoFromSerial(today).slice(0, 4));
        const between = [year - 1, year, year + 1]
          .map((each) => serial(anchorDate(calendar, each)))
          .filter((each) => each >= today);
        expect(next).toBe(Math.min(...between));
      }),
    );
  });
});

describe('openings', () => {
  it('have real dates and hours', () => {
    const calendar = calendars.find(({ id }) => id === 'tmall-2025');
    const opened = calendar ? datedOpenings(calendar, serial('2025-11-11')) : [];
    expect(opened.map(({ opening, startSerial }) => [opening.kind, startSerial])).toEqual([
      ['deposit', serial('2025-10-15T20:00')],
      ['balance', serial('2025-10-20T20:00')],
      ['stock', serial('2025-10-31T20:00')],
      ['stock', serial('2025-11-10T20:00')],
    ]);
  });
});
