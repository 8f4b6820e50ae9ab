import type { Localized } from '../../messages';
import { type IsoDate, isoFromSerial, serialFromIso, yearOf } from './iso-date';

/** Who has work in a phase: 售前, 售中 (催付), 售后. */
export const phaseSides = ['presales', 'insales', 'aftersales'] as const;
export type PhaseSide = (typeof phaseSides)[number];

/** A moment told from the promotion day: `{ offsetDays: -22, time: '20:00' }` is eight in the evening, 22 days before. */
export interface PhaseMoment {
  readonly offsetDays: number;
  /** `00:00` … `24:00`; `24:00` is the end of that day. */
  readonly time: string;
}

export interface PromoPhase {
  readonly id: string;
  readonly names: Localized;
  readonly side: readonly PhaseSide[];
  readonly start: PhaseMoment;
  readonly end: PhaseMoment;
  /** Not when the phases before it end: after hours without a phase, or before they end. */
  readonly begins?: 'afterGap' | 'overlapping';
}

/** What opens at a moment: 定金 (deposits are paid), 尾款 (their balances, mostly with what is on stock), 现货 (stock). */
export const openingKinds = ['deposit', 'balance', 'stock'] as const;
export type OpeningKind = (typeof openingKinds)[number];

/** A moment at which buyers come all at once: a night of deposits, the beginning of a wave, the day itself. */
export interface PromoOpening {
  readonly id: string;
  readonly names: Localized;
  readonly kind: OpeningKind;
  /** Days from the promotion day. */
  readonly offsetDays: number;
  /** 0–23, in the calendar's time zone. */
  readonly hour: number;
  /** The share of the promotion's sales that this opening brings, 0–1; deposits are sold when their balance is paid. */
  readonly salesShare: number;
  /** The share of the promotion's inquiries that this opening brings, 0–1. */
  readonly inquiryShare: number;
  /** How many periods of 24 hours it spreads over, 1–7. */
  readonly days: number;
}

/** What is sold and asked between the openings, evenly by days; both ends included. */
export interface PromoPlateau {
  readonly startOffsetDays: number;
  readonly endOffsetDays: number;
  readonly salesShare: number;
  readonly inquiryShare: number;
}

/** As weeks begin in spreadsheets. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** The first such weekday on or after a day: Black Friday is `{ weekday: 'friday', from: '11-23' }`. */
export interface WeekdayAnchor {
  readonly weekday: Weekday;
  /** Month and day, e.g. `11-23`. */
  readonly from: string;
}

/** The phases and openings of a promotion, told from its anchor day, so that one calendar serves any year. */
export interface PromoCalendar {
  /** e.g. `tmall-2017`. */
  readonly id: string;
  readonly names: Localized;
  /** Whose promotion it is: `tmall`, `jd`, `douyin` …; `shop` for what shops do by themselves. */
  readonly platform: string;
  /** The year whose dates these are; left out for the practice of shops, which holds for any. */
  readonly year?: number;
  /** Where the dates come from. */
  readonly source: Localized;
  /** Month and day that offsets count from, e.g. `11-11`, or the weekday that they do. */
  readonly anchor: string | WeekdayAnchor;
  readonly timeZone: string;
  readonly phases: readonly PromoPhase[];
  /** In order of time, within the phases; their shares and the plateau's are 1 together. */
  readonly openings: readonly PromoOpening[];
  readonly plateau?: PromoPlateau;
  /** Values that this calendar brings for inputs of a plan, by their ids. */
  readonly inputs?: Readonly<Record<string, number | string | boolean>>;
}

/** A phase on real dates; `startSerial` is inclusive and `endSerial` exclusive, as serial day numbers with the time as fraction. */
export interface DatedPhase {
  readonly phase: PromoPhase;
  readonly startSerial: number;
  readonly endSerial: number;
}

/** An opening on real dates; `startSerial` is a serial day number with the hour as fraction. */
export interface DatedOpening {
  readonly opening: PromoOpening;
  readonly startSerial: number;
}

