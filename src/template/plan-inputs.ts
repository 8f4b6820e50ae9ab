import { type IsoDate, isoFromSerial, serialFromIso } from '../core/calendar/iso-date';
import { nextAnchor, type PromoCalendar } from '../core/calendar/promo-calendar';
import type { CategoryInputs } from './attribute-list';
import type { InputCatalogue, InputValue, InputValues } from './input-definition';
import type { Plan } from './plan';

/** What has values for inputs besides a plan and a request. */
export interface InputSources {
  readonly inputs: InputCatalogue;
  readonly calendars: readonly PromoCalendar[];
  readonly categories: readonly CategoryInputs[];
}

/**
 * Every input of a plan with its value: the given one, else the plan's, else what its category brings, else what its calendar
 * brings, else the catalogue's default. The promotion day is the next one of the calendar if neither says it.
 *
 * @param values what was typed or asked for
 * @param today the day from which the next promotion counts, itself included
 * @example planInputs(double11, sources, { category: 'shoes' }, '2026-11-25') // { promo_date: '2027-11-11', return_rate: 0.4, … }
 */
export function planInputs(
  plan: Plan,
  { inputs: { inputs }, calendars, categories }: InputSources,
  values: InputValues,
  today: IsoDate,
): InputValues {
  const chosen = (input: string) =>
    own(values, input) ?? own(plan.inputs, input) ?? inputs.find(({ id }) => id === input)?.default;
  const calendar = calendars.find(({ id }) => id === chosen('calendar'));
  const category = categories.find(({ id }) => id === chosen('category'));
  const layers = [
    values,
    plan.inputs,
    category?.inputs ?? {},
    calendar?.inputs ?? {},
    dayOf(calendar, today),
  ];
  return Object.fromEntries(
    inputs.map(({ id, default: fallback }) => {
      const layer = layers.find((each) => own(each, id) !== undefined);
      return [id, (layer && own(layer, id)) ?? fallback];
    }),
  );
}

/** No date of the catalogue can be right for long. */
function dayOf(calendar: PromoCalendar | undefined, today: IsoDate): InputValues {
  const day = serialFromIso(today);
  return calendar && day !== null ? { promo_date: isoFromSerial(nextAnchor(calendar, day)) } : {};
}

const own = (values: InputValues, id: string): InputValue | undefined =>
  Object.hasOwn(values, id) ? values[id] : undefined;
