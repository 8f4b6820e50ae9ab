import type { CellContent, CellStyle, HorizontalAlignment } from '../../sheet/sheet-plan';
import { type FormatName, numberFormats } from '../style';
import type { Content, ListItem, ListValue } from '../template';
import { type CompileContext, isLocalized, isMade, reportLayout, sheetIdOf } from './compile-context';
import type { Scope, Site } from './references';
import { resolveFormula } from './resolve-formula';

/** What a cell holds: texts in the sheet's language, formulas with addresses. */
export function cellContent(content: Content, item: ListItem, site: Site, scope: Scope): CellContent {
  if (typeof content !== 'object') return orBlank(content);
  if (isLocalized(content)) return orBlank(content[site.context.language]);
  if ('date' in content) return { date: content.date };
  if ('field' in content) return listValue(item[content.field], site.context);
  if ('sheet' in content) return linkedSheet(sheetIdOf(content, item), site);
  if (content.otherwise !== undefined && !isMade(content, site.context))
    return cellContent(content.otherwise, item, site, scope);
  return { formula: `=${resolveFormula(content.formula, site, scope)}` };
}

function linkedSheet(id: string, { context, block }: Site): CellContent {
  const name = context.sheetNames.get(id);
  if (name === undefined) {
    reportLayout(context, block, { problem: 'sheetNotMade', sheet: id });
  }
  return name ?? null;
}

/** An empty text is a blank cell, which formulas and neighbours see as blank. */
const orBlank = (value: string | number | boolean): CellContent => (value === '' ? null : value);

function listValue(value: ListValue | undefined, context: CompileContext): CellContent {
  if (value === undefined || value === null) return null;
  if (isLocalized(value)) return orBlank(value[context.language]);
  if (typeof value !== 'object') return orBlank(value);
  return value.map((each) => (isLocalized(each) ? each[context.language] : each)).join(' / ');
}

const centered: ReadonlySet<FormatName> = new Set([
  'date',
  'monthDay',
  'dayOfMonth',
  'month',
  'time',
  'hourOfDay',
]);

/** The style of a number format: numbers to the right, dates in the middle, texts to the left. */
export function formatStyle(format: FormatName | undefined): CellStyle {
  if (format === undefined) return {};
  const horizontalAlignment: HorizontalAlignment =
    format === 'text' ? 'left' : centered.has(format) ? 'center' : 'right';
  return { numberFormat: numberFormats[format], horizontalAlignment };
}
