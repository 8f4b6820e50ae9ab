import { serialFromIso } from '../../core/calendar/iso-date';
import type { CellContent } from '../book/book';

/** What a spreadsheet makes of a typed text, and the number format that a cell without one gets with it. */
export interface Typed {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/**
 * Reads a text as a person's typing: `setValue('11.11')` is a number on Google, `'1-2'` a date.
 *
 * @param text what is typed
 * @param plainText true if the cell's number format is `@`: everything is text then
 * @param year of dates that are typed without one
 * @example typed('30%', false, 2026) // { content: 0.3, numberFormat: '0%' }
 */
export function typed(text: string, plainText: boolean, year: number): Typed {
  if (text === '') return { content: null };
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (plainText) return { content: text };
  if (text.length > 1 && text.startsWith('=')) return { content: { formula: text } };
  return (
    typedNumber(text) ??
    typedBoolean(text) ??
    typedDate(text, year) ??
    typedTime(text) ??
    typedSum(text) ?? { content: text }
  );
}

const numberPattern = /^\s*([+-])?\s*([¥￥$])?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s*(%)?\s*$/i;

function typedNumber(text: string): Typed | null {
  const match = numberPattern.exec(text);
  if (!match) return null;
  const [, sign = '', currency, digits = '', fraction = '', exponent = '', percent] = match;
  if (digits === '' && !/\d/.test(fraction)) return null;
  const number = Number(`${sign}${digits.replaceAll(',', '') || '0'}${fraction}${exponent}`);
  const numberFormat = formatOf({ currency, percent, grouped: digits.includes(','), fraction, exponent });
  const content = percent ? Number((number / 100).toPrecision(15)) : number;
  return { content, ...(numberFormat === null ? {} : { numberFormat }) };
}

interface NumberLook {
  readonly currency: string | undefined;
  readonly percent: string | undefined;
  readonly grouped: boolean;
  readonly fraction: string;
  readonly exponent: string;
}

function formatOf({ currency, percent, grouped, fraction, exponent }: NumberLook): string | null {
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent) return `0${decimals}%`;
  if (currency) return `${currency}#,##0${decimals}`;
  if (exponent) return '0.00E+00';
  return grouped ? `#,##0${decimals}` : null;
}

function typedBoolean(text: string): Typed | null {
  const word = text.trim().toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? { content: word === 'TRUE' } : null;
}

const time = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const fullDate = new RegExp(
  String.raw`^\s*(\d{4})(?:[-/]|年)(\d{1,2})(?:[-/]|月)(\d{1,2})日?(?:[ T]+${time})?\s*$`,
);
const shortDate = /^\s*(\d{1,2})(?:[-/]|月)(\d{1,2})日?\s*$/;
const timeOfDay = new RegExp(String.raw`^\s*${time}\s*$`);

function typedDate(text: string, year: number): Typed | null {
  const full = fullDate.exec(text);
  const short = full ? null : shortDate.exec(text);
  const [y, m, d] = full ? full.slice(1, 4).map(Number) : [year, ...(short?.slice(1, 3).map(Number) ?? [])];
  if (y === undefined || m === undefined || d === undefined) return null;
  const days = serialFromIso([y, padded(m), padded(d)].join('-'));
  if (days === null) return null;
  const clock = full?.[4] === undefined ? null : dayShare(full.slice(4, 7));
  if (clock !== null) return { content: days + clock, numberFormat: 'yyyy-m-d h:mm:ss' };
  return { content: days, numberFormat: 'yyyy-m-d' };
}

const padded = (part: number): string => String(part).padStart(2, '0');

function typedTime(text: string): Typed | null {
  const match = timeOfDay.exec(text);
  return (
    match && {
      content: dayShare(match.slice(1, 4)),
      numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss',
    }
  );
}

/** Hours, minutes and seconds as a share of the day. */
function dayShare([hours, minutes, seconds]: readonly (string | undefined)[]): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
}

/** `+A1` is a formula too. */
const typedSum = (text: string): Typed | null =>
  /^\+[^+\s]/.test(text) ? { content: { formula: `=${text}` } } : null;
