import { isoFromSerial } from '../core/calendar/iso-date';
import type { Localized } from '../messages';
import { isDate, serialFromDate } from './typed-date';
import { typedNumber } from './typed-number';

/** How much of a text a message repeats; a cell may hold 50,000 characters. */
const QUOTED_LENGTH = 20;

const LARGEST_EXPLAINED_SHARE = 10_000;

const NOTHING: Localized = { 'zh-CN': '', en: '' };

/**
 * A number as a message writes it, thousands grouped.
 *
 * @example figure(1200000) // '1,200,000'
 */
export function figure(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (/e/.test(String(value))) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/**
 * A round number as Chinese readers take it in at a glance: in 万, 亿 or 万亿.
 *
 * @example chineseFigure(1_000_000_000_000) // '1 万亿'
 */
export function chineseFigure(value: number): string {
  for (const [size, name] of [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (value >= size && value % size === 0) return `${figure(value / size)} ${name}`;
  }
  return figure(value);
}

/**
 * A share as a percentage.
 *
 * @example percentage(0.3) // '30%'
 */
export const percentage = (share: number): string => `${figure(Number((share * 100).toPrecision(12)))}%`;

/**
 * A value as a message repeats it: texts in quotation marks and shortened, dates as dates, shares also as percentages.
 * The Chinese brings its own space before figures.
 *
 * @param isShare whether it was given where a percentage belongs
 */
export function spokenValue(value: unknown, isShare: boolean): Localized {
  if (typeof value === 'string') return spokenText(value, isShare);
  if (typeof value === 'number') return spokenNumber(value, isShare);
  if (typeof value === 'boolean') return alike(value ? 'TRUE' : 'FALSE');
  if (isDate(value)) return spokenDate(value);
  if (Array.isArray(value)) return spokenRange(value);
  return { 'zh-CN': '无法识别的内容', en: 'something unreadable' };
}

function spokenText(text: string, isShare: boolean): Localized {
  const number = isShare ? typedNumber(text) : undefined;
  const percent = typeof number === 'number' ? asPercentage(number) : NOTHING;
  const { quoted, more } = shortened(text);
  return {
    'zh-CN': `「${quoted}」${more['zh-CN']}${percent['zh-CN']}`,
    en: `“${quoted}”${more.en}${percent.en}`,
  };
}

function shortened(text: string): { quoted: string; more: Localized } {
  const start = Array.from(text.slice(0, 2 * QUOTED_LENGTH))
    .slice(0, QUOTED_LENGTH)
    .join('');
  const quoted = start.replace(/\s+/g, ' ');
  if (start.length === text.length) return { quoted, more: NOTHING };
  const length = figure(text.length);
  return {
    quoted: `${quoted}…`,
    more: { 'zh-CN': `（共 ${length} 个字符）`, en: ` (${length} characters)` },
  };
}

function spokenNumber(value: number, isShare: boolean): Localized {
  if (!Number.isFinite(value)) return { 'zh-CN': '一个无效的数', en: 'a number that is not finite' };
  const percent = isShare ? asPercentage(value) : NOTHING;
  return {
    'zh-CN': ` ${figure(value)}${percent['zh-CN']}`,
    en: `${figure(value)}${percent.en}`,
  };
}

/** What a share means: who typed 30 for 30% sees 3,000% and understands. Of larger slips a percentage explains nothing. */
function asPercentage(share: number): Localized {
  if (Math.abs(share) > LARGEST_EXPLAINED_SHARE) return NOTHING;
  const percent = percentage(share);
  return { 'zh-CN': `（即 ${percent}）`, en: ` (that is ${percent})` };
}

function spokenRange(rows: readonly unknown[]): Localized {
  const columns = Array.isArray(rows[0]) ? rows[0].length : 1;
  return { 'zh-CN': ` ${rows.length} 行 × ${columns} 列`, en: `${rows.length} × ${columns} cells` };
}

function spokenDate(date: Date): Localized {
  const serial = serialFromDate(date);
  if (Number.isNaN(serial)) return { 'zh-CN': '无效的日期', en: 'an invalid date' };
  const iso = isoFromSerial(serial);
  return { 'zh-CN': `日期 ${iso}`, en: `the date ${iso}` };
}

const alike = (text: string): Localized => ({ 'zh-CN': ` ${text}`, en: text });
