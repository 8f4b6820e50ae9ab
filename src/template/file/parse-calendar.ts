import { serialFromIso } from '../../core/calendar/iso-date';
import {
  openingKinds,
  type PhaseMoment,
  type PromoCalendar,
  type PromoOpening,
  type PromoPhase,
  type PromoPlateau,
  phaseSides,
  weekdays,
} from '../../core/calendar/promo-calendar';
import { fail, type Localized, type Result } from '../../messages';
import { misopened } from './check-openings';
import {
  arrayOf,
  chosen,
  type Decoder,
  excerpt,
  guarded,
  identifier,
  integer,
  localized,
  object,
  oneOf,
  recordOf,
  slug,
} from './decoder';
import { distinct } from './distinct';
import { inputValue } from './parse-plan';

const time = guarded(
  (json): json is string => typeof json === 'string' && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(json),
  { 'zh-CN': '时刻，00:00 到 24:00', en: 'a time from 00:00 to 24:00' },
);

const moment = object({ offsetDays: integer(-365, 365), time });

const phase: Decoder<PromoPhase> = object(
  {
    id: identifier,
    names: localized,
    side: arrayOf(oneOf(...phaseSides), phaseSides.length, 1),
    start: moment,
    end: moment,
  },
  { begins: oneOf('afterGap', 'overlapping') },
);

const share = guarded((json): json is number => typeof json === 'number' && json >= 0 && json <= 1, {
  'zh-CN': '0 到 1 之间的占比，如 0.35',
  en: 'a share from 0 to 1, such as 0.35',
});

const opening: Decoder<PromoOpening> = object({
  id: identifier,
  names: localized,
  kind: oneOf(...openingKinds),
  offsetDays: integer(-365, 365),
  hour: integer(0, 23),
  salesShare: share,
  inquiryShare: share,
  days: integer(1, 7),
});

const plateau: Decoder<PromoPlateau> = object({
  startOffsetDays: integer(-365, 365),
  endOffsetDays: integer(-365, 365),
  salesShare: share,
  inquiryShare: share,
});

const monthDay = guarded(
  // A leap year has every day there is.
  (json): json is string =>
    typeof json === 'string' && serialFromIso(`2024-${json}`) !== null && json.length === 5,
  { 'zh-CN': '月-日，如 11-11', en: 'month and day, such as 11-11' },
);

const weekdayAnchor = object({ weekday: oneOf(...weekdays), from: monthDay });

const anchor = chosen<PromoCalendar['anchor']>((json) =>
  typeof json === 'object' && json !== null ? weekdayAnchor : monthDay,
);

const timeZone = guarded((json): json is string => typeof json === 'string' && isTimeZone(json), {
  'zh-CN': '时区，如 Asia/Shanghai',
  en: 'a time zone, such as Asia/Shanghai',
});

/** As Google Sheets writes them, which is stricter than what `Intl` takes: no offsets, no abbreviations, no small letters. */
function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z0-9_+-]+){1,2})$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const calendar: Decoder<PromoCalendar> = object(
  {
    id: slug,
    names: localized,
    platform: slug,
    source: localized,
    anchor,
    timeZone,
    phases: arrayOf(phase, 50, 1),
    openings: distinct('id', arrayOf(opening, 6, 1)),
  },
  { year: integer(2009, 2100), plateau, inputs: recordOf(inputValue) },
);

/**
 * Reads a calendar. Its phases stand in the order in which they begin, and each begins when the ones above it end, unless
 * it says that it `begins` otherwise; its openings lie within them, and the shares of all that is sold and asked are 1:
 * so a mistyped day or share does not pass for a plan.
 *
 * @returns the calendar, or the first mistake; see {@link parseTemplate}
 */
export function parseCalendar(json: unknown): Result<PromoCalendar> {
  const parsed = calendar(json, '$');
  return (parsed.ok && (misdated(parsed.value.phases) ?? misopened(parsed.value))) || parsed;
}

function misdated(phases: readonly PromoPhase[]): Result<never> | null {
  let end: PhaseMoment | null = null;
  for (const [index, each] of phases.entries()) {
    const path = `$.phases[${index}]`;
    const before = phases[index - 1];
    if (minutesOf(each.end) <= minutesOf(each.start))
      return wrong(`${path}.end`, later(each.start), each.end);
    if (!before && each.begins) return wrong(`${path}.begins`, nothingAbove, each.begins);
    if (before && minutesOf(each.start) < minutesOf(before.start))
      return wrong(`${path}.start`, later(before.start), each.start);
    if (end && beginning(each.start, end) !== each.begins)
      return wrong(`${path}.start`, begun(each, end), each.start);
    end = end && minutesOf(end) > minutesOf(each.end) ? end : each.end;
  }
  return null;
}

/** How a phase begins, told from the end of all those above it. */
function beginning(start: PhaseMoment, end: PhaseMoment): PromoPhase['begins'] {
  if (minutesOf(start) === minutesOf(end)) return undefined;
  return minutesOf(start) > minutesOf(end) ? 'afterGap' : 'overlapping';
}

/** From the anchor day's first minute. */
const minutesOf = ({ offsetDays, time: clock }: PhaseMoment): number =>
  offsetDays * 1440 + Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const wrong = (path: string, expected: Localized, got: PhaseMoment | string) =>
  fail({ code: 'fileInvalid', path, expected, got: excerpt(got) });

const nothingAbove: Localized = {
  'zh-CN': '不写：第一个阶段上面没有别的阶段',
  en: 'nothing, for no phase stands above the first',
};

const later = (than: PhaseMoment): Localized => ({
  'zh-CN': `晚于 ${inWords(than)['zh-CN']}`,
  en: `later than ${inWords(than).en}`,
});

function begun({ begins }: PromoPhase, end: PhaseMoment): Localized {
  const { 'zh-CN': zh, en } = inWords(end);
  if (begins === 'afterGap')
    return { 'zh-CN': `晚于上面阶段的结束 ${zh}`, en: `later than ${en}, where the phases above end` };
  if (begins === 'overlapping')
    return { 'zh-CN': `早于上面阶段的结束 ${zh}`, en: `earlier than ${en}, where the phases above end` };
  return {
    'zh-CN': `接着上面阶段的结束 ${zh}（有空档写 begins: afterGap，有重叠写 begins: overlapping）`,
    en: `${en}, where the phases above end (begins: afterGap for a gap, begins: overlapping for an overlap)`,
  };
}

const inWords = ({ offsetDays, time: clock }: PhaseMoment): Localized => ({
  'zh-CN': `第 ${offsetDays} 天 ${clock}`,
  en: `day ${offsetDays}, ${clock}`,
});
