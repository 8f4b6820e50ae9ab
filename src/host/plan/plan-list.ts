import { formLibrary, planLibrary } from '../../library';
import type { Language, Localized } from '../../messages';

interface Listed {
  readonly id: string;
  readonly name: string;
}

/** What a plan can be made of, by the ids that the command and its inputs take. */
export interface PlanList {
  readonly plans: readonly (Listed & { readonly sheets: readonly string[] })[];
  readonly calendars: readonly Listed[];
  readonly categories: readonly Listed[];
  readonly sheets: readonly Listed[];
}

export function listPlans(language: Language): PlanList {
  const named = (id: string, name: Localized): Listed => ({ id, name: name[language] });
  const { plans, calendars, sheets } = formLibrary;
  return {
    plans: plans.map((plan) => ({
      ...named(plan.id, plan.name),
      sheets: plan.sheets.map(({ template }) => template),
    })),
    calendars: calendars.map(({ id, names }) => named(id, names)),
    categories: planLibrary.attributes.map(({ id, name }) => named(id, name)),
    sheets: sheets.map(({ id, name }) => named(id, name)),
  };
}
