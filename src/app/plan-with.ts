import type { TablePort } from './table-port';

/**
 * Which plan is meant where nobody names one: the plan in front, else the latest, of those that have a table.
 *
 * @returns the prefix of its names; `null` if no plan has such a table
 */
export function planWith(table: string, tables: TablePort): string | null {
  const plans = tables.plansWith(table);
  return plans.find((plan) => plan === tables.planInFront()) ?? plans.at(-1) ?? null;
}
