import attributeTable from '../../sheets-templates/attribute-table.json';
import appliances from '../../sheets-templates/attributes/appliances.json';
import baby from '../../sheets-templates/attributes/baby.json';
import bags from '../../sheets-templates/attributes/bags.json';
import beauty from '../../sheets-templates/attributes/beauty.json';
import digital from '../../sheets-templates/attributes/digital.json';
import furniture from '../../sheets-templates/attributes/furniture.json';
import mensWear from '../../sheets-templates/attributes/mens-wear.json';
import shoes from '../../sheets-templates/attributes/shoes.json';
import snacks from '../../sheets-templates/attributes/snacks.json';
import womensWear from '../../sheets-templates/attributes/womens-wear.json';
import midYear2024 from '../../sheets-templates/calendars/618-2024.json';
import aliexpressEleven from '../../sheets-templates/calendars/aliexpress-11.json';
import doubleTwelveCalendar from '../../sheets-templates/calendars/double-12.json';
import jd2025 from '../../sheets-templates/calendars/jd-2025.json';
import newYearCalendar from '../../sheets-templates/calendars/new-year.json';
import tmall2017 from '../../sheets-templates/calendars/tmall-2017.json';
import tmall2021 from '../../sheets-templates/calendars/tmall-2021.json';
import tmall2022 from '../../sheets-templates/calendars/tmall-2022.json';
import tmall2024 from '../../sheets-templates/calendars/tmall-2024.json';
import tmall2025 from '../../sheets-templates/calendars/tmall-2025.json';
import crossBorder from '../../sheets-templates/cross-border.json';
import dsr from '../../sheets-templates/dsr.json';
import inputs from '../../sheets-templates/inputs.json';
import inputsSheet from '../../sheets-templates/inputs-sheet.json';
import overview from '../../sheets-templates/overview.json';
import midYear from '../../sheets-templates/plans/618.json';
import crossBorderPlan from '../../sheets-templates/plans/cross-border.json';
import doubleEleven from '../../sheets-templates/plans/double-11.json';
import doubleTwelve from '../../sheets-templates/plans/double-12.json';
import newYear from '../../sheets-templates/plans/new-year.json';
import reviewAnalysis from '../../sheets-templates/review-analysis.json';
import reviewData from '../../sheets-templates/review-data.json';
import rota from '../../sheets-templates/rota.json';
import shifts from '../../sheets-templates/shifts.json';
import staffing from '../../sheets-templates/staffing.json';
import timeline from '../../sheets-templates/timeline.json';
import type { PromoCalendar } from '../core/calendar/promo-calendar';
import { reviewWordsSheet } from './review-words';

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
  reviewData,
  reviewAnalysis,
  /* @__PURE__ */ reviewWordsSheet(),
  dsr,
  crossBorder,
];
export const planFiles: readonly unknown[] = [doubleEleven, doubleTwelve, midYear, newYear, crossBorderPlan];
export const attributeFiles: readonly unknown[] = [
  womensWear,
  mensWear,
  snacks,
  beauty,
  appliances,
  digital,
  baby,
  shoes,
  bags,
  furniture,
];
export const inputsFile: unknown = inputs;
/** TypeScript reads the sides of a JSON file as plain strings; a test checks every calendar. */
export const calendars: readonly PromoCalendar[] = [
  tmall2017,
  tmall2021,
  tmall2022,
  tmall2024,
  tmall2025,
  jd2025,
  midYear2024,
  doubleTwelveCalendar,
  newYearCalendar,
  aliexpressEleven,
].map((calendar) => calendar as PromoCalendar);
