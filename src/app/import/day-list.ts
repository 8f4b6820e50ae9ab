import { serialFromIso, yearOf } from '../../core/calendar/iso-date';

/** Days that people have written down, or the first part of it that names no day. */
export type DayList =
  | { readonly ok: true; readonly days: readonly number[] }
  | { readonly ok: false; readonly part: string };

/** A list of leave days is of a promotion: a longer span is a slip of the pen. */
const mostDays = 120;

/**
 * Reads days as people write them into a cell: 「11/9、11.15」, 「11月9日~11月12日」, `2026-11-09`. A day without a year is the one
 * nearest to the first day of the rota, so that 1/3 in a rota of December is in the next year.
 *
 * @param near serial number of a day
 * @returns serial numbers in ascending order, each once
 * @example dayList('11/9~11/11、11月15日', 46337).days // [46335, 46336, 46337, 46341]
 */
export function dayList(text: string, near: number): DayList {
  const days = new Set<number>();
  for (const part of text
    .normalize('NFKC')
    .split(/[、,;，；\s]+/)
    .filter(Boolean)) {
    const span = spanOf(part, near);
    if (!span) return { ok: false, part };
    for (let day = span.from; day <= span.to; day += 1) days.add(day);
  }
  return { ok: true, days: [...days].sort((one, other) => one - other) };
}

function spanOf(part: string, near: number): { readonly from: number; readonly to: number } | null {
  const [first = '', last, ...more] = part.split(/[~—–至到]|(?<=[日号]|\d[/.]\d{1,2})-/);
  const from = dayOf(first, near);
  if (from === null || more.length > 0) return null;
  // 「11/9~12」: the month is said once.
  const to = last === undefined ? from : (dayOf(last, from) ?? dayOf(sameMonth(first, last), from));
  return to !== null && to >= from && to - from < mostDays ? { from, to } : null;
}

const sameMonth = (first: string, last: string): string =>
  /^\d{1,2}[日号]?$/.test(last) ? first.replace(/\d{1,2}[日号]?$/, last) : '';

function dayOf(text: string, near: number): number | null {
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
  if (full) return dated(Number(full[1]), full[2], full[3]);
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text);
  if (!short) return null;
  const year = yearOf(near);
  const candidates = [year - 1, year, year + 1].flatMap((each) => dated(each, short[1], short[2]) ?? []);
  const distances = candidates.map((day) => Math.abs(day - near));
  return candidates[distances.indexOf(Math.min(...distances))] ?? null;
}

const dated = (year: number, month = '', day = ''): number | null =>
  serialFromIso(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
