import type { PromoCalendar, PromoOpening, PromoPhase } from '../../core/calendar/promo-calendar';
import { fail, type Localized, type Result } from '../../messages';
import { excerpt } from './decoder';

/** How far the shares may be from 1: decimals have no exact binary sum. */
const tolerance = 1e-9;

/**
 * What is wrong with a calendar's openings and its plateau: their order, their place among the phases, their shares.
 *
 * @returns the first mistake, with its place in the file; `null` if all is well
 */
export function misopened(calendar: PromoCalendar): Result<never> | null {
  for (const [index, opening] of calendar.openings.entries()) {
    const mistake = misplaced(calendar, opening, index);
    if (mistake) return mistake;
  }
  return misspread(calendar) ?? unsummed(calendar, 'salesShare') ?? unsummed(calendar, 'inquiryShare');
}

function misplaced({ openings, phases }: PromoCalendar, opening: PromoOpening, index: number) {
  const path = `$.openings[${index}]`;
  const before = openings[index - 1];
  if (before && hoursOf(opening) <= hoursOf(before))
    return wrong(`${path}.offsetDays`, laterThan(before), momentOf(opening));
  if (!phases.some((phase) => isWithin(phase, opening)))
    return wrong(`${path}.offsetDays`, withinPhases, momentOf(opening));
  if (opening.kind === 'deposit' && opening.salesShare !== 0)
    return wrong(`${path}.salesShare`, noSales, opening.salesShare);
  return null;
}

function misspread({ plateau, phases }: PromoCalendar): Result<never> | null {
  if (!plateau) return null;
  const { startOffsetDays: start, endOffsetDays: end } = plateau;
  const first = Math.min(...phases.map((phase) => phase.start.offsetDays));
  const last = Math.max(...phases.map((phase) => phase.end.offsetDays));
  if (start < first || start > last) return wrong('$.plateau.startOffsetDays', between(first, last), start);
  if (end < start || end > last) return wrong('$.plateau.endOffsetDays', between(start, last), end);
  return null;
}

/** Told at the plateau, which takes what the openings leave; or else at the last opening. */
function unsummed({ openings, plateau }: PromoCalendar, share: 'salesShare' | 'inquiryShare') {
  const sum = [...openings, ...(plateau ? [plateau] : [])].reduce((total, each) => total + each[share], 0);
  if (Math.abs(sum - 1) <= tolerance) return null;
  const path = plateau ? '$.plateau' : `$.openings[${openings.length - 1}]`;
  return wrong(`${path}.${share}`, wholeSum, Number(sum.toPrecision(12)));
}

function isWithin({ start, end }: PromoPhase, opening: PromoOpening): boolean {
  const hours = hoursOf(opening);
  return hoursOfMoment(start) <= hours && hours < hoursOfMoment(end);
}

/** From the anchor day's first minute. */
const hoursOf = ({ offsetDays, hour }: PromoOpening): number => offsetDays * 24 + hour;
const hoursOfMoment = ({ offsetDays, time }: PromoPhase['start']): number =>
  offsetDays * 24 + Number(time.slice(0, 2)) + Number(time.slice(3)) / 60;

const momentOf = ({ offsetDays, hour }: PromoOpening) => ({ offsetDays, hour });

const wrong = (path: string, expected: Localized, got: number | object): Result<never> =>
  fail({ code: 'fileInvalid', path, expected, got: excerpt(got) });

const inWords = ({ offsetDays, hour }: PromoOpening): Localized => ({
  'zh-CN': `第 ${offsetDays} 天 ${hour} 点`,
  en: `day ${offsetDays}, ${hour}:00`,
});

const laterThan = (before: PromoOpening): Localized => ({
  'zh-CN': `晚于上面一次开卖 ${inWords(before)['zh-CN']}，每小时最多一次`,
  en: `later than ${inWords(before).en}, when the one above opens, and not in the same hour`,
});

const withinPhases: Localized = {
  'zh-CN': '在某个阶段（phases）之内的时刻',
  en: 'a moment within one of the phases',
};

const noSales: Localized = {
  'zh-CN': '0：付定金的时候还没有销售额，尾款才算',
  en: '0, because deposits become sales when their balance is paid',
};

const between = (first: number, last: number): Localized => ({
  'zh-CN': `第 ${first} 天到第 ${last} 天之间`,
  en: `a day from ${first} to ${last}`,
});

const wholeSum: Localized = {
  'zh-CN': '各次开卖和平销期（plateau）的占比，合计为 1',
  en: 'shares of the openings and the plateau that are 1 together',
};
