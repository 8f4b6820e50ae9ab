import {
  attributes,
  calendars as builtInCalendars,
  keywordGroups as builtInKeywords,
  inputs,
  plans,
  templates,
} from 'virtual:sheets-templates';
import type { PromoCalendar } from '../core/calendar/promo-calendar';
import type { KeywordGroup } from '../core/reviews/lexicon';

/**
 * What the build found in `sheets-templates`. A bundle takes in only the parts that it uses: the custom functions get the
 * calendars and the words, without the sheets.
 */
export const calendars: readonly PromoCalendar[] = builtInCalendars;
/** The words that reviews are read by, unless a team has changed them on its sheet. */
export const keywordGroups: readonly KeywordGroup[] = builtInKeywords;

export const templateFiles: readonly unknown[] = templates;
export const planFiles: readonly unknown[] = plans;
export const attributeFiles: readonly unknown[] = attributes;
export const inputsFile: unknown = inputs;
