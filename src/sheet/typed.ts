import { serialFromIso } from '../core/calendar/iso-date';
import type { CellContent } from './sheet-plan';

/**
 * Texts that a spreadsheet would take for something else if they were typed: formulas, numbers, dates, truth values.
 * A needless apostrophe is harmless, a missing one changes the text, so the pattern is generous.
 */
const readsAsSomethingElse =
  /^\s*([=+\-@'’¥￥$€£(.％%]|\d|(true|false)\s*$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|[上下]午)/i;

/**
 * What to type into a cell so that it holds exactly this content.
 *
 * @example typed('=1+1') // "'=1+1": a text is never a formula
 * @example typed({ formula: '=1+1' }) // '=1+1'
 */
export function typed(content: CellContent): string | number | boolean {
  if (content === null) return '';
  if (typeof content === 'string') return readsAsSomethingElse.test(content) ? `'${content}` : content;
  if (typeof content !== 'object') return content;
  return 'formula' in content ? content.formula : (serialFromIso(content.date) ?? content.date);
}
