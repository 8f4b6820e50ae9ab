import attributeTable from '../../sheets-templates/attribute-table.json';
import womensWear from '../../sheets-templates/attributes/womens-wear.json';
import tmall2017 from '../../sheets-templates/calendars/tmall-2017.json';
import dsr from '../../sheets-templates/dsr.json';
import inputs from '../../sheets-templates/inputs.json';
import inputsSheet from '../../sheets-templates/inputs-sheet.json';
import overview from '../../sheets-templates/overview.json';
import doubleEleven from '../../sheets-templates/plans/double-11.json';
import rota from '../../sheets-templates/rota.json';
import shifts from '../../sheets-templates/shifts.json';
import staffing from '../../sheets-templates/staffing.json';
import timeline from '../../sheets-templates/timeline.json';
import type { PromoCalendar } from '../core/calendar/promo-calendar';

/**
 * The built-in sheets, plans and lists as they lie in `sheets-templates`, for `template` to parse: built-in files and
 * those that a team shares go through the same checks.
 */
export const templateFiles: readonly unknown[] = [
  overview,
  inputsSheet,
  timeline,
  staffing,
  attributeTable,
  shifts,
  rota,
  dsr,
];
export const planFiles: readonly unknown[] = [doubleEleven];
export const attributeFiles: readonly unknown[] = [womensWear];
export const inputsFile: unknown = inputs;
/** TypeScript reads the sides of a JSON file as plain strings; a test checks every calendar. */
export const calendars: readonly PromoCalendar[] = [tmall2017 as PromoCalendar];