/** A run of whole days, both ends included. */
export interface DaySpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Days that two phases share. */
export interface PhaseOverlap extends DaySpan {
  readonly phases: readonly [PromoPhase, PromoPhase];
}

/**
 * The date so many days from another.
 *
 * @param date an ISO date that exists
 * @returns the ISO date; `null` if `date` does not exist
 * @example offsetDate('2017-11-11', -57) // '2017-09-15'
 */
export function offsetDate(date: IsoDate, offsetDays: number): IsoDate | null {
  const serial = serialFromIso(date);
  return serial === null ? null : isoFromSerial(serial + offsetDays);
}

/**
 * The calendar's phases on real dates.
 *
 * @param promoDate the promotion day as a serial day number
 */
export function datedPhases(calendar: PromoCalendar, promoDate: number): readonly DatedPhase[] {
  return calendar.phases.map((phase) => ({
    phase,
    startSerial: momentSerial(phase.start, promoDate),
    endSerial: momentSerial(phase.end, promoDate),
  }));
}

/**
 * The calendar's openings on real dates, in the calendar's time zone.
 *
 * @param promoDate the promotion day as a serial day number
 * @example datedOpenings(tmall2025, serialOf(2026, 11, 11))[0]?.startSerial // 46310.8333…: 15 October, 20:00
 */
export function datedOpenings(calendar: PromoCalendar, promoDate: number): readonly DatedOpening[] {
  return calendar.openings.map((opening) => ({
    opening,
    startSerial: promoDate + opening.offsetDays + opening.hour / 24,
  }));
}

/**
 * The phases that a date lies in, in the calendar's order. A whole day counts for a phase that has any hour of it;
 * a moment (a serial with a time) only for one that has begun and not ended.
 *
 * @param serial the date, with its time as a fraction if there is one
 * @param promoDate the promotion day as a serial day number
 * @returns none before the first phase, after the last, and in a gap
 */
export function phasesOn(calendar: PromoCalendar, promoDate: number, serial: number): readonly PromoPhase[] {
  const isWholeDay = Number.isInteger(serial);
  return datedPhases(calendar, promoDate)
    .filter(({ startSerial, endSerial }) =>
      isWholeDay
        ? startSerial < serial + 1 && endSerial > serial
        : startSerial <= serial && serial < endSerial,
    )
    .map(({ phase }) => phase);
}

/** Days between the first phase and the last that no phase covers, as runs. */
export function phaseGaps(calendar: PromoCalendar, promoDate: number): readonly DaySpan[] {
  const spans = daySpans(calendar, promoDate).sort((one, other) => one.first - other.first);
  const gaps: DaySpan[] = [];
  let covered = spans[0]?.last ?? 0;
  for (const { first, last } of spans) {
    if (first > covered + 1) gaps.push(daySpan(covered + 1, first - 1));
    covered = Math.max(covered, last);
  }
  return gaps;
}

/** Days that two phases share, for each pair of phases that meet, in the calendar's order. */
export function phaseOverlaps(calendar: PromoCalendar, promoDate: number): readonly PhaseOverlap[] {
  const spans = daySpans(calendar, promoDate);
  return spans.flatMap((one, index) =>
    spans.slice(index + 1).flatMap((other) => {
      const first = Math.max(one.first, other.first);
      const last = Math.min(one.last, other.last);
      return first > last ? [] : [{ phases: [one.phase, other.phase] as const, ...daySpan(first, last) }];
    }),
  );
}

/**
 * The nearest date that exists: 2026-11-31, as calendars of past years sometimes print it, is the end of November.
 *
 * @param month 1–12, else the nearest of those
 * @param day at least 1, else 1
 * @example clampedDate(2026, 11, 31) // '2026-11-30'
 */
