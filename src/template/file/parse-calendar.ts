import { type PromoCalendar, phaseSides } from '../../core/calendar/promo-calendar';
import type { Result } from '../../messages';
import {
  arrayOf,
  type Decoder,
  guarded,
  identifier,
  integer,
  localized,
  object,
  oneOf,
  slug,
  text,
} from './decoder';

const time = guarded(
  (json): json is string => typeof json === 'string' && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(json),
  { 'zh-CN': '时刻，00:00 到 24:00', en: 'a time from 00:00 to 24:00' },
);

const moment = object({ offsetDays: integer(-365, 365), time });

const phase = object({
  id: identifier,
  names: localized,
  side: arrayOf(oneOf(...phaseSides), phaseSides.length, 1),
  start: moment,
  end: moment,
});

const calendar: Decoder<PromoCalendar> = object({
  id: slug,
  names: localized,
  source: localized,
  anchor: text,
  timeZone: text,
  phases: arrayOf(phase, 50, 1),
});

/** Reads a calendar; see {@link parseTemplate} for what it says about mistakes. */
export const parseCalendar = (json: unknown): Result<PromoCalendar> => calendar(json, '$');
