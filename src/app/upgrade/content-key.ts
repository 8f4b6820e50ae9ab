import { serialFromIso } from '../../core/calendar/iso-date';
import type { CellContent } from '../../sheet/sheet-plan';

/** What a cell holds when it is read: dates as serial day numbers, `''` for nothing. */
export type StandingValue = string | number | boolean;

/**
 * A text that is equal for equal contents, whether they are planned or stand in a sheet; `''` for nothing.
 *
 * @example contentKey({ date: '2026-11-11' }) === standingKey(46337, '') // true
 */
export function contentKey(content: CellContent): string {
  if (content === null) return '';
  if (typeof content !== 'object') return standingKey(content, '');
  if ('formula' in content) return standingKey('', content.formula);
  return standingKey(serialFromIso(content.date) ?? content.date, '');
}

/** @param formula with its `=`, `''` for a constant */
export function standingKey(value: StandingValue, formula: string): string {
  if (formula !== '') return `f${formulaShape(formula)}`;
  if (value === '') return '';
  if (typeof value === 'string') return `t${value}`;
  // What has been through a clock differs in the last digits.
  return typeof value === 'number' ? `n${Math.round(value * 1e9) / 1e9}` : `b${value}`;
}

export const isNumberKey = (key: string): boolean => key.startsWith('n');

export const isFormulaKey = (key: string): boolean => key.startsWith('f');

const shapes =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\$?[A-Za-z]{1,3}\$?[1-9]\d*(?![\p{L}\p{N}_.(])|\bkefu\d*_|\s+/gu;

/**
 * A formula without what a person changes by inserting rows: addresses are `#`, and the prefix of the plan's names falls away.
 *
 * @example formulaShape("='参数'!$B$3 * kefu2_sales") // "='参数'!#*kefu_sales"
 */
export const formulaShape = (formula: string): string =>
  formula.replace(shapes, (word) => {
    if (word.startsWith('"') || word.startsWith("'")) return word;
    if (word.startsWith('kefu')) return 'kefu_';
    return word.trim() === '' ? '' : '#';
  });
