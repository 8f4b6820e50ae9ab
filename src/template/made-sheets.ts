import type { Plan } from './plan';
import type { Template } from './template';

/**
 * Ids of the templates whose sheets a generation makes, in the plan's order: what is required or chosen, and what those need.
 *
 * @param templates all that there are, or what is known of them
 * @param chosen ids of the plan's templates; all of them if left out
 */
export function madeSheets(
  plan: Pick<Plan, 'sheets'>,
  templates: readonly Pick<Template, 'id' | 'needs'>[],
  chosen?: readonly string[],
): readonly string[] {
  const ids = plan.sheets.map(({ template }) => template);
  const made = new Set(
    plan.sheets
      .filter(({ template, required }) => required || chosen === undefined || chosen.includes(template))
      .map(({ template }) => template),
  );
  // A set's iteration takes in what is added on the way, so needs of needs are found too.
  for (const id of made) {
    for (const need of templates.find((template) => template.id === id)?.needs ?? []) made.add(need);
  }
  return [...ids.filter((id) => made.has(id)), ...[...made].filter((id) => !ids.includes(id))];
}