export function clampedDate(year: number, month: number, day: number): IsoDate {
  const [yyyy, mm] = [
    String(year).padStart(4, '0'),
    String(Math.min(12, Math.max(1, month))).padStart(2, '0'),
  ];
  for (let candidate = Math.min(31, day); candidate > 1; candidate -= 1) {
    const iso = `${yyyy}-${mm}-${String(candidate).padStart(2, '0')}`;
    if (serialFromIso(iso) !== null) return iso;
  }
  return `${yyyy}-${mm}-01`;
}

/**
 * The promotion day of a year.
 *
 * @example anchorDate(calendar, 2026) // '2026-11-11' for a calendar anchored at 11-11
 * @example anchorDate(blackFriday, 2026) // '2026-11-27', the first Friday on or after 23 November
 */
export function anchorDate({ anchor }: PromoCalendar, year: number): IsoDate {
  if (typeof anchor === 'string') return dateIn(year, anchor);
  const from = serialFromIso(dateIn(year, anchor.from)) ?? 0;
  // Day 1 of spreadsheets, 1899-12-31, was a Sunday.
  const wait = weekdays.indexOf(anchor.weekday) - (from - 1);
  return isoFromSerial(from + (((wait % 7) + 7) % 7));
}

function dateIn(year: number, monthDay: string): IsoDate {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return clampedDate(year, month, day);
}

/**
 * The promotion day nearest to a date, when nobody has said which year is meant: a date in January belongs to the
 * promotion of the November before, not to that of ten months later.
 */
export function nearestAnchor(calendar: PromoCalendar, serial: number): number {
  return anchorsAround(calendar, serial).reduce((best, each) =>
    Math.abs(each - serial) < Math.abs(best - serial) ? each : best,
  );
}

/**
 * The first promotion day on or after a day, when a plan is made for the one to come.
 *
 * @param today the day as a serial day number; a time of day does not matter
 * @returns the promotion day as a serial day number
 * @example nextAnchor(calendar, serialOf(2026, 11, 25)) // 46702, 2027-11-11, for a calendar anchored at 11-11
 */
export function nextAnchor(calendar: PromoCalendar, today: number): number {
  const day = Math.floor(today);
  return anchorsAround(calendar, day).find((each) => each >= day) ?? day;
}

/**
 * The year whose dates a calendar carries over to another one.
 *
 * @param promoDate the promotion day as a serial day number
 * @returns `null` in the calendar's own year, and for the practice of shops, which is of no year
 * @example carriedOverFrom(tmall2025, serialOf(2026, 11, 11)) // 2025
 */
export const carriedOverFrom = ({ year }: PromoCalendar, promoDate: number): number | null =>
  year === undefined || year === yearOf(Math.floor(promoDate)) ? null : year;

/** The promotion days of the year of a date and of those beside it, in order. */
function anchorsAround(calendar: PromoCalendar, serial: number): readonly number[] {
  const year = yearOf(Math.floor(serial));
  return [year - 1, year, year + 1].map((each) => serialFromIso(anchorDate(calendar, each)) ?? serial);
}

function momentSerial(moment: PhaseMoment, promoDate: number): number {
  // `20:00`, without a split: a column of dates asks for this a hundred thousand times.
  const minutes = Number(moment.time.slice(0, 2)) * 60 + Number(moment.time.slice(3));
  return promoDate + moment.offsetDays + minutes / 1440;
}

/** Whole days of each phase: a phase that ends at 24:00 or at 00:00 has nothing of the day that begins there. */
function daySpans(calendar: PromoCalendar, promoDate: number) {
  return datedPhases(calendar, promoDate).map(({ phase, startSerial, endSerial }) => ({
    phase,
    first: Math.floor(startSerial),
    last: Math.ceil(endSerial) - 1,
  }));
}

const daySpan = (first: number, last: number): DaySpan => ({
  start: isoFromSerial(first),
  end: isoFromSerial(last),
});

/** The last day with an hour of the phase in it, in days from the promotion: one that ends at 00:00 has nothing of that day. */
export const lastDay = ({ end }: PromoPhase): number =>
  end.time === '00:00' ? end.offsetDays - 1 : end.offsetDays;
