import type { PromoCalendar } from '../core/calendar/promo-calendar';
import { calendars } from '../library';
import type { LibraryFiles } from '../library/library-files';
import type { Result } from '../messages';
import {
  type AttributeList,
  type InputCatalogue,
  type Plan,
  parseAttributes,
  parseInputs,
  parsePlan,
  parseTemplate,
  type Template,
} from '../template';

/** The built-in plans and all that they are made of. */
export interface PlanLibrary {
  readonly plans: readonly Plan[];
  readonly templates: readonly Template[];
  readonly inputs: InputCatalogue;
  readonly calendars: readonly PromoCalendar[];
  readonly attributes: readonly AttributeList[];
}

/** The built-in files are part of the program: one that does not parse is a mistake of ours, not of the user's. */
function own<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`built-in template: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Parses the built-in files; costs a few milliseconds, so only what needs a plan calls it. */
export const parsePlanLibrary = (files: LibraryFiles): PlanLibrary => ({
  plans: files.plans.map((file) => own(parsePlan(file))),
  templates: files.templates.map((file) => own(parseTemplate(file))),
  inputs: own(parseInputs(files.inputs)),
  calendars,
  attributes: files.attributes.map((file) => own(parseAttributes(file))),
});
