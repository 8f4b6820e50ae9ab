import * as found from 'virtual:sheets-templates';
import type { PromoCalendar } from '../core/calendar/promo-calendar';
import type { PromoTask } from '../core/calendar/promo-task';
import type { KeywordGroup } from '../core/reviews/lexicon';
import type { BannedWordGroup } from '../core/wording/banned-words';
import type { Localized } from '../messages';
import type { AttributeList, CategoryInputs } from '../template/attribute-list';
import type { InputCatalogue } from '../template/input-definition';
import type { Plan } from '../template/plan';
import type { ShiftRow } from '../template/shift-rows';
import type { Template } from '../template/template';

/**
 * What the build found in `sheets-templates`, and checked. A bundle takes in only the exports that it uses: cells get the
 * calendars and the words, the sidebar what its forms ask, and `dist/Library.js` all that plans are made of.
 */

/** The built-in plans and all that they are made of. */
export interface PlanLibrary {
  readonly plans: readonly Plan[];
  readonly templates: readonly Template[];
  readonly inputs: InputCatalogue;
  readonly calendars: readonly PromoCalendar[];
  readonly categories: readonly CategoryInputs[];
  readonly attributes: readonly AttributeList[];
  readonly tasks: readonly PromoTask[];
  /** The shifts with times of a new 班次. */
  readonly shifts: readonly ShiftRow[];
  /** Other as soon as anything of it is; a workbook remembers the one that it was made with. */
  readonly version: string;
}

/** What one must know of the built-in plans to choose among them and to fill in their inputs. */
export interface FormLibrary {
  readonly plans: readonly Plan[];
  readonly sheets: readonly SheetSummary[];
  readonly inputs: InputCatalogue;
  readonly calendars: readonly PromoCalendar[];
  readonly shifts: readonly ShiftRow[];
  readonly categories: readonly CategoryInputs[];
}

/** A template without its contents. */
export interface SheetSummary {
  readonly id: string;
  readonly name: Localized;
  readonly description: Localized;
  /** Templates whose sheets come along. */
  readonly needs?: readonly string[];
}

export const calendars: readonly PromoCalendar[] = found.calendars;

/** The words that reviews are read by, unless a team has changed them on its sheet. */
export const keywordGroups: readonly KeywordGroup[] = found.keywords;

/** Words that messages must not hold, as the files have them. */
export const bannedWordGroups: readonly BannedWordGroup[] = found.bannedWords;

export const planLibrary: PlanLibrary = {
  plans: found.plans,
  templates: found.templates,
  inputs: found.inputs,
  calendars: found.calendars,
  categories: found.attributes,
  attributes: found.attributes,
  tasks: found.tasks,
  shifts: found.shifts,
  version: found.version,
};

export const formLibrary: FormLibrary = {
  plans: found.plans,
  sheets: found.sheets,
  inputs: found.inputs,
  calendars: found.calendars,
  shifts: found.shifts,
  categories: found.categories,
};
